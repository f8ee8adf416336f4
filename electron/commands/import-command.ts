import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { kinds, type Kind } from '#shared/fields/fields.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { Report } from '#shared/ipc/import-contract.ts';
import { t } from '#shared/language/translate.ts';
import { planImport, refuseQuestions } from '#electron/import/columns.ts';
import { inspectFileAs } from '#electron/import/inspect.ts';
import { runImport } from '#electron/import/run-import.ts';
import { planRequest } from '#electron/import/plan-request.ts';
import { createWorkspace, openForWriting, systemLocale } from '#electron/store/open.ts';
import type { WritableStore } from '#electron/store/store.ts';
import { Arguments, oneOf } from './arguments.ts';
import type { Command } from './command.ts';

/** `import`: reads one file into a workspace, which is made if it is not there (MO1). */
export const importCommand: Command = {
  usage:
    'import --workspace F --kind leads|deals|touches|spend|people PATH [--map FILE.json] [--set field=value]… [--system NAME] [--as-of DATE] [--json]',
  run: async (args, output) => {
    const given = new Arguments(args, {
      workspace: { type: 'string' },
      kind: { type: 'string' },
      map: { type: 'string' },
      set: { type: 'string', multiple: true },
      system: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean' },
    });
    const [word, ...rest] = given.words;
    if (word === undefined || rest.length > 0) throw new AppError('usage', { problem: 'name one file to import' });
    const path = resolve(word);
    const workspace = given.path('workspace');
    const kind = oneOf('--kind', given.required('kind'), kinds);
    const constants = Object.fromEntries(given.pairs('set'));
    const map = given.text('map');
    const columns = map === null ? null : readMap(resolve(map));
    const asOf = given.text('as-of');
    if (asOf !== null && !asOfSchema.safeParse(asOf).success) {
      throw new AppError('usage', {
        problem: '--as-of is a date such as 2026-10-31, or a time such as 2026-10-31T18:00:00Z',
      });
    }
    if (given.text('system') === '') throw new AppError('usage', { problem: '--system has no name' });
    if (!existsSync(path)) throw new AppError('file-missing');
    const run = async (file: string): Promise<Report> => {
      const store = openForWriting(file);
      try {
        return await runImport(store, {
          plan: await plan(store, path, kind, { columns, constants, asOf }),
          system: given.text('system') ?? 'default',
          now: Date.now(),
          onProgress: (phase, rows) => output.progress(`${phase} ${rows}`),
          isCancelled: () => false,
        });
      } finally {
        store.close();
      }
    };
    const report = existsSync(workspace) ? await run(workspace) : await inNewWorkspace(workspace, run);
    output.print(given.flag('json') ? JSON.stringify(report) : sentence(report));
  },
};

/** A new workspace gets its name when its first file stands in it, so that a refused file leaves nothing behind. */
async function inNewWorkspace<T>(path: string, work: (draft: string) => Promise<T>): Promise<T> {
  const draft = `${path}.${randomUUID().slice(0, 8)}.draft`;
  try {
    createWorkspace(draft, { ...systemLocale(), now: Date.now() });
    const result = await work(draft);
    if (existsSync(path)) throw new AppError('workspace-exists');
    renameSync(draft, path);
    return result;
  } finally {
    for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(draft + suffix, { force: true });
  }
}

const mapSchema = z.record(z.string(), z.string());

/** `{"Their Column": "field"}`; columns it does not name are extras. */
function readMap(path: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new AppError('file-missing', {}, { cause: error });
  }
  try {
    return mapSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError('mapping-unsuitable', { problem: t('program.mapNotJson') }, { cause: error });
  }
}

function sentence(report: Report): string {
  const { rowsRead, created, updated, unchanged, merged, rejected } = report;
  const lines = report.rejects.map((reject) => `  row ${reject.row}, ${reject.column ?? '-'}: ${reject.reason}`);
  const counts = {
    rowsRead,
    created,
    updated,
    unchanged,
    merged,
    rejected,
    kind: report.kind,
    warnings: report.warnings,
  };
  return [t('program.importReport', counts), ...lines].join('\n');
}

const asOfSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);

type Request = {
  columns: Record<string, string | null> | null;
  constants: Record<string, string>;
  asOf: string | null;
};

async function plan(store: WritableStore, path: string, kind: Kind, request: Request) {
  const recognised =
    request.columns === null
      ? await inspectFileAs(store, path, path, kind)
      : { columns: request.columns, dateOrders: {} };
  const isMatched = Object.values(recognised.columns).some((field) => field !== null);
  if (request.columns === null && !isMatched) throw new AppError('header-unknown', { kind });
  const first = await planImport(
    planRequest(store, path, Date.now(), {
      kind,
      columns: recognised.columns,
      constants: request.constants,
      dateOrders: recognised.dateOrders,
      decimals: {},
      asOf: request.asOf,
    }),
  );
  refuseQuestions(first.questions);
  return first.plan;
}

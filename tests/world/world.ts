import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kinds, type Kind } from '#shared/fields/fields.ts';
import type { Report } from '#shared/ipc/import-contract.ts';
import type { SettingsChange } from '#shared/metrics/settings.ts';
import { planImport, refuseQuestions } from '#electron/import/columns.ts';
import { runImport } from '#electron/import/run-import.ts';
import { planRequest } from '#electron/import/plan-request.ts';
import { changeSettings } from '#electron/settings/change-settings.ts';
import { createWorkspace, openForWriting } from '#electron/store/open.ts';
import type { WritableStore } from '#electron/store/store.ts';

/** A row of a file: field names of shared/fields and the text of their cells. */
export type Row = Readonly<Record<string, string>>;

export type WorldInput = Partial<Record<Kind, readonly Row[]>> & {
  readonly settings?: SettingsChange;
  /** As-of of every batch, `YYYY-MM-DD` or an instant. */
  readonly asOf?: string;
};

export type World = {
  readonly store: WritableStore;
  readonly path: string;
  /** Imports more rows, as another file of the same system. */
  readonly add: (kind: Kind, rows: readonly Row[], options?: AddOptions) => Promise<Report>;
  readonly close: () => void;
};

export type AddOptions = { readonly asOf?: string; readonly system?: string; readonly fileName?: string };

/** A real workspace in a folder of its own, filled through the real import; UTC and euros unless the settings say so. */
export async function makeWorld(input: WorldInput): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'loopboard-world-'));
  const path = join(folder, 'world.loopboard');
  createWorkspace(path, { timeZone: 'UTC', locale: 'de-DE', now: 0 });
  const store = openForWriting(path);
  if (input.settings !== undefined) changeSettings(store, input.settings);
  let files = 0;
  const add = (kind: Kind, rows: readonly Row[], options: AddOptions = {}): Promise<Report> => {
    const file = join(folder, options.fileName ?? `${kind}-${(files += 1)}.csv`);
    writeFileSync(file, csvOf(rows));
    return importFile(store, kind, file, { asOf: input.asOf, ...options });
  };
  for (const kind of kinds) if (input[kind] !== undefined) await add(kind, input[kind]);
  return {
    store,
    path,
    add,
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function importFile(
  store: WritableStore,
  kind: Kind,
  file: string,
  options: { asOf?: string | undefined; system?: string },
): Promise<Report> {
  const header = readFileSync(file, 'utf8').split('\n')[0] ?? '';
  const columns = Object.fromEntries(header.split(',').map((name) => [name, name]));
  const request = { kind, columns, constants: {}, dateOrders: {}, decimals: {}, asOf: options.asOf ?? null };
  const { plan, questions } = await planImport(planRequest(store, file, Date.parse('2030-01-01'), request));
  refuseQuestions(questions);
  return runImport(store, {
    plan,
    system: options.system ?? 'default',
    now: Date.parse('2030-01-01'),
    onProgress: () => undefined,
    isCancelled: () => false,
  });
}

function csvOf(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (cell: string): string => (/[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [names.join(','), ...rows.map((row) => names.map((name) => quoted(row[name] ?? '')).join(','))].join('\n');
}

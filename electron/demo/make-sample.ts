import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#shared/ipc/errors.ts';
import type { Report } from '#shared/ipc/import-contract.ts';
import { isoDate } from '#shared/time/day.ts';
import { planImport, refuseQuestions } from '#electron/import/columns.ts';
import { inspectFile } from '#electron/import/inspect.ts';
import { planRequest } from '#electron/import/plan-request.ts';
import { runImport } from '#electron/import/run-import.ts';
import { changeSettings } from '#electron/settings/change-settings.ts';
import { createWorkspace, openForWriting } from '#electron/store/open.ts';
import { write, type WritableStore } from '#electron/store/store.ts';
import { endDay, holidays } from './calendar.ts';
import type { SampleFiles } from './sample-files.ts';

export const defaultSample = { leads: 5000, seed: 1 } as const;

export type SampleOptions = {
  readonly leads: number;
  readonly seed: number;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly isCancelled: () => boolean;
};

const timeZone = 'Europe/Berlin';
/** The Monday after the last day of the data: the same for every sample, whatever the day is. */
const madeAt = Date.parse('2026-11-02T08:00:00Z');
/** How much of the time writing the files takes; the rest is their import. */
const writingShare = 0.15;

/**
 * Makes a workspace of invented data at a path where nothing is yet, through the import that people's files go through.
 * A failure or a cancel leaves nothing behind. Errors: workspace-exists, import-cancelled, and those of the store.
 */
export async function makeSample(path: string, options: SampleOptions): Promise<Report[]> {
  if (existsSync(path)) throw new AppError('workspace-exists');
  const draft = `${path}.${randomUUID().slice(0, 8)}.draft`;
  const folder = await mkdtemp(join(tmpdir(), 'loopboard-sample-'));
  try {
    // The names come from a large dictionary, which is read only where a sample is made.
    const { writeSampleFiles } = await import('./sample-files.ts');
    const files = await writeSampleFiles(folder, options, async (share) => {
      options.onProgress(share * writingShare);
      await setImmediate();
      if (options.isCancelled()) throw new AppError('import-cancelled');
    });
    const reports = await fillWorkspace(draft, files, options);
    if (existsSync(path)) throw new AppError('workspace-exists');
    await rename(draft, path);
    options.onProgress(1);
    return reports;
  } finally {
    await rm(folder, { recursive: true, force: true });
    for (const suffix of ['', '-wal', '-shm', '.lock']) await rm(draft + suffix, { force: true });
  }
}

async function fillWorkspace(draft: string, files: SampleFiles, options: SampleOptions): Promise<Report[]> {
  createWorkspace(draft, { timeZone, locale: 'de-DE', now: madeAt });
  const store = openForWriting(draft);
  try {
    changeSettings(store, { currency: 'EUR', slaHours: 24, holidays: [...holidays] });
    write(store, () => store.prepare("insert into setting (key, value) values ('sample', 'true')").run());
    const reports: Report[] = [];
    for (const [index, file] of files.entries()) {
      reports.push(
        await importFile(store, file.path, options.isCancelled, (share) =>
          options.onProgress(writingShare + (1 - writingShare) * ((index + share) / files.length)),
        ),
      );
    }
    return reports;
  } finally {
    store.close();
  }
}

/** As the wizard does it: recognise the file, plan, run. */
async function importFile(
  store: WritableStore,
  path: string,
  isCancelled: () => boolean,
  onProgress: (share: number) => void,
): Promise<Report> {
  const { kind, columns } = await inspectFile(store, path, '');
  if (kind === null) throw new AppError('header-unknown');
  const asOf = isoDate(endDay - 1);
  const request = { kind, columns, constants: {}, dateOrders: {}, decimals: {}, asOf };
  const { plan, questions } = await planImport(planRequest(store, path, madeAt, request));
  refuseQuestions(questions);
  return runImport(store, {
    plan,
    system: 'default',
    now: madeAt,
    onProgress: (_phase, rows) => onProgress(rows / plan.rowsRead),
    isCancelled,
  });
}

import { isoDate } from '#shared/time/day.ts';
import type { Batch, Problem } from '#shared/ipc/import-contract.ts';
import type { ReadableStore } from '#electron/store/store.ts';

type BatchRow = Omit<Batch, 'importedAt' | 'asOf'> & { importedAt: number; asOfAt: number | null; asOfDay: number };

/** All batches, the latest first. */
export function listBatches(store: ReadableStore): Batch[] {
  return store
    .prepare<[], BatchRow>(
      `select batch.id as batch, batch.kind, batch.file_name as fileName, system.name as system,
         batch.imported_at as importedAt, batch.as_of_at as asOfAt, batch.as_of_day as asOfDay,
         batch.as_of_from as asOfFrom, batch.rows_read as rowsRead, batch.created, batch.updated, batch.unchanged,
         batch.merged, batch.rejected, batch.warnings
       from batch join system on system.id = batch.system_id
       order by batch.id desc`,
    )
    .all()
    .map(({ importedAt, asOfAt, asOfDay, ...row }) => ({
      ...row,
      importedAt: new Date(importedAt).toISOString(),
      asOf: asOfAt === null ? isoDate(asOfDay) : new Date(asOfAt).toISOString(),
    }));
}

/** A page of what could not be read in a batch, in the order of the file. */
export function listProblems(
  store: ReadableStore,
  page: { batch: number; severity: string; offset: number; limit: number },
): { total: number; problems: Problem[] } {
  const total = store
    .prepare<[number, string], number>('select count(*) from batch_problem where batch_id = ? and severity = ?')
    .pluck()
    .get(page.batch, page.severity);
  const problems = store
    .prepare<[number, string, number, number], Problem>(
      `select file_row as row, column_name as "column", value, reason from batch_problem
       where batch_id = ? and severity = ? order by file_row limit ? offset ?`,
    )
    .all(page.batch, page.severity, page.limit, page.offset);
  return { total: total ?? 0, problems };
}

import { createHash } from 'node:crypto';
import { AppError } from '#shared/ipc/errors.ts';
import type { Report } from '#shared/ipc/import-contract.ts';
import { currencyIsSet, writeSettings } from '#electron/store/settings.ts';
import { asTypedError } from '#electron/store/sqlite-errors.ts';
import type { WritableStore } from '#electron/store/store.ts';
import { deriveStages, prepareTemporaryTables } from './derive.ts';
import { contentText } from './fold.ts';
import { Names } from './names.ts';
import type { ImportPlan, Problem } from './plan.ts';
import { headerKey } from './recognise.ts';
import type { RowOutcome, RowWriter } from './row-writer.ts';
import { parseRows } from './rows.ts';
import { DealWriter } from './store-deals.ts';
import { LeadWriter } from './store-leads.ts';
import { PeopleWriter } from './store-people.ts';
import { SpendWriter } from './store-spend.ts';
import { TouchWriter } from './store-touches.ts';

export type ImportRun = {
  readonly plan: ImportPlan;
  readonly system: string;
  readonly now: number;
  readonly onProgress: (phase: 'storing' | 'linking', rows: number) => void;
  readonly isCancelled: () => boolean;
};

const shownRejects = 1000;

/**
 * Imports one file in one transaction: a batch stands whole or not at all. Between chunks others get the thread, so that
 * a cancel is heard; nobody else may write meanwhile. Errors: import-cancelled, file-unreadable, disk-full, and those of
 * reading.
 */
export async function runImport(store: WritableStore, run: ImportRun): Promise<Report> {
  store.exec('begin immediate');
  try {
    const report = await importRows(store, run);
    if (run.isCancelled()) throw new AppError('import-cancelled');
    store.prepare('update workspace set revision = revision + 1').run();
    store.exec('commit');
    return report;
  } catch (error) {
    // SQLite rolls back by itself when the disk is full; the first error is the one to tell.
    if (store.inTransaction()) store.exec('rollback');
    throw asTypedError(error);
  }
}

async function importRows(
  store: WritableStore,
  { plan, system, now, onProgress, isCancelled }: ImportRun,
): Promise<Report> {
  prepareTemporaryTables(store);
  const names = new Names(store);
  const systemId = names.system(system);
  if (plan.namedCurrency !== null && !currencyIsSet(store)) writeSettings(store, { currency: plan.namedCurrency });
  const batchId = insertBatch(store, plan, systemId, now);
  const writer = writerFor(store, names, plan, { id: batchId, systemId });
  const problems = new Problems(store, batchId);
  const counts: Record<RowOutcome | 'rejected', number> = {
    created: 0,
    updated: 0,
    unchanged: 0,
    merged: 0,
    rejected: 0,
  };
  const digest = createHash('sha256');
  let rowsRead = 0;
  for await (const rows of parseRows(plan)) {
    for (const row of rows) {
      rowsRead += 1;
      row.warnings.forEach((problem) => problems.add(problem));
      if (row.reject === null) {
        counts[writer.write(row)] += 1;
        digest.update(contentText(row));
      } else {
        counts.rejected += 1;
        problems.add(row.reject);
      }
    }
    onProgress('storing', rowsRead);
    if (isCancelled()) throw new AppError('import-cancelled');
  }
  onProgress('linking', rowsRead);
  deriveStages(store);
  remember(store, plan);
  store
    .prepare(
      `update batch set rows_read = @rowsRead, created = @created, updated = @updated, unchanged = @unchanged,
       merged = @merged, rejected = @rejected, warnings = @warnings, digest = @digest where id = @batchId`,
    )
    .run({ ...counts, rowsRead, warnings: problems.warnings, digest: digest.digest(), batchId });
  return {
    batch: batchId,
    kind: plan.kind,
    rowsRead,
    ...counts,
    warnings: problems.warnings,
    rejects: problems.rejects.map(({ row, column, value, reason }) => ({ row, column, value, reason })),
  };
}

function insertBatch(store: WritableStore, plan: ImportPlan, systemId: number, now: number): number {
  return Number(
    store
      .prepare(
        `insert into batch (kind, system_id, file_name, imported_at, as_of_at, as_of_day, as_of_from, fields, rows_read,
           created, updated, unchanged, merged, rejected, warnings, digest)
         values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, x'')`,
      )
      .run(
        plan.kind,
        systemId,
        plan.fileName,
        now,
        plan.asOf.at,
        plan.asOf.day,
        plan.asOf.from,
        JSON.stringify(plan.fields),
      ).lastInsertRowid,
  );
}

function writerFor(
  store: WritableStore,
  names: Names,
  plan: ImportPlan,
  batch: { id: number; systemId: number },
): RowWriter {
  switch (plan.kind) {
    case 'leads':
      return new LeadWriter(store, names, plan.zone, batch);
    case 'deals':
      return new DealWriter(store, names, plan.zone, batch);
    case 'touches':
      return new TouchWriter(store, names, batch, givenFields(plan));
    case 'spend':
      return new SpendWriter(store, names, batch);
    case 'people':
      return new PeopleWriter(store);
  }
}

function givenFields(plan: ImportPlan): Set<string> {
  const columns = plan.columns.flatMap((column) => column.field?.name ?? []);
  return new Set([...columns, ...plan.constants.map((constant) => constant.field.name)]);
}

/** The mapping is used again for files of the same header and kind. */
function remember(store: WritableStore, plan: ImportPlan): void {
  store
    .prepare(
      `insert into mapping (kind, header, columns, date_orders) values (?, ?, ?, ?)
       on conflict (kind, header) do update set columns = excluded.columns, date_orders = excluded.date_orders`,
    )
    .run(plan.kind, headerKey(plan.header), JSON.stringify(plan.mapping), JSON.stringify(plan.dateOrders));
}

/** Writes what could not be read, and keeps the first rejects for the report. */
class Problems {
  readonly rejects: Problem[] = [];
  warnings = 0;
  readonly #batchId: number;
  readonly #insert;

  constructor(store: WritableStore, batchId: number) {
    this.#batchId = batchId;
    this.#insert = store.prepare(
      'insert into batch_problem (batch_id, severity, file_row, column_name, value, reason) values (?, ?, ?, ?, ?, ?)',
    );
  }

  add(problem: Problem): void {
    if (problem.severity === 'warning') this.warnings += 1;
    if (problem.severity === 'reject' && this.rejects.length < shownRejects) this.rejects.push(problem);
    this.#insert.run(this.#batchId, problem.severity, problem.row, problem.column, problem.value, problem.reason);
  }
}

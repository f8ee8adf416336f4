import type { WritableStore } from '#electron/store/store.ts';
import type { Moment, ParsedRow } from './plan.ts';
import type { RowOutcome } from './row-writer.ts';

type Cell = string | number | null;

/** Touches and spend: records with a single version, written by key; each batch that delivered one is noted (MO8). */
export class OneVersionTable {
  readonly #batch: { readonly id: number; readonly systemId: number };
  readonly #columns: readonly string[];
  readonly #find;
  readonly #insert;
  readonly #update;
  readonly #deliver;

  constructor(
    store: WritableStore,
    table: 'touch' | 'spend',
    columns: readonly string[],
    batch: { id: number; systemId: number },
  ) {
    this.#batch = batch;
    this.#columns = columns;
    this.#find = store.prepare<[number, string], Record<string, Cell> & { id: number }>(
      `select id, ${columns.join(', ')} from ${table} where system_id = ? and key = ?`,
    );
    this.#insert = store.prepare(
      `insert into ${table} (system_id, key, batch_id, ${columns.join(', ')})
       values (?, ?, ?, ${columns.map(() => '?').join(', ')})`,
    );
    this.#update = store.prepare(`update ${table} set ${columns.map((name) => `${name} = ?`).join(', ')} where id = ?`);
    this.#deliver = store.prepare<[number, number]>(
      `insert or ignore into ${table}_delivery (batch_id, ${table}_id) values (?, ?)`,
    );
  }

  write(key: string, cells: readonly Cell[]): RowOutcome {
    const known = this.#find.get(this.#batch.systemId, key);
    if (known === undefined) {
      const id = Number(this.#insert.run(this.#batch.systemId, key, this.#batch.id, ...cells).lastInsertRowid);
      this.#deliver.run(this.#batch.id, id);
      return 'created';
    }
    this.#deliver.run(this.#batch.id, known.id);
    if (this.#columns.every((name, index) => known[name] === cells[index])) return 'unchanged';
    this.#update.run(...cells, known.id);
    return 'updated';
  }
}

export function textValue(row: ParsedRow, name: string): string | null {
  const value = row.values[name] ?? null;
  return typeof value === 'string' ? value : null;
}

export function numberValue(row: ParsedRow, name: string): number | null {
  const value = row.values[name] ?? null;
  return typeof value === 'number' ? value : null;
}

export function momentValue(row: ParsedRow, name: string): Moment | null {
  const value = row.values[name] ?? null;
  return value !== null && typeof value === 'object' ? value : null;
}

import type { WritableStore } from '#electron/store/store.ts';
import type { Names } from './names.ts';
import type { Moment, ParsedRow } from './plan.ts';
import type { RowOutcome } from './row-writer.ts';

/** `undefined`: the file says nothing of it, so what is known stays (MO8). */
type Cell = string | number | null | undefined;

/** Touches and spend: records with a single version, written by key; each batch that delivered one is noted (MO8). */
export class OneVersionTable {
  readonly #batch: { readonly id: number; readonly systemId: number };
  readonly #columns: readonly string[];
  readonly #relinks: boolean;
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
    this.#find = store.prepare<[number, string], Record<string, string | number | null> & { id: number }>(
      `select id, ${columns.join(', ')} from ${table} where system_id = ? and key = ?`,
    );
    this.#insert = store.prepare(
      `insert into ${table} (system_id, key, batch_id, ${columns.join(', ')})
       values (?, ?, ?, ${columns.map(() => '?').join(', ')})`,
    );
    // A touch that names another lead is linked anew.
    const relink = table === 'touch' ? ', lead_id = case when lead_key is ? then lead_id end' : '';
    this.#update = store.prepare(
      `update ${table} set ${columns.map((name) => `${name} = ?`).join(', ')}${relink} where id = ?`,
    );
    this.#relinks = table === 'touch';
    this.#deliver = store.prepare<[number, number]>(
      `insert or ignore into ${table}_delivery (batch_id, ${table}_id) values (?, ?)`,
    );
  }

  /** `defaults`: what a new row takes where the file says nothing and the column needs a value. */
  write(key: string, cells: readonly Cell[], defaults: Readonly<Record<string, string | number>>): RowOutcome {
    const known = this.#find.get(this.#batch.systemId, key);
    if (known === undefined) {
      const values = this.#columns.map((name, index) => cells[index] ?? defaults[name] ?? null);
      const id = Number(this.#insert.run(this.#batch.systemId, key, this.#batch.id, ...values).lastInsertRowid);
      this.#deliver.run(this.#batch.id, id);
      return 'created';
    }
    this.#deliver.run(this.#batch.id, known.id);
    const values = this.#columns.map((name, index) => {
      const cell = cells[index];
      return cell === undefined ? (known[name] ?? null) : (cell ?? defaults[name] ?? null);
    });
    if (this.#columns.every((name, index) => known[name] === values[index])) return 'unchanged';
    this.#update.run(...values, ...(this.#relinks ? [values[this.#columns.indexOf('lead_key')]] : []), known.id);
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

/** The text of a field, or undefined where the file has no column for it. */
export function toldText(row: ParsedRow, name: string): string | null | undefined {
  return name in row.values ? textValue(row, name) : undefined;
}

const origins = ['channel', 'source', 'medium', 'campaign'] as const;

/** RO1: the channel a row tells or its origin gives by the rules; undefined where the file has none of them. */
export function toldChannel(row: ParsedRow, names: Names): number | null | undefined {
  if (!origins.some((name) => name in row.values)) return undefined;
  const [channel, source, medium, campaign] = origins.map((name) => textValue(row, name));
  return names.channel({
    channel: channel ?? null,
    source: source ?? null,
    medium: medium ?? null,
    campaign: campaign ?? null,
  });
}

import type { Zone } from '#shared/time/zone.ts';
import type { Moment, ParsedRow, Value } from './plan.ts';

/** What one row delivered for a record, as a version keeps it: fields and extras of the columns its file had. */
export type Content = {
  readonly fields: Readonly<Record<string, StoredValue>>;
  readonly extras: Readonly<Record<string, string>>;
};

/** A moment keeps its instant or, for a plain date, its day; the civil day of an instant depends on the zone. */
type StoredValue = string | number | null | { readonly at: number } | { readonly day: number };

/** The canonical text of a row's content. Equal contents have equal texts whatever the order of the columns. */
export function contentText(row: ParsedRow): string {
  const fields = Object.keys(row.values)
    .toSorted()
    .map((name) => [name, storedValue(row.values[name] ?? null)] as const);
  const extras = Object.keys(row.extras)
    .toSorted()
    .map((name) => [name, row.extras[name] ?? ''] as const);
  return JSON.stringify({ fields: Object.fromEntries(fields), extras: Object.fromEntries(extras) });
}

/** One delivery of a record's content, in the order of batches and rows. */
export type Delivery = { readonly batchId: number; readonly fileRow: number; readonly content: Content };

/** `since`: the batch that first told the value, of those that have told it without a break. */
type Filled = {
  readonly value: StoredValue;
  readonly batchId: number;
  readonly fileRow: number;
  readonly since: number;
};

/** A record's fields with the delivery that gave each; an empty cell empties a field, a missing column leaves it (MO8). */
export type Folded = {
  readonly fields: ReadonlyMap<string, Filled>;
  readonly extras: ReadonlyMap<string, { readonly value: string; readonly batchId: number; readonly fileRow: number }>;
  /** Every stage that was ever told as the present one, with the batch that told it first (MO6). */
  readonly stages: ReadonlyMap<string, number>;
};

export function fold(deliveries: readonly Delivery[]): Folded {
  const fields = new Map<string, Filled>();
  const extras = new Map<string, { value: string; batchId: number; fileRow: number }>();
  const stages = new Map<string, number>();
  for (const { batchId, fileRow, content } of deliveries) {
    const { stage } = content.fields;
    if (typeof stage === 'string' && !stages.has(stage)) stages.set(stage, batchId);
    for (const [name, value] of Object.entries(content.fields)) {
      const known = fields.get(name);
      const same = known !== undefined && JSON.stringify(known.value) === JSON.stringify(value);
      fields.set(name, { value, batchId, fileRow, since: same ? known.since : batchId });
    }
    for (const [name, value] of Object.entries(content.extras)) extras.set(name, { value, batchId, fileRow });
  }
  return { fields, extras, stages };
}

/** Whether adding a content would change nothing of what is known. */
export function addsNothing(folded: Folded, content: Content): boolean {
  const sameFields = Object.entries(content.fields).every(([name, value]) => {
    const known = folded.fields.get(name)?.value ?? null;
    return JSON.stringify(known) === JSON.stringify(value);
  });
  return (
    sameFields &&
    Object.entries(content.extras).every(([name, value]) => (folded.extras.get(name)?.value ?? '') === value)
  );
}

/** The fields of a lead that has several records: of each field, what the record that filled it last says (MO8). */
export function mergeFolded(records: readonly Folded[]): Folded {
  const first = records[0];
  if (records.length === 1 && first !== undefined) return first;
  const fields = new Map<string, Filled>();
  const extras = new Map<string, { value: string; batchId: number; fileRow: number }>();
  const stages = new Map<string, number>();
  for (const record of records) {
    for (const [stage, batchId] of record.stages) stages.set(stage, Math.min(batchId, stages.get(stage) ?? batchId));
    for (const [name, filled] of record.fields) {
      const known = fields.get(name);
      if (filled.value !== null && (known === undefined || isLater(filled, known))) fields.set(name, filled);
    }
    for (const [name, filled] of record.extras) {
      const known = extras.get(name);
      if (filled.value !== '' && (known === undefined || isLater(filled, known))) extras.set(name, filled);
    }
  }
  return { fields, extras, stages };
}

type Place = { readonly batchId: number; readonly fileRow: number };

function isLater(a: Place, b: Place): boolean {
  return a.batchId > b.batchId || (a.batchId === b.batchId && a.fileRow > b.fileRow);
}

/** Reads typed values out of folded fields. Absent and empty are both null. */
export class FieldReader {
  readonly #fields: Folded['fields'];
  readonly #zone: Zone;

  constructor(folded: Folded, zone: Zone) {
    this.#fields = folded.fields;
    this.#zone = zone;
  }

  text(name: string): string | null {
    const value = this.#fields.get(name)?.value ?? null;
    return typeof value === 'string' ? value : null;
  }

  integer(name: string): number | null {
    const value = this.#fields.get(name)?.value ?? null;
    return typeof value === 'number' ? value : null;
  }

  moment(name: string): Moment | null {
    return momentOf(this.#fields.get(name)?.value ?? null, this.#zone);
  }
}

export function momentOf(value: StoredValue, zone: Zone): Moment | null {
  if (value === null || typeof value !== 'object') return null;
  return 'at' in value ? { at: value.at, day: zone.dayOf(value.at) } : { at: null, day: value.day };
}

function storedValue(value: Value): StoredValue {
  if (value === null || typeof value !== 'object') return value;
  return value.at === null ? { day: value.day } : { at: value.at };
}

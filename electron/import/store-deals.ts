import type { Zone } from '#shared/time/zone.ts';
import type { WritableStore } from '#electron/store/store.ts';
import { addsNothing, contentText, fold, FieldReader, type Content, type Delivery } from './fold.ts';
import type { Names } from './names.ts';
import type { ParsedRow } from './plan.ts';
import { Records } from './records.ts';
import type { RowOutcome, RowWriter } from './row-writer.ts';
import { rowKey } from './row-keys.ts';
import { extrasText } from './store-leads.ts';

const dealColumns = [
  'external_id',
  'name',
  'company',
  'amount',
  'currency',
  'list_amount',
  'stage',
  'created_at',
  'created_day',
  'expected_close_day',
  'closed_at',
  'closed_day',
  'outcome',
  'lost_reason',
  'owner_id',
  'product',
  'known_at',
  'known_day',
  'extras',
] as const;

/** Writes the rows of a file of deals: records, versions, the deal, and the leads it names (MO9, MO11). */
export class DealWriter implements RowWriter {
  readonly #records: Records;
  readonly #names: Names;
  readonly #zone: Zone;
  readonly #batch: { readonly id: number; readonly systemId: number };
  readonly #numbered = new Map<string, number>();
  readonly #statements;

  constructor(store: WritableStore, names: Names, zone: Zone, batch: { id: number; systemId: number }) {
    this.#names = names;
    this.#zone = zone;
    this.#batch = batch;
    this.#records = new Records(store, 'deal', batch);
    this.#statements = prepareStatements(store);
  }

  write(row: ParsedRow): RowOutcome {
    const key = rowKey('deals', row, this.#numbered);
    const text = contentText(row);
    const content = JSON.parse(text) as Content;
    const record = this.#records.find(key);
    if (record === undefined) {
      const dealId = Number(this.#statements.insert.run().lastInsertRowid);
      const recordId = this.#records.insert(key, dealId);
      this.#records.deliver(recordId, text, row.fileRow);
      this.#store(dealId, key, [{ batchId: this.#batch.id, fileRow: row.fileRow, content }]);
      return 'created';
    }
    const before = this.#records.deliveries(record.id);
    const again = this.#records.sameAsLastTime(record.id, text);
    this.#records.deliver(record.id, text, row.fileRow);
    const deliveries = [...before, { batchId: this.#batch.id, fileRow: row.fileRow, content }];
    const changes = !addsNothing(fold(before), content) || !sameKeys(leadKeys(before), leadKeys(deliveries));
    if (changes) this.#store(record.targetId, key, deliveries);
    return again || !changes ? 'unchanged' : 'updated';
  }

  #store(dealId: number, key: string, deliveries: readonly Delivery[]): void {
    const folded = fold(deliveries);
    const read = new FieldReader(folded, this.#zone);
    const created = read.moment('created_at');
    const closed = read.moment('closed_at');
    const known = this.#statements.batchAsOf.get(folded.fields.get('outcome')?.since ?? this.#batch.id);
    this.#statements.update.run(
      key.startsWith('id:') ? key.slice(3) : null,
      read.text('name'),
      read.text('company'),
      read.integer('amount'),
      read.text('currency'),
      read.integer('list_amount'),
      read.text('stage'),
      created?.at ?? null,
      created?.day ?? null,
      read.integer('expected_close'),
      closed?.at ?? null,
      closed?.day ?? null,
      read.text('outcome') ?? 'open',
      read.text('lost_reason'),
      this.#names.person(read.text('owner')),
      read.text('product'),
      known?.at ?? null,
      known?.day ?? 0,
      extrasText(folded),
      dealId,
    );
    this.#statements.touchLeads.run(dealId);
    this.#statements.forgetLeads.run(dealId);
    for (const leadKey of leadKeys(deliveries)) this.#statements.insertLead.run(dealId, this.#batch.systemId, leadKey);
  }
}

/** The leads a deal names: of the last batch that had the column, those of all its rows, each split at `;` (MO11). */
function leadKeys(deliveries: readonly Delivery[]): Set<string> {
  const naming = deliveries.filter((delivery) => 'lead' in delivery.content.fields);
  const last = naming.at(-1)?.batchId;
  const cells = naming
    .filter((delivery) => delivery.batchId === last)
    .map((delivery) => delivery.content.fields['lead']);
  return new Set(
    cells
      .flatMap((cell) => (typeof cell === 'string' ? cell.split(';') : []))
      .map((key) => key.trim())
      .filter((key) => key !== ''),
  );
}

function sameKeys(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}

function prepareStatements(store: WritableStore) {
  return {
    insert: store.prepare("insert into deal (outcome, known_day, extras) values ('open', 0, '{}')"),
    update: store.prepare(
      `update deal set ${dealColumns.map((name) => `${name} = ?`).join(', ')}, primary_lead_id = null where id = ?`,
    ),
    touchLeads: store.prepare<[number]>(
      'insert or ignore into temp.touched_lead (lead_id) select lead_id from deal_lead where deal_id = ? and lead_id is not null',
    ),
    forgetLeads: store.prepare<[number]>('delete from deal_lead where deal_id = ?'),
    insertLead: store.prepare<[number, number, string]>(
      'insert into deal_lead (deal_id, system_id, lead_key) values (?, ?, ?)',
    ),
    batchAsOf: store.prepare<[number], { at: number | null; day: number }>(
      'select as_of_at as at, as_of_day as day from batch where id = ?',
    ),
  };
}

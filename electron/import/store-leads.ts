import { stageKeys } from '#shared/fields/fields.ts';
import type { AsOf, Zone } from '#shared/time/zone.ts';
import type { WritableStore } from '#electron/store/store.ts';
import {
  addsNothing,
  contentText,
  fold,
  FieldReader,
  mergeFolded,
  momentOf,
  type Content,
  type Delivery,
  type Folded,
} from './fold.ts';
import type { Names } from './names.ts';
import type { ParsedRow } from './plan.ts';
import { Records, type RecordRow } from './records.ts';
import type { RowOutcome, RowWriter } from './row-writer.ts';
import { rowKey } from './row-keys.ts';

const leadColumns = [
  'external_id',
  'email',
  'name',
  'company',
  'company_size',
  'phone',
  'owner_id',
  'team',
  'source',
  'medium',
  'campaign',
  'channel_id',
  'content',
  'persona',
  'country',
  'stage',
  'status',
  'accepted_at',
  'accepted_day',
  'rejected_at',
  'rejected_day',
  'rejection_reason',
  'created_at',
  'created_day',
  'extras',
] as const;

type StoredDelivery = Delivery & { readonly recordId: number };

/** Writes the rows of a file of leads: records, versions, identity by e-mail, and the lead that they make (MO8–MO10). */
export class LeadWriter implements RowWriter {
  readonly #records: Records;
  readonly #names: Names;
  readonly #zone: Zone;
  readonly #batchId: number;
  readonly #numbered = new Map<string, number>();
  readonly #statements;

  constructor(store: WritableStore, names: Names, zone: Zone, batch: { id: number; systemId: number }) {
    this.#names = names;
    this.#zone = zone;
    this.#batchId = batch.id;
    this.#records = new Records(store, 'lead', batch);
    this.#statements = prepareStatements(store);
  }

  write(row: ParsedRow): RowOutcome {
    const key = rowKey('leads', row, this.#numbered);
    const text = contentText(row);
    const content = JSON.parse(text) as Content;
    const record = this.#records.find(key);
    return record === undefined
      ? this.#writeNew(key, text, content, row.fileRow)
      : this.#writeKnown(record, text, content, row.fileRow);
  }

  #writeNew(key: string, text: string, content: Content, fileRow: number): RowOutcome {
    const email = emailOf(content);
    const joined = email === null ? undefined : this.#statements.leadOfEmail.get(email);
    const leadId = joined ?? Number(this.#statements.insert.run().lastInsertRowid);
    const recordId = this.#records.insert(key, leadId);
    this.#records.deliver(recordId, text, fileRow);
    if (email !== null) this.#statements.insertEmail.run(email, recordId);
    if (joined === undefined) this.#storeLead(leadId, [fold([{ batchId: this.#batchId, fileRow, content }])], key);
    else this.rebuild(leadId);
    return joined === undefined ? 'created' : 'merged';
  }

  #writeKnown(record: RecordRow, text: string, content: Content, fileRow: number): RowOutcome {
    const before = this.#records.deliveries(record.id);
    const again = this.#records.sameAsLastTime(record.id, text);
    this.#records.deliver(record.id, text, fileRow);
    if (addsNothing(fold(before), content)) return 'unchanged';
    const email = emailOf(content);
    let leadId = record.targetId;
    if (email !== null) {
      const other = this.#statements.leadOfEmail.get(email);
      this.#statements.insertEmail.run(email, record.id);
      if (other !== undefined && other !== leadId) leadId = this.#join(leadId, other);
    }
    this.rebuild(leadId);
    return again ? 'unchanged' : 'updated';
  }

  /** Two leads turn out to be one: the older stays, everything of the younger moves to it (MO8). */
  #join(a: number, b: number): number {
    const kept = Math.min(a, b);
    const gone = Math.max(a, b);
    for (const statement of this.#statements.moves) statement.run(kept, gone);
    this.#statements.forget.run(gone);
    this.#statements.remove.run(gone);
    return kept;
  }

  /** Makes a lead anew from all that its records were told. */
  rebuild(leadId: number): void {
    const rows = this.#statements.deliveriesOfLead.all(leadId);
    const byRecord = new Map<number, StoredDelivery[]>();
    for (const row of rows) {
      const delivery = { ...row, content: JSON.parse(row.content) as Content };
      byRecord.set(row.recordId, [...(byRecord.get(row.recordId) ?? []), delivery]);
    }
    const key = this.#statements.firstKey.get(leadId) ?? '';
    this.#storeLead(leadId, [...byRecord.values()].map(fold), key);
  }

  #storeLead(leadId: number, records: readonly Folded[], key: string): void {
    const merged = mergeFolded(records);
    const read = new FieldReader(merged, this.#zone);
    const accepted = read.moment('accepted_at');
    const rejected = read.moment('rejected_at');
    const created = earliest(records.map((record) => new FieldReader(record, this.#zone).moment('created_at')));
    const channel = {
      channel: read.text('channel'),
      source: read.text('source'),
      medium: read.text('medium'),
      campaign: read.text('campaign'),
    };
    this.#statements.update.run(
      key.startsWith('id:') ? key.slice(3) : null,
      read.text('email'),
      read.text('name'),
      read.text('company'),
      read.text('company_size'),
      read.text('phone'),
      this.#names.person(read.text('owner')),
      read.text('team'),
      channel.source,
      channel.medium,
      channel.campaign,
      this.#names.channel(channel),
      read.text('content'),
      read.text('persona'),
      read.text('country'),
      read.text('stage'),
      read.text('status'),
      accepted?.at ?? null,
      accepted?.day ?? null,
      rejected?.at ?? null,
      rejected?.day ?? null,
      read.text('rejection_reason'),
      created?.at ?? null,
      created?.day ?? null,
      extrasText(merged),
      leadId,
    );
    this.#statements.forgetColumns.run(leadId);
    for (const record of records) this.#storeVisits(leadId, record);
    this.#storeToldStages(leadId, merged);
    this.#statements.touched.run(leadId);
  }

  #storeVisits(leadId: number, record: Folded): void {
    for (const stage of stageKeys) {
      const fields = stage === 'lead' ? ['created_at', 'entered_lead'] : [`entered_${stage}`];
      for (const field of fields) {
        const moment = momentOf(record.fields.get(field)?.value ?? null, this.#zone);
        if (moment !== null) this.#statements.visit.run(leadId, stage, moment.at, moment.day);
      }
    }
  }

  /** A stage stays reached when a later export tells another; each counts from the as-of that told it first (MO6). */
  #storeToldStages(leadId: number, merged: Folded): void {
    this.#statements.forgetTold.run(leadId);
    for (const [stage, batchId] of merged.stages) {
      const asOf = this.#statements.batchAsOf.get(batchId);
      if (asOf !== undefined) this.#statements.told.run(leadId, stage, asOf.at, asOf.day);
    }
  }
}

function emailOf(content: Content): string | null {
  const email = content.fields['email'];
  return typeof email === 'string' ? email.trim().toLowerCase() : null;
}

function earliest<T extends { at: number | null; day: number }>(moments: readonly (T | null)[]): T | null {
  const known = moments.filter((moment) => moment !== null);
  return known.toSorted((a, b) => a.day - b.day || (a.at ?? -Infinity) - (b.at ?? -Infinity))[0] ?? null;
}

export function extrasText(folded: Folded): string {
  return JSON.stringify(Object.fromEntries([...folded.extras].map(([name, filled]) => [name, filled.value])));
}

function prepareStatements(store: WritableStore) {
  return {
    insert: store.prepare("insert into lead (extras) values ('{}')"),
    update: store.prepare(`update lead set ${leadColumns.map((name) => `${name} = ?`).join(', ')} where id = ?`),
    remove: store.prepare<[number]>('delete from lead where id = ?'),
    forget: store.prepare<[number]>('delete from temp.touched_lead where lead_id = ?'),
    leadOfEmail: store
      .prepare<[string], number>(
        `select record.target_id from lead_email join record on record.id = lead_email.record_id
         where lead_email.email = ? order by record.target_id limit 1`,
      )
      .pluck(),
    insertEmail: store.prepare<[string, number]>('insert or ignore into lead_email (email, record_id) values (?, ?)'),
    moves: [
      store.prepare<[number, number]>("update record set target_id = ? where kind = 'lead' and target_id = ?"),
      store.prepare<[number, number]>('update touch set lead_id = ? where lead_id = ?'),
      store.prepare<[number, number]>('update deal_lead set lead_id = ? where lead_id = ?'),
      store.prepare<[number, number]>('update deal set primary_lead_id = ? where primary_lead_id = ?'),
    ],
    deliveriesOfLead: store.prepare<[number], { recordId: number; batchId: number; fileRow: number; content: string }>(
      `select delivery.record_id as recordId, delivery.batch_id as batchId, delivery.file_row as fileRow, version.content
       from record
       join delivery on delivery.record_id = record.id
       join version on version.id = delivery.version_id
       where record.kind = 'lead' and record.target_id = ?
       order by delivery.batch_id, delivery.file_row`,
    ),
    firstKey: store
      .prepare<[number], string>("select key from record where kind = 'lead' and target_id = ? order by id limit 1")
      .pluck(),
    forgetColumns: store.prepare<[number]>("delete from visit where lead_id = ? and fact = 'column'"),
    visit: store.prepare<[number, string, number | null, number]>(
      "insert into visit (lead_id, stage, at, day, dated, fact) values (?, ?, ?, ?, 1, 'column')",
    ),
    forgetTold: store.prepare<[number]>('delete from told_stage where lead_id = ?'),
    told: store.prepare<[number, string, number | null, number]>(
      'insert into told_stage (lead_id, stage, at, day) values (?, ?, ?, ?)',
    ),
    touched: store.prepare<[number]>('insert or ignore into temp.touched_lead (lead_id) values (?)'),
    batchAsOf: store.prepare<[number], AsOf>('select as_of_at as at, as_of_day as day from batch where id = ?'),
  };
}

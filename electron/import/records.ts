import type { WritableStore } from '#electron/store/store.ts';
import type { Content, Delivery } from './fold.ts';

export type RecordRow = { readonly id: number; readonly targetId: number };

/** Source records of leads or deals, their versions, and which batch delivered which (MO8). */
export class Records {
  readonly #batchId: number;
  readonly #systemId: number;
  readonly #statements;

  constructor(store: WritableStore, kind: 'lead' | 'deal', batch: { id: number; systemId: number }) {
    this.#batchId = batch.id;
    this.#systemId = batch.systemId;
    this.#statements = {
      find: store.prepare<[number, string], RecordRow>(
        `select id, target_id as targetId from record where kind = '${kind}' and system_id = ? and key = ?`,
      ),
      insert: store.prepare<[number, string, number]>(
        `insert into record (kind, system_id, key, target_id) values ('${kind}', ?, ?, ?)`,
      ),
      versions: store.prepare<[number], { id: number; content: string }>(
        'select id, content from version where record_id = ?',
      ),
      insertVersion: store.prepare<[number, string]>('insert into version (record_id, content) values (?, ?)'),
      deliver: store.prepare<[number, number, number, number]>(
        'insert into delivery (record_id, batch_id, file_row, version_id) values (?, ?, ?, ?)',
      ),
      deliveries: store.prepare<[number], { batchId: number; fileRow: number; content: string }>(
        `select delivery.batch_id as batchId, delivery.file_row as fileRow, version.content
         from delivery join version on version.id = delivery.version_id
         where delivery.record_id = ? order by delivery.batch_id, delivery.file_row`,
      ),
    };
  }

  find(key: string): RecordRow | undefined {
    return this.#statements.find.get(this.#systemId, key);
  }

  insert(key: string, targetId: number): number {
    return Number(this.#statements.insert.run(this.#systemId, key, targetId).lastInsertRowid);
  }

  /** Notes that this batch's row delivered this content; a content the record had before is the same version. */
  deliver(recordId: number, text: string, fileRow: number): void {
    const known = this.#statements.versions.all(recordId).find((version) => version.content === text)?.id;
    const versionId = known ?? Number(this.#statements.insertVersion.run(recordId, text).lastInsertRowid);
    this.#statements.deliver.run(recordId, this.#batchId, fileRow, versionId);
  }

  deliveries(recordId: number): Delivery[] {
    return this.#statements.deliveries
      .all(recordId)
      .map((row) => ({ ...row, content: JSON.parse(row.content) as Content }));
  }

  /**
   * Whether the last batch before this one delivered the same content at the same place among its rows for the record:
   * so a file that holds a record twice, with two contents, is unchanged as a whole when it comes again (MO10).
   */
  sameAsLastTime(recordId: number, text: string): boolean {
    const all = this.#statements.deliveries.all(recordId);
    const place = all.filter((row) => row.batchId === this.#batchId).length;
    const lastBatch = all.findLast((row) => row.batchId !== this.#batchId)?.batchId;
    return all.filter((row) => row.batchId === lastBatch)[place]?.content === text;
  }
}

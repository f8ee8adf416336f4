import type { Database } from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** An open workspace that can be read. Metrics take this and so cannot write. */
export type ReadableStore = {
  readonly [readable]: true;
  readonly prepare: Database['prepare'];
  readonly transaction: Database['transaction'];
  readonly close: () => void;
  /** The file's name, without folder. */
  readonly fileName: string;
};

/** An open workspace that this process may write (MO15). */
export type WritableStore = ReadableStore & {
  readonly [writable]: true;
  readonly exec: Database['exec'];
  readonly function: Database['function'];
  readonly inTransaction: () => boolean;
};

/** The counter raised by every writing transaction (MO1). */
export function revisionOf(store: ReadableStore): number {
  return store.prepare<[], number>('select revision from workspace').pluck().get() ?? 0;
}

/** Runs `work` in one immediate transaction and raises the revision. Rolls back whole when `work` throws. */
export function write<T>(store: WritableStore, work: () => T): T {
  return store
    .transaction(() => {
      const result = work();
      store.prepare('update workspace set revision = revision + 1').run();
      return result;
    })
    .immediate();
}

import type { Envelope } from '#shared/ipc/errors.ts';
import { answer, type Emit } from '#electron/ipc/dispatch.ts';
import { readerHandlers } from '#electron/ipc/reader-handlers.ts';
import { writerHandlers } from '#electron/ipc/writer-handlers.ts';
import { openForReading, openForWriting } from '#electron/store/open.ts';
import type { ReadableStore, WritableStore } from '#electron/store/store.ts';

export type StoreApp = {
  /** Opens a workspace file, closing the one before. Throws an AppError and leaves none open when it cannot. */
  readonly open: (path: string) => void;
  readonly closeStore: () => void;
  /** Answers a channel of this role; `files` are the paths of the tokens that the input names. */
  readonly dispatch: (channel: string, input: unknown, files: Readonly<Record<string, string>>) => Promise<Envelope>;
};

export type StoreAppOptions = {
  readonly clock: () => number;
  readonly emit: Emit;
  /** Told of what should not have happened: the channel and the error, for the log. */
  readonly report: (error: unknown, channel: string) => void;
};

/** The reading half: answers boards and lists on its own read-only connection. */
export function createReader({ report }: StoreAppOptions): StoreApp {
  let store: ReadableStore | null = null;
  const closeStore = (): void => {
    store?.close();
    store = null;
  };
  return {
    open: (path) => {
      closeStore();
      store = openForReading(path);
    },
    closeStore,
    dispatch: (channel, input) => answer(readerHandlers, channel, input, { store, writable: true }, report),
  };
}

/**
 * The writing half: owns the only writing connection. Calls run one after another, because an import holds a transaction
 * across many turns of the loop; only a cancel overtakes.
 */
export function createWriter({ clock, emit, report }: StoreAppOptions): StoreApp {
  let store: WritableStore | null = null;
  let running: { cancelled: boolean } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const closeStore = (): void => {
    store?.close();
    store = null;
  };
  const run = (channel: string, input: unknown, files: Readonly<Record<string, string>>): Promise<Envelope> =>
    answer(
      writerHandlers,
      channel,
      input,
      {
        store,
        files,
        clock,
        emit,
        running,
        startRun: () => (running = { cancelled: false }),
        endRun: () => {
          running = null;
        },
      },
      report,
    );
  return {
    open: (path) => {
      closeStore();
      store = openForWriting(path);
    },
    closeStore,
    dispatch: (channel, input, files) => {
      if (channel === 'import.cancel') return run(channel, input, files);
      const turn = last.then(() => run(channel, input, files));
      last = turn;
      return turn;
    },
  };
}

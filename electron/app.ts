import type { Envelope } from '#shared/ipc/errors.ts';
import { answer, type Emit } from '#electron/ipc/dispatch.ts';
import { readerHandlers } from '#electron/ipc/reader-handlers.ts';
import { writerHandlers } from '#electron/ipc/writer-handlers.ts';
import { openForReading, openForWriting } from '#electron/store/open.ts';
import type { ReadableStore, WritableStore } from '#electron/store/store.ts';

/** How a workspace is opened. */
export type Opening = {
  /** A number that no other opening has: only calls that name it reach what it opens. */
  readonly workspace: number;
  /** The writer of this process has just opened the same file. */
  readonly checked: boolean;
};

/** What the program knows about a call besides its input. */
export type CallContext = {
  /** The opening that was there when the call was asked. Where another one is when its turn comes, it finds none. */
  readonly workspace: number | null;
  /** The paths behind the tokens that the input names. */
  readonly files: Readonly<Record<string, string>>;
};

export type StoreApp = {
  /** Opens a workspace file, closing the one before. Throws an AppError and leaves none open when it cannot. */
  readonly open: (path: string, opening: Opening) => Promise<void>;
  readonly closeStore: () => Promise<void>;
  /** Answers a channel of this role. */
  readonly dispatch: (channel: string, input: unknown, context: CallContext) => Promise<Envelope>;
};

export type StoreAppOptions = {
  readonly clock: () => number;
  readonly emit: Emit;
  /** Told of what should not have happened: the channel and the error, for the log. */
  readonly report: (error: unknown, channel: string) => void;
};

/** The reading half: answers boards and lists on its own read-only connection. */
export function createReader({ report }: StoreAppOptions): StoreApp {
  let open: { readonly store: ReadableStore; readonly workspace: number } | null = null;
  const closeStore = async (): Promise<void> => {
    open?.store.close();
    open = null;
  };
  return {
    open: async (path, { workspace, checked }) => {
      await closeStore();
      open = { store: openForReading(path, { checked }), workspace };
    },
    closeStore,
    dispatch: (channel, input, { workspace }) => {
      const store = open !== null && open.workspace === workspace ? open.store : null;
      return answer(readerHandlers, channel, input, { store, writable: true }, report);
    },
  };
}

/**
 * The writing half: owns the only writing connection. Calls, opening and closing run one after another, because an import
 * holds a transaction across many turns of the loop; only a cancel overtakes, and opening and closing cancel what runs.
 */
export function createWriter({ clock, emit, report }: StoreAppOptions): StoreApp {
  let store: WritableStore | null = null;
  /** The opening that calls still reach; null as soon as another or none is asked for. */
  let workspace: number | null = null;
  let running: { cancelled: boolean } | null = null;
  let timesLeft = 0;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const leave = (): void => {
    workspace = null;
    timesLeft += 1;
    if (running !== null) running.cancelled = true;
  };
  const closeNow = (): void => {
    store?.close();
    store = null;
    workspace = null;
  };
  const run = (channel: string, input: unknown, context: CallContext, asked: number): Promise<Envelope> =>
    answer(
      writerHandlers,
      channel,
      input,
      {
        store: context.workspace === workspace ? store : null,
        files: context.files,
        clock,
        emit,
        running,
        startRun: () => (running = { cancelled: asked !== timesLeft }),
        endRun: () => {
          running = null;
        },
      },
      report,
    );
  return {
    open: (path, opening) => {
      leave();
      return inTurn(() => {
        closeNow();
        store = openForWriting(path);
        ({ workspace } = opening);
      });
    },
    closeStore: () => {
      leave();
      return inTurn(closeNow);
    },
    dispatch: (channel, input, context) => {
      const asked = timesLeft;
      if (channel === 'import.cancel') return run(channel, input, context, asked);
      return inTurn(() => run(channel, input, context, asked));
    },
  };
}

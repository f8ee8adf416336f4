import type { Host } from '#electron/host/host.ts';
import { answer, type Ask } from '#electron/ipc/dispatch.ts';
import { printBoards, type Session, type WindowDeps, windowHandlers } from '#electron/ipc/window-handlers.ts';
import { AppMemory } from '#electron/settings/app-memory.ts';
import { type Channel, contract, type PrintJob, type Workspace } from '#shared/ipc/contract.ts';
import { AppError, type Envelope } from '#shared/ipc/errors.ts';
import type { FileTokens } from './file-tokens.ts';
import { type Role, type ThreadReport, traceOf } from './messages.ts';
import { createThread } from './thread.ts';

type EventListener = (name: string, payload: unknown) => void;

/** The program behind the windows. */
export type App = {
  readonly dispatch: (channel: string, input: unknown) => Promise<Envelope>;
  readonly events: { readonly subscribe: (listener: EventListener) => () => void };
  /** Prints boards of a file that is opened for reading only, and only for that. */
  readonly print: (workspace: string, job: PrintJob) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

export type AppOptions = {
  readonly host: Host;
  readonly files: FileTokens;
  /** The built store-thread.js. */
  readonly threadEntry: URL;
  /** Holds the clock still, for tests; null: the machine's clock. */
  readonly now: number | null;
  readonly onReport: (report: ThreadReport) => void;
};

/** Puts the program together: both store threads, and what answers in the main process. */
export function createAppInThreads({ host, files, threadEntry, now, onReport }: AppOptions): App {
  const listeners = new Set<EventListener>();
  const tell: EventListener = (name, payload) => {
    for (const listener of listeners) listener(name, payload);
  };
  const thread = (role: Role) => createThread({ entry: threadEntry, data: { role, now }, onEvent: tell, onReport });
  const threads = { reader: thread('reader'), writer: thread('writer') };
  const session: Session = { path: null, printing: null };
  const memory = new AppMemory(host.paths.userData);
  host.setTheme(memory.theme);

  const valueOf = (envelope: Envelope): unknown => {
    if (envelope.ok) return envelope.value;
    throw new AppError(envelope.error.code, envelope.error.details);
  };
  // Opening and closing take turns: half of one between the halves of another would leave the threads apart.
  let lastSwitch: Promise<unknown> = Promise.resolve();
  let openings = 0;
  let workspace: number | null = null;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = lastSwitch.then(work);
    lastSwitch = turn.catch(() => undefined);
    return turn;
  };
  const leave = async (): Promise<void> => {
    session.path = null;
    workspace = null;
    await threads.reader.ask({ task: 'close' });
    await threads.writer.ask({ task: 'close' });
  };
  // Both threads leave the file before first: no file is opened that this process holds already. Then the writer first:
  // it judges the file and makes its tables what this version reads.
  const openIn = async (path: string, roles: readonly Role[]): Promise<void> => {
    await leave();
    openings += 1;
    try {
      for (const role of roles) {
        const checked = role !== roles[0];
        valueOf(await threads[role].ask({ task: 'open', path, workspace: openings, checked }));
      }
    } catch (error) {
      await leave();
      throw error;
    }
    workspace = openings;
    session.path = path;
  };
  const openStores = (path: string): Promise<Workspace> =>
    inTurn(async () => {
      await openIn(path, ['writer', 'reader']);
      return deps.ask('workspace.state', {});
    });

  const dispatch = (channel: string, input: unknown): Promise<Envelope> => {
    const runs = Object.hasOwn(contract, channel) ? contract[channel as Channel].runs : 'window';
    if (runs !== 'window') {
      return threads[runs].ask({ task: 'dispatch', channel, input, workspace, files: files.pathsIn(input) });
    }
    return answer(windowHandlers, channel, input, deps, (error, where) => {
      onReport({ channel: where, error: traceOf(error) });
    });
  };
  const deps: WindowDeps = {
    host,
    files,
    memory,
    session,
    openStores,
    closeStores: () => inTurn(leave),
    clock: () => now ?? Date.now(),
    emit: tell,
    ask: (async (channel, input) => valueOf(await dispatch(channel, input))) as Ask,
  };

  return {
    dispatch,
    events: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    print: async (file, job) => {
      await inTurn(() => openIn(file, ['reader']));
      return printBoards(job, deps);
    },
    close: async () => {
      await threads.reader.end();
      await threads.writer.end();
    },
  };
}

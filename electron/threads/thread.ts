import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { failure } from '#electron/ipc/dispatch.ts';
import type { Envelope } from '#shared/ipc/errors.ts';
import { type ThreadData, type ThreadMessage, type ThreadReport, type ThreadTask, traceOf } from './messages.ts';

/** One of the two store threads, as the main thread holds it. */
export type Thread = {
  readonly ask: (task: ThreadTask) => Promise<Envelope>;
  /** Closes the workspace, after which nothing runs any more, and stops the thread; it is not started again. */
  readonly end: () => Promise<void>;
};

export type ThreadOptions = {
  /** The built store-thread.js. */
  readonly entry: URL;
  readonly data: ThreadData;
  readonly onEvent: (event: string, payload: unknown) => void;
  readonly onReport: (report: ThreadReport) => void;
};

/** How long the end waits for a thread that does not come to its close, in milliseconds. */
const patience = 5000;

/** A thread that keeps crashing has a reason that starting it again will not cure. */
const restarts = 1;

/**
 * Starts the worker with the first task. When it crashes, its open calls are answered with an error, and the next task
 * starts it again, once, with the workspace that was open.
 */
export function createThread({ entry, data, onEvent, onReport }: ThreadOptions): Thread {
  const waiting = new Map<number, (envelope: Envelope) => void>();
  let worker: Worker | null = null;
  let lastId = 0;
  let crashes = 0;
  let open: (ThreadTask & { task: 'open' }) | null = null;
  let ended = false;

  const settle = (id: number, envelope: Envelope): void => {
    waiting.get(id)?.(envelope);
    waiting.delete(id);
  };
  const hear = (message: ThreadMessage): void => {
    if ('id' in message) settle(message.id, message.envelope);
    else if ('event' in message) onEvent(message.event, message.payload);
    else onReport(message.report);
  };
  const gone = (): Envelope => failure('internal', { reference: `thread ${data.role}` });
  const giveUp = (): void => {
    for (const id of waiting.keys()) settle(id, gone());
  };
  const crashed = (broken: Worker, error: unknown): void => {
    if (worker !== broken) return;
    worker = null;
    crashes += 1;
    onReport({ channel: `thread ${data.role}`, error: traceOf(error) });
    giveUp();
  };
  const post = (to: Worker, task: ThreadTask): Promise<Envelope> => {
    const id = (lastId += 1);
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      to.postMessage({ ...task, id });
    });
  };
  const start = (): Worker => {
    const started = new Worker(entry, { workerData: data });
    started.on('message', hear);
    started.on('error', (error) => {
      crashed(started, error);
    });
    started.on('exit', (code) => {
      crashed(started, new Error(`exit ${code}`));
    });
    if (open !== null) void post(started, open);
    return started;
  };

  return {
    ask: async (task) => {
      if (ended || (worker === null && crashes > restarts)) return gone();
      if (worker === null && task.task === 'close') {
        open = null;
        return { ok: true, value: null };
      }
      worker ??= start();
      const envelope = await post(worker, task);
      if (task.task === 'open') open = envelope.ok ? task : null;
      if (task.task === 'close') open = null;
      return envelope;
    },
    end: async () => {
      ended = true;
      const ending = worker;
      if (ending === null) return;
      await Promise.race([post(ending, { task: 'close' }), setTimeout(patience, null, { ref: false })]);
      worker = null;
      await ending.terminate();
      giveUp();
    },
  };
}

import { parentPort, workerData } from 'node:worker_threads';
import { createReader, createWriter, type StoreAppOptions } from '#electron/app.ts';
import { failure } from '#electron/ipc/dispatch.ts';
import { asTypedError } from '#electron/store/sqlite-errors.ts';
import { AppError, type Envelope } from '#shared/ipc/errors.ts';
import { type ThreadData, type ThreadMessage, type ThreadRequest, traceOf } from './messages.ts';

const { role, now } = workerData as ThreadData;

function say(message: ThreadMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}

const options: StoreAppOptions = {
  clock: () => now ?? Date.now(),
  emit: (event, payload) => {
    say({ event, payload });
  },
  report: (error, channel) => {
    say({ report: { channel, error: traceOf(error) } });
  },
};
const app = role === 'writer' ? createWriter(options) : createReader(options);

async function attempt(name: string, work: () => Promise<void>): Promise<Envelope> {
  try {
    await work();
    return { ok: true, value: null };
  } catch (error) {
    const typed = asTypedError(error);
    if (typed instanceof AppError) return failure(typed.code, typed.details);
    options.report(error, name);
    return failure('internal', { reference: name });
  }
}

function perform(request: ThreadRequest): Promise<Envelope> {
  switch (request.task) {
    case 'open':
      return attempt('open', () => app.open(request.path, request));
    case 'close':
      return attempt('close', app.closeStore);
    case 'dispatch':
      return app.dispatch(request.channel, request.input, request);
  }
}

parentPort?.on('message', (request: ThreadRequest) => {
  void perform(request).then((envelope) => {
    say({ id: request.id, envelope });
  });
});

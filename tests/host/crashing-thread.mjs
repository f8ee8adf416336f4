/* oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin */
// A worker with the words of a store thread, which crashes when it is told to.
import { parentPort, workerData } from 'node:worker_threads';

let open = null;

parentPort.on('message', ({ id, task, path, channel }) => {
  if (task === 'open') open = path;
  if (channel === 'crash') throw new Error('a message that may quote a file');
  if (channel === 'hang') return;
  if (channel === 'say') parentPort.postMessage({ event: 'data.changed', payload: { revision: 7 } });
  parentPort.postMessage({ id, envelope: { ok: true, value: { open, role: workerData.role } } });
});

/* oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin */
// Stands where store-thread.js stands, opens nothing, and says every task it gets as an event. Slow, so that tasks of two
// callers meet.
import { parentPort, workerData } from 'node:worker_threads';

parentPort.on('message', ({ id, task, path = null, checked = null, channel = null }) => {
  parentPort.postMessage({ event: 'task', payload: { role: workerData.role, task, path, checked, channel } });
  if (channel === 'people.list') throw new Error('crashes');
  const error = { code: 'workspace-missing', message: '', details: {} };
  const fails = task === 'open' && path.includes('missing');
  const envelope = fails ? { ok: false, error } : { ok: true, value: {} };
  setTimeout(() => parentPort.postMessage({ id, envelope }), 20);
});

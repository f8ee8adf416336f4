import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import type { App } from 'electron';
import { endAllChromiums } from './chromium.ts';
import { name, paths, version } from './flags.ts';
import { createEvent, createEvents } from './listeners.ts';
import { only } from './only.ts';

const events = createEvents('app', ['second-instance', 'window-all-closed', 'before-quit', 'will-quit', 'quit']);

async function exit(code: number): Promise<void> {
  events.emit('quit', {}, code);
  await endAllChromiums();
  process.exit(code);
}

let quitting = false;
async function quit(): Promise<void> {
  if (quitting) return;
  quitting = true;
  for (const event of ['before-quit', 'will-quit'] as const) {
    const question = createEvent();
    events.emit(event, question);
    if (question.defaultPrevented) {
      quitting = false;
      return;
    }
    if (event === 'before-quit') await endAllChromiums();
  }
  await exit(0);
}

/** Called when the last window is gone. */
export function allClosed(): void {
  if (!quitting) events.emit('window-all-closed');
}

// A named pipe or a socket in the file system: no port is opened.
function meetingPlace(): string {
  const key = createHash('sha256').update(paths.userData).digest('hex').slice(0, 16);
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\loopboard-${key}`
    : path.join(paths.temp, `loopboard-${key}.sock`);
}

function listen(place: string): void {
  const server = net.createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (text += chunk));
    socket.on('end', () => {
      const { argv, cwd } = JSON.parse(text) as { argv: string[]; cwd: string };
      events.emit('second-instance', {}, argv, cwd, null);
      socket.end('seen');
    });
  });
  server.on('error', () => undefined);
  server.listen(place);
  server.unref();
  process.once('exit', () => {
    rmSync(place, { force: true });
  });
}

// Electron answers at once whether this is the first; the socket's answer has to be awaited before the app is ready.
let first: Promise<boolean> | undefined;
function askFirst(): Promise<boolean> {
  const place = meetingPlace();
  return new Promise((resolve) => {
    const socket = net.connect(place);
    socket.once('connect', () => socket.end(JSON.stringify({ argv: process.argv, cwd: process.cwd() })));
    socket.once('data', () => {
      resolve(false);
    });
    socket.once('error', () => {
      if (process.platform !== 'win32') rmSync(place, { force: true });
      listen(place);
      resolve(true);
    });
  });
}

type AppPart = Pick<
  App,
  | 'enableSandbox'
  | 'exit'
  | 'getLocale'
  | 'getVersion'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'whenReady'
> & {
  readonly getPath: (key: keyof typeof paths) => string;
  readonly getName: App['getName'];
  readonly on: (event: string, listener: (...args: never[]) => void) => void;
};
export const app = only<AppPart>('app', {
  isPackaged: false,
  getName: () => name,
  getVersion: () => version,
  getLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
  getPath: (key) => {
    const found = (paths as Readonly<Record<string, string>>)[key];
    if (found === undefined) throw new Error(`chromium-host has no app.getPath('${key}')`);
    return found;
  },
  // Chromium is started sandboxed wherever it can be.
  enableSandbox: () => undefined,
  requestSingleInstanceLock: () => {
    first ??= askFirst();
    return true;
  },
  whenReady: async () => {
    // The other instance has been told; this one goes before it is ready.
    if (first && !(await first)) process.exit(0);
  },
  quit: () => void quit(),
  exit: (code = 0) => void exit(code),
  on: (event: string, listener: (...args: never[]) => void) => {
    events.on(event as 'quit', listener);
  },
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void quit());

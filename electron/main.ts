import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, ipcMain, type IpcMainInvokeEvent, Menu } from 'electron';
import log from 'electron-log/node';
import { electronHost } from '#electron/host/electron-host.ts';
import type { PrintCommand } from '#electron/pdf/print-command.ts';
import type { App } from '#electron/threads/app-in-threads.ts';
import { createFileTokens } from '#electron/threads/file-tokens.ts';
import { traceOf } from '#electron/threads/messages.ts';
import { isAppUrl, lockSession, openWindow, registerScheme } from '#electron/window.ts';
import { AppError, type Envelope, type ErrorCode, type ErrorDetails } from '#shared/ipc/errors.ts';
import { errorText } from '#shared/language/translate.ts';

const files = createFileTokens();
const printing = valueAfter('--print');
let board: Promise<App> | null = null;

function valueAfter(flag: string): string | null {
  const place = process.argv.indexOf(flag);
  return place === -1 ? null : (process.argv[place + 1] ?? '');
}

/** A packaged app is its own command line: `Loopboard board funnel …`. */
function isCommand(): boolean {
  const [, word] = process.argv;
  return app.isPackaged && word !== undefined && !word.startsWith('-') && !word.endsWith('.loopboard');
}

async function runAsCommand(): Promise<void> {
  // The place of the script, which a packaged app does not have.
  process.argv.splice(1, 0, 'loopboard');
  // The built command line beside this file: an entry of its own, which knows nothing of windows.
  await import(/* @vite-ignore */ new URL('cli.js', import.meta.url).href);
  app.exit(Number(process.exitCode ?? 0));
}

/** Tests hold the clock still; a packaged app has no such switch. */
function testClock(): number | null {
  const flag = '--clock=';
  const instant = process.argv.find((arg) => arg.startsWith(flag))?.slice(flag.length);
  if (instant === undefined || app.isPackaged || !process.argv.includes('--test')) return null;
  return Date.parse(instant);
}

/** The workspace file that a start names, by `--open FILE` or a double click. */
function workspaceIn(argv: readonly string[], folder: string): string | undefined {
  const named = argv.slice(1).find((arg) => !arg.startsWith('-') && arg.endsWith('.loopboard'));
  return named === undefined ? undefined : path.resolve(folder, named);
}

function keepLog(folder: string): void {
  log.transports.console.level = false;
  log.transports.file.resolvePathFn = () => path.join(folder, 'loopboard.log');
}

/** What stands behind the windows is loaded when the first one has been opened, or when there is none to open. */
async function startBoard(): Promise<App> {
  const { createAppInThreads } = await import('#electron/threads/app-in-threads.ts');
  const started = createAppInThreads({
    host: electronHost(),
    files,
    threadEntry: new URL('store-thread.js', import.meta.url),
    now: testClock(),
    onReport: ({ channel, error }) => {
      log.error(channel, error);
    },
  });
  started.events.subscribe((name, payload) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('event', name, payload);
  });
  return started;
}

/** The one board; a start that failed is tried again by the next who asks. */
async function theBoard(): Promise<App> {
  const starting = (board ??= startBoard());
  try {
    return await starting;
  } catch (error) {
    if (board === starting) board = null;
    throw error;
  }
}

function fromOurPage(event: IpcMainInvokeEvent): boolean {
  const ours = isAppUrl(event.senderFrame?.url);
  if (!ours) log.warn('refused a call of a strange page');
  return ours;
}

function refusal(code: ErrorCode, details: ErrorDetails = {}): Envelope {
  return { ok: false, error: { code, message: errorText(code, details), details } };
}

/** Asks the board; whatever goes wrong on the way becomes an envelope too. */
async function askBoard(channel: string, input: unknown): Promise<Envelope> {
  try {
    const answer = await (await theBoard()).dispatch(channel, input);
    if (!answer.ok) log.info(channel, answer.error.code);
    return answer;
  } catch (error) {
    log.error('board', traceOf(error));
    return refusal('internal', { reference: 'board' });
  }
}

function answerPages(): void {
  ipcMain.handle('call', (event, channel: unknown, input: unknown) => {
    if (!fromOurPage(event) || typeof channel !== 'string') return refusal('refused-sender');
    return askBoard(channel, input);
  });
  ipcMain.handle('files', (event, paths: unknown) => {
    if (!fromOurPage(event) || !Array.isArray(paths)) return [];
    // A file made in memory has no path.
    return paths.map((file) => (typeof file === 'string' && file !== '' ? files.add(file).token : ''));
  });
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function openNamed(argv: readonly string[], folder: string): Promise<void> {
  const file = workspaceIn(argv, folder);
  if (file !== undefined) await askBoard('workspace.openFile', { token: files.add(file).token });
}

async function openBoard(): Promise<void> {
  // Before the page asks which workspace is open.
  await openNamed(process.argv, process.cwd());
  const { window, loaded } = openWindow({ route: '#/', show: true });
  await loaded.catch((error: unknown) => {
    // Closed before it was there: that is no failure to start.
    if (!window.isDestroyed()) throw error;
  });
  // What fails here is tried again, and told, by the page's first call.
  await theBoard().catch((error: unknown) => {
    log.error('board', traceOf(error));
  });
}

async function printCommand(file: string): Promise<void> {
  const command = JSON.parse(await readFile(file, 'utf8')) as PrintCommand;
  const say = (envelope: Envelope) => writeFile(command.answer, JSON.stringify(envelope));
  try {
    const { writeWhole } = await import('#electron/ipc/window-handlers.ts');
    await writeWhole(command.out, await (await theBoard()).print(command.workspace, command.job));
    await say({ ok: true, value: null });
  } catch (error) {
    const { code, details } = error instanceof AppError ? error : new AppError('print-failed', { problem: 'internal' });
    await say(refusal(code, details));
  }
}

function quitWell(): void {
  let closed = false;
  app.on('window-all-closed', () => {
    if (printing === null) app.quit();
  });
  app.on('will-quit', (event) => {
    if (closed || board === null) return;
    event.preventDefault();
    void board
      .then((running) => running.close())
      .catch((error: unknown) => {
        log.error('close', traceOf(error));
      })
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

async function start(): Promise<void> {
  keepLog(app.getPath('logs'));
  // The system's menu bar needs one for copy and paste; elsewhere the app has its own.
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
  lockSession();
  answerPages();
  if (printing === null) {
    await openBoard();
    return;
  }
  await printCommand(printing);
  app.quit();
}

// Commands and printing stand beside an open window and so are no second instance of it.
if (isCommand()) {
  void runAsCommand();
} else if (printing === null && !app.requestSingleInstanceLock()) {
  app.quit();
} else {
  registerScheme();
  app.enableSandbox();
  quitWell();
  app.on('second-instance', (_event, argv, folder) => {
    void openNamed(argv, folder);
    showWindow();
  });
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      log.error('start', error instanceof Error ? error.name : typeof error);
      process.stderr.write(`Loopboard could not start: ${error instanceof Error ? error.message : String(error)}\n`);
      app.exit(1);
    });
}

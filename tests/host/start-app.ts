import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../..');

/** The built app, running without a display, with its page joined from outside. */
export type RunningApp = {
  readonly page: Page;
  /** The app's own folder; give it to the next start to come back as the same person on the same computer. */
  readonly userData: string;
  /** What the next dialogs answer, first one first: a path, a list of paths, or null for "cancelled". */
  readonly answerDialogs: (answers: readonly (string | readonly string[] | null)[]) => Promise<void>;
  /** Everything the app has written to stdout and stderr. */
  readonly words: () => string;
  /** Drops real files on the middle of the page, or at a place of it. */
  readonly dropFiles: (files: readonly string[], at?: { x: number; y: number }) => Promise<void>;
  /** Closes the window, as a person does, and answers the exit code. */
  readonly close: () => Promise<number | null>;
  readonly process: ChildProcess;
};

export type StartOptions = {
  /** Left alone on closing when given; else a fresh folder that is removed. */
  readonly userData?: string;
  /** Where the app's clock stands still. */
  readonly clock?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

function exitOf(child: ChildProcess): Promise<number | null> {
  return child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', resolve))
    : Promise.resolve(child.exitCode);
}

async function join(child: ChildProcess, words: () => string): Promise<Browser> {
  const port = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /^CDP (\S+)$/mu.exec(words())?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', look);
    child.once('exit', () => {
      reject(new Error(`the app ended before its window opened:\n${words()}`));
    });
  });
  return chromium.connectOverCDP(port, { isLocal: true });
}

/** Starts `out/` on the system's Chromium. `npm test` has built it; alone, run `node build/ensure-built.mjs` first. */
export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  const own = await mkdtemp(path.join(os.tmpdir(), 'loopboard-start-'));
  const userData = options.userData ?? path.join(own, 'user-data');
  const dialogs = path.join(own, 'dialogs.json');
  const args = ['--import', path.join(root, 'build/chromium-host/register.ts'), path.join(root, 'out/main/main.js')];
  args.push('--test', `--user-data-dir=${userData}`);
  if (options.clock !== undefined) args.push(`--clock=${options.clock}`);
  const child = spawn(process.execPath, [...args, ...(options.args ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LOOPBOARD_DIALOGS: dialogs, ...options.env },
  });
  let said = '';
  const words = (): string => said;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }

  const browser = await join(child, words);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the app has no page');
  await page.waitForURL('https://app.board.localhost/**');
  return {
    page,
    userData,
    words,
    process: child,
    answerDialogs: (answers) => writeFile(dialogs, JSON.stringify(answers)),
    dropFiles: async (files, at) => {
      const size = page.viewportSize() ?? { width: 1280, height: 800 };
      const place = at ?? { x: size.width / 2, y: size.height / 2 };
      const session = await page.context().newCDPSession(page);
      const data = { items: [], files: files.map((file) => path.resolve(file)), dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', { type, ...place, data });
      }
      await session.detach();
    },
    close: async () => {
      await page.close().catch(() => undefined);
      const code = await exitOf(child);
      await browser.close().catch(() => undefined);
      await rm(own, { recursive: true, force: true });
      return code;
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type Browser, chromium, type Page, test } from '@playwright/test';
import { electronProgram } from './electron-program.ts';

const root = path.resolve(import.meta.dirname, '../..');

type Answers = readonly (string | readonly string[] | null)[];

/** The built app, running without a display, with its page joined from outside. */
export type RunningApp = {
  readonly page: Page;
  /** The app's own folder; give it to the next start to come back as the same person on the same computer. */
  readonly userData: string;
  /** What the next dialogs answer, first one first: a path, a list of paths, or null for "cancelled". */
  readonly answerDialogs: (answers: Answers) => Promise<void>;
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

/** What differs between Electron and the host on Chromium. */
type Started = {
  readonly page: Page;
  readonly process: ChildProcess;
  readonly words: () => string;
  readonly answerDialogs: (answers: Answers) => Promise<void>;
  readonly leave: () => Promise<void>;
};
type Plan = { readonly own: string; readonly args: readonly string[]; readonly env: Record<string, string> };

function listen(child: ChildProcess): () => string {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return () => said;
}

async function join(child: ChildProcess, words: () => string): Promise<Browser> {
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /^CDP (\S+)$/mu.exec(words())?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => {
      reject(new Error(`the app ended before its window opened:\n${words()}`));
    });
  });
  return chromium.connectOverCDP(port, { isLocal: true });
}

async function startOnChromium({ own, args, env }: Plan): Promise<Started> {
  const dialogs = path.join(own, 'dialogs.json');
  const hook = path.join(root, 'build/chromium-host/register.ts');
  const child = spawn(process.execPath, ['--import', hook, path.join(root, 'out/main/main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, LOOPBOARD_DIALOGS: dialogs },
  });
  const words = listen(child);
  const browser = await join(child, words);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the app has no page');
  await page.waitForURL('https://app.board.localhost/**');
  return {
    page,
    words,
    process: child,
    answerDialogs: (answers) => writeFile(dialogs, JSON.stringify(answers)),
    leave: () => browser.close(),
  };
}

async function startOnElectron(program: string, { args, env }: Plan): Promise<Started> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({ executablePath: program, args: [...asRoot, root, ...args], env });
  const page = await app.firstWindow();
  await page.waitForURL('app://board/**');
  return {
    page,
    words: listen(app.process()),
    process: app.process(),
    answerDialogs: (answers) =>
      app.evaluate(
        ({ dialog }, given) => {
          const rest = [...given];
          const next = (): string[] => {
            const answer = rest.shift();
            if (answer === undefined) throw new Error('a dialog opened that the test has no answer for');
            return answer === null ? [] : [answer].flat();
          };
          dialog.showOpenDialog = () => {
            const filePaths = next();
            return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
          };
          dialog.showSaveDialog = () => {
            const [filePath] = next();
            return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' });
          };
        },
        answers as (string | string[] | null)[],
      ),
    leave: () => app.close(),
  };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', resolve))
    : Promise.resolve(child.exitCode);
}

/** Only journeys have projects; everything else runs on the system's Chromium. */
function onElectron(): boolean {
  try {
    return test.info().project.name === 'electron';
  } catch {
    return false;
  }
}

/**
 * Starts `out/`: on Electron in the Playwright project of that name, else on the system's Chromium. `npm test` has built
 * it; alone, run `node build/ensure-built.mjs` first.
 */
export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  const own = await mkdtemp(path.join(os.tmpdir(), 'loopboard-start-'));
  const userData = options.userData ?? path.join(own, 'user-data');
  const args = ['--test', `--user-data-dir=${userData}`];
  if (options.clock !== undefined) args.push(`--clock=${options.clock}`);
  args.push(...(options.args ?? []));
  const plan = { own, args, env: { ...(process.env as Record<string, string>), ...options.env } };
  const electron = onElectron() ? electronProgram() : undefined;
  const started = electron === undefined ? await startOnChromium(plan) : await startOnElectron(electron, plan);
  const { page } = started;
  // Before that nobody hears what is dropped or typed.
  await page.waitForSelector('#root > *').catch((error: unknown) => {
    throw new Error(`the app showed nothing:\n${started.words()}`, { cause: error });
  });
  return {
    page,
    userData,
    words: started.words,
    process: started.process,
    answerDialogs: started.answerDialogs,
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
      const code = await exitOf(started.process);
      await started.leave().catch(() => undefined);
      await rm(own, { recursive: true, force: true });
      return code;
    },
  };
}

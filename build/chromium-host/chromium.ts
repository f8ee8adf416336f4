import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium, noChromium } from './find-chromium.ts';
import { asRoot, testing } from './flags.ts';

/** One Chromium with one page and a temporary profile. */
export type Browser = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
  /** In tests says where a journey can join; only of a window that is meant to be seen, and once its page is there. */
  readonly sayPort: () => Promise<void>;
};

// Names resolve to nothing, so that what is not intercepted cannot leave; the rest keeps Chromium from trying.
const offline = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
  '--disable-breakpad',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  '--deny-permission-prompts',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

let saidRoot = false;
const running = new Set<BrowserContext>();
const profiles = new Set<string>();
// Also when the process ends without closing its windows, and again where a child still wrote while it was ending.
process.on('exit', () => {
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

const profileName = 'loopboard-chromium-';

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Profiles of hosts that were killed before they could take them away. */
function removeOrphans(): void {
  for (const name of readdirSync(os.tmpdir())) {
    const [, pid] = new RegExp(`^${profileName}(\\d+)-`, 'u').exec(name) ?? [];
    if (pid !== undefined && !lives(Number(pid)))
      rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
  }
}

async function sayPort(profile: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++, await delay(50)) {
    const text = await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const port = text.split('\n')[0];
    if (port) {
      process.stdout.write(`CDP http://127.0.0.1:${port}\n`);
      return;
    }
  }
  throw new Error('chromium-host: Chromium opened no debugging port');
}

/** Starts a Chromium as an application window on `url`; hidden ones, and all in tests, are headless. */
export async function startChromium(options: {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly show: boolean;
}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(noChromium);
  const { url, width, height, show } = options;
  const headless = testing || !show;
  const port = testing && show;
  if (asRoot && !saidRoot && !headless) process.stderr.write('Running as root: Chromium starts without its sandbox.\n');
  saidRoot = true;
  if (profiles.size === 0) removeOrphans();
  const profile = mkdtempSync(path.join(os.tmpdir(), `${profileName}${String(process.pid)}-`));
  profiles.add(profile);
  const forget = (): void => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless,
      viewport: headless ? { width, height } : null,
      colorScheme: null,
      reducedMotion: null,
      forcedColors: null,
      contrast: null,
      chromiumSandbox: !asRoot,
      ignoreDefaultArgs: ['--enable-automation', 'about:blank'],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        ...offline,
        `--app=${url}`,
        `--window-size=${String(width)},${String(height)}`,
        ...(asRoot ? ['--test-type'] : []),
        ...(port ? ['--remote-debugging-port=0'] : []),
      ],
    });
    running.add(context);
    context.once('close', () => {
      forget();
      running.delete(context);
    });
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    let said = !port;
    return {
      page,
      context,
      close: () => context.close(),
      sayPort: async () => {
        if (said) return;
        said = true;
        await sayPort(profile);
      },
    };
  } catch (error) {
    forget();
    throw error;
  }
}

/** Ends every Chromium that this host started, also those whose window is already gone. */
export async function endAllChromiums(): Promise<void> {
  await Promise.all([...running].map((context) => context.close().catch(() => undefined)));
}

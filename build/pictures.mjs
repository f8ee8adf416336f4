// Makes the pictures of the README from the sample workspace: node build/pictures.mjs
import './require-node.mjs';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureChromium, ensurePoppler } from './ensure-tools.mjs';

const { chromium } = await import('playwright-core');

const root = path.resolve(import.meta.dirname, '..');
const pictures = path.join(root, 'build/readme');
const folder = mkdtempSync(path.join(os.tmpdir(), 'loopboard-pictures-'));
const workspace = path.join(folder, 'Smarketing.loopboard');
const october = { from: '2026-10-01', to: '2026-11-01' };
const asked = new URLSearchParams(october).toString();
const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', LANGUAGE: 'en_US' };

const annotations = [
  {
    board: 'funnel',
    body: 'Paid Search brings as many leads as before, but fewer are ours: Marie reviews the keyword list by Friday.',
    pin: { series: 'funnel', keys: { stage: 'sql', ...october }, where: [], ...october, said: 'SQL, Oct 2026' },
  },
  {
    board: 'leads-worked',
    body: 'The fair in Cologne: leads that came in that week go to Emma.',
    pin: { series: 'in-time', keys: { week: '2026-W42' }, where: [], ...october, said: 'All, week 42' },
  },
];

function run(...args) {
  execFileSync(process.execPath, [path.join(root, 'build/cli.mjs'), ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Starts the app without a display and answers its page. */
async function startApp() {
  const hook = pathToFileURL(path.join(root, 'build/chromium-host/register.ts')).href;
  const args = ['--import', hook, path.join(root, 'out/main/main.js'), '--test', '--clock=2026-11-02T09:00:00Z'];
  args.push(`--user-data-dir=${path.join(folder, 'user-data')}`, '--open', workspace);
  const app = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    app.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const found = /^CDP (\S+)$/mu.exec(said)?.[1];
      if (found) resolve(found);
    });
    app.once('exit', () => reject(new Error('the app ended before its window opened')));
  });
  const browser = await chromium.connectOverCDP(address, { isLocal: true });
  return { app, page: browser.contexts()[0].pages()[0] };
}

async function take(page, name, address, { width, height }) {
  await page.setViewportSize({ width, height });
  await page.goto(`https://app.board.localhost/#/${address}?${asked}`);
  await page.locator('[data-painted]').first().waitFor();
  // Fonts come a moment after the first paint, and the chart draws again with them.
  await page.waitForTimeout(600);
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

ensureBuilt();
process.env.CHROMIUM_PATH = env.CHROMIUM_PATH = ensureChromium();
ensurePoppler();
mkdirSync(pictures, { recursive: true });
try {
  run('demo', '--workspace', workspace);
  run('settings', '--workspace', workspace, '--set', 'me=Anna Becker');
  const { app, page } = await startApp();
  await page.waitForURL(/#\/boards/u);
  for (const annotation of annotations) {
    const answer = await page.evaluate((input) => window.loopboard.call('annotation.add', input), annotation);
    if (!answer.ok) throw new Error(answer.error.message);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await take(page, 'funnel', 'boards/funnel', { width: 1440, height: 900 });
  await take(page, 'leads-worked', 'boards/leads-worked', { width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, 'slide', 'present/leads-worked', { width: 1440, height: 810 });
  await page.close();
  if (app.exitCode === null) await once(app, 'exit');
  const pdf = path.join(folder, 'funnel.pdf');
  run(
    'export',
    '--workspace',
    workspace,
    '--board',
    'funnel',
    '--from',
    october.from,
    '--to',
    october.to,
    '--pdf',
    pdf,
  );
  const page1 = ['-png', '-r', '72', '-f', '1', '-l', '1', '-singlefile'];
  execFileSync('pdftoppm', [...page1, pdf, path.join(pictures, 'pdf')]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

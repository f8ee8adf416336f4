import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrintCommand } from '#electron/pdf/print-command.ts';
import type { Bridge } from '#renderer/api/bridge.ts';
import { type RunningApp, startApp } from './start-app.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'loopboard-host-test-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(args: readonly string[]): Promise<{ code: number | null; words: string }> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  child.stdout.on('data', (text: Buffer) => (words += text.toString()));
  child.stderr.on('data', (text: Buffer) => (words += text.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, words })));
}

declare const loopboard: Bridge;

function call(page: Page, channel: string, input: unknown): Promise<unknown> {
  return page.evaluate(([to, what]) => loopboard.call(to as string, what), [channel, input]);
}

describe('the app on a system Chromium', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp({ clock: '2026-11-01T12:00:00Z' });
  });

  afterAll(async () => {
    await app.close();
  });

  it('gets its page through the custom protocol, under the headers that shut it off', async () => {
    const [response] = await Promise.all([
      app.page.waitForResponse((answer) => answer.url().endsWith('localhost/')),
      app.page.reload(),
    ]);
    const headers = await response.allHeaders();
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; " +
        "frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'",
    );
    expect(headers['connection-allowlist']).toBe('(response-origin)');
    expect(await app.page.title()).toContain('Loopboard');
  });

  it('shows the page three doors and nothing of the host', async () => {
    expect(await app.page.evaluate(() => Object.keys(loopboard))).toStrictEqual(['call', 'on', 'filesFrom']);
    expect(
      await app.page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window)),
    ).toStrictEqual([]);
    const tampered = await app.page.evaluate(() => {
      try {
        Object.assign(loopboard, { call: null });
      } catch {
        return 'refused';
      }
      return 'taken';
    });
    expect(tampered).toBe('refused');
  });

  it('answers a call, and refuses what is no call', async () => {
    expect(await call(app.page, 'app.state', {})).toMatchObject({ ok: true, value: { theme: 'system' } });
    expect(await call(app.page, 'workspace.state', {})).toMatchObject({ ok: false, error: { code: 'no-workspace' } });
    for (const channel of ['', 'constructor', '__proto__', 'no.such']) {
      expect(await call(app.page, channel, {})).toMatchObject({ ok: false, error: { code: 'unknown-channel' } });
    }
    expect(await call(app.page, 'app.state', { more: 1 })).toMatchObject({ ok: false, error: { code: 'usage' } });
  });

  it('gives tokens for real files, and none for one made in memory', async () => {
    const file = path.join(folder, 'leads.csv');
    writeFileSync(file, 'email\na@example.org\n');
    await app.page.evaluate(() => {
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', id: 'chosen' });
      document.body.append(input);
    });
    await app.page.setInputFiles('#chosen', file);
    const [real, made] = await app.page.evaluate(async () => {
      const chosen = document.querySelector<HTMLInputElement>('#chosen')?.files ?? [];
      return await loopboard.filesFrom([...chosen, new File(['x'], 'made.csv')]);
    });
    expect(made).toBe('');
    expect(real).not.toContain(folder);
    expect(await call(app.page, 'files.names', { tokens: [real] })).toMatchObject({
      value: [{ token: real, name: 'leads.csv' }],
    });
  });

  it('is refused every way to the network', async () => {
    const tried = await app.page.evaluate(async () => {
      const load = (element: HTMLElement) =>
        new Promise((resolve) => {
          element.addEventListener('load', () => resolve('came'));
          element.addEventListener('error', () => resolve('refused'));
          document.body.append(element);
        });
      const fetched = await fetch('https://example.com/').then(
        () => 'came',
        () => 'refused',
      );
      const socket = await new Promise((resolve) => {
        const opened = new WebSocket('wss://example.com/');
        opened.addEventListener('open', () => resolve('came'));
        opened.addEventListener('error', () => resolve('refused'));
      });
      const image = await load(Object.assign(new Image(), { src: 'https://example.com/a.png' }));
      const ownFile = await fetch('app://board/index.html').then(
        () => 'came',
        () => 'refused',
      );
      return [fetched, socket, image, ownFile];
    });
    expect(tried).toStrictEqual(['refused', 'refused', 'refused', 'refused']);
  });

  it('opens no other window', async () => {
    const opened = await app.page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'https://example.com/', target: '_blank' });
      document.body.append(link);
      link.click();
      return window.open('https://example.com/') === null;
    });
    expect(opened).toBe(true);
    await expect.poll(() => app.page.context().pages()).toHaveLength(1);
  });

  it('stays on its page when a link leads away', async () => {
    const before = app.page.url();
    await app.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
      window.location.href = 'https://example.com/elsewhere';
    });
    await app.page.waitForTimeout(300);
    expect(app.page.url()).toBe(before);
    expect(await call(app.page, 'workspace.current', {})).toMatchObject({ ok: true });
  });

  it('is the only one: a second start brings the first to the front and ends', async () => {
    const { code, words } = await run([
      '--import',
      './build/chromium-host/register.ts',
      'out/main/main.js',
      '--test',
      `--user-data-dir=${app.userData}`,
    ]);
    expect(code, words).toBe(0);
    expect(await call(app.page, 'app.state', {})).toMatchObject({ ok: true });
  });
});

describe('the end of the app', () => {
  it.each(['close', 'SIGTERM', 'SIGINT'] as const)('leaves nothing of a Chromium behind: %s', async (how) => {
    const temporary = mkdtempSync(path.join(folder, 'temporary-'));
    const profiles = () => readdirSync(temporary).filter((name) => name.startsWith('loopboard-'));
    const app = await startApp({ env: { TMPDIR: temporary, TEMP: temporary } });
    expect(profiles().length).toBeGreaterThan(0);
    if (how !== 'close') {
      const gone = once(app.process, 'exit');
      app.process.kill(how);
      await gone;
    }
    expect(await app.close(), app.words()).toBe(0);
    expect(profiles()).toStrictEqual([]);
  });

  it('says in its log only codes', async () => {
    const userData = path.join(folder, 'user');
    const app = await startApp({ userData });
    await call(app.page, 'workspace.open', { id: 'a-person@example.org' });
    await app.close();
    const log = readFileSync(path.join(userData, 'logs', 'loopboard.log'), 'utf8');
    expect(log).toContain('workspace.open not-found');
    expect(log).not.toContain('example.org');
  });
});

describe('a program that cannot start behind its window', () => {
  it('answers the page with a code, and is tried again', async () => {
    const userData = path.join(folder, 'broken');
    const kept = path.join(userData, 'loopboard.json');
    mkdirSync(kept, { recursive: true });
    const app = await startApp({ userData });
    expect(await call(app.page, 'app.state', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
    rmSync(kept, { recursive: true });
    expect(await call(app.page, 'app.state', {})).toMatchObject({ ok: true });
    expect(await app.close(), app.words()).toBe(0);
    const log = readFileSync(path.join(userData, 'logs', 'loopboard.log'), 'utf8');
    expect(log).toContain('EISDIR');
  });
});

describe('printing for the command line', () => {
  const file = path.join(folder, 'print.json');
  const order = (workspace: string): PrintCommand => ({
    workspace,
    out: path.join(folder, 'out.pdf'),
    answer: path.join(folder, 'answer.json'),
    job: {
      boards: [
        {
          board: 'funnel',
          question: { from: '2026-10-01', to: '2026-11-01', by: null, where: [], mode: 'cohort', model: 'linear' },
          comparison: 'previous',
        },
      ],
      paper: 'a4',
    },
  });
  const print = async (workspace: string): Promise<unknown> => {
    const command = order(workspace);
    writeFileSync(file, JSON.stringify(command));
    await run(['build/start.mjs', '--print', file, `--user-data-dir=${path.join(folder, 'printer')}`]);
    return JSON.parse(readFileSync(command.answer, 'utf8')) as unknown;
  };

  it('leaves a PDF', async () => {
    const workspace = path.join(folder, 'sample.loopboard');
    const made = await run(['build/cli.mjs', 'demo', '--workspace', workspace, '--leads', '300']);
    expect(made.code).toBe(0);
    expect(await print(workspace)).toStrictEqual({ ok: true, value: null });
    expect(readFileSync(path.join(folder, 'out.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('hands an error back', async () => {
    expect(await print(path.join(folder, 'none.loopboard'))).toMatchObject({
      ok: false,
      error: { code: 'workspace-missing' },
    });
  });
});

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createReader, createWriter, type StoreApp } from '#electron/app.ts';
import type { Host } from '#electron/host/host.ts';
import { createWorkspace, openForReading } from '#electron/store/open.ts';
import { type App, createAppInThreads } from '#electron/threads/app-in-threads.ts';
import { createFileTokens } from '#electron/threads/file-tokens.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'loopboard-switching-test-'));
const builtThread = pathToFileURL(path.resolve(import.meta.dirname, '../..', 'out/main/store-thread.js'));
const recordingThread = new URL('recording-thread.mjs', import.meta.url);
let made = 0;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function newWorkspace(): string {
  const file = path.join(folder, `${(made += 1)}.loopboard`);
  createWorkspace(file, { timeZone: 'UTC', locale: 'de-DE', now: 0 });
  return file;
}

/** Long enough to be read in many chunks. */
function leadsFile(): string {
  const file = path.join(folder, 'leads.csv');
  const row = (number: number) => `${number},person${number}@m.example,2026-09-01T10:00:00Z,${'x'.repeat(100)}`;
  writeFileSync(file, ['id,email,created_at,note', ...Array.from({ length: 20_000 }, (_, at) => row(at))].join('\n'));
  return file;
}
const importRun = {
  token: 'leads',
  kind: 'leads',
  columns: { id: 'external_id', email: 'email', created_at: 'created_at', note: null },
  constants: {},
  dateOrders: {},
  decimals: {},
  system: null,
  asOf: '2026-10-31',
};

function batchesIn(file: string): unknown {
  const store = openForReading(file);
  try {
    return store.prepare('select count(*) as batches from batch').get();
  } finally {
    store.close();
  }
}

describe('the writer', () => {
  const reported: unknown[] = [];
  const heard: { name: string; payload: unknown }[] = [];
  let writer: StoreApp | undefined;
  let onHeard: (name: string, payload: unknown) => void = () => undefined;

  function start(): StoreApp {
    reported.length = 0;
    heard.length = 0;
    writer = createWriter({
      clock: () => 0,
      emit: (name, payload) => {
        heard.push({ name, payload });
        onHeard(name, payload);
      },
      report: (error) => reported.push(error),
    });
    return writer;
  }

  afterEach(async () => {
    onHeard = () => undefined;
    await writer?.closeStore();
  });

  it('ends an import that runs, with nothing stored, before it opens another workspace', async () => {
    const [a, b] = [newWorkspace(), newWorkspace()];
    const app = start();
    const files = { leads: leadsFile() };
    await app.open(a, { workspace: 1, checked: false });
    const storing = new Promise<void>((resolve) => {
      onHeard = (_name, payload) => {
        if (JSON.stringify(payload).includes('storing')) resolve();
      };
    });
    const running = app.dispatch('import.run', importRun, { workspace: 1, files });
    const queued = app.dispatch('import.run', importRun, { workspace: 1, files });
    const setting = app.dispatch('settings.change', { slaHours: 7 }, { workspace: 1, files });
    await storing;
    await app.open(b, { workspace: 2, checked: false });
    expect(await running).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
    expect(await queued).toMatchObject({ ok: false, error: { code: 'no-workspace' } });
    expect(await setting).toMatchObject({ ok: false, error: { code: 'no-workspace' } });
    expect(reported).toStrictEqual([]);
    expect(batchesIn(a)).toStrictEqual({ batches: 0 });
    expect(await app.dispatch('settings.change', { slaHours: 9 }, { workspace: 2, files: {} })).toMatchObject({
      ok: true,
    });
  });

  it('refuses a call that was meant for the workspace before', async () => {
    const app = start();
    await app.open(newWorkspace(), { workspace: 1, checked: false });
    await app.open(newWorkspace(), { workspace: 2, checked: false });
    const late = app.dispatch('settings.change', { slaHours: 7 }, { workspace: 1, files: {} });
    expect(await late).toMatchObject({ ok: false, error: { code: 'no-workspace' } });
  });

  it('takes its turn to close: what waits finds no workspace, and a sample that waits is not begun', async () => {
    const app = start();
    const file = newWorkspace();
    await app.open(file, { workspace: 1, checked: false });
    const context = { workspace: 1, files: { leads: leadsFile(), sample: path.join(folder, 'sample.loopboard') } };
    const running = app.dispatch('import.run', importRun, context);
    const sample = app.dispatch('workspace.makeSample', { token: 'sample' }, context);
    await app.closeStore();
    // It had not begun.
    expect(await running).toMatchObject({ ok: false, error: { code: 'no-workspace' } });
    expect(await sample).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
    expect(batchesIn(file)).toStrictEqual({ batches: 0 });
    expect(reported).toStrictEqual([]);
  });

  it('hears a cancel while it reads a file for the first time, and says how far it is', async () => {
    const file = newWorkspace();
    const app = start();
    await app.open(file, { workspace: 1, checked: false });
    const context = { workspace: 1, files: { leads: leadsFile() } };
    onHeard = (_name, payload) => {
      if ((payload as { rows: number }).rows > 0) void app.dispatch('import.cancel', {}, context);
    };
    const answer = await app.dispatch('import.run', importRun, context);
    expect(answer).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
    expect(heard.map(({ payload }) => (payload as { phase: string }).phase)).toStrictEqual(['reading', 'reading']);
  });
});

describe('the reader', () => {
  it('does not look into a file that the writer has just opened, and does into any other', async () => {
    const file = newWorkspace();
    const database = new Database(file);
    database.pragma('application_id = 1');
    database.close();
    const reader = createReader({ clock: () => 0, emit: () => undefined, report: () => undefined });
    await expect(reader.open(file, { workspace: 1, checked: false })).rejects.toMatchObject({
      code: 'workspace-foreign',
    });
    await reader.open(file, { workspace: 1, checked: true });
    const state = (workspace: number) => reader.dispatch('settings.read', {}, { workspace, files: {} });
    expect(await state(1)).toMatchObject({ ok: true });
    expect(await state(2)).toMatchObject({ ok: false, error: { code: 'no-workspace' } });
    await reader.closeStore();
  });
});

describe('the program', () => {
  const files = createFileTokens();
  const tasks: string[] = [];
  let app: App | undefined;
  let userData = '';

  function start(threadEntry: URL): App {
    tasks.length = 0;
    userData = path.join(folder, `user-${(made += 1)}`);
    mkdirSync(userData);
    const host = {
      version: '0',
      locale: 'en',
      timeZone: 'UTC',
      theme: 'system',
      paths: { userData, documents: userData, temp: userData, logs: userData },
      setTheme: () => undefined,
      printToPdf: () => Promise.reject(new Error('prints nothing')),
    } as unknown as Host;
    app = createAppInThreads({ host, files, threadEntry, now: 0, onReport: () => undefined });
    app.events.subscribe((name, payload) => {
      const { role, task, path: file, checked, channel } = payload as Record<string, string>;
      if (name === 'task') tasks.push([role, task, file, channel, checked].filter((word) => word !== null).join(' '));
    });
    return app;
  }
  const open = (file: string) => app?.dispatch('workspace.openFile', { token: files.add(file).token });

  afterEach(async () => {
    await app?.close();
  });

  it('opens one workspace after the other, each whole, and closes both threads before', async () => {
    start(recordingThread);
    await Promise.all([open('/a'), open('/b')]);
    expect(tasks.filter((task) => !task.includes('dispatch'))).toStrictEqual([
      'writer open /a false',
      'reader open /a true',
      'reader close',
      'writer close',
      'writer open /b false',
      'reader open /b true',
    ]);
  });

  it('starts a crashed reader again without a look into the file', async () => {
    const { dispatch } = start(recordingThread);
    await open('/a');
    await dispatch('people.list', {});
    tasks.length = 0;
    await dispatch('settings.read', {});
    expect(tasks).toStrictEqual(['reader open /a true', 'reader dispatch settings.read']);
  });

  it('has only a reader for printing, which looks into the file', async () => {
    const { print } = start(recordingThread);
    await expect(print('/a', { boards: [], paper: 'a4' })).rejects.toThrow('prints nothing');
    expect(tasks).toStrictEqual(['reader open /a false']);
  });

  it('says that a workspace is open only where both threads have it', async () => {
    const { dispatch } = start(builtThread);
    const [good, other, none] = [newWorkspace(), newWorkspace(), path.join(folder, 'missing.loopboard')];
    const isOpen = async () => {
      const current = await dispatch('workspace.current', {});
      expect(current.ok).toBe(true);
      const change = await dispatch('settings.change', { slaHours: 7 });
      expect(change.ok).toBe(current.ok && current.value !== null);
      return change.ok;
    };
    await Promise.all([open(none), open(good)]);
    expect(await isOpen()).toBe(true);
    await Promise.all([open(other), open(none)]);
    expect(await isOpen()).toBe(false);
    await Promise.all([open(good), dispatch('workspace.close', {}), open(other)]);
    expect(await isOpen()).toBe(true);
  });

  it('leaves no draft of a sample behind when it ends', async () => {
    const running = start(builtThread);
    const begun = new Promise<void>((resolve) => {
      running.events.subscribe((name, payload) => {
        if (name === 'sample.progress' && (payload as { share: number }).share > 0.2) resolve();
      });
    });
    const sample = running.dispatch('workspace.openSample', {});
    await begun;
    expect(readdirSync(userData).some((name) => name.endsWith('.draft'))).toBe(true);
    await running.close();
    expect(await sample).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
    expect(readdirSync(userData).filter((name) => name.includes('.loopboard'))).toStrictEqual([]);
  });
});

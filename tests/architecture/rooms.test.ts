import { describe, expect, test } from 'vitest';
import { readModule } from './imports.ts';
import { mayImport, roomOf, rooms, sharedRooms } from './rooms.ts';
import { violations } from './rules.ts';
import { programFiles, repositoryFiles } from './sources.ts';

const fewestFiles = 80;
const sources = programFiles(repositoryFiles());

describe('the repository', () => {
  test('keeps to the picture', () => {
    expect(violations(sources)).toEqual([]);
  });

  // A checker that sees nothing must fail: raise the numbers as the program grows.
  test('was really seen', () => {
    const modules = sources.map(readModule);
    const seen = (top: string) => modules.filter(({ path }) => path.startsWith(`${top}/`)).length;
    expect(modules.length).toBeGreaterThan(fewestFiles);
    for (const top of ['shared', 'electron', 'renderer', 'build', 'tests']) expect(seen(top), top).toBeGreaterThan(2);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(2 * fewestFiles);
  });
});

describe('the table', () => {
  test('has no arrow both ways, and none out of the table', () => {
    for (const [from, targets] of rooms) {
      for (const to of targets) {
        expect(rooms.has(to), `${from} → ${to}`).toBe(true);
        if (!sharedRooms.includes(to)) expect(mayImport(to, from) && from !== to, `${from} ⇄ ${to}`).toBe(false);
      }
    }
  });

  test('finds the room of a file', () => {
    expect(roomOf('electron/host/host.ts')).toBe('electron/host/host.ts');
    expect(roomOf('electron/host/electron-host.ts')).toBe('electron/host');
    expect(roomOf('electron/store/migrations/0010.ts')).toBe('electron/store');
    expect(roomOf('electron/storekeeper/a.ts')).toBeUndefined();
  });

  test.each([
    ['electron/ipc', 'electron/store', true],
    ['electron/store', 'electron/ipc', false],
    ['electron/import', 'electron/metrics', false],
    ['electron/pdf', 'electron/host/host.ts', true],
    ['electron/metrics', 'electron/host/host.ts', false],
    ['electron/app.ts', 'electron/host', false],
    ['electron/cli.ts', 'electron/main.ts', false],
    ['electron/cli.ts', 'electron/import', true],
    ['renderer/boards', 'renderer/charts', true],
    ['renderer/charts', 'renderer/ui', false],
    ['renderer/ui', 'renderer/state', false],
    ['renderer/welcome', 'renderer/import', false],
    ['renderer/commands', 'renderer/welcome', true],
    ['shared/ipc', 'electron/store', false],
  ])('%s → %s: %s', (from, to, allowed) => {
    expect(mayImport(from, to)).toBe(allowed);
  });
});

// Each canary is a planted violation: [rule, path, text]. A rule that lets its canary live is broken.
const canaries: [rule: string, path: string, text: string][] = [
  ['arrows', 'electron/store/a.ts', "import { b } from '#electron/metrics/b.ts';\nb();"],
  ['arrows', 'electron/store/a.ts', "import type { B } from '#electron/metrics/b.ts';\nexport type A = B;"],
  ['arrows', 'electron/store/a.ts', "export { b } from '#electron/metrics/b.ts';\nexport const a = 1;"],
  ['arrows', 'electron/store/a.ts', "export const a = () => import('#electron/metrics/b.ts');"],
  ['arrows', 'electron/store/a.ts', 'export const a = () => import(`#electron/metrics/b.ts`);'],
  ['arrows', 'electron/store/a.ts', "export type A = import('#electron/metrics/b.ts').B;"],
  ['arrows', 'electron/store/a.ts', "export const a = require('../metrics/b.ts');"],
  ['arrows', 'electron/store/a.ts', "import b = require('../metrics/b.ts');\nb();"],
  ['arrows', 'electron/store/a.ts', "export const a = new Worker(new URL('../threads/b.ts', import.meta.url));"],
  ['arrows', 'electron/store/a.ts', "export const a = import.meta.glob('../metrics/*.ts');"],
  ['arrows', 'electron/store/a.ts', "import sql from '#electron/metrics/b.sql?raw';\nexport const a = sql;"],
  ['arrows', 'electron/import/a.ts', "import { b } from '#electron/metrics/b.ts';\nb();"],
  ['arrows', 'electron/meetings/a.ts', "import { b } from '#electron/demo/b.ts';\nb();"],
  ['arrows', 'electron/app.ts', "import { b } from '#electron/host/electron-host.ts';\nb();"],
  ['arrows', 'electron/main.ts', "import { b } from './cli.ts';\nb();"],
  ['arrows', 'renderer/api/a.ts', "import { b } from '#renderer/state/b.ts';\nb();"],
  ['arrows', 'renderer/charts/a.tsx', "import { B } from '#renderer/ui/b.tsx';\nexport const A = () => <B />;"],
  ['arrows', 'renderer/welcome/a.tsx', "import { B } from '#renderer/import/b.tsx';\nexport const A = () => <B />;"],
  ['arrows', 'shared/time/a.ts', "import { b } from '#electron/store/b.ts';\nb();"],
  ['arrows', 'shared/time/a.ts', "import { b } from '#renderer/api/b.ts';\nb();"],
  ['arrows', 'electron/ipc/a.ts', "import { b } from '#renderer/api/b.ts';\nb();"],
  ['arrows', 'electron/plumbing/a.ts', 'export const a = 1;'],
  ['arrows', 'electron/main.ts', "import { b } from '#electron/plumbing/b.ts';\nb();"],
  ['hash-imports', 'electron/metrics/a.ts', "import { b } from '../store/b.ts';\nb();"],
  ['no-climbing', 'renderer/charts/funnel/a.ts', "import { b } from '../../ui/b.ts';\nb();"],
  ['renderer-never-electron', 'renderer/api/a.ts', "import type { B } from '#electron/ipc/b.ts';\nexport type A = B;"],
  ['renderer-never-electron', 'renderer/app.tsx', "import { b } from '../electron/ipc/b.ts';\nb();"],
  ['nothing-imports-tests-or-build', 'electron/main.ts', "import { b } from '../build/b.ts';\nb();"],
  ['nothing-imports-tests-or-build', 'shared/b.d.ts', "import type { B } from '../tests/b.ts';\nexport type A = B;"],
  ['only-four-import-electron', 'electron/ipc/a.ts', "import { app } from 'electron';\napp.quit();"],
  ['only-four-import-electron', 'electron/ipc/a.ts', "import type { App } from 'electron/main';\nexport type A = App;"],
  ['only-four-import-electron', 'renderer/app.tsx', "import { ipcRenderer } from 'electron';\nipcRenderer.send('a');"],
  ['only-four-import-electron', 'tests/store/a.test.ts', "import { app } from 'electron';\napp.quit();"],
  ['only-four-import-electron', 'electron/app.ts', "import log from 'electron-log';\nlog.info('a');"],
  ['runtime', 'renderer/api/a.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('a');"],
  ['runtime', 'shared/time/a.ts', "import { join } from 'path';\njoin('a');"],
  ['runtime', 'shared/time/a.ts', "import { useState } from 'react';\nuseState();"],
  ['plain-props', 'renderer/charts/a.ts', "import { create } from 'zustand';\ncreate();"],
  ['file-size', 'electron/store/a.ts', `${'// a line\n'.repeat(400)}export const a = 1;\n`],
  ['named-exports', 'electron/store/a.ts', 'export default 1;'],
  ['named-exports', 'electron/store/a.ts', 'const a = 1;\nexport { a as default };'],
  ['no-barrels', 'electron/store/a.ts', "export * from './b.ts';\nexport const a = 1;"],
  ['no-barrels', 'electron/store/a.ts', "export { b } from './b.ts';\nexport { c } from './c.ts';"],
  ['no-barrels', 'electron/store/a.ts', "import { d } from './d.ts';\nexport { b } from './b.ts';\nexport { d };"],
];

describe('canaries', () => {
  test.each(canaries)('%s is reported in %s', (rule, path, text) => {
    expect(violations([{ path, text }]).map((violation) => violation.rule)).toContain(rule);
  });

  test('two shared rooms that know each other are reported', () => {
    const found = violations([
      { path: 'shared/time/a.ts', text: "import { b } from '#shared/fields/b.ts';\nexport const a = b;" },
      { path: 'shared/fields/b.ts', text: "import { c } from '#shared/money/c.ts';\nexport const b = c;" },
      { path: 'shared/money/c.ts', text: "import { a } from '#shared/time/a.ts';\nexport const c = a;" },
    ]);
    expect(found.map(({ rule }) => rule)).toEqual(['shared-cycle', 'shared-cycle', 'shared-cycle']);
  });

  test('a file that does not parse is an error, not an empty file', () => {
    expect(() => violations([{ path: 'shared/time/a.ts', text: 'import {' }])).toThrow(/shared\/time\/a\.ts/);
  });

  test('what is allowed stays unreported', () => {
    const found = violations([
      { path: 'electron/main.ts', text: "import { app } from 'electron';\nimport { a } from './app.ts';\na(app);" },
      { path: 'electron/ipc/a.ts', text: "import type { Host } from '#electron/host/host.ts';\nexport type A = Host;" },
      { path: 'electron/cli.ts', text: "import { a } from '#electron/import/a.ts';\na('../..');" },
      { path: 'renderer/boards/a/b.tsx', text: "import { c } from '../c.tsx';\nexport const B = c;" },
      { path: 'renderer/boards/a/b.tsx', text: "import { C } from '#renderer/charts/c.tsx';\nexport const B = C;" },
      { path: 'build/vite.config.ts', text: "import { a } from '#electron/app.ts';\nexport default a;" },
      { path: 'tests/store/a.test.ts', text: "import type { App } from 'electron';\nexport type A = App;" },
      { path: 'tests/store/a.test.ts', text: "import { a } from '../../build/a.ts';\na();" },
      { path: 'shared/sql.d.ts', text: "declare module '*.sql?raw' {\n  const sql: string;\n  export default sql;\n}" },
    ]);
    expect(found).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { roomOverrides } from './lint-rooms.ts';
import { filesThatImportElectron, mayImport, rooms, sharedRooms } from './rooms.ts';

const root = resolve(import.meta.dirname, '../..');
const place = mkdtempSync(join(tmpdir(), 'loopboard-lint-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

type Report = { code: string; help?: string; message: string; filename: string };

/** What the real linter says, with the repository's configuration, about files planted in an empty repository. */
function lint(files: Record<string, string>): Report[] {
  const home = mkdtempSync(join(place, 'repository-'));
  for (const name of ['.oxlintrc.json', 'tests/architecture/oxlint-rooms.json', 'build/tsconfig.base.json']) {
    cpSync(join(root, name), join(home, name));
  }
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: unknown };
  const all = {
    'package.json': JSON.stringify({ type: 'module', imports }),
    'tsconfig.json': JSON.stringify({ extends: './build/tsconfig.base.json', compilerOptions: { jsx: 'react-jsx' } }),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  const linter = join(root, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [linter, '--type-aware', '-f', 'json'], { cwd: home, encoding: 'utf8' });
  const { diagnostics, number_of_files: seen } = JSON.parse(run.stdout) as {
    diagnostics: Report[];
    number_of_files: number;
  };
  // Nothing seen is nothing proven.
  expect(seen, run.stderr).toBe(Object.keys(files).length);
  return diagnostics;
}

test('the rooms in its configuration are those of the table', () => {
  const written: unknown = JSON.parse(readFileSync(join(import.meta.dirname, 'oxlint-rooms.json'), 'utf8'));
  expect(written, 'run `node tests/architecture/write-lint-rooms.ts`').toEqual({ overrides: roomOverrides() });
});

test('it forbids every arrow that the table does not have, and no other', () => {
  const isFile = (room: string) => /\.tsx?$/.test(room);
  const fileIn = (room: string) => (isFile(room) ? room : `${room}/deep/planted.ts`);
  const files = Object.fromEntries(
    [...rooms.keys()].map((from) => [
      fileIn(from),
      [...rooms.keys()].map((to) => `import '#${isFile(to) ? to : `${to}/deep/some.ts`}';\n`).join(''),
    ]),
  );
  const reported = lint(files)
    .filter(({ code }) => code.includes('no-restricted-imports'))
    .map(({ filename, message }) => `${filename} → ${/#([^'"]+)/.exec(message)?.[1] ?? message}`);
  // Inside shared/ the architecture test alone looks for rooms that know each other both ways.
  const expected = [...rooms.keys()].flatMap((from) =>
    [...rooms.keys()]
      .filter((to) => !mayImport(from, to) && !sharedRooms.includes(to))
      .map((to) => `${fileIn(from)} → ${isFile(to) ? to : `${to}/deep/some.ts`}`),
  );
  expect(expected.length).toBeGreaterThan(300);
  expect(reported.toSorted()).toEqual(expected.toSorted());
});

test('it names the right door', () => {
  const reports = lint({
    'renderer/api/planted.ts': "import type { A } from '#electron/ipc/a.ts';\nexport type B = A;\n",
    'electron/ipc/planted.ts': "import { app } from 'electron';\napp.quit();\n",
    ...Object.fromEntries(filesThatImportElectron.map((path) => [path, "import 'electron';\n"])),
  }).filter(({ code }) => code.includes('no-restricted-imports'));
  // The linter works on several files at once: its order means nothing.
  const doors = Object.fromEntries(reports.map(({ filename, help }) => [filename, help]));
  expect(doors).toEqual({
    'electron/ipc/planted.ts': expect.stringContaining('electron/host/host.ts'),
    'renderer/api/planted.ts': expect.stringContaining('shared/ipc'),
  });
});

const canaries: [rule: string, path: string, text: string][] = [
  ['no-restricted-imports', 'renderer/charts/a/planted.ts', "import { a } from '../../ui/a.ts';\na();\n"],
  ['no-restricted-imports', 'tests/store/a/planted.ts', "import { a } from '../../charts/a.ts';\na();\n"],
  ['no-cycle', 'shared/time/planted.ts', "import { b } from '#shared/time/other.ts';\nexport const a = b;\n"],
  ['no-default-export', 'shared/time/planted.ts', 'const a = 1;\nexport default a;\n'],
  ['no-barrel-file', 'shared/time/planted.ts', "export * from './third.ts';\n"],
  ['max-lines', 'shared/time/planted.ts', `${'\n// a line\n'.repeat(200)}export const a = 1;\n`],
  ['filename-case', 'shared/time/PlantedThing.ts', 'export const a = 1;\n'],
  ['no-console', 'electron/store/planted.ts', "console.log('a');\n"],
  ['no-floating-promises', 'electron/store/planted.ts', 'const a = async () => 1;\na();\n'],
  ['no-misused-promises', 'electron/store/planted.ts', 'const a = async () => true;\nexport const b = a() ? 1 : 2;\n'],
  ['no-unsafe-member-access', 'electron/store/planted.ts', "export const a = JSON.parse('1').b;\n"],
  ['alt-text', 'renderer/ui/planted.tsx', 'export const A = () => <img src="a" />;\n'],
  [
    'rules-of-hooks',
    'renderer/ui/planted.tsx',
    'export const A = () => {\n  if (Math.random()) useState();\n  return null;\n};\n',
  ],
  ['no-focused-tests', 'tests/store/planted.test.ts', "import { test } from 'vitest';\ntest.only('a', () => {});\n"],
];

test.each(canaries)('%s is reported in %s', (rule, path, text) => {
  const reports = lint({
    'shared/time/other.ts': "import { a } from '#shared/time/planted.ts';\nexport const b = () => a;\n",
    'shared/time/third.ts': 'export const c = 1;\n',
    [path]: text,
  });
  const inFile = reports.filter(({ filename }) => filename === path).map(({ code }) => code);
  expect(inFile.join(' ')).toContain(`(${rule})`);
});

test('what is allowed stays unreported', () => {
  const reports = lint({
    'electron/cli.ts': "import { a } from '#electron/import/a.ts';\nconsole.log(a);\n",
    'electron/import/a.ts': 'export const a = 1;\n',
    'build/vite.config.ts': "import { a } from '#electron/import/a.ts';\nexport default { a };\n",
    'renderer/boards/b/b.tsx': "import { C } from '../c.tsx';\nexport const B = C;\n",
    'renderer/boards/c.tsx': 'export const C = () => null;\n',
  });
  expect(reports.map(({ filename, code }) => `${filename}: ${code}`)).toEqual([]);
});

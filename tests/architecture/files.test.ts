import { expect, test } from 'vitest';
import { nameViolations, textViolations } from './rules.ts';
import { repositoryFiles } from './sources.ts';

const files = repositoryFiles();

test('was really seen', () => {
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', '.npmrc', 'CONTRIBUTING.md']));
  expect(paths.some((path) => path.includes('node_modules'))).toBe(false);
});

test('folders and files are named after what they hold, in kebab-case', () => {
  expect(nameViolations(files.map(({ path }) => path))).toEqual([]);
});

test.each([
  ['folder-names', 'electron/utils/dates.ts'],
  ['folder-names', 'renderer/boards/common/a.ts'],
  ['folder-names', 'shared/lib/a.ts'],
  ['folder-names', 'tests/helpers/a.ts'],
  ['kebab-case', 'renderer/ui/DatePicker.tsx'],
  ['kebab-case', 'electron/leadStore/a.ts'],
  ['kebab-case', 'electron/store/lead_rows.ts'],
])('%s is reported: %s', (rule, path) => {
  expect(nameViolations([path]).map((violation) => violation.rule)).toEqual([rule]);
});

test('no text that only one machine understands', () => {
  expect(textViolations(files)).toEqual([]);
});

test('CONTRIBUTING names only what is there', () => {
  const text = files.find(({ path }) => path === 'CONTRIBUTING.md')?.text ?? '';
  const named = [...text.matchAll(/`((?:shared|electron|renderer|build|tests)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );
  const exists = (path: string) => files.some((file) => file.path === path || file.path.startsWith(path));
  expect(named.length).toBeGreaterThan(15);
  // The number of a migration still to be written is the one name that stands for another.
  expect(named.filter((path) => !path.includes('NNNN') && !exists(path))).toEqual([]);
});

// Joined here, so that this file is not reported itself.
test.each([
  ['machine-path', ['see ', 'work', 'main'].join('/')],
  ['machine-path', ["cwd: '", 'root', "x'"].join('/')],
  ['machine-path', ['"', 'home', 'ada', 'board.loopboard"'].join('/')],
  ['machine-path', ['file:', '', '', 'Users', 'ada', 'x'].join('/')],
  ['machine-path', ['C:', 'Users', 'ada'].join('\\')],
  ['registry-host', ['"https:/', ['registry', 'npmjs', 'org'].join('.'), 'a"'].join('/')],
  ['registry-host', ['http:/', ['registry', 'example', 'com'].join('.')].join('/')],
  ['registry-host', ['http:/', ['192', '168', '3', '4:4873'].join('.')].join('/')],
  ['registry-host', ['"resolved"', ' "a"'].join(':')],
])('%s is reported: %s', (rule, text) => {
  expect(textViolations([{ path: 'a.md', text }]).map((violation) => violation.rule)).toEqual([rule]);
});

test('ordinary text stays unreported', () => {
  const text = 'and/work, :root { }, /usr/bin/chromium, ./home/ada, https://example.org/root/x, at http://127.0.0.1:0';
  expect(textViolations([{ path: 'a.md', text }])).toEqual([]);
});

import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { type Import, type Module, readModule } from './imports.ts';
import { filesThatImportElectron, mayImport, roomOf, sharedRooms } from './rooms.ts';
import type { Source } from './sources.ts';

export type Violation = { rule: string; path: string; says: string };

const programTops = ['shared', 'electron', 'renderer'];
const ambient = /\.d\.ts$/;

/** Everything that imports, exports and sizes tell about the picture. */
export function violations(sources: Source[]): Violation[] {
  const modules = sources.map(readModule);
  return [
    ...modules.flatMap((module) => module.imports.flatMap((found) => importViolations(module.path, found))),
    ...modules.flatMap(shapeViolations),
    ...sharedCycles(modules),
  ];
}

function importViolations(path: string, found: Import): Violation[] {
  const { specifier, target, typeOnly } = found;
  const broken = (rule: string, says: string): Violation[] => [{ rule, path, says: `${specifier}: ${says}` }];
  const top = topOf(path);

  // From tests to build there is no other way; everything else has its `#`.
  if (specifier.startsWith('../..') && !(top === 'tests' && topOf(target ?? '') === 'build')) {
    return broken('no-climbing', 'no `../..`; say #shared/, #electron/ or #renderer/');
  }
  if (target === undefined) return packageViolations(path, found);
  const targetTop = topOf(target);
  if (!programTops.includes(top)) return [];
  if (targetTop === 'tests' || targetTop === 'build') {
    return broken('nothing-imports-tests-or-build', 'what the program needs lives in the program');
  }
  if (!programTops.includes(targetTop)) return broken('arrows', 'lies outside the program');
  if (top === 'renderer' && targetTop === 'electron') {
    return broken('renderer-never-electron', `not even ${typeOnly ? 'this type' : 'a type'}; the door is shared/ipc`);
  }
  if (ambient.test(path)) return [];
  const from = roomOf(path);
  const to = roomOf(target);
  if (from === undefined || from === to) return [];
  if (to === undefined) return broken('arrows', 'is in no room of the table in tests/architecture/rooms.ts');
  if (!mayImport(from, to)) return broken('arrows', `${from} may not import ${to}; what two rooms need goes down`);
  // Relative imports stay at home, so that the linter, which reads specifiers only, sees every arrow. In shared/ there
  // is no arrow it would have to see.
  if (top === 'shared') return [];
  const leavesHome = specifier.startsWith('../') || (specifier.startsWith('./') && specifier.split('/').length > 2);
  return leavesHome ? broken('hash-imports', `another room is imported as #${target}`) : [];
}

function packageViolations(path: string, { specifier, typeOnly }: Import): Violation[] {
  const top = topOf(path);
  const rule = (name: string, says: string): Violation[] => [{ rule: name, path, says: `${specifier}: ${says}` }];
  if (/^electron(?:\/|$)/.test(specifier)) {
    const allowed =
      filesThatImportElectron.includes(path) || top === 'build' || (top === 'tests' && typeOnly) || ambient.test(path);
    return allowed ? [] : rule('only-four-import-electron', 'take what you need from the host');
  }
  if (/^electron-log(?:\/main|\/renderer)?$|^electron-store$/.test(specifier)) {
    return rule('only-four-import-electron', 'imports electron itself; use electron-log/node or conf');
  }
  if ((top === 'renderer' || top === 'shared') && isBuiltin(specifier)) {
    return rule('runtime', `${top}/ runs without Node`);
  }
  if (top === 'shared' && /^(?:react|react-dom|echarts|better-sqlite3|vite|vitest)(?:\/|$)/.test(specifier)) {
    return rule('runtime', 'shared/ holds words, no face and no database');
  }
  if (/^renderer\/(?:charts|ui)\//.test(path) && /^(?:zustand|@tanstack\/react-query)(?:\/|$)/.test(specifier)) {
    return rule('plain-props', 'charts and ui take props; state and answers come from above');
  }
  return [];
}

function shapeViolations({ path, lines, hasDefaultExport, isBarrel, imports }: Module): Violation[] {
  const found: Violation[] = [];
  const add = (rule: string, says: string) => found.push({ rule, path, says });
  if (lines > 400) add('file-size', `${lines} lines; at most 400`);
  if (hasDefaultExport && !path.endsWith('.config.ts') && !ambient.test(path))
    add('named-exports', 'no default exports');
  if (isBarrel) add('no-barrels', 'import each name from the file that makes it');
  if (programTops.includes(topOf(path)) && roomOf(path) === undefined && !ambient.test(path)) {
    add('arrows', 'is in no room; a new room is one line in tests/architecture/rooms.ts');
  }
  if (imports.some(({ target }) => target === path)) add('arrows', 'imports itself');
  return found;
}

function sharedCycles(modules: Module[]): Violation[] {
  const edges = new Map(sharedRooms.map((room) => [room, new Set<string>()]));
  for (const { path, imports } of modules) {
    const from = roomOf(path);
    for (const { target } of imports) {
      const to = target === undefined ? undefined : roomOf(target);
      if (from !== undefined && to !== undefined && to !== from) edges.get(from)?.add(to);
    }
  }
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    [...(edges.get(from) ?? [])].some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, goal, seen);
    });
  return sharedRooms
    .filter((room) => reaches(room, room))
    .map((room) => ({ rule: 'shared-cycle', path: room, says: 'knows a room that knows it' }));
}

/** What the names of files and folders tell. */
export function nameViolations(paths: string[]): Violation[] {
  const ours = paths.filter((path) => [...programTops, 'build', 'tests'].includes(topOf(path)));
  return ours.flatMap((path) => {
    const found: Violation[] = [];
    const folders = posix.dirname(path).split('/');
    const vague = folders.find((folder) => /^(?:utils?|common|lib|libs|helpers?|misc)$/.test(folder));
    if (vague !== undefined)
      found.push({ rule: 'folder-names', path, says: `${vague} says nothing; use a domain word` });
    const names = [...folders, posix.basename(path)].filter((name) => name !== '.');
    const plain = path.startsWith('tests/fixtures/') || /(?:^|\/)__snapshots__\//.test(path);
    const odd = names.find((name) => !/^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name));
    if (!plain && odd !== undefined && odd !== 'README.md' && odd !== 'SPEC.md') {
      found.push({ rule: 'kebab-case', path, says: `${odd} is not kebab-case` });
    }
    return found;
  });
}

// Written in pieces, so that this file does not report itself.
const placeNames = ['root', 'work', 'tmp/bash_jobs', 'home/[a-z][\\w.-]*', 'Users/\\w[\\w.-]*'].join('|');
const machinePath = new RegExp(
  `(?:^|[\\s"'\`(=:]|file://)/(?:${placeNames})(?=/|["'\`\\s)]|$)|\\b[A-Z]:\\\\+Users\\\\`,
  'm',
);
const registryHost = new RegExp(
  [
    ['registry', 'npmjs', 'org'].join('\\.'),
    '\\bregistry\\.[a-z0-9-]+\\.[a-z]{2,}',
    'https?://[^\\s"\'/]*(?:nexus|artifactory|verdaccio|npm-proxy|goproxy)',
    'https?://(?:10|172\\.(?:1[6-9]|2\\d|3[01])|192\\.168)\\.\\d+',
    '"resolved"[:] "',
  ].join('|'),
  'i',
);

/** Text that only one machine understands. */
export function textViolations(sources: Source[]): Violation[] {
  return sources.flatMap(({ path, text }) => {
    const found: Violation[] = [];
    const place = machinePath.exec(text);
    if (place) found.push({ rule: 'machine-path', path, says: place[0].trim() });
    const host = registryHost.exec(text);
    if (host) found.push({ rule: 'registry-host', path, says: host[0] });
    return found;
  });
}

function topOf(path: string): string {
  return path.split('/')[0] ?? '';
}

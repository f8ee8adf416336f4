import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import config, { packagedFiles } from '../../build/electron-builder.config.ts';

const root = path.resolve(import.meta.dirname, '../..');
const native = 'node_modules/better-sqlite3/';

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

// As electron-builder reads them: hidden files too, and the last pattern that fits decides.
function isPackaged(file: string, patterns: readonly string[]): boolean {
  const plain = file.replaceAll('/.', '/');
  return patterns.reduce((packed, pattern) => {
    const negated = pattern.startsWith('!');
    return path.posix.matchesGlob(plain, negated ? pattern.slice(1) : pattern) ? !negated : packed;
  }, false);
}

const packages = [
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['win32', 'x64'],
  ['darwin', 'x64'],
  ['darwin', 'arm64'],
] as const;

describe.each(packages)('the package for %s %s', (platform, arch) => {
  const patterns = packagedFiles(platform).map((pattern) => pattern.replace('${arch}', arch));
  const packed = (folder: string) => filesIn(folder).filter((file) => isPackaged(file, patterns));

  it('holds all that was built, with the words of its licences', () => {
    expect(packed('out')).toStrictEqual(filesIn('out').filter((file) => file !== 'out/stamp'));
    for (const file of [
      'main/main.js',
      'main/cli.js',
      'main/store-thread.js',
      'preload/preload.cjs',
      'renderer/index.html',
    ]) {
      expect(packed('out')).toContain(`out/${file}`);
    }
    for (const part of ['main', 'renderer']) expect(packed('out')).toContain(`out/${part}/.vite/license.md`);
    expect(isPackaged('package.json', patterns)).toBe(true);
    expect(isPackaged('LICENSE', patterns)).toBe(true);
  });

  it('holds the one native binary of its platform', () => {
    const binaries = packed('node_modules/better-sqlite3').filter((file) => file.endsWith('.node'));
    expect(binaries).toStrictEqual([`${native}prebuilds/${platform}-${arch}.node`]);
  });

  it('holds what the database needs to load, and not what it is compiled from', () => {
    const files = packed('node_modules/better-sqlite3');
    const { main } = JSON.parse(readFileSync(path.join(root, native, 'package.json'), 'utf8')) as { main: string };
    expect(files).toContain(`${native}${main}`);
    expect(files.filter((file) => file.startsWith(`${native}lib/`))).toStrictEqual(filesIn(`${native}lib`));
    expect(files.filter((file) => /\/(?:deps|src)\//u.test(file))).toStrictEqual([]);
  });

  it('holds nothing else: no sources, no tests, no Node of the scripts', () => {
    const others = ['electron', 'renderer', 'shared', 'build', 'tests'].flatMap(filesIn);
    expect(others.length).toBeGreaterThan(100);
    expect(others.filter((file) => isPackaged(file, patterns))).toStrictEqual([]);
    const nodes = readdirSync(path.join(root, 'node_modules')).filter((name) => name.startsWith('node-'));
    expect(nodes.filter((name) => isPackaged(`node_modules/${name}/bin/node`, patterns))).toStrictEqual([]);
  });
});

describe('the packages', () => {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    main: string;
    dependencies: Record<string, string>;
  };

  it('start at a file that is built, and need only what they hold', () => {
    expect(existsSync(path.join(root, manifest.main))).toBe(true);
    expect(Object.keys(manifest.dependencies)).toStrictEqual(['better-sqlite3']);
    const imported = filesIn('out/main')
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => [
        ...readFileSync(path.join(root, file), 'utf8').matchAll(/^import .*? from "([^".][^"]*)";$/gmu),
      ])
      .map((match) => match[1] ?? '')
      .filter((name) => !name.startsWith('node:'));
    const builtins = new Set(['electron', 'better-sqlite3', ...process.getBuiltinModule('node:module').builtinModules]);
    expect(imported.filter((name) => !builtins.has(name))).toStrictEqual([]);
    expect(imported).toContain('better-sqlite3');
  });

  // Of plain patterns under a platform, electron-builder takes only the excluding ones for node_modules (tried).
  it.each([
    [config.linux, 'linux'],
    [config.win, 'win32'],
    [config.mac, 'darwin'],
  ] as const)('name their files as file sets of their platform', (options, platform) => {
    expect(options?.files).toStrictEqual([{ from: '.', filter: packagedFiles(platform) }]);
  });

  it('have the fuses set and nothing compiled', () => {
    expect(config).toMatchObject({ asar: true, npmRebuild: false, electronFuses: { runAsNode: false } });
    expect(config.linux?.target).toStrictEqual(['AppImage', 'deb']);
    expect(config.win?.target).toStrictEqual(['nsis']);
    expect(config.mac?.target).toStrictEqual(['dmg', 'zip']);
  });
});

import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'out');
const work = path.join(root, '.tsbuild');
const lock = path.join(work, 'building');
const sources = [
  'electron',
  'shared',
  'renderer',
  'build/electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

function filesOf(entry) {
  if (!existsSync(entry)) return [];
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry, { withFileTypes: true })
    .filter((child) => !child.name.startsWith('.'))
    .flatMap((child) => filesOf(path.join(entry, child.name)));
}

function hashOfSources() {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of sources.flatMap((source) => filesOf(path.join(root, source))).toSorted()) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function stamp() {
  try {
    return readFileSync(path.join(out, 'stamp'), 'utf8');
  } catch {
    return '';
  }
}

function holderLives() {
  try {
    process.kill(Number(readFileSync(path.join(lock, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    // A lock whose owner has not written its number yet counts as living for a moment.
    return error.code === 'EPERM' || (error.code === 'ENOENT' && Date.now() - statSync(lock).mtimeMs < 5_000);
  }
}

function takeLock() {
  mkdirSync(work, { recursive: true });
  for (let said = false; ;) {
    try {
      mkdirSync(lock);
      writeFileSync(path.join(lock, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    try {
      if (!holderLives()) rmSync(lock, { recursive: true, force: true });
    } catch {
      // The holder let go in this moment.
    }
    if (!said) process.stderr.write('Another process is building; waiting for it.\n');
    said = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function build(hash) {
  const fresh = path.join(work, `out-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  process.stderr.write('Building Loopboard …\n');
  const started = Date.now();
  const result = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
      'build',
      '--config',
      path.join(root, 'build/electron.vite.config.ts'),
      '--logLevel',
      'warn',
    ],
    {
      cwd: root,
      // stdout belongs to the command that asked for the build.
      stdio: ['ignore', 2, 2],
      env: { ...process.env, LOOPBOARD_OUT: fresh, NODE_ENV: 'production' },
    },
  );
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write('The build failed; the words above say where.\n');
    process.exit(1);
  }
  writeFileSync(path.join(fresh, 'stamp'), hash);
  const old = path.join(work, `old-${process.pid}`);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
  process.stderr.write(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
}

/** Makes sure that `out/` is built from the sources as they are now. All words go to stderr. */
export function ensureBuilt({ force = false } = {}) {
  if (!force && stamp() === hashOfSources()) return;
  takeLock();
  try {
    const hash = hashOfSources();
    if (force || stamp() !== hash) build(hash);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) ensureBuilt({ force: process.argv.includes('--force') });

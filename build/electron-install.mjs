import './require-node.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runChild } from './run-child.mjs';

const folder = path.resolve(import.meta.dirname, '../node_modules/electron');
const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

function cacheFolder() {
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Caches/loopboard');
  if (process.platform === 'win32')
    return path.join(process.env.LOCALAPPDATA ?? path.join(os.homedir(), 'AppData/Local'), 'loopboard/Cache');
  return path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'loopboard');
}

const failed = path.join(cacheFolder(), `electron-${version}-out-of-reach`);

/** The unpacked Electron program, or undefined. Asks no network. */
export function electronProgram() {
  try {
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist');
    const program = path.join(dist, readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** Downloads Electron's binary; true when it is there afterwards. A failure is remembered for this version. */
export async function installElectron() {
  rmSync(failed, { force: true });
  process.stderr.write(`Fetching Electron ${version} …\n`);
  const patience = pathToFileURL(path.join(import.meta.dirname, 'first-byte.mjs')).href;
  // Its words are stack traces; ours follow.
  const code = await runChild(process.execPath, ['--import', patience, path.join(folder, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
  });
  if (code === 0 && electronProgram()) return true;
  mkdirSync(path.dirname(failed), { recursive: true });
  writeFileSync(failed, '');
  return false;
}

/** Whether this Electron version was already out of reach on this machine. */
export function electronWasOutOfReach() {
  return existsSync(failed);
}

if (process.argv[1] === import.meta.filename) {
  if (electronProgram() || (await installElectron())) {
    process.stderr.write(`Electron ${version} is installed.\n`);
  } else {
    process.stderr.write(
      `Electron ${version} could not be downloaded; Loopboard runs on a system Chromium without it.\n`,
    );
    process.exitCode = 1;
  }
}

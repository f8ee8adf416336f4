import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const args = process.argv.slice(2);

/** Journeys: headless, with a debugging port, dialogs from a script. */
export const testing = args.includes('--test');

/** Chromium's sandbox refuses to start as root. */
export const asRoot = process.getuid?.() === 0;

function option(name: string): string | undefined {
  const start = `--${name}=`;
  return args.find((arg) => arg.startsWith(start))?.slice(start.length);
}

function nameAndVersion(): { name: string; version: string } {
  const file = path.resolve(import.meta.dirname, '../../package.json');
  const found = JSON.parse(readFileSync(file, 'utf8')) as { name: string; productName?: string; version: string };
  return { name: found.productName ?? found.name, version: found.version };
}

export const { name, version } = nameAndVersion();

const home = os.homedir();

function appData(): string {
  if (process.platform === 'darwin') return path.join(home, 'Library/Application Support');
  if (process.platform === 'win32') return process.env['APPDATA'] ?? path.join(home, 'AppData/Roaming');
  return process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
}

const chosen = option('user-data-dir');
const userData = chosen ? path.resolve(chosen) : path.join(appData(), name);

/** Electron's paths, where Electron has them on each platform. */
export const paths = {
  home,
  appData: appData(),
  userData,
  temp: os.tmpdir(),
  documents: path.join(home, 'Documents'),
  logs: process.platform === 'darwin' && !chosen ? path.join(home, 'Library/Logs', name) : path.join(userData, 'logs'),
} as const;

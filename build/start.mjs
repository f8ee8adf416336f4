import './require-node.mjs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronProgram, electronWasOutOfReach, installElectron } from './electron-install.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { runChild } from './run-child.mjs';

const root = path.resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);
const testing = args.includes('--test');
const hidden = testing || args.includes('--print');

if (process.platform === 'linux' && !hidden && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  process.stderr.write(
    'There is no display to open a window on; npm run demo makes a sample workspace and a PDF of its boards without one.\n',
  );
  process.exit(1);
}

ensureBuilt();

function mayFetch() {
  return !hidden && process.env.npm_config_offline !== 'true' && !electronWasOutOfReach();
}

async function program() {
  const there = electronProgram();
  if (there) return there;
  return mayFetch() && (await installElectron()) ? electronProgram() : undefined;
}

const electron = await program();
if (electron) {
  // Chromium's sandbox refuses to start as root.
  const asRoot = process.platform === 'linux' && process.getuid() === 0;
  if (asRoot) process.stderr.write('Running as root: Electron starts without its sandbox.\n');
  process.exitCode = await runChild(electron, [...(asRoot ? ['--no-sandbox'] : []), root, ...args]);
} else {
  const { ensureChromium } = await import('./ensure-tools.mjs');
  const chromium = ensureChromium();
  if (!hidden)
    process.stderr.write(
      "Electron's binary is out of reach, so Loopboard runs on this machine's Chromium; npm run electron:install tries again.\n",
    );
  const hook = pathToFileURL(path.join(root, 'build/chromium-host/register.ts')).href;
  process.exitCode = await runChild(
    process.execPath,
    ['--import', hook, path.join(root, 'out/main/main.js'), ...args],
    { env: { ...process.env, CHROMIUM_PATH: chromium } },
  );
}

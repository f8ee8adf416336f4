import './require-node.mjs';
import { spawnSync } from 'node:child_process';

const { findChromium, noChromium } = await import('./chromium-host/find-chromium.ts');

function onPath(program) {
  return spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;
}

function installDebianPackages(packages) {
  const may = process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get');
  if (!may) return;
  process.stderr.write(`Installing ${packages.join(' ')} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 2, 2], env };
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  if (spawnSync('apt-get', install, options).status === 0) return;
  // The package lists of a bare image are empty or old.
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', install, options);
}

/** The system's Chromium, installed from Debian where that is allowed. Says what to do and exits where there is none. */
export function ensureChromium() {
  if (!findChromium()) installDebianPackages(['chromium']);
  const program = findChromium();
  if (program) return program;
  process.stderr.write(`${noChromium}\n`);
  process.exit(1);
}

/** The PDF tests read what was printed with poppler's tools. */
export function ensurePoppler() {
  const there = () => onPath('pdftotext') && onPath('pdffonts') && onPath('pdfimages') && onPath('pdftocairo');
  if (!there()) installDebianPackages(['poppler-utils']);
  if (there()) return;
  process.stderr.write('The PDF tests need pdftotext, pdffonts, pdfimages and pdftocairo: install poppler-utils.\n');
  process.exit(1);
}

if (process.argv[1] === import.meta.filename) {
  ensureChromium();
  ensurePoppler();
}

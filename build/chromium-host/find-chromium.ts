import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** What a person without any Chromium is told. */
export const noChromium =
  'No Chromium or Chrome was found: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const programs = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const folders = ['/Applications', path.join(process.env['HOME'] ?? '/', 'Applications')];
    return folders.flatMap((folder) => programs.map((name) => path.join(folder, `${name}.app/Contents/MacOS/${name}`)));
  }
  if (process.platform === 'win32') {
    const programs = [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((variable) => {
      const folder = process.env[variable];
      return folder ? programs.map((program) => path.join(folder, program)) : [];
    });
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function runs(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The program of a Chromium on this machine: CHROMIUM_PATH, else the first of the usual places. */
export function findChromium(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  return chosen ? chosen : usualPlaces().find(runs);
}

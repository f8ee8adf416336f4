import { readdirSync, readFileSync } from 'node:fs';
import { matchesGlob, resolve } from 'node:path';

export type Source = { path: string; text: string };

const root = resolve(import.meta.dirname, '../..');

const textFile =
  /(?:\.(?:ts|tsx|mjs|cjs|js|json|sql|css|html|md|csv|yml|yaml|svg|txt|sh)|(?:^|\/)(?:\.[a-z]+rc|\.editorconfig|\.gitignore|\.prettierignore|LICENSE|run))$/;
const programFile = /\.(?:ts|tsx|mjs|cjs|js)$/;
const tops = ['shared/', 'electron/', 'renderer/', 'build/', 'tests/'];

/** Every text file of the repository, also those not committed yet; what .gitignore names is left out. */
export function repositoryFiles(): Source[] {
  const ignored = readFileSync(resolve(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\/$/, ''));
  return walk('', ['.git', ...ignored])
    .filter((path) => textFile.test(path))
    .map((path) => ({ path, text: readFileSync(resolve(root, path), 'utf8') }));
}

export function programFiles(files: Source[]): Source[] {
  return files.filter(({ path }) => programFile.test(path) && tops.some((top) => path.startsWith(top)));
}

function walk(folder: string, ignored: string[]): string[] {
  return readdirSync(resolve(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (ignored.some((glob) => matchesGlob(entry.name, glob))) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(path, ignored);
    return entry.isFile() ? [path] : [];
  });
}

import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

const cli = path.resolve(import.meta.dirname, '../../build/cli.mjs');

/** Runs a command of the app's own command line and answers what it prints. */
export function run(...args: readonly string[]): string {
  return execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Writes rows as CSV and imports them, which makes the workspace if it is not there. */
export async function importRows(
  workspace: string,
  kind: 'leads' | 'touches',
  rows: readonly (readonly string[])[],
  asOf: string,
): Promise<void> {
  const file = path.join(path.dirname(workspace), `${kind}-${rows.length}.csv`);
  await writeFile(file, `${rows.map((row) => row.join(',')).join('\n')}\n`);
  run('import', '--workspace', workspace, '--kind', kind, file, '--as-of', asOf, '--json');
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../node_modules/electron');

/** The unpacked Electron program, or undefined. */
export function electronProgram(): string | undefined {
  const named = path.join(folder, 'path.txt');
  if (!existsSync(named)) return undefined;
  const program = path.join(folder, 'dist', readFileSync(named, 'utf8'));
  return existsSync(program) ? program : undefined;
}

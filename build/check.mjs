import './require-node.mjs';
import path from 'node:path';
import { runChild } from './run-child.mjs';

const root = path.resolve(import.meta.dirname, '..');
const bin = (script) => path.join(root, 'node_modules', script);
const checks = [
  ['types', [bin('typescript/bin/tsc'), '--build']],
  ['lint', [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']],
  ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['unused', [bin('knip/bin/knip.js'), '--no-progress']],
];

/** Runs all checks, also after a failure, and answers the names of those that passed and failed. */
export async function runChecks() {
  const passed = [];
  const failed = [];
  for (const [name, args] of checks) {
    const code = await runChild(process.execPath, args, { cwd: root });
    (code === 0 ? passed : failed).push(name);
    process.stdout.write(`check ${name}: ${code === 0 ? 'passed' : 'FAILED'}\n`);
  }
  return { passed, failed };
}

if (process.argv[1] === import.meta.filename) {
  const { failed } = await runChecks();
  process.exitCode = failed.length === 0 ? 0 : 1;
}

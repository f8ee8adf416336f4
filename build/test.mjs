import './require-node.mjs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runChecks } from './check.mjs';
import { ensureChromium, ensurePoppler } from './ensure-tools.mjs';
import { runChild } from './run-child.mjs';

const root = path.resolve(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(os.tmpdir(), 'loopboard-test-'));
const env = { ...process.env, CHROMIUM_PATH: ensureChromium() };
ensurePoppler();
let passed = 0;
let failed = 0;

function count(good, bad) {
  passed += good;
  failed += bad;
}

function report(name) {
  try {
    return JSON.parse(readFileSync(path.join(reports, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Runs one step; a step that fails without a failed test in its report (a crash, say) still counts as a failure. */
async function step(args, options, resultsOf) {
  const code = await runChild(process.execPath, args, { cwd: root, ...options });
  const results = resultsOf?.() ?? { good: code === 0 && !resultsOf ? 1 : 0, bad: 0 };
  count(results.good, code !== 0 && results.bad === 0 ? 1 : results.bad);
  return code === 0;
}

function vitest(project) {
  const file = `${project}.json`;
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.ts', '--project', project];
  args.push(
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path.join(reports, file)}`,
  );
  return step(args, { env }, () => {
    const result = report(file);
    return { good: result?.numPassedTests ?? 0, bad: result?.numFailedTests ?? 0 };
  });
}

function journeys() {
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'build/playwright.config.ts'];
  args.push('--pass-with-no-tests');
  return step(args, { env: { ...env, LOOPBOARD_JOURNEY_REPORT: path.join(reports, 'journeys.json') } }, () => {
    const stats = report('journeys.json')?.stats;
    return { good: (stats?.expected ?? 0) + (stats?.flaky ?? 0), bad: stats?.unexpected ?? 0 };
  });
}

const checks = await runChecks();
count(checks.passed.length, checks.failed.length);
const built = await step(['build/ensure-built.mjs'], { env });
if (built) {
  await vitest('node');
  await vitest('browser');
  await journeys();
}
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

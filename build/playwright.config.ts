import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..');
const report = process.env['LOOPBOARD_JOURNEY_REPORT'];

export default defineConfig({
  testDir: path.join(root, 'tests/journeys'),
  outputDir: path.join(root, 'test-results'),
  // Each journey starts its own application and Chromium.
  workers: 1,
  timeout: 120_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  projects: [{ name: 'chromium-host' }, { name: 'electron' }],
});

import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..');
const journeys = path.join(root, 'tests/journeys');
const electron = path.join(root, 'node_modules/electron/path.txt');
const report = process.env['LOOPBOARD_JOURNEY_REPORT'];

export default defineConfig({
  outputDir: path.join(root, 'test-results'),
  // Each journey starts its own application and Chromium.
  workers: 1,
  timeout: 120_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  projects: [
    { name: 'chromium-host', testDir: journeys },
    { name: 'electron', testDir: existsSync(electron) ? journeys : path.join(import.meta.dirname, 'journeys') },
  ],
});

import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './chromium-host/find-chromium.ts';

const root = path.resolve(import.meta.dirname, '..');
const chromium = findChromium();
const folders = ['unit', 'store', 'import', 'metrics', 'architecture', 'host', 'cli', 'pdf'];
// Chromium's own sandbox refuses to start as root.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [react(), tailwindcss()],
        test: {
          name: 'browser',
          include: ['tests/charts/**/*.test.tsx'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: asRoot, ...(chromium ? { executablePath: chromium } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

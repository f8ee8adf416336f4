import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = path.resolve(import.meta.dirname, '..');
// ensure-built.mjs builds into a folder of its own and renames it to out/.
const out = path.resolve(root, process.env['LOOPBOARD_OUT'] ?? 'out');

export default defineConfig({
  main: {
    build: {
      outDir: path.join(out, 'main'),
      license: true,
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        input: {
          main: path.join(root, 'electron/main.ts'),
          cli: path.join(root, 'electron/cli.ts'),
          'store-thread': path.join(root, 'electron/threads/store-thread.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: path.join(out, 'preload'),
      license: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: path.join(root, 'electron/preload.ts') },
        // A sandboxed preload is CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path.join(root, 'renderer'),
    plugins: [react(), tailwindcss()],
    build: {
      outDir: path.join(out, 'renderer'),
      emptyOutDir: true,
      license: true,
      minify: 'oxc',
      // The CSP allows no data: addresses.
      assetsInlineLimit: 0,
      // Everything comes from the disk.
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: path.join(root, 'renderer/index.html') },
    },
  },
});

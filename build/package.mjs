import './require-node.mjs';
import path from 'node:path';
import { electronProgram } from './electron-install.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { runChild } from './run-child.mjs';

const root = path.resolve(import.meta.dirname, '..');

if (electronProgram()) {
  ensureBuilt();
  const builder = path.join(root, 'node_modules/electron-builder/cli.js');
  const config = path.join(root, 'build/electron-builder.config.ts');
  process.exitCode = await runChild(
    process.execPath,
    [builder, '--config', config, '--publish', 'never', ...process.argv.slice(2)],
    { cwd: root },
  );
} else {
  process.stderr.write(
    "A package needs Electron's binary, which is not here: npm run electron:install fetches it where its release site can be reached.\n",
  );
  process.exitCode = 1;
}

import './require-node.mjs';
import { ensureBuilt } from './ensure-built.mjs';

ensureBuilt();
// In this very process: the arguments, the streams and the exit code are the command's own.
await import('../out/main/cli.js');

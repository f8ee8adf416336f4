import { runCommand } from '#electron/commands/run-command.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${text}`);
  },
  say: (text) => process.stderr.write(`${text}\n`),
});

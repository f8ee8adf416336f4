import { AppError, type ErrorCode } from '#shared/ipc/errors.ts';
import { errorText } from '#shared/language/translate.ts';
import { asTypedError } from '#electron/store/sqlite-errors.ts';
import { boardCommand } from './board-command.ts';
import type { Command, CommandOutput } from './command.ts';
import { demoCommand } from './demo-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { settingsCommand } from './settings-command.ts';

const commands: ReadonlyMap<string, Command> = new Map([
  ['import', importCommand],
  ['board', boardCommand],
  ['export', exportCommand],
  ['doctor', doctorCommand],
  ['demo', demoCommand],
  ['settings', settingsCommand],
]);

const usageExit = 2;
const unsuitableExit = 3;
const brokenExit = 1;

/**
 * Runs one command and answers its exit code: 0 done, 2 wrong usage, 3 unreadable or unsuitable input, 1 a fault of
 * Loopboard's own. Errors are one sentence on standard error.
 */
export async function runCommand(args: readonly string[], output: CommandOutput): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === 'help') {
    output.print(overview());
    return 0;
  }
  const command = commands.get(name);
  if (command === undefined) {
    output.say(overview());
    return usageExit;
  }
  if (rest.includes('--help')) {
    output.print(command.usage);
    return 0;
  }
  try {
    await command.run(rest, output);
    return 0;
  } catch (thrown) {
    const error = asTypedError(thrown);
    if (!(error instanceof AppError)) {
      output.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return brokenExit;
    }
    output.say(errorText(error.code, error.details));
    if (error.code === 'usage') output.say(command.usage);
    return exitCodeOf(error.code);
  }
}

function exitCodeOf(code: ErrorCode): number {
  if (code === 'usage') return usageExit;
  return code === 'internal' ? brokenExit : unsuitableExit;
}

function overview(): string {
  return ['Commands:', ...[...commands.values()].map((command) => `  ${command.usage}`)].join('\n');
}

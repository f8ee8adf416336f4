import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paperSchema, type PrintJob } from '#shared/ipc/contract.ts';
import { AppError, type Envelope } from '#shared/ipc/errors.ts';
import { boards } from '#shared/metrics/questions.ts';
import type { PrintCommand } from '#electron/pdf/print-command.ts';
import { openForReading } from '#electron/store/open.ts';
import { Arguments, oneOf } from './arguments.ts';
import { readQuestion } from './board-command.ts';
import type { Command } from './command.ts';

/** `export`: a board as PDF, printed by the app itself, started hidden. */
export const exportCommand: Command = {
  usage:
    'export --workspace F --board NAME --from D --to D --pdf OUT [--paper a4|letter] [--by …] [--where field=value]… [--mode …] [--model …]',
  run: async (args, output) => {
    const given = new Arguments(args, {
      workspace: { type: 'string' },
      board: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      by: { type: 'string' },
      where: { type: 'string', multiple: true },
      mode: { type: 'string' },
      model: { type: 'string' },
      pdf: { type: 'string' },
      paper: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (given.words.length > 0) throw new AppError('usage', { problem: 'export takes no words' });
    const board = oneOf('--board', given.required('board'), boards);
    const out = resolve(given.required('pdf'));
    const workspace = given.path('workspace');
    const job: PrintJob = {
      boards: [{ board, question: readQuestion(given, board), comparison: 'previous' }],
      paper: given.choice('paper', paperSchema.options) ?? 'a4',
    };
    await printWorkspace(workspace, out, job);
    output.print(given.flag('json') ? JSON.stringify({ pdf: out }) : out);
  },
};

/** Prints boards of a workspace to a file through the hidden app. Errors: those of opening and of printing. */
export async function printWorkspace(workspace: string, out: string, job: PrintJob): Promise<void> {
  // Refused here already, with no browser started, when the file is missing or foreign.
  openForReading(workspace).close();
  const folder = mkdtempSync(join(tmpdir(), 'loopboard-print-'));
  try {
    const answer = join(folder, 'answer.json');
    const commandFile = join(folder, 'job.json');
    const command: PrintCommand = { workspace, out, answer, job };
    writeFileSync(commandFile, JSON.stringify(command));
    const said = await startHidden(['--print', commandFile]);
    const envelope = readAnswer(answer);
    if (envelope === null) throw new AppError('print-failed', { problem: said.trim().split('\n').at(-1) ?? '' });
    if (!envelope.ok) throw new AppError(envelope.error.code, envelope.error.details);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readAnswer(path: string): Envelope | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Envelope;
  } catch {
    return null;
  }
}

/** Starts the app and answers what it said on standard error when it has ended. */
function startHidden(args: readonly string[]): Promise<string> {
  const start = join(dirname(fileURLToPath(import.meta.url)), '../../build/start.mjs');
  const words = 'electron' in process.versions ? args : [start, ...args];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', fail).once('exit', () => done(said));
  });
}

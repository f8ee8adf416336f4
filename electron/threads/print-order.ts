import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { PrintJob } from '#shared/ipc/contract.ts';
import { AppError, type Envelope } from '#shared/ipc/errors.ts';

/** What `--print FILE` finds in the file: the boards of a workspace, and where the PDF and the answer go. */
export type PrintOrder = {
  readonly workspace: string;
  readonly job: PrintJob;
  readonly pdf: string;
  readonly answer: string;
};

/** The program that prints: the packaged app itself, or the start script of a checkout. */
function printer(): { command: string; args: string[] } {
  if (process.versions['electron'] !== undefined) return { command: process.execPath, args: [] };
  for (let folder = import.meta.dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const script = path.join(folder, 'build', 'start.mjs');
    if (existsSync(script)) return { command: process.execPath, args: [script] };
  }
  throw new AppError('print-failed', { problem: 'no program to print with' });
}

/** Starts the app hidden, which prints the order and ends. Its errors are thrown here; its other words go to stderr. */
export async function printElsewhere(order: Omit<PrintOrder, 'answer'>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'loopboard-print-'));
  try {
    const file = path.join(folder, 'order.json');
    const answer = path.join(folder, 'answer.json');
    await writeFile(file, JSON.stringify({ ...order, answer } satisfies PrintOrder));
    const { command, args } = printer();
    const child = spawn(command, [...args, '--print', file], { stdio: ['ignore', 2, 2] });
    await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    const envelope = JSON.parse(await readFile(answer, 'utf8').catch(() => 'null')) as Envelope | null;
    if (envelope === null) throw new AppError('print-failed', { problem: 'the printing app ended without an answer' });
    if (!envelope.ok) throw new AppError(envelope.error.code, envelope.error.details);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

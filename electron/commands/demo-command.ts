import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '#shared/ipc/errors.ts';
import { boards } from '#shared/metrics/questions.ts';
import { defaultSample, makeSample } from '#electron/demo/make-sample.ts';
import { Arguments } from './arguments.ts';
import type { Command, CommandOutput } from './command.ts';
import { printWorkspace } from './export-command.ts';

/**
 * `demo`: makes the sample workspace. With `--workspace` it only makes it; without, it shows it: in a window where there
 * is a display, else as a PDF of its boards.
 */
export const demoCommand: Command = {
  usage: 'demo [--workspace F] [--leads N] [--seed N] [--json]',
  run: async (args, output) => {
    const given = new Arguments(args, {
      workspace: { type: 'string' },
      leads: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (given.words.length > 0) throw new AppError('usage', { problem: 'demo takes no words' });
    const size = {
      leads: wholeNumber(given, 'leads', defaultSample.leads),
      seed: wholeNumber(given, 'seed', defaultSample.seed),
    };
    const quiet = { onProgress: () => undefined, isCancelled: () => false };
    if (given.text('workspace') !== null) {
      const reports = await makeSample(given.path('workspace'), { ...size, ...quiet });
      output.print(given.flag('json') ? JSON.stringify(reports) : given.path('workspace'));
      return;
    }
    const folder = join(homedir(), 'Loopboard');
    mkdirSync(folder, { recursive: true });
    const stamp = new Date().toISOString().replaceAll(/[:.]/gu, '-').slice(0, 19);
    const workspace = join(folder, `Sample ${stamp}.loopboard`);
    output.say('Making the sample workspace …');
    await makeSample(workspace, { ...size, ...quiet });
    await show(workspace, output);
  },
};

async function show(workspace: string, output: CommandOutput): Promise<void> {
  const hasDisplay =
    process.platform !== 'linux' ||
    process.env['DISPLAY'] !== undefined ||
    process.env['WAYLAND_DISPLAY'] !== undefined;
  if (hasDisplay) {
    output.print(workspace);
    const start = join(dirname(fileURLToPath(import.meta.url)), '../../build/start.mjs');
    const words = 'electron' in process.versions ? ['--open', workspace] : [start, '--open', workspace];
    await new Promise((done, fail) => {
      spawn(process.execPath, words, { stdio: 'inherit' }).once('exit', done).once('error', fail);
    });
    return;
  }
  const pdf = resolve(workspace.replace(/\.loopboard$/u, '.pdf'));
  const question = {
    from: '2026-10-01',
    to: '2026-11-01',
    by: null,
    where: [],
    mode: 'cohort',
    model: 'linear',
  } as const;
  await printWorkspace(workspace, pdf, {
    boards: boards.map((board) => ({ board, question: { ...question, where: [] }, comparison: 'previous' })),
    paper: 'a4',
  });
  output.print(
    `There is no display to open a window on. The sample workspace is ${workspace}; its boards are in ${pdf}`,
  );
}

function wholeNumber(given: Arguments, name: string, otherwise: number): number {
  const text = given.text(name);
  if (text === null) return otherwise;
  if (!/^\d{1,8}$/u.test(text) || Number(text) < 1)
    throw new AppError('usage', { problem: `--${name} is a whole number from 1 on` });
  return Number(text);
}

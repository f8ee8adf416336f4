import { existsSync } from 'node:fs';
import { AppError } from '#shared/ipc/errors.ts';
import { settingsChangeSchema, settingsSchema } from '#shared/metrics/settings.ts';
import { changeSettings } from '#electron/settings/change-settings.ts';
import { createWorkspace, openForReading, openForWriting, systemLocale } from '#electron/store/open.ts';
import { readSettings } from '#electron/store/settings.ts';
import { Arguments, oneOf } from './arguments.ts';
import type { Command } from './command.ts';

/**
 * `settings`: prints a workspace's settings, after changing those given; makes the workspace if it is not there, so that
 * the time zone stands before the first import.
 * Lists are written `2026-12-25,2026-12-26`.
 */
export const settingsCommand: Command = {
  usage: 'settings --workspace F [--set key=value]… [--json]',
  run: (args, output) => {
    const given = new Arguments(args, {
      workspace: { type: 'string' },
      set: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    });
    if (given.words.length > 0) throw new AppError('usage', { problem: 'settings takes no words' });
    const path = given.path('workspace');
    const keys = settingsSchema.keyof().options;
    const pairs = given.pairs('set').map(([key, value]) => [oneOf('the setting', key, keys), value] as const);
    const print = (settings: unknown): void => output.print(JSON.stringify(settings, null, given.flag('json') ? 0 : 2));
    if (pairs.length === 0) {
      const store = openForReading(path);
      print(readSettings(store));
      store.close();
      return;
    }
    const change = settingsChangeSchema.safeParse(
      Object.fromEntries(pairs.map(([key, value]) => [key, readValue(key, value)])),
    );
    if (!change.success) {
      const issue = change.error.issues[0];
      throw new AppError('usage', {
        problem: `${String(issue?.path[0] ?? '--set')} takes ${takes[String(issue?.path[0])] ?? 'another value'}`,
      });
    }
    if (!existsSync(path)) createWorkspace(path, { ...systemLocale(), now: Date.now() });
    const store = openForWriting(path);
    try {
      print(changeSettings(store, change.data));
    } finally {
      store.close();
    }
  },
};

function readValue(key: string, value: string): unknown {
  const list = value.split(',').filter((item) => item !== '');
  switch (key) {
    case 'workingDays':
      return list.map(Number);
    case 'holidays':
      return list;
    case 'weekStart':
    case 'slaHours':
    case 'lookBackDays':
      return Number(value);
    case 'me':
      return value === '' ? null : value;
    default:
      return value;
  }
}

const takes: Readonly<Record<string, string>> = {
  timeZone: 'a time zone such as Europe/Berlin',
  currency: 'an ISO 4217 code such as EUR',
  weekStart: 'a weekday from 1 (Monday) to 7 (Sunday)',
  workingDays: 'weekdays such as 1,2,3,4,5',
  holidays: 'dates such as 2026-12-25,2026-12-26',
  handOverStage: 'lead, mql, sql, opportunity or customer',
  slaHours: 'hours above 0',
  lookBackDays: 'whole days from 1 on',
};

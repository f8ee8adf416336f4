import { AppError } from '#shared/ipc/errors.ts';
import { countsOf, workspaceAsOf } from '#electron/settings/workspace-state.ts';
import { openForReading } from '#electron/store/open.ts';
import type { ReadableStore } from '#electron/store/store.ts';
import { Arguments } from './arguments.ts';
import type { Command } from './command.ts';

/** `doctor`: whether a workspace is sound, and what it holds. Changes nothing. */
export const doctorCommand: Command = {
  usage: 'doctor --workspace F [--json]',
  run: (args, output) => {
    const given = new Arguments(args, { workspace: { type: 'string' }, json: { type: 'boolean' } });
    if (given.words.length > 0) throw new AppError('usage', { problem: 'doctor takes no words' });
    const store = openForReading(given.path('workspace'));
    try {
      output.print(JSON.stringify(examine(store), null, given.flag('json') ? 0 : 2));
    } finally {
      store.close();
    }
  },
};

type Examination = {
  readonly integrity: string;
  readonly schemaVersion: number;
  readonly asOf: string | null;
  readonly counts: ReturnType<typeof countsOf>;
  readonly problems: readonly string[];
};

function examine(store: ReadableStore): Examination {
  const text = (sql: string): string[] => store.prepare<[], string>(sql).pluck().all();
  const integrity = text('pragma integrity_check').join('; ');
  const orphans = store.prepare('pragma foreign_key_check').all().length;
  const uneven = store
    .prepare<[], number>(
      'select count(*) from batch where rows_read <> created + updated + unchanged + merged + rejected',
    )
    .pluck()
    .get();
  return {
    integrity,
    schemaVersion: Number(store.prepare<[], number>('pragma user_version').pluck().get()),
    asOf: workspaceAsOf(store),
    counts: countsOf(store),
    problems: [
      ...(integrity === 'ok' ? [] : ['the file is damaged']),
      ...(orphans === 0 ? [] : [`${orphans} rows refer to rows that are not there`]),
      ...(uneven === 0 ? [] : [`${uneven} batches do not add up`]),
    ],
  };
}

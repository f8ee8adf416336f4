import {
  type Board,
  boards,
  bySchema,
  modelSchema,
  modeSchema,
  questionSchema,
  segmentFields,
  type Question,
} from '#shared/metrics/questions.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { boardAnswer } from '#electron/metrics/page.ts';
import { openForReading } from '#electron/store/open.ts';
import { Arguments, oneOf } from './arguments.ts';
import type { Command } from './command.ts';

/** `board`: one answer of a board, as the window shows it. Works beside an open window. */
export const boardCommand: Command = {
  usage: `board funnel|leads-worked|close-rates|channel-roi --workspace F --from D --to D [--by ${bySchema.options.join('|')}] [--where field=value]… [--mode cohort|flow|cash] [--model first|last|linear|position|u|w] [--json]`,
  run: (args, output) => {
    const given = new Arguments(args, {
      workspace: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      by: { type: 'string' },
      where: { type: 'string', multiple: true },
      mode: { type: 'string' },
      model: { type: 'string' },
      json: { type: 'boolean' },
    });
    const [word, ...rest] = given.words;
    if (word === undefined || rest.length > 0) throw new AppError('usage', { problem: 'name one board' });
    const board = oneOf('the board', word, boards);
    const question = readQuestion(given, board);
    const store = openForReading(given.path('workspace'));
    try {
      const answer = boardAnswer(store, board, question);
      output.print(JSON.stringify(answer, null, given.flag('json') ? 0 : 2));
    } finally {
      store.close();
    }
  },
};

/** The question that `--from`, `--to`, `--by`, `--where`, `--mode` and `--model` ask. */
export function readQuestion(given: Arguments, board: Board): Question {
  refuseUnused(given, board);
  const parsed = questionSchema.safeParse({
    from: given.required('from'),
    to: given.required('to'),
    by: given.choice('by', bySchema.options),
    where: given
      .pairs('where')
      .map(([field, value]) => ({ field: oneOf('the field of --where', field, segmentFields), value: value || null })),
    mode: given.choice('mode', modeSchema.options) ?? 'cohort',
    model: given.choice('model', modelSchema.options) ?? 'linear',
  });
  if (!parsed.success) throw new AppError('usage', { problem: '--from and --to are dates such as 2026-10-01' });
  if (parsed.data.from >= parsed.data.to)
    throw new AppError('usage', { problem: '--to is exclusive and after --from' });
  return parsed.data;
}

const modesOf: Readonly<Record<Board, readonly string[]>> = {
  funnel: ['cohort', 'flow'],
  'leads-worked': [],
  'close-rates': [],
  'channel-roi': ['cohort', 'cash'],
};

/** An option that a board does not know must not be taken for answered. */
function refuseUnused(given: Arguments, board: Board): void {
  const mode = given.text('mode');
  if (mode !== null && !modesOf[board].includes(mode)) {
    const known = modesOf[board].length === 0 ? 'has no --mode' : `has --mode ${modesOf[board].join(' or ')}`;
    throw new AppError('usage', { problem: `${board} ${known}` });
  }
  if (given.text('model') !== null && board !== 'channel-roi') {
    throw new AppError('usage', { problem: `${board} has no --model; channel-roi has` });
  }
}

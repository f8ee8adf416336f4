import { AppError } from '#shared/ipc/errors.ts';
import { stageKeys } from '#shared/fields/fields.ts';
import type { Drill, Figure, FunnelAnswer, FunnelPage, FunnelRow, Note } from '#shared/metrics/answers.ts';
import { funnelDefinition, funnelFlowDefinition } from '#shared/metrics/definitions-funnel.ts';
import type { By, Question } from '#shared/metrics/questions.ts';
import { ratio } from '#shared/metrics/rate.ts';
import { dayOf } from '#shared/time/day.ts';
import { asOfText, type BoardContext } from './context.ts';
import { maturityAt } from './conversion-times.ts';
import { leadRows, type DrillWindow } from './drill-rows.ts';
import funnelSql from './funnel.sql?raw';
import { countedNote, note } from './notes.ts';
import type { PageFrame } from './page-frame.ts';
import { parametersOf, type BoardParameters } from './parameters.ts';
import { isField, timeSegments } from './segments.ts';

/** Sums of the flags of funnel.sql over one segment; one count for each stage, under its key. */
type Sums = {
  readonly segment: string | null;
  readonly undated: number;
  readonly skipped: number;
  readonly backward: number;
  readonly excluded: number;
  readonly later: number;
} & Readonly<Record<string, number | string | null>>;

const flags = [...stageKeys, 'undated', 'skipped', 'backward', 'excluded', 'later'];

const sumsSql = `with facts as (${funnelSql})
select segment, ${flags.map((flag) => `sum(${flag}) as ${flag}`).join(', ')} from facts group by segment`;

/** FU1 and FU5 of the leads that came in the period, or FU3 of the stages entered in it. */
export function funnelAnswer(context: BoardContext, question: Question): FunnelAnswer {
  return answerOf(context, question, sumsOf(context, question));
}

/** The board in one: both periods, their segments, and how ripe each step of the cohort is (FU7). */
export function funnelPage(context: BoardContext, question: Question, frame: PageFrame): FunnelPage {
  const { by } = frame.head;
  const now = wholeAndDivided(context, question, by);
  const earlier = frame.earlier === null ? null : wholeAndDivided(frame.earlier.context, frame.earlier.question, by);
  return {
    board: 'funnel',
    ...frame.head,
    now: now.whole,
    earlier: earlier?.whole ?? null,
    segments: now.divided,
    segmentsEarlier: earlier?.divided ?? null,
    maturity: stageKeys.slice(1).map((stage) => maturityAt(context, stage, dayOf(question.to))),
  };
}

/** Each lead stands in one segment, so the whole is the sum of its parts and need not be read again. */
function wholeAndDivided(
  context: BoardContext,
  question: Question,
  by: By,
): { readonly whole: FunnelAnswer; readonly divided: FunnelAnswer } {
  const sums = sumsOf(context, { ...question, by });
  const added = flags.map((flag) => [flag, sums.reduce((total, row) => total + Number(row[flag] ?? 0), 0)] as const);
  const whole = { segment: null, ...Object.fromEntries(added) } as Sums;
  return {
    whole: answerOf(context, { ...question, by: null }, [whole]),
    divided: answerOf(context, { ...question, by }, sums),
  };
}

function sumsOf(context: BoardContext, question: Question): Sums[] {
  return context.store.prepare<[BoardParameters], Sums>(sumsSql).all(parametersOf(context, question));
}

function answerOf(context: BoardContext, question: Question, sums: readonly Sums[]): FunnelAnswer {
  const rows = shownRows(context, question, sums);
  const fieldAbsent = isField(question.by) && context.asOf !== null && isAbsent(context, question, rows);
  const { id, version } = question.mode === 'flow' ? funnelFlowDefinition : funnelDefinition;
  return {
    board: 'funnel',
    definition: { id, version },
    period: { from: question.from, to: question.to },
    asOf: context.asOf === null ? null : asOfText(context.asOf),
    revision: context.revision,
    notes: notesOf(context, question, sums, fieldAbsent),
    rows: rows.length === 0 && fieldAbsent ? [rowOf(null, undefined)] : rows,
  };
}

const drilled: ReadonlySet<string> = new Set(['undated', 'skipped', 'backward', 'excluded']);

/**
 * The leads behind a figure: those that count at `stage`, or that carry the flag `name`. `undated` and `backward` count
 * stages, so behind them one lead may stand for several.
 */
export function funnelDrill(context: BoardContext, question: Question, figure: Figure, window: DrillWindow): Drill {
  const flag = figure.stage ?? figure.name;
  const isStage = stageKeys.some((key) => key === flag);
  if (!isStage && !drilled.has(flag)) throw new AppError('usage', { problem: `figure ${flag}` });
  const { segment } = figure;
  const parameters = {
    ...parametersOf(context, { ...question, by: segment?.by ?? null }),
    segment: segment?.value ?? null,
  };
  const picked = `select id from (${funnelSql}) where ${flag} > 0
    ${segment === undefined ? '' : 'and segment is :segment'}`;
  return leadRows(context, picked, parameters, window);
}

function rowOf(segment: string | null, sums: Sums | undefined): FunnelRow {
  const counts = stageKeys.map((stage) => Number(sums?.[stage] ?? 0));
  const first = counts[0] ?? 0;
  return {
    segment,
    stages: stageKeys.map((stage, index) => {
      const count = counts[index] ?? 0;
      const before = counts[index - 1];
      return {
        stage,
        count,
        step: before === undefined ? null : ratio(count, before),
        cumulative: ratio(count, first),
      };
    }),
    undated: sums?.undated ?? 0,
    skipped: sums?.skipped ?? 0,
    backward: sums?.backward ?? 0,
  };
}

/** One row; one for each month or week; or the segments with leads in the period, the largest first, none last. */
function shownRows(context: BoardContext, question: Question, sums: readonly Sums[]): FunnelRow[] {
  if (!isField(question.by)) {
    const keys = question.by === null ? [null] : timeSegments(context, question);
    return keys.map((segment) =>
      rowOf(
        segment,
        sums.find((row) => row.segment === segment),
      ),
    );
  }
  const size = (row: FunnelRow) => Math.max(...row.stages.map((stage) => stage.count));
  return sums
    .map((row) => rowOf(row.segment, row))
    .filter((row) => size(row) > 0)
    .toSorted(
      (a, b) =>
        Number(a.segment === null) - Number(b.segment === null) ||
        size(b) - size(a) ||
        (a.segment ?? '').localeCompare(b.segment ?? '', 'en'),
    );
}

const fieldColumns: Readonly<Record<string, string>> = {
  source: 'source',
  channel: 'channel_id',
  campaign: 'campaign',
  content: 'content',
  owner: 'owner_id',
  country: 'country',
  company: 'company',
};

/** MO12: no lead of the workspace has the field. A lead has no product. */
function isAbsent(context: BoardContext, question: Question, rows: readonly FunnelRow[]): boolean {
  if (rows.some((row) => row.segment !== null)) return false;
  const column = fieldColumns[question.by ?? ''];
  if (column === undefined) return true;
  const sql = `select exists (select 1 from lead where ${column} is not null)`;
  return context.store.prepare<[], number>(sql).pluck().get() === 0;
}

function notesOf(context: BoardContext, question: Question, sums: readonly Sums[], fieldAbsent: boolean): Note[] {
  if (context.asOf === null) return [note('nothingImported')];
  const { has, store } = context;
  if (!has.leads) return [note('noLeads')];
  const total = (of: (row: Sums) => number) => sums.reduce((sum, row) => sum + of(row), 0);
  const count = (select: string) => store.prepare<[], number>(select).pluck().get() ?? 0;
  const dated = count('select count(*) from reach where position = 0 and dated = 1');
  const withoutDate = count('select count(*) from lead') - dated;
  const product = question.by === 'product' || question.where.some((filter) => filter.field === 'product');
  return [
    ...(product ? [note('leadsHaveNoProduct')] : []),
    ...(fieldAbsent && !product ? [note('fieldAbsent', { field: question.by ?? '' })] : []),
    ...(dated > 0 ? countedNote('withoutDate', withoutDate) : [note('noStages')]),
    ...countedNote(
      'excluded',
      total((row) => row.excluded),
    ),
    ...countedNote(
      'later',
      total((row) => row.later),
    ),
    ...countedNote(
      'undated',
      total((row) => row.undated),
    ),
  ];
}

import { AppError } from '#shared/ipc/errors.ts';
import { stageKeys } from '#shared/fields/fields.ts';
import type { Drill, Figure, FunnelAnswer, FunnelPage, FunnelRow, Note } from '#shared/metrics/answers.ts';
import { funnelDefinition, funnelFlowDefinition } from '#shared/metrics/definitions-funnel.ts';
import type { Question } from '#shared/metrics/questions.ts';
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
  const sums = context.store.prepare<[BoardParameters], Sums>(sumsSql).all(parametersOf(context, question));
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

/** The board in one: both periods, their segments, and how ripe each step of the cohort is (FU7). */
export function funnelPage(context: BoardContext, question: Question, frame: PageFrame): FunnelPage {
  const total = { ...question, by: null };
  const divided = { ...question, by: frame.head.by };
  const { earlier } = frame;
  return {
    board: 'funnel',
    ...frame.head,
    now: funnelAnswer(context, total),
    earlier: earlier === null ? null : funnelAnswer(earlier.context, { ...earlier.question, by: null }),
    segments: funnelAnswer(context, divided),
    segmentsEarlier:
      earlier === null ? null : funnelAnswer(earlier.context, { ...earlier.question, by: frame.head.by }),
    maturity: stageKeys.slice(1).map((stage) => maturityAt(context, stage, dayOf(question.to))),
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
  const dated = 'select 1 from reach where position = 0 and dated = 1';
  const anyDated = store.prepare<[], number>(`select exists (${dated})`).pluck().get() === 1;
  const withoutDate = store
    .prepare<[], number>(`select count(*) from lead where not exists (${dated} and reach.lead_id = lead.id)`)
    .pluck()
    .get();
  const product = question.by === 'product' || question.where.some((filter) => filter.field === 'product');
  return [
    ...(product ? [note('leadsHaveNoProduct')] : []),
    ...(fieldAbsent && !product ? [note('fieldAbsent', { field: question.by ?? '' })] : []),
    ...(anyDated ? countedNote('withoutDate', withoutDate ?? 0) : [note('noStages')]),
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

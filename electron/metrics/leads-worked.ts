import type {
  Drill,
  Figure,
  LeadsWorkedAnswer,
  LeadsWorkedPage,
  LeadsWorkedRow,
  Note,
} from '#shared/metrics/answers.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { leadsWorkedDefinition } from '#shared/metrics/definitions-leads-worked.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { median, percentile, ratioOf } from '#shared/metrics/rate.ts';
import { dayOf } from '#shared/time/day.ts';
import { isoWeek, periodOf, unitAround } from '#shared/time/period.ts';
import { asOfText, type BoardContext } from './context.ts';
import { leadRows, type DrillWindow } from './drill-rows.ts';
import leadsWorkedSql from './leads-worked.sql?raw';
import {
  leadsWorkedParameters,
  readingOf,
  type LeadsWorkedParameters,
  type Reading,
} from './leads-worked-parameters.ts';
import { countedNote, note } from './notes.ts';
import type { PageFrame } from './page-frame.ts';
import { isField, isFieldAbsent, timeSegments } from './segments.ts';
import { unworkedLeads } from './unworked.ts';

const millisecondsPerHour = 3_600_000;

/** Weeks of the board's trend. */
const trendWeeks = 8;

/** Sums of the flags of leads-worked.sql over one segment; `delays` in milliseconds, ascending, as a JSON list. */
type Sums = {
  segment: string | null;
  handedOver: number;
  worked: number;
  due: number;
  inTime: number;
  never: number;
  notYetDue: number;
  under5: number;
  under15: number;
  under60: number;
  sameDay: number;
  under1440: number;
  over: number;
  delays: string;
  youngestNever: number | null;
  excluded: number;
  later: number;
};

const sumsSql = `with fact as (${leadsWorkedSql})
select
  segment,
  sum(handed_over) as handedOver,
  sum(worked) as worked,
  sum(due) as due,
  sum(in_time) as inTime,
  sum(never) as never,
  sum(not_yet_due) as notYetDue,
  sum(under5) as under5,
  sum(under15) as under15,
  sum(under60) as under60,
  sum(same_day) as sameDay,
  sum(under1440) as under1440,
  sum(over) as over,
  json_group_array(delay order by delay) filter (where delay is not null) as delays,
  min(age) filter (where never) as youngestNever,
  sum(excluded) as excluded,
  sum(later) as later
from fact
group by segment`;

/** LW1–LW5 and LW7 for the leads handed over in the period. */
export function leadsWorkedAnswer(
  context: BoardContext,
  question: Question,
  reading: Reading = readingOf(context),
): LeadsWorkedAnswer {
  const sums = sumsOf(context, question, reading);
  return {
    board: 'leads-worked',
    definition: { id: leadsWorkedDefinition.id, version: leadsWorkedDefinition.version },
    period: { from: question.from, to: question.to },
    asOf: context.asOf === null ? null : asOfText(context.asOf),
    revision: context.revision,
    notes: notesOf(context, question, reading, sums),
    handOver: reading.handOverStage ?? 'created',
    basis: reading.basis,
    slaHours: context.settings.slaHours,
    rows: shownSums(context, question, sums).map((sum) => rowOf(sum, reading)),
  };
}

/** The board: the answers of the period and of the comparison, eight weeks, and the unworked leads (LW8). */
export function leadsWorkedPage(context: BoardContext, question: Question, frame: PageFrame): LeadsWorkedPage {
  const reading = readingOf(context);
  const divided = { ...question, by: frame.head.by };
  const whole = { ...question, by: null };
  // LW7: a status has no date, so it cannot be seen at the age of the period before.
  const before = reading.basis === 'status' ? null : frame.earlier;
  return {
    board: 'leads-worked',
    ...frame.head,
    before: before && frame.head.before,
    now: leadsWorkedAnswer(context, whole, reading),
    earlier: before && leadsWorkedAnswer(before.context, { ...before.question, by: null }, reading),
    segments: leadsWorkedAnswer(context, divided, reading),
    segmentsEarlier: before && leadsWorkedAnswer(before.context, { ...before.question, by: divided.by }, reading),
    trend: trendOf(context, divided, reading),
    unworked: unworkedLeads(context, question, reading),
  };
}

/** The flag of leads-worked.sql behind each figure; behind a rate or a time stands its denominator. */
const flagsOfFigures: Readonly<Record<string, string>> = {
  handedOver: 'handed_over',
  worked: 'worked',
  workedRate: 'handed_over',
  unworked: 'unworked',
  due: 'due',
  inTime: 'in_time',
  inTimeRate: 'due',
  medianHours: 'due',
  p90Hours: 'due',
  never: 'never',
  notYetDue: 'not_yet_due',
  under5: 'under5',
  under15: 'under15',
  under60: 'under60',
  sameDay: 'same_day',
  under1440: 'under1440',
  over: 'over',
  excluded: 'excluded',
  later: 'later',
};

/** The leads behind a count of a row: as many as it counts, from the same SQL. */
export function leadsWorkedDrill(
  context: BoardContext,
  question: Question,
  figure: Figure,
  window: DrillWindow,
): Drill {
  const flag = Object.hasOwn(flagsOfFigures, figure.name) ? flagsOfFigures[figure.name] : undefined;
  if (flag === undefined) throw new AppError('usage', { problem: `figure ${figure.name}` });
  const { segment } = figure;
  const asked = { ...question, by: segment?.by ?? null };
  const parameters = {
    ...leadsWorkedParameters(context, asked, readingOf(context)),
    segment: segment?.value ?? null,
  };
  const picked = `select id from (${leadsWorkedSql}) where ${flag}
    ${segment === undefined ? '' : 'and segment is :segment'}`;
  return leadRows(context, picked, parameters, window);
}

/** Whole weeks up to the period's last day that the data knows: a week has the same numbers in every period. */
function trendOf(context: BoardContext, question: Question, reading: Reading): LeadsWorkedPage['trend'] {
  const { weekStart } = context.settings;
  const lastDay = Math.min(dayOf(question.to) - 1, context.asOf?.day ?? Infinity);
  const last = unitAround(Math.max(lastDay, dayOf(question.from)), 'week', weekStart);
  return Array.from({ length: trendWeeks }, (_, index) => {
    const from = last.from - 7 * (trendWeeks - 1 - index);
    const week = { ...question, ...periodOf({ from, to: from + 7 }) };
    const [total = rowOf({ segment: null, ...noSums }, reading)] = rowsOf(context, { ...week, by: null }, reading);
    return {
      key: isoWeek(from),
      from: week.from,
      to: week.to,
      finished: context.asOf !== null && context.asOf.day >= from + 6,
      total,
      segments: rowsOf(context, week, reading),
    };
  });
}

function rowsOf(context: BoardContext, question: Question, reading: Reading): LeadsWorkedRow[] {
  return shownSums(context, question, sumsOf(context, question, reading)).map((sum) => rowOf(sum, reading));
}

const noSums: Omit<Sums, 'segment'> = {
  handedOver: 0,
  worked: 0,
  due: 0,
  inTime: 0,
  never: 0,
  notYetDue: 0,
  under5: 0,
  under15: 0,
  under60: 0,
  sameDay: 0,
  under1440: 0,
  over: 0,
  delays: '[]',
  youngestNever: null,
  excluded: 0,
  later: 0,
};

function sumsOf(context: BoardContext, question: Question, reading: Reading): Sums[] {
  return context.store
    .prepare<[LeadsWorkedParameters], Sums>(sumsSql)
    .all(leadsWorkedParameters(context, question, reading));
}

/** The rows an answer has: one; one for each month or week; or the segments with leads handed over in the period. */
function shownSums(context: BoardContext, question: Question, sums: readonly Sums[]): Sums[] {
  if (!isField(question.by)) {
    const keys = question.by === null ? [null] : timeSegments(context, question);
    return keys.map((segment) => sums.find((sum) => sum.segment === segment) ?? { segment, ...noSums });
  }
  return sums
    .filter((sum) => sum.handedOver > 0)
    .toSorted(
      (a, b) =>
        Number(a.segment === null) - Number(b.segment === null) ||
        b.handedOver - a.handedOver ||
        (a.segment ?? '').localeCompare(b.segment ?? '', 'en'),
    );
}

function rowOf(sums: Sums, reading: Reading): LeadsWorkedRow {
  const { segment, handedOver } = sums;
  const worked = reading.workedIsKnown ? sums.worked : null;
  const workedRate = ratioOf(worked, handedOver);
  if (reading.basis === 'status') return { segment, handedOver, worked, workedRate, ...withoutTimes };
  const { due, inTime, never, notYetDue, under5, under15, under60, sameDay, under1440, over } = sums;
  const delays = JSON.parse(sums.delays) as number[];
  const least = sums.youngestNever === null ? null : sums.youngestNever / millisecondsPerHour;
  const middle = hoursOf(median(delays, never), least);
  const ninth = hoursOf(percentile(delays, 0.9, never), least);
  return {
    segment,
    handedOver,
    worked,
    workedRate,
    due,
    inTime,
    inTimeRate: ratioOf(inTime, due),
    medianHours: middle.hours,
    medianOver: middle.over,
    p90Hours: ninth.hours,
    p90Over: ninth.over,
    never,
    notYetDue,
    bands: { under5, under15, under60, sameDay, under1440, over, never },
  };
}

/** Without activities no time can be told (LW7, MO12). */
const withoutTimes = {
  due: null,
  inTime: null,
  inTimeRate: null,
  medianHours: null,
  medianOver: null,
  p90Hours: null,
  p90Over: null,
  never: null,
  notYetDue: null,
  bands: null,
} as const;

/** LW5: a time that falls among the unanswered is at least the age of the youngest of them. */
function hoursOf(milliseconds: number | null, least: number | null): { hours: number | null; over: number | null } {
  if (milliseconds === null) return { hours: null, over: null };
  if (milliseconds === Infinity) return { hours: null, over: least };
  return { hours: milliseconds / millisecondsPerHour, over: null };
}

function notesOf(context: BoardContext, question: Question, reading: Reading, sums: readonly Sums[]): Note[] {
  if (context.asOf === null) return [note('nothingImported')];
  const stage = context.settings.handOverStage;
  const total = (of: (sum: Sums) => number) => sums.reduce((all, sum) => all + of(sum), 0);
  return [
    ...(context.has.leads ? [] : [note('noLeads')]),
    ...(context.has.leads && asksForProduct(question) ? [note('leadsHaveNoProduct')] : []),
    ...(fieldIsAbsent(context, question, sums) ? [note('fieldAbsent', { field: question.by ?? '' })] : []),
    ...(reading.handOverStage === null
      ? [note('handOverCreated', { stage })]
      : countedNote('undatedHandOver', undatedCount(context, stage), { stage })),
    ...(reading.basis === 'status'
      ? [note(reading.workedIsKnown ? 'workedByStatus' : 'workedUnknown')]
      : countedNote('unlinkedSalesTouches', unlinkedCount(context))),
    ...countedNote(
      'excluded',
      total((sum) => sum.excluded),
    ),
    ...countedNote(
      'handOverLater',
      total((sum) => sum.later),
    ),
  ];
}

function asksForProduct(question: Question): boolean {
  return question.by === 'product' || question.where.some((filter) => filter.field === 'product');
}

/** MO12: no record has the field at all, not only none of the period. */
function fieldIsAbsent(context: BoardContext, question: Question, sums: readonly Sums[]): boolean {
  if (!isField(question.by) || question.by === 'product') return false;
  return sums.every((sum) => sum.segment === null) && isFieldAbsent(context, question);
}

/** Leads that reached the hand-over stage at a date that is not known: they are in no period (LW1, MO6). */
function undatedCount(context: BoardContext, stage: string): number {
  return (
    context.store
      .prepare<[string], number>(
        `select count(distinct lead_id) from visit
         where stage = ? and dated = 0
           and not exists (
             select 1 from visit as dated where dated.lead_id = visit.lead_id and dated.stage = visit.stage and dated.dated = 1
           )`,
      )
      .pluck()
      .get(stage) ?? 0
  );
}

/** Sales touches whose lead is not known (MO11): they make no lead worked. */
function unlinkedCount(context: BoardContext): number {
  return (
    context.store
      .prepare<[], number>("select count(*) from touch where lead_id is null and side = 'sales'")
      .pluck()
      .get() ?? 0
  );
}

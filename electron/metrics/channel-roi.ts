import type { ChannelRoiAnswer, ChannelRoiPage, ChannelRoiRow, Drill, Figure } from '#shared/metrics/answers.ts';
import { channelRoiDefinition } from '#shared/metrics/definitions-channel-roi.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { ratioOf } from '#shared/metrics/rate.ts';
import { dayOf } from '#shared/time/day.ts';
import { creditRows, spendRows } from './channel-roi-drill-rows.ts';
import {
  knownIn,
  missingInputs,
  nothingKnown,
  notesOf,
  segmentInputs,
  whatIsKnown,
  type Known,
} from './channel-roi-known.ts';
import channelRoiLeadsSql from './channel-roi-leads.sql?raw';
import { isSplit, noSums, periodsOf, roiSums, type RoiSums, type SegmentSums } from './channel-roi-sums.ts';
import { asOfText, type BoardContext } from './context.ts';
import { maturityAt } from './conversion-times.ts';
import { leadRows, type DrillWindow } from './drill-rows.ts';
import type { PageFrame } from './page-frame.ts';
import { parametersOf } from './parameters.ts';
import { isField } from './segments.ts';

/** RO2–RO6: spend against what it brought, cohort view or cash view, in minor units of the workspace's currency. */
export function channelRoiAnswer(context: BoardContext, question: Question): ChannelRoiAnswer {
  const sums = roiSums(context, question);
  const missing = missingInputs(context);
  const known = whatIsKnown(context, question, missing);
  const rows = question.by === null ? [] : segmentRows(context, question, sums, known);
  const unattributed = { ...noSums, revenue: sums.unattributed };
  return {
    board: 'channel-roi',
    definition: { id: channelRoiDefinition.id, version: channelRoiDefinition.version },
    period: { from: question.from, to: question.to },
    asOf: context.asOf === null ? null : asOfText(context.asOf),
    revision: context.revision,
    notes: notesOf(context, question, sums, known, missing),
    currency: context.currency,
    mode: question.mode === 'cash' ? 'cash' : 'cohort',
    model: question.model,
    rows: [
      ...rows,
      ...(question.by === null
        ? []
        : [rowOf('unattributed', null, unattributed, { ...nothingKnown, revenue: known.revenue })]),
      rowOf('total', null, sums.total, known),
    ],
  };
}

/** The board: the answers of the period and of the comparison, how ripe the cohort is, and what is missing (RO13). */
export function channelRoiPage(context: BoardContext, question: Question, frame: PageFrame): ChannelRoiPage {
  const divided = { ...question, by: frame.head.by };
  const whole = { ...question, by: null };
  const before = frame.earlier;
  return {
    board: 'channel-roi',
    ...frame.head,
    now: channelRoiAnswer(context, whole),
    earlier: before && channelRoiAnswer(before.context, { ...before.question, by: null }),
    segments: channelRoiAnswer(context, divided),
    segmentsEarlier: before && channelRoiAnswer(before.context, { ...before.question, by: divided.by }),
    maturity: maturityOf(context, question),
    missing: [...missingInputs(context)],
  };
}

/** What stands behind each figure; behind a ratio, its denominator. */
const drilled: Readonly<
  Record<string, 'leads' | 'customers' | 'excluded' | 'media' | 'cost' | 'credits' | 'unattributed'>
> = {
  leads: 'leads',
  cpl: 'leads',
  customers: 'customers',
  cac: 'customers',
  excluded: 'excluded',
  spend: 'media',
  roas: 'media',
  cost: 'cost',
  roi: 'cost',
  revenue: 'credits',
  unattributed: 'unattributed',
};

/** The leads, rows of spend or credits (RO12) behind a figure: what they add up to is the figure. */
export function channelRoiDrill(context: BoardContext, question: Question, figure: Figure, window: DrillWindow): Drill {
  const rows = Object.hasOwn(drilled, figure.name) ? drilled[figure.name] : undefined;
  if (rows === undefined) throw new AppError('usage', { problem: `figure ${figure.name}` });
  const { asked, segment } = placeOf(context, question, figure);
  if (rows === 'media' || rows === 'cost') return spendRows(context, asked, segment, rows, window);
  if (rows === 'credits' || rows === 'unattributed') return creditRows(context, asked, segment, rows, window);
  const picked = `select id from (${channelRoiLeadsSql}) where ${rows} ${segment === undefined ? '' : 'and segment is :segment'}`;
  return leadRows(context, picked, { ...parametersOf(context, asked), segment: segment ?? null }, window);
}

/** The question and the segment a figure stands in; undefined: the total. A month or week is a period of its own. */
function placeOf(
  context: BoardContext,
  question: Question,
  { segment }: Figure,
): { asked: Question; segment: string | null | undefined } {
  const asked = { ...question, by: segment?.by ?? question.by };
  if (segment === undefined || isField(segment.by)) return { asked, segment: segment?.value };
  const period = periodsOf(context, asked).find(({ key }) => key === segment.value);
  if (period === undefined) throw new AppError('not-found');
  return { asked: period.question, segment: undefined };
}

/** How ripe the cohort is; the cash view counts what is closed. */
function maturityOf(context: BoardContext, question: Question): ChannelRoiPage['maturity'] {
  const maturity = maturityAt(context, 'customer', dayOf(question.to));
  return question.mode === 'cash' ? { ...maturity, state: 'ripe' } : maturity;
}

function segmentRows(context: BoardContext, question: Question, sums: RoiSums, known: Known): ChannelRoiRow[] {
  if (!isField(question.by)) {
    return periodsOf(context, question).map(({ key }) =>
      rowOf('segment', key, sums.segments.get(key) ?? noSums, known),
    );
  }
  const shown = [...sums.segments].filter(([, row]) => row.leads + row.customers > 0 || row.all !== null || row.earned);
  const inputs = segmentInputs(context, question, question.by, [...sums.segments.values()]);
  return shown
    .map(([segment, row]) => rowOf('segment', segment, row, knownIn(segment, row, known, inputs, isSplit(question))))
    .toSorted(
      (a, b) =>
        Number(a.segment === null) - Number(b.segment === null) ||
        (b.revenue ?? 0) - (a.revenue ?? 0) ||
        (b.cost ?? 0) - (a.cost ?? 0) ||
        (a.segment ?? '').localeCompare(b.segment ?? '', 'en'),
    );
}

function rowOf(row: ChannelRoiRow['row'], segment: string | null, sums: SegmentSums, known: Known): ChannelRoiRow {
  const spend = known.spend ? sums.media : null;
  const cost = known.spend ? sums.all : null;
  const leads = known.leads ? sums.leads : null;
  const customers = known.customers ? sums.customers : null;
  const revenue = known.revenue ? sums.revenue : null;
  return {
    row,
    segment,
    spend,
    cost,
    leads,
    customers,
    cpl: ratioOf(spend, leads),
    cac: ratioOf(spend, customers),
    revenue,
    roi: ratioOf(revenue === null || cost === null ? null : revenue - cost, cost),
    roas: ratioOf(revenue, spend),
  };
}

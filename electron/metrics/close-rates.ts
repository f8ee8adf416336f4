import { closeRatesDefinition } from '#shared/metrics/definitions-close-rates.ts';
import type { CloseRatesAnswer, CloseRatesPage, CloseRatesRow, Drill, Figure, Note } from '#shared/metrics/answers.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { maturityState } from '#shared/metrics/maturity.ts';
import { median, percentile, ratioOf } from '#shared/metrics/rate.ts';
import { areManyUndated } from '#shared/metrics/undated.ts';
import { civilOf, dayOf, dayOfCivil } from '#shared/time/day.ts';
import { periodOf, unitAround } from '#shared/time/period.ts';
import { AppError } from '#shared/ipc/errors.ts';
import closeRatesSql from './close-rates.sql?raw';
import { asOfText, type BoardContext } from './context.ts';
import { maturityAt } from './conversion-times.ts';
import { dealRows, leadRows, type DrillWindow } from './drill-rows.ts';
import { countedNote, note } from './notes.ts';
import type { PageFrame } from './page-frame.ts';
import { parametersOf, type BoardParameters } from './parameters.ts';
import { isField, isFieldAbsent, segmentsOfUnits, timeSegments, type SegmentsOfUnits } from './segments.ts';

/** Months of the board's trend. */
const trendMonths = 13;

/** Sums of the flags of close-rates.sql over one segment. Values in minor units of the workspace's currency. */
type Sums = {
  readonly segment: string | null;
  readonly leads: number;
  readonly customers: number;
  readonly won: number;
  readonly lost: number;
  readonly noDecision: number;
  readonly decided: number;
  readonly wonValue: number;
  readonly lostValue: number;
  readonly decidedValue: number;
  readonly excluded: number;
  readonly excludedDeals: number;
  readonly later: number;
  readonly otherCurrency: number;
  readonly withoutAmount: number;
};

const sumsSql = `with facts as (${closeRatesSql})
select
  segment,
  sum(leads) as leads,
  sum(customers) as customers,
  sum(won) as won,
  sum(lost) as lost,
  sum(no_decision) as noDecision,
  sum(decided) as decided,
  sum(value * won) as wonValue,
  sum(value * lost) as lostValue,
  sum(value) as decidedValue,
  sum(excluded) as excluded,
  sum(excluded_deal) as excludedDeals,
  sum(later) as later,
  sum(other_currency) as otherCurrency,
  sum(without_amount) as withoutAmount
from facts
group by segment`;

const cyclesSql = `with facts as (${closeRatesSql})
select segment, cycle_days as days from facts where unit = 'deal' and cycle_days is not null order by cycle_days`;

const noSums: Omit<Sums, 'segment'> = {
  leads: 0,
  customers: 0,
  won: 0,
  lost: 0,
  noDecision: 0,
  decided: 0,
  wonValue: 0,
  lostValue: 0,
  decidedValue: 0,
  excluded: 0,
  excludedDeals: 0,
  later: 0,
  otherCurrency: 0,
  withoutAmount: 0,
};

/** What the workspace's records have at all, whatever the period (MO12). */
type Known = {
  readonly leads: boolean;
  readonly deals: boolean;
  readonly links: boolean;
  readonly amounts: boolean;
};

/** CR1–CR4: leads by creation, deals by close. */
export function closeRatesAnswer(context: BoardContext, question: Question): CloseRatesAnswer {
  const parameters = parametersOf(context, question);
  const sums = context.store.prepare<[BoardParameters], Sums>(sumsSql).all(parameters);
  const cycles = Map.groupBy(
    context.store.prepare<[BoardParameters], { segment: string | null; days: number }>(cyclesSql).iterate(parameters),
    (row) => row.segment,
  );
  const known = whatIsKnown(context, question);
  const found = shownSums(context, question, sums);
  const fieldAbsent = found.every((row) => row.segment === null) && isFieldAbsent(context, question);
  const shown = found.length === 0 && fieldAbsent ? [{ segment: null, ...noSums }] : found;
  const segments = needsSegments(question, shown) ? segmentsOfUnits(context, question) : null;
  return {
    board: 'close-rates',
    definition: { id: closeRatesDefinition.id, version: closeRatesDefinition.version },
    period: { from: question.from, to: question.to },
    asOf: context.asOf === null ? null : asOfText(context.asOf),
    revision: context.revision,
    notes: notesOf(context, question, sums, known, fieldAbsent),
    currency: context.currency,
    rows: shown.map((row) =>
      rowOf(row, cycles.get(row.segment)?.map((cycle) => cycle.days) ?? [], knownIn(row, question, known, segments)),
    ),
  };
}

/** The board in one: both periods, their segments, and thirteen months up to the period's end. */
export function closeRatesPage(context: BoardContext, question: Question, frame: PageFrame): CloseRatesPage {
  const { earlier } = frame;
  const maturity = maturityAt(context, 'customer', dayOf(question.to));
  return {
    board: 'close-rates',
    ...frame.head,
    now: closeRatesAnswer(context, { ...question, by: null }),
    earlier: earlier === null ? null : closeRatesAnswer(earlier.context, { ...earlier.question, by: null }),
    segments: closeRatesAnswer(context, { ...question, by: frame.head.by }),
    segmentsEarlier:
      earlier === null ? null : closeRatesAnswer(earlier.context, { ...earlier.question, by: frame.head.by }),
    trend: trendOf(context, question, maturity.horizonDays),
    maturity,
    areCustomersComparable:
      !hasManyUndated(context, question) && (earlier === null || !hasManyUndated(earlier.context, earlier.question)),
  };
}

/** MO6, GE7: whether too many leads are customers only by deals that were won at an unknown date. */
function hasManyUndated(context: BoardContext, question: Question): boolean {
  const sums = context.store
    .prepare<[BoardParameters], { leads: number | null; undated: number | null }>(
      `select sum(leads) as leads, sum(undated_customer) as undated from (${closeRatesSql})`,
    )
    .get(parametersOf(context, { ...question, by: null }));
  return areManyUndated(sums?.undated ?? 0, sums?.leads ?? 0);
}

function trendOf(context: BoardContext, question: Question, horizon: number | null): CloseRatesPage['trend'] {
  const last = unitAround(dayOf(question.to) - 1, 'month', context.settings.weekStart);
  const from = dayOfCivil(civilOf(last.from).subtract({ months: trendMonths - 1 }));
  const answer = closeRatesAnswer(context, { ...question, ...periodOf({ from, to: last.to }), by: 'month' });
  const asOfDay = context.asOf?.day ?? null;
  return answer.rows.map((total) => {
    const month = unitAround(dayOf(`${total.segment}-01`), 'month', context.settings.weekStart);
    return {
      key: total.segment ?? '',
      ...periodOf(month),
      finished: asOfDay !== null && asOfDay + 1 >= month.to,
      total,
      maturity: maturityState(horizon, month.to, asOfDay),
    };
  });
}

const drilled: Readonly<Record<string, { unit: 'lead' | 'deal'; flag: string }>> = {
  leads: { unit: 'lead', flag: 'leads' },
  customers: { unit: 'lead', flag: 'customers' },
  leadToCustomer: { unit: 'lead', flag: 'leads' },
  excluded: { unit: 'lead', flag: 'excluded' },
  excludedDeals: { unit: 'deal', flag: 'excluded_deal' },
  won: { unit: 'deal', flag: 'won' },
  lost: { unit: 'deal', flag: 'lost' },
  noDecision: { unit: 'deal', flag: 'no_decision' },
  winRate: { unit: 'deal', flag: 'decided' },
  wonValue: { unit: 'deal', flag: 'won and not other_currency' },
  lostValue: { unit: 'deal', flag: 'lost and not other_currency' },
  winRateByValue: { unit: 'deal', flag: 'decided and not other_currency' },
  medianCycleDays: { unit: 'deal', flag: 'cycle_days is not null' },
  p90CycleDays: { unit: 'deal', flag: 'cycle_days is not null' },
  otherCurrency: { unit: 'deal', flag: 'other_currency' },
  withoutAmount: { unit: 'deal', flag: 'without_amount' },
};

/** The leads or deals that carry the figure's flag in close-rates.sql; behind a rate stands its denominator. */
export function closeRatesDrill(context: BoardContext, question: Question, figure: Figure, window: DrillWindow): Drill {
  const rows = Object.hasOwn(drilled, figure.name) ? drilled[figure.name] : undefined;
  if (rows === undefined) throw new AppError('usage', { problem: `figure ${figure.name}` });
  const { segment } = figure;
  const parameters = {
    ...parametersOf(context, { ...question, by: segment?.by ?? null }),
    unit: rows.unit,
    segment: segment?.value ?? null,
  };
  const picked = `select id from (${closeRatesSql}) where unit = :unit and (${rows.flag})
    ${segment === undefined ? '' : 'and segment is :segment'}`;
  return (rows.unit === 'lead' ? leadRows : dealRows)(context, picked, parameters, window);
}

/** CR3: an export that leaves the amount of lost deals empty or 0 would read as 100 % won; then it cannot be told (MO12). */
function hasLostAmounts(sums: Sums): boolean {
  return sums.decided === sums.won || sums.decidedValue !== sums.wonValue;
}

function rowOf(sums: Sums, cycleDays: readonly number[], known: Known): CloseRatesRow {
  const ofLeads = (count: number) => (known.leads ? count : null);
  const ofDeals = (count: number) => (known.deals ? count : null);
  const ofValues = (value: number) => (known.deals && known.amounts ? value : null);
  const leads = ofLeads(sums.leads);
  const customers = known.links ? ofLeads(sums.customers) : null;
  const wonValue = ofValues(sums.wonValue);
  return {
    segment: sums.segment,
    leads,
    customers,
    leadToCustomer: ratioOf(customers, leads),
    won: ofDeals(sums.won),
    lost: ofDeals(sums.lost),
    noDecision: ofDeals(sums.noDecision),
    winRate: ratioOf(ofDeals(sums.won), ofDeals(sums.decided)),
    wonValue,
    lostValue: ofValues(sums.lostValue),
    winRateByValue: hasLostAmounts(sums) ? ratioOf(wonValue, ofValues(sums.decidedValue)) : null,
    medianCycleDays: median(cycleDays),
    p90CycleDays: percentile(cycleDays, 0.9),
  };
}

/** The rows an answer has: one; one for each month or week; or the segments that have leads or deals in the period. */
function shownSums(context: BoardContext, question: Question, sums: readonly Sums[]): Sums[] {
  const times = timeSegments(context, question);
  const keys = question.by === null ? [null] : times;
  if (!isField(question.by)) {
    return keys.map((segment) => sums.find((row) => row.segment === segment) ?? { segment, ...noSums });
  }
  return sums
    .filter((row) => row.leads + row.decided > 0)
    .toSorted(
      (a, b) =>
        Number(a.segment === null) - Number(b.segment === null) ||
        b.leads - a.leads ||
        b.decided - a.decided ||
        (a.segment ?? '').localeCompare(b.segment ?? '', 'en'),
    );
}

function whatIsKnown(context: BoardContext, question: Question): Known {
  const exists = (select: string) => context.store.prepare<[], number>(`select exists (${select})`).pluck().get() === 1;
  return {
    leads: !asksForProduct(question) && exists('select 1 from lead where created_day > -1000000'),
    deals: exists("select 1 from deal where closed_day > -1000000 and outcome <> 'open'"),
    links: exists('select 1 from deal_lead where lead_id > 0'),
    amounts: exists('select 1 from deal where amount is not null'),
  };
}

function asksForProduct(question: Question): boolean {
  return question.by === 'product' || question.where.some((filter) => filter.field === 'product');
}

/** Only a row without leads or deals needs to know whether its segment has any at another time. */
function needsSegments(question: Question, shown: readonly Sums[]): boolean {
  if (!isField(question.by) && question.where.length === 0) return false;
  return shown.some((row) => row.leads === 0 || row.decided === 0);
}

/** MO12: no rows of an input in the segment: not 0 but unknown. */
function knownIn(row: Sums, question: Question, known: Known, segments: SegmentsOfUnits | null): Known {
  const segment = isField(question.by) ? row.segment : null;
  return {
    ...known,
    leads: known.leads && (row.leads > 0 || (segments?.leads.has(segment) ?? true)),
    deals: known.deals && (row.decided > 0 || (segments?.deals.has(segment) ?? true)),
  };
}

function notesOf(
  context: BoardContext,
  question: Question,
  sums: readonly Sums[],
  known: Known,
  fieldAbsent: boolean,
): Note[] {
  if (context.asOf === null) return [note('nothingImported')];
  const { has, store } = context;
  const total = (of: (row: Sums) => number) => sums.reduce((sum, row) => sum + of(row), 0);
  const count = (select: string) => store.prepare<[], number>(select).pluck().get() ?? 0;
  const product = asksForProduct(question);
  return [
    ...(has.leads ? [] : [note('noLeads')]),
    ...(has.deals ? [] : [note('noDeals')]),
    ...(product && has.leads ? [note('leadsHaveNoProduct')] : []),
    ...(has.leads && !product && !known.leads ? [note('noCreation')] : []),
    ...(has.deals && !known.deals ? [note('noClose')] : []),
    ...(has.leads && has.deals && !known.links ? [note('noLinks')] : []),
    ...(has.deals && !known.amounts ? [note('noAmounts')] : []),
    ...(fieldAbsent ? [note('fieldAbsent', { field: question.by ?? '' })] : []),
    ...countedNote(
      'excluded',
      total((row) => row.excluded),
    ),
    ...countedNote(
      'excludedDeals',
      total((row) => row.excludedDeals),
    ),
    ...countedNote(
      'later',
      total((row) => row.later),
    ),
    ...countedNote(
      'otherCurrency',
      total((row) => row.otherCurrency),
      { currency: context.currency },
    ),
    ...(known.amounts
      ? countedNote(
          'withoutAmount',
          total((row) => row.withoutAmount),
        )
      : []),
    ...(known.leads
      ? countedNote('withoutCreation', count('select count(*) from lead where created_day is null'))
      : []),
    ...(known.deals
      ? countedNote('withoutClose', count("select count(*) from deal where closed_day is null and outcome <> 'open'"))
      : []),
  ];
}

import type { Question } from '#shared/metrics/questions.ts';
import { dayOf } from '#shared/time/day.ts';
import { isoWeek, periodOf, unitAround } from '#shared/time/period.ts';
import {
  creditedDeals,
  isTouchField,
  leadSums,
  picksTouches,
  spendSums,
  type CreditedDeal,
  type DealCounts,
} from './channel-roi-inputs.ts';
import type { BoardContext } from './context.ts';

/** What one segment has of each input, in counts and minor units. Null: no row says anything (MO12). */
export type SegmentSums = {
  leads: number;
  customers: number;
  media: number | null;
  all: number | null;
  revenue: number;
  /** Whether any credit or deal stands behind `revenue`. */
  earned: boolean;
};

/** The view's segments, what no touch explains, and the whole (RO6). */
export type RoiSums = {
  readonly segments: ReadonlyMap<string | null, SegmentSums>;
  readonly unattributed: number;
  readonly total: SegmentSums;
  readonly counts: DealCounts & {
    readonly excluded: number;
    readonly leadsLater: number;
    readonly spendOtherCurrency: number;
    readonly spendLater: number;
  };
};

export const noSums: SegmentSums = { leads: 0, customers: 0, media: null, all: null, revenue: 0, earned: false };

/** Sums of the question by its field, or by month or week: each of them asked as a period of its own. */
export function roiSums(context: BoardContext, question: Question): RoiSums {
  const { by } = question;
  if (by !== 'month' && by !== 'week') return fieldSums(context, question);
  const whole = fieldSums(context, { ...question, by: null });
  const segments = new Map(
    periodsOf(context, question).map(({ key, question: part }) => [key, fieldSums(context, part).total] as const),
  );
  return { ...whole, segments, unattributed: 0 };
}

/** The months or weeks that the period touches, cut to it, with their keys: `2026-09`, `2026-W41`. */
export function periodsOf(context: BoardContext, question: Question): { key: string; question: Question }[] {
  const unit = question.by === 'week' ? 'week' : 'month';
  const end = dayOf(question.to);
  const periods: { key: string; question: Question }[] = [];
  for (let day = dayOf(question.from); day < end;) {
    const around = unitAround(day, unit, context.settings.weekStart);
    const part = periodOf({ from: day, to: Math.min(around.to, end) });
    const key = unit === 'month' ? part.from.slice(0, 7) : isoWeek(around.from);
    periods.push({ key, question: { ...question, ...part, by: null } });
    day = around.to;
  }
  return periods;
}

/**
 * What a deal gives to segments: the cents of its picked touches, each to its touch's segment; divided by a field of
 * deals, all of it to the deal's own. A deal without touches counts whole, unless filters pick touches.
 */
export function sharesOf(
  deal: CreditedDeal,
  question: Question,
): { readonly segment: string | null; readonly cents: number }[] {
  const ofTouches = isTouchField(question.by);
  if (!ofTouches && !picksTouches(question)) return [{ segment: deal.segment, cents: deal.value }];
  return deal.credits
    .filter(({ touch, share }) => touch.picked && share > 0)
    .map(({ touch, cents }) => ({ segment: ofTouches ? touch.segment : deal.segment, cents }));
}

/** RO6: won revenue that no touch explains stands apart where revenue is divided by touches. */
export function isUnattributed(deal: CreditedDeal, question: Question): boolean {
  return isTouchField(question.by) && !picksTouches(question) && deal.credits.length === 0;
}

function fieldSums(context: BoardContext, question: Question): RoiSums {
  const segments = new Map<string | null, SegmentSums>();
  const total = { ...noSums };
  const of = (segment: string | null): SegmentSums => {
    const known = segments.get(segment) ?? { ...noSums };
    segments.set(segment, known);
    return known;
  };

  const leads = leadSums(context, question);
  for (const row of leads) {
    for (const sums of [of(row.segment), total]) {
      sums.leads += row.leads;
      sums.customers += row.customers;
    }
  }

  const spend = spendSums(context, question);
  for (const row of spend) {
    // Divided by a field that spend does not have, it is known only as a whole.
    for (const sums of isSplit(question) ? [of(row.segment), total] : [total]) {
      sums.media = plus(sums.media, row.media);
      sums.all = plus(sums.all, row.all);
    }
  }

  const { deals, counts } = creditedDeals(context, question);
  let unattributed = 0;
  for (const deal of deals) {
    if (isUnattributed(deal, question)) {
      unattributed += deal.value;
      total.revenue += deal.value;
      total.earned = true;
    }
    for (const share of sharesOf(deal, question)) {
      for (const sums of [of(share.segment), total]) {
        sums.revenue += share.cents;
        sums.earned = true;
      }
    }
  }

  const sum = <T>(rows: readonly T[], count: (row: T) => number) => rows.reduce((all, row) => all + count(row), 0);
  return {
    segments,
    unattributed,
    total,
    counts: {
      ...counts,
      excluded: sum(leads, (row) => row.excluded),
      leadsLater: sum(leads, (row) => row.later),
      spendOtherCurrency: sum(spend, (row) => row.otherCurrency),
      spendLater: sum(spend, (row) => row.later),
    },
  };
}

/** Spend has the fields of touches; by any other field it is not split. */
export function isSplit(question: Question): boolean {
  return question.by === null || question.by === 'month' || question.by === 'week' || isTouchField(question.by);
}

function plus(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}

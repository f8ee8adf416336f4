import { creditsOf, type Credit, type Moment, type Touch } from '#shared/metrics/attribution.ts';
import type { Question, SegmentField } from '#shared/metrics/questions.ts';
import type { Day } from '#shared/time/day.ts';
import channelRoiDealsSql from './channel-roi-deals.sql?raw';
import channelRoiLeadsSql from './channel-roi-leads.sql?raw';
import channelRoiSpendSql from './channel-roi-spend.sql?raw';
import channelRoiTouchesSql from './channel-roi-touches.sql?raw';
import type { BoardContext } from './context.ts';
import { parametersOf, type BoardParameters } from './parameters.ts';

/** A field that touches and spend have; the others are known of leads and deals only. */
const touchFields: readonly SegmentField[] = ['source', 'channel', 'campaign', 'content'];

export function isTouchField(field: string | null): field is SegmentField {
  return touchFields.some((known) => known === field);
}

/** Whether filters pick touches: then revenue is what the picked ones earned, not whole deals. */
export function picksTouches(question: Question): boolean {
  return question.where.some((filter) => isTouchField(filter.field));
}

/** A marketing touch of a deal, with its segment by the question's field. */
export type DealTouch = Touch & { readonly segment: string | null; readonly picked: boolean };

/** A won deal of the view with what its touches earned (RO12); no credits: unattributed. Values in minor units. */
export type CreditedDeal = {
  readonly id: number;
  /** By the deal's own field; null where the question divides by a field of touches. */
  readonly segment: string | null;
  readonly value: number;
  readonly closed: Moment;
  readonly credits: readonly Credit<DealTouch>[];
};

/** What the view leaves out or cannot tell, as counts for the notes. */
export type DealCounts = {
  readonly later: number;
  /** Deals of excluded leads (GE6). */
  readonly excludedDeals: number;
  readonly otherCurrency: number;
  readonly withoutAmount: number;
  readonly unlinked: number;
};

type DealRow = {
  id: number;
  segment: string | null;
  value: number;
  lead_at: number | null;
  lead_day: Day | null;
  deal_at: number | null;
  deal_day: Day | null;
  closed_at: number | null;
  closed_day: Day;
  unlinked: 0 | 1;
  other_currency: 0 | 1;
  without_amount: 0 | 1;
  later: 0 | 1;
  excluded: 0 | 1;
};

type TouchRow = { deal_id: number; id: number; at: number | null; day: Day; segment: string | null; picked: 0 | 1 };

/** RO4, RO7–RO9: the won deals of the view with their credits under the question's model. */
export function creditedDeals(
  context: BoardContext,
  question: Question,
): { readonly deals: readonly CreditedDeal[]; readonly counts: DealCounts } {
  const parameters = parametersOf(context, question);
  const rows = context.store.prepare<[BoardParameters], DealRow>(channelRoiDealsSql).all(parameters);
  const known = rows.filter((row) => row.later === 0);
  const counted = known.filter((row) => row.excluded === 0);
  const touches = touchesOfDeals(context, question, counted);
  const { lookBackDays } = context.settings;
  const sum = (of: (row: DealRow) => number) => counted.reduce((total, row) => total + of(row), 0);
  return {
    deals: counted.map((row) => {
      const closed = { at: row.closed_at, day: row.closed_day };
      const path = {
        touches: touches.get(row.id) ?? [],
        leadCreated: moment(row.lead_at, row.lead_day),
        dealCreated: moment(row.deal_at, row.deal_day),
        closed,
      };
      const credits = creditsOf(path, row.value, lookBackDays, question.model);
      return { id: row.id, segment: row.segment, value: row.value, closed, credits };
    }),
    counts: {
      later: rows.length - known.length,
      excludedDeals: known.length - counted.length,
      otherCurrency: sum((row) => row.other_currency),
      withoutAmount: sum((row) => row.without_amount),
      unlinked: sum((row) => row.unlinked),
    },
  };
}

function touchesOfDeals(
  context: BoardContext,
  question: Question,
  deals: readonly DealRow[],
): Map<number, DealTouch[]> {
  const { lookBackDays } = context.settings;
  // A day more than the look-back: to the hour, attribution.ts decides.
  const list = deals.map((deal) => ({
    id: deal.id,
    from_day: deal.closed_day - lookBackDays - 1,
    to_day: deal.closed_day,
  }));
  const found = new Map<number, DealTouch[]>();
  const rows = context.store
    .prepare<[BoardParameters & { deals: string }], TouchRow>(channelRoiTouchesSql)
    .iterate({ ...parametersOf(context, question), deals: JSON.stringify(list) });
  for (const { deal_id, id, at, day, segment, picked } of rows) {
    const touch = { id, at, day, segment, picked: picked === 1 };
    const touches = found.get(deal_id);
    if (touches === undefined) found.set(deal_id, [touch]);
    else touches.push(touch);
  }
  return found;
}

/** Leads of the view: created in the period, and those that became customers. */
export type LeadSums = { segment: string | null; leads: number; customers: number; excluded: number; later: number };

export function leadSums(context: BoardContext, question: Question): LeadSums[] {
  return context.store
    .prepare<[BoardParameters], LeadSums>(
      `with facts as (${channelRoiLeadsSql})
       select segment, sum(leads) as leads, sum(customers) as customers, sum(excluded) as excluded, sum(later) as later
       from facts group by segment`,
    )
    .all(parametersOf(context, question));
}

/** Spend of the period in minor units; null where no row says anything (MO12). */
export type SpendSums = {
  segment: string | null;
  media: number | null;
  all: number | null;
  otherCurrency: number;
  later: number;
};

export function spendSums(context: BoardContext, question: Question): SpendSums[] {
  return context.store
    .prepare<[BoardParameters], SpendSums>(
      `with facts as (${channelRoiSpendSql})
       select segment, sum(cents) filter (where counted and media) as media, sum(cents) filter (where counted) as "all",
         sum(other_currency) as otherCurrency, sum(later) as later
       from facts group by segment`,
    )
    .all(parametersOf(context, question));
}

/** The segments of the question's field that any marketing touch has that the filters pick, at whatever date (MO12). */
export function touchSegments(context: BoardContext, field: SegmentField, question: Question): Set<string | null> {
  const column = field === 'channel' ? 'channel.name' : `touch.${field}`;
  return new Set(
    context.store
      .prepare<[BoardParameters], string | null>(
        `select distinct ${column}
         from touch left join channel on channel.id = touch.channel_id
         where touch.side = 'marketing'
           and (:source is null or ifnull(touch.source, x'') in (select ifnull(value, x'') from json_each(:source)))
           and (:channel is null or ifnull(channel.name, x'') in (select ifnull(value, x'') from json_each(:channel)))
           and (:campaign is null or ifnull(touch.campaign, x'') in (select ifnull(value, x'') from json_each(:campaign)))
           and (:content is null or ifnull(touch.content, x'') in (select ifnull(value, x'') from json_each(:content)))`,
      )
      .pluck()
      .all(parametersOf(context, question)),
  );
}

function moment(at: number | null, day: Day | null): Moment | null {
  return day === null ? null : { at, day };
}

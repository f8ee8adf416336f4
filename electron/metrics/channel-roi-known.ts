import type { ChannelRoiPage, Note } from '#shared/metrics/answers.ts';
import type { Question, SegmentField } from '#shared/metrics/questions.ts';
import { isTouchField, picksTouches, touchSegments } from './channel-roi-inputs.ts';
import { isSplit, type RoiSums, type SegmentSums } from './channel-roi-sums.ts';
import type { BoardContext } from './context.ts';
import { countedNote, note } from './notes.ts';
import { segmentsOfUnits } from './segments.ts';

/** Which inputs can be told at all (MO12): of the workspace, and then of a segment. */
export type Known = {
  readonly leads: boolean;
  readonly customers: boolean;
  readonly revenue: boolean;
  readonly spend: boolean;
};

export const nothingKnown: Known = { leads: false, customers: false, revenue: false, spend: false };

export type Missing = ChannelRoiPage['missing'][number];

/** RO13: what the workspace does not have at all. */
export function missingInputs(context: BoardContext): ReadonlySet<Missing> {
  const exists = (select: string) => context.store.prepare<[], number>(`select exists (${select})`).pluck().get() === 1;
  const missing = new Set<Missing>();
  if (!exists("select 1 from touch where side = 'marketing'")) missing.add('touches');
  if (!exists('select 1 from spend')) missing.add('spend');
  if (!exists("select 1 from deal where outcome = 'won'")) missing.add('won');
  const linkedTouches = exists("select 1 from touch where lead_id > 0 and side = 'marketing'");
  const linkedDeals = exists('select 1 from deal_lead where lead_id > 0');
  if ((!missing.has('touches') && !linkedTouches) || (!missing.has('won') && !linkedDeals)) missing.add('links');
  return missing;
}

export function whatIsKnown(context: BoardContext, question: Question, missing: ReadonlySet<Missing>): Known {
  const exists = (select: string) => context.store.prepare<[], number>(`select exists (${select})`).pluck().get() === 1;
  const leads = !asksForProduct(question) && exists('select 1 from lead where created_day > -1000000');
  return {
    leads,
    customers: leads && exists('select 1 from deal_lead where lead_id > 0'),
    // Without touches, what picked touches earned cannot be told; whole deals can.
    revenue:
      exists('select 1 from deal where amount is not null') && !(picksTouches(question) && missing.has('touches')),
    spend: spendIsPicked(question),
  };
}

/** Spend has no owner, country, product or company: filtered by one of them it cannot be told. */
function spendIsPicked(question: Question): boolean {
  return question.where.every((filter) => isTouchField(filter.field));
}

/** The segments that hold leads, and those where revenue can arise, at whatever date; null: all that are asked about. */
export type SegmentInputs = {
  readonly leads: ReadonlySet<string | null> | null;
  readonly earning: ReadonlySet<string | null> | null;
};

/** Looked up only where a row has none of them in the period. Revenue arises from touches, or from the deals themselves. */
export function segmentInputs(
  context: BoardContext,
  question: Question,
  by: SegmentField,
  rows: readonly SegmentSums[],
): SegmentInputs {
  // Filters on fields of touches do not pick deals.
  const ofDeals = { ...question, where: question.where.filter((filter) => !isTouchField(filter.field)) };
  const earning = () =>
    isTouchField(by) ? touchSegments(context, by, question) : segmentsOfUnits(context, ofDeals).deals;
  return {
    leads: rows.some((row) => row.leads === 0) ? segmentsOfUnits(context, question).leads : null,
    earning: rows.some((row) => !row.earned) ? earning() : null,
  };
}

/** MO12: no rows of an input in the segment, at whatever date: not 0 but unknown. */
export function knownIn(
  segment: string | null,
  row: SegmentSums,
  known: Known,
  inputs: SegmentInputs,
  split: boolean,
): Known {
  const leads = row.leads > 0 || inputs.leads === null || inputs.leads.has(segment);
  const earning = row.earned || inputs.earning === null || inputs.earning.has(segment);
  return {
    leads: known.leads && leads,
    customers: known.customers && leads,
    revenue: known.revenue && earning,
    spend: known.spend && split,
  };
}

function asksForProduct(question: Question): boolean {
  return question.by === 'product' || question.where.some((filter) => filter.field === 'product');
}

/** What a reader must know beside the numbers. */
export function notesOf(
  context: BoardContext,
  question: Question,
  { counts }: RoiSums,
  known: Known,
  missing: ReadonlySet<Missing>,
): Note[] {
  if (context.asOf === null) return [note('nothingImported')];
  const { has, store, currency } = context;
  const notSplit = question.where.find((filter) => !isTouchField(filter.field))?.field ?? question.by;
  const count = (select: string) => store.prepare<[], number>(select).pluck().get() ?? 0;
  return [
    ...(has.leads ? [] : [note('noLeads')]),
    ...(has.leads && asksForProduct(question) ? [note('leadsHaveNoProduct')] : []),
    ...(missing.has('won') ? [note('noWon')] : []),
    ...(missing.has('touches') ? [note('noMarketingTouches')] : []),
    ...(missing.has('spend') ? [note('noSpend')] : []),
    ...(missing.has('links') ? [note('noAttributionLinks')] : []),
    ...(has.deals && !known.revenue ? [note('noAmounts')] : []),
    ...(isSplit(question) && spendIsPicked(question) ? [] : [note('spendNotSplit', { field: notSplit ?? '' })]),
    ...countedNote('excluded', counts.excluded),
    ...countedNote('excludedDeals', counts.excludedDeals),
    ...countedNote('leadsLater', counts.leadsLater),
    ...countedNote('wonLater', counts.later),
    ...countedNote('spendLater', counts.spendLater),
    ...countedNote('wonOtherCurrency', counts.otherCurrency, { currency }),
    ...countedNote('spendOtherCurrency', counts.spendOtherCurrency, { currency }),
    ...(known.revenue ? countedNote('wonWithoutAmount', counts.withoutAmount) : []),
    ...countedNote('wonUnlinked', counts.unlinked),
    ...countedNote(
      'unlinkedMarketingTouches',
      count("select count(*) from touch where lead_id is null and side = 'marketing'"),
    ),
    ...(question.mode === 'cash'
      ? countedNote('wonWithoutClose', count("select count(*) from deal where outcome = 'won' and closed_day is null"))
      : []),
  ];
}

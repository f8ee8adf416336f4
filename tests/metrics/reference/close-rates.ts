import type { CloseRatesRow } from '#shared/metrics/answers.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { ratio } from '#shared/metrics/rate.ts';
import type { Row, WorldInput } from '#tests/world/world.ts';
import { dayNumber, inOrder, timeKey, upTo, when, type When } from './facts.ts';

const fields = ['source', 'channel', 'campaign', 'content', 'owner', 'country', 'product', 'company'] as const;
type FieldName = (typeof fields)[number];

type Lead = { readonly cells: Row; readonly created: When | null };
type Deal = {
  readonly cells: Row;
  readonly created: When | null;
  readonly closed: When | null;
  readonly leads: readonly Lead[];
  readonly primary: Lead | null;
};

/** CR1–CR4 over the input rows: plain loops, medians by counting. Amounts are whole units of the workspace's currency. */
export function closeRatesReference(input: WorldInput, question: Question): CloseRatesRow[] {
  const zone = input.settings?.timeZone ?? 'UTC';
  const asOf = when(input.asOf, zone) ?? { at: null, day: 0 };
  const leads = (input.leads ?? []).map((cells): Lead => ({ cells, created: when(cells['created_at'], zone) }));
  const deals = (input.deals ?? []).map((cells) => dealOf(cells, leads, zone));
  const product = question.by === 'product' || question.where.some((filter) => filter.field === 'product');
  const known = {
    leads: !product && leads.some((lead) => lead.created !== null),
    deals: deals.some((deal) => deal.closed !== null && deal.cells['outcome'] !== 'open'),
    links: deals.some((deal) => deal.leads.length > 0),
    amounts: deals.some((deal) => (deal.cells['amount'] ?? '') !== ''),
  };
  const ofLead = (lead: Lead) => (name: FieldName) => (name === 'product' ? null : cell(lead.cells, name));
  const ofDeal = (deal: Deal) => (name: FieldName) =>
    name === 'owner' || name === 'product' || name === 'company'
      ? cell(deal.cells, name)
      : cell(deal.primary?.cells ?? {}, name);
  const pickedLeads = product ? [] : leads.filter((lead) => passes(question, ofLead(lead)));
  const pickedDeals = deals.filter((deal) => passes(question, ofDeal(deal)));
  const segmentOf = (field: (name: FieldName) => string | null, day: number): string | null => {
    if (question.by === null) return null;
    return question.by === 'month' || question.by === 'week' ? timeKey(day, question.by) : field(question.by);
  };
  const from = dayNumber(question.from);
  const to = dayNumber(question.to);
  const inPeriod = (moment: When | null): moment is When =>
    moment !== null && moment.day >= from && moment.day < to && upTo(moment, asOf);

  const cohort = pickedLeads.filter((lead) => inPeriod(lead.created) && lead.cells['status'] !== 'excluded');
  const decided = pickedDeals.filter(
    (deal) => inPeriod(deal.closed) && deal.cells['outcome'] !== 'open' && deal.primary?.cells['status'] !== 'excluded',
  );
  const leadSegment = (lead: Lead) => segmentOf(ofLead(lead), lead.created?.day ?? 0);
  const dealSegment = (deal: Deal) => segmentOf(ofDeal(deal), deal.closed?.day ?? 0);
  const byField = question.by !== null && question.by !== 'month' && question.by !== 'week';
  const wonBy = deals.filter(
    (deal) => deal.cells['outcome'] === 'won' && (deal.closed === null || upTo(deal.closed, asOf)),
  );

  const rowOf = (segment: string | null): CloseRatesRow => {
    const mine = cohort.filter((lead) => leadSegment(lead) === segment);
    const mineDecided = decided.filter((deal) => dealSegment(deal) === segment);
    const of = (outcome: string) => mineDecided.filter((deal) => deal.cells['outcome'] === outcome);
    const value = (some: readonly Deal[]) =>
      some
        .filter((deal) => ['', 'EUR'].includes(deal.cells['currency'] ?? ''))
        .reduce((sum, deal) => sum + Number(deal.cells['amount'] ?? 0) * 100, 0);
    const hasLeads = pickedLeads.some((lead) => !byField || ofLead(lead)(question.by as FieldName) === segment);
    const hasDeals = pickedDeals.some((deal) => !byField || ofDeal(deal)(question.by as FieldName) === segment);
    const narrowed = byField || question.where.length > 0;
    const leadsKnown = known.leads && (!narrowed || hasLeads);
    const dealsKnown = known.deals && (!narrowed || hasDeals);
    const customers = mine.filter((lead) => wonBy.some((deal) => deal.leads.includes(lead))).length;
    const cycles = of('won')
      .flatMap(({ closed, created }) => (closed === null || created === null ? [] : [closed.day - created.day]))
      .toSorted((a, b) => a - b);
    const valuesKnown = dealsKnown && known.amounts;
    return {
      segment,
      leads: leadsKnown ? mine.length : null,
      customers: leadsKnown && known.links ? customers : null,
      leadToCustomer: leadsKnown && known.links ? ratio(customers, mine.length) : null,
      won: dealsKnown ? of('won').length : null,
      lost: dealsKnown ? of('lost').length : null,
      noDecision: dealsKnown ? of('no_decision').length : null,
      winRate: dealsKnown ? ratio(of('won').length, mineDecided.length) : null,
      wonValue: valuesKnown ? value(of('won')) : null,
      lostValue: valuesKnown ? value(of('lost')) : null,
      // Lost deals whose amounts are all 0 or empty say nothing of what was lost.
      winRateByValue:
        valuesKnown && (mineDecided.length === of('won').length || value(mineDecided) !== value(of('won')))
          ? ratio(value(of('won')), value(mineDecided))
          : null,
      medianCycleDays: middle(cycles),
      p90CycleDays:
        cycles.find((days) => cycles.filter((other) => other <= days).length * 10 >= cycles.length * 9) ?? null,
    };
  };

  if (question.by === null) return [rowOf(null)];
  if (!byField) {
    const unit = question.by === 'week' ? 'week' : 'month';
    const days = Array.from({ length: to - from }, (_, index) => from + index);
    return [...new Set(days.map((day) => timeKey(day, unit)))].map(rowOf);
  }
  const segments = new Set([...cohort.map(leadSegment), ...decided.map(dealSegment)]);
  const name = question.by as FieldName;
  const absent =
    (name === 'product' || leads.every((lead) => ofLead(lead)(name) === null)) &&
    deals.every((deal) => ofDeal(deal)(name) === null);
  return (segments.size === 0 && absent ? [null] : [...segments]).map(rowOf);
}

function dealOf(cells: Row, leads: readonly Lead[], zone: string): Deal {
  const keys = (cells['lead'] ?? '').split(';').filter((key) => key !== '');
  const linked = leads.filter((lead) => keys.includes(lead.cells['external_id'] ?? ''));
  const oldest = linked.toSorted((a, b) => {
    if (a.created === null || b.created === null) return Number(a.created === null) - Number(b.created === null);
    return inOrder(a.created, b.created);
  });
  return {
    cells,
    created: when(cells['created_at'], zone),
    closed: when(cells['closed_at'], zone),
    leads: linked,
    primary: oldest[0] ?? null,
  };
}

function cell(cells: Row, name: FieldName): string | null {
  return cells[name] === undefined || cells[name] === '' ? null : cells[name];
}

function passes(question: Question, value: (name: FieldName) => string | null): boolean {
  return fields.every((name) => {
    const wanted = question.where.filter((filter) => filter.field === name);
    return wanted.length === 0 || wanted.some((filter) => filter.value === value(name));
  });
}

function middle(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0;
  return low + (high - low) / 2;
}

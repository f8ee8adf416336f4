import fc from 'fast-check';
import type { Board, By, Mode, Question } from '#shared/metrics/questions.ts';
import type { Row, WorldInput } from '../world/world.ts';
import { dateOf, dayNumber } from './reference/facts.ts';

// Few days, few times and few values, so that equal days, edges of periods and empty segments are frequent; the clocks
// of New York change on 8 March 2026.
const first = dayNumber('2026-02-20');
const lastDay = first + 24;
const day = fc.integer({ min: first, max: lastDay }).map(dateOf);
const instant = fc
  .tuple(day, fc.constantFrom('00:00', '04:30', '12:00', '23:59'))
  .map(([date, time]) => `${date}T${time}:00Z`);
const moment = fc.oneof({ weight: 2, arbitrary: day }, { weight: 3, arbitrary: instant });
const maybe = (arbitrary: fc.Arbitrary<string>, weight = 1) =>
  fc.oneof({ weight, arbitrary: fc.constant('') }, { weight: 4, arbitrary });

const lead = fc.record({
  created_at: maybe(moment),
  entered_mql: maybe(moment, 6),
  entered_sql: maybe(moment, 8),
  entered_opportunity: maybe(moment, 20),
  entered_customer: maybe(moment, 40),
  stage: fc.constantFrom('', '', 'lead', 'mql', 'sql', 'opportunity', 'customer'),
  owner: fc.constantFrom('Ann', 'Ben', ''),
  channel: fc.constantFrom('Ads', 'Mail', 'unknown', ''),
  company: fc.constantFrom('Acme', ''),
  status: fc.constantFrom('', 'new', 'open', 'accepted', 'excluded'),
});
const leadKey = fc.integer({ min: 0, max: 16 }).map((index) => `l${index}`);
const deal = fc.record({
  lead: fc.oneof(
    leadKey,
    leadKey,
    fc.constant(''),
    fc.tuple(leadKey, leadKey).map((pair) => pair.join(';')),
  ),
  created_at: maybe(moment),
  closed_at: maybe(moment),
  outcome: fc.constantFrom('won', 'won', 'lost', 'no_decision', 'open'),
  amount: fc.constantFrom('', '10', '250', '7'),
  currency: fc.constantFrom('', '', 'EUR', 'EUR', 'USD'),
  owner: fc.constantFrom('Ann', 'Ben', 'Cid', ''),
  product: fc.constantFrom('One', 'Two', ''),
  company: fc.constantFrom('Acme', 'Birch', ''),
});

/** Small worlds of leads and deals, some without one of them, some without a field. */
export const worlds: fc.Arbitrary<WorldInput> = fc
  .record({
    leads: fc.array(lead, { minLength: 6, maxLength: 16 }),
    deals: fc.array(deal, { minLength: 4, maxLength: 14 }),
    kind: fc.constantFrom('all', 'all', 'all', 'all', 'no deals', 'no leads', 'no links', 'no fields', 'no dates'),
    asOf: fc.oneof(fc.tuple(instant, instant), fc.tuple(day, day)).map((pair) => pair.toSorted().at(-1) ?? ''),
    timeZone: fc.constantFrom('UTC', 'America/New_York', 'Pacific/Auckland'),
  })
  .map(({ leads, deals, kind, asOf, timeZone }) => ({
    ...(kind === 'no leads' ? {} : { leads: leads.map((row, index) => leadRow(row, index, kind)) }),
    ...(kind === 'no deals'
      ? {}
      : {
          deals: deals.map((row, index): Row => ({
            external_id: `d${index}`,
            ...row,
            ...(kind === 'no links' ? { lead: '' } : {}),
          })),
        }),
    asOf,
    settings: { timeZone, currency: 'EUR' },
  }));

function leadRow(cells: Row, index: number, kind: string): Row {
  const row = { external_id: `l${index}`, ...cells };
  if (kind === 'no fields') return { ...row, owner: '', channel: '', company: '' };
  if (kind !== 'no dates') return row;
  return { ...row, created_at: '', entered_mql: '', entered_sql: '', entered_opportunity: '', entered_customer: '' };
}

/** Questions over the days of the worlds. */
export function questions(board: Board): fc.Arbitrary<Question> {
  const byFields: (By | null)[] = [null, null, 'owner', 'channel', 'product', 'company', 'country', 'week', 'month'];
  const modes: Mode[] = board === 'funnel' ? ['cohort', 'flow'] : ['cohort'];
  return fc
    .record({
      from: fc.integer({ min: first - 3, max: lastDay - 3 }),
      days: fc.integer({ min: 1, max: 28 }),
      by: fc.constantFrom(...byFields),
      where: fc.array(
        fc.oneof(
          fc.record({ field: fc.constant('owner' as const), value: fc.constantFrom('Ann', 'Ben', null) }),
          fc.record({ field: fc.constant('channel' as const), value: fc.constantFrom('Ads', 'nowhere', null) }),
          fc.record({ field: fc.constant('product' as const), value: fc.constantFrom('One', null) }),
        ),
        { maxLength: 2 },
      ),
      plain: fc.boolean(),
      mode: fc.constantFrom(...modes),
    })
    .map(({ from, days, by, where, plain, mode }) => ({
      from: dateOf(from),
      to: dateOf(from + days),
      by,
      where: plain ? [] : where,
      mode,
      model: 'first',
    }));
}

/** The same rows in one order, so that two answers can be compared. */
export function bySegment<R extends { readonly segment: string | null }>(rows: readonly R[]): R[] {
  return rows.toSorted(
    (a, b) =>
      Number(a.segment === null) - Number(b.segment === null) || (a.segment ?? '').localeCompare(b.segment ?? '', 'en'),
  );
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelRoiAnswer } from '#electron/metrics/channel-roi.ts';
import { boardContext } from '#electron/metrics/context.ts';
import type { ChannelRoiRow } from '#shared/metrics/answers.ts';
import { models, type Question } from '#shared/metrics/questions.ts';
import { makeWorld, type Row, type WorldInput } from '../world/world.ts';
import { ChannelRoiReference } from './reference/channel-roi.ts';
import { dateOf, dayNumber } from './reference/facts.ts';

const worlds = 25;
const questionsOfAWorld = 12;

// Few days and times, so that equal times, milestones on one touch and the edges of the look-back are frequent.
const first = dayNumber('2026-03-01');
const day = fc.integer({ min: first + 4, max: first + 12 }).map(dateOf);
const instant = fc
  .tuple(day, fc.constantFrom('00:00', '04:30', '12:00', '23:59'))
  .map(([date, time]) => `${date}T${time}:00Z`);
const moment = fc.oneof({ weight: 1, arbitrary: day }, { weight: 3, arbitrary: instant });
const maybe = (arbitrary: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 5, arbitrary });
const channel = fc.constantFrom('Ads', 'Mail', 'unknown', '');
const campaign = fc.constantFrom('c1', 'c2', '');

const lead = fc.record({
  created_at: maybe(moment),
  channel,
  campaign,
  owner: fc.constantFrom('Ann', 'Ben', ''),
  country: fc.constantFrom('AT', ''),
  status: fc.constantFrom('open', 'open', 'excluded', ''),
});
const leadKey = fc.integer({ min: 0, max: 20 }).map((index) => `l${index}`);
const deal = fc.record({
  lead: fc.oneof(
    { weight: 4, arbitrary: leadKey },
    { weight: 1, arbitrary: fc.tuple(leadKey, leadKey).map((keys) => keys.join(';')) },
  ),
  amount: fc.constantFrom('0.01', '1.00', '10.00', '99.99', '1000.07', '-3.50', ''),
  currency: fc.constantFrom('', '', 'EUR', 'USD'),
  created_at: maybe(moment),
  closed_at: maybe(moment),
  outcome: fc.constantFrom('won', 'won', 'won', 'lost', 'open'),
  owner: fc.constantFrom('Ann', 'Ben', ''),
  product: fc.constantFrom('P', ''),
});
const touch = fc.record({
  lead: leadKey,
  at: moment,
  kind: fc.constantFrom('visit', 'click', 'form', 'call'),
  channel: fc.constantFrom('Ads', 'Mail', 'Events', ''),
  campaign,
});
const spend = fc
  .record({
    time: fc.oneof(
      day.map((date) => ({ date, month: '' })),
      fc.constantFrom('2026-02', '2026-03', '2026-04').map((month) => ({ date: '', month })),
    ),
    channel: fc.constantFrom('Ads', 'Print', ''),
    campaign,
    amount: fc.constantFrom('0', '0.01', '10.00', '100.01', '-7.77'),
    currency: fc.constantFrom('', '', '', 'USD'),
    cost_kind: fc.constantFrom('', 'media', 'tools', 'people'),
  })
  .map(({ time, ...row }): Row => ({ ...time, ...row }));

const world: fc.Arbitrary<WorldInput> = fc
  .record({
    leads: fc.array(lead, { minLength: 12, maxLength: 20 }),
    deals: fc.array(deal, { minLength: 14, maxLength: 24 }),
    touches: fc.array(touch, { minLength: 60, maxLength: 90 }),
    spend: fc.array(spend, { minLength: 3, maxLength: 12 }),
    kind: fc.constantFrom('all', 'all', 'all', 'all', 'no touches', 'no spend', 'no links', 'no leads'),
    asOf: fc.oneof(fc.tuple(instant, instant), fc.tuple(day, day)).map((pair) => pair.toSorted().at(-1) ?? ''),
    timeZone: fc.constantFrom('UTC', 'America/New_York', 'Pacific/Auckland'),
    lookBackDays: fc.constantFrom(1, 3, 365),
  })
  .map(({ leads, deals, touches, spend: rows, kind, asOf, timeZone, lookBackDays }) => ({
    ...(kind === 'no leads' ? {} : { leads: leads.map((row, index): Row => ({ external_id: `l${index}`, ...row })) }),
    deals: deals.map((row, index): Row => ({
      external_id: `d${index}`,
      ...row,
      ...(kind === 'no links' ? { lead: 'x' } : {}),
    })),
    ...(kind === 'no touches' ? {} : { touches }),
    ...(kind === 'no spend' ? {} : { spend: rows }),
    asOf,
    settings: { timeZone, lookBackDays, currency: 'EUR' },
  }));

const question: fc.Arbitrary<Question> = fc
  .record({
    from: fc.integer({ min: first, max: first + 8 }),
    days: fc.integer({ min: 1, max: 14 }),
    by: fc.constantFrom(null, 'channel', 'channel', 'campaign', 'owner', 'country', 'product', 'week', 'month'),
    where: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      {
        weight: 3,
        arbitrary: fc.array(
          fc.oneof(
            fc.record({ field: fc.constant('channel' as const), value: fc.constantFrom('Ads', 'Events', null) }),
            fc.record({ field: fc.constant('campaign' as const), value: fc.constantFrom('c1', null) }),
            fc.record({ field: fc.constant('owner' as const), value: fc.constantFrom('Ann', null) }),
            fc.record({ field: fc.constant('product' as const), value: fc.constant('P') }),
            fc.record({ field: fc.constant('country' as const), value: fc.constantFrom('AT', null) }),
          ),
          { minLength: 1, maxLength: 2 },
        ),
      },
    ),
    mode: fc.constantFrom('cohort', 'cash'),
    model: fc.constantFrom(...models),
  })
  .map(({ from, days, ...rest }) => ({ from: dateOf(from), to: dateOf(from + days), ...rest }));

const inOrder = (rows: readonly ChannelRoiRow[]) =>
  rows.toSorted(
    (a, b) =>
      a.row.localeCompare(b.row) ||
      Number(a.segment === null) - Number(b.segment === null) ||
      (a.segment ?? '').localeCompare(b.segment ?? ''),
  );

test('RO2–RO9, RO12, RO14, MO12: a second computation over the input rows gives the same, on random worlds', async () => {
  await fc.assert(
    fc.asyncProperty(
      world,
      fc.array(question, { minLength: questionsOfAWorld, maxLength: questionsOfAWorld }),
      async (input, questions) => {
        const { store, close } = await makeWorld(input);
        try {
          const context = boardContext(store);
          for (const asked of questions) {
            const { rows } = channelRoiAnswer(context, asked);
            expect({ asked, rows: inOrder(rows) }).toEqual({
              asked,
              rows: inOrder(new ChannelRoiReference(input, asked).rows()),
            });
            // RO6: what is divided adds up to the whole, to the cent.
            const parts = rows.filter((row) => row.row !== 'total').reduce((sum, row) => sum + (row.revenue ?? 0), 0);
            if (asked.by !== null) expect({ asked, parts }).toEqual({ asked, parts: rows.at(-1)?.revenue ?? 0 });
          }
        } finally {
          close();
        }
      },
    ),
    { numRuns: worlds, seed: 20_261_031, endOnFailure: true },
  );
});

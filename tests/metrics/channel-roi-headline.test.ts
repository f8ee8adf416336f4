import { describe, expect, test } from 'vitest';
import { channelRoiHeadline } from '#shared/headlines/channel-roi.ts';
import { makeFormat } from '#shared/language/format.ts';
import type { ChannelRoiAnswer, ChannelRoiPage, ChannelRoiRow } from '#shared/metrics/answers.ts';
import { ratioOf } from '#shared/metrics/rate.ts';

const format = makeFormat('en');

function row(of: Partial<ChannelRoiRow>): ChannelRoiRow {
  const { cost = 1000, revenue = 2000, leads = 50, customers = 30 } = of;
  return {
    row: 'segment',
    segment: null,
    spend: cost,
    cost,
    leads,
    customers,
    cpl: ratioOf(cost, leads),
    cac: ratioOf(cost, customers),
    revenue,
    roi: ratioOf(revenue === null || cost === null ? null : revenue - cost, cost),
    roas: ratioOf(revenue, cost),
    ...of,
  };
}
const channel = (segment: string, cost: number | null, revenue: number, leads = 50) =>
  row({ segment, cost, revenue, leads });

const answer = (rows: ChannelRoiRow[], mode: 'cohort' | 'cash' = 'cohort'): ChannelRoiAnswer => ({
  board: 'channel-roi',
  definition: { id: 'channel-roi', version: 1 },
  period: { from: '2026-03-01', to: '2026-04-01' },
  asOf: '2026-10-31',
  revision: 1,
  notes: [],
  currency: 'EUR',
  mode,
  model: 'u',
  rows,
});

function page(
  segments: ChannelRoiRow[],
  total: Partial<ChannelRoiRow> = {},
  more: Partial<ChannelRoiPage> = {},
): ChannelRoiPage {
  const whole = row({ row: 'total', ...total });
  return {
    board: 'channel-roi',
    question: { from: '2026-03-01', to: '2026-04-01', by: null, where: [], mode: 'cohort', model: 'u' },
    comparison: 'none',
    period: {
      from: '2026-03-01',
      to: '2026-04-01',
      unit: 'month',
      finished: true,
      businessDays: 22,
      elapsedBusinessDays: 22,
    },
    before: null,
    asOf: '2026-10-31',
    asOfDay: '2026-10-31',
    revision: 1,
    currency: 'EUR',
    staleKinds: [],
    by: 'channel',
    now: answer([whole]),
    earlier: null,
    segments: answer([...segments, row({ row: 'unattributed' }), whole]),
    segmentsEarlier: null,
    maturity: { stage: 'customer', horizonDays: 56, state: 'ripe' },
    missing: [],
    ...more,
  };
}
const says = (of: ChannelRoiPage) => channelRoiHeadline(of, format);
const unripe = { maturity: { stage: 'customer', horizonDays: 56, state: 'unripe' } } as const;

describe('the headline of Channel ROI', () => {
  const segments = [
    channel('Ads', 1000, 600),
    channel('Partners', 1000, 4200),
    channel('Mail', 1000, 2000),
    channel('Tiny', 10, 9000, 19),
  ];

  test('names the best and the one that does not earn its cost, none below 20 leads', () => {
    expect(says(page(segments))).toEqual({
      text: 'Partners returned 4.2 times its cost, Ads did not earn its own: 0.6 times',
      tone: 'good',
      emphasis: 'Partners',
      sub: 'Cost of Mar 2026 against what the leads created in it won by Oct 31, 2026; revenue by touches, U-shaped.',
    });
  });
  test('FU7 an unripe cohort is told as "so far", never as a loss', () => {
    const { text, tone } = says(page(segments, { roi: -0.5 }, unripe));
    expect(text).toBe('So far Partners returned 4.2 times its cost, Ads 0.6 times; more deals may still come');
    expect(tone).toBe('neutral');
  });
  test('FU7 also where maturity is unknown, and GE7 in a running period', () => {
    const unknown = { maturity: { stage: 'customer', horizonDays: null, state: 'unknown' } } as const;
    expect(says(page(segments, { roi: -0.5 }, unknown))).toMatchObject({
      tone: 'neutral',
      text: expect.stringContaining('So far'),
    });
    const running = { period: { ...page([]).period, finished: false } };
    expect(says(page(segments, { roi: -0.5 }, running))).toMatchObject({
      tone: 'neutral',
      text: expect.stringContaining('So far'),
    });
  });
  test('a settled loss is bad', () => {
    expect(says(page([channel('Ads', 1000, 600)], { roi: -0.4 }))).toMatchObject({
      text: 'Ads returned 0.6 times its cost',
      tone: 'bad',
    });
  });
  test('GE5 fewer than 20 customers say nothing', () => {
    expect(says(page(segments, { customers: 19 })).text).toBe('Too few to say: only 19 customers');
    expect(says(page(segments, { customers: 19 }, unripe)).text).toBe('Too early to say: only 19 customers so far');
    expect(says(page(segments, { customers: 0 }, unripe)).text).toBe('Too early to say: no customer has been won yet');
  });
  test('without costs by segment: who brought most', () => {
    const owners = [channel('Ann', null, 150_000), channel('Ben', null, 50_000)];
    expect(says(page(owners, { revenue: 200_000 })).text).toBe('Ann brought 75% of the €2,000 won');
  });
  test('RO13 says what is missing', () => {
    expect(says(page([], {}, { missing: ['touches', 'spend'] })).text).toBe(
      'What channels return cannot be told without marketing touches and spend',
    );
    expect(says(page([], {}, { asOf: null })).text).toBe('Nothing has been imported yet');
  });
});

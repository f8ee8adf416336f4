import { afterEach, describe, expect, test } from 'vitest';
import { channelRoiAnswer, channelRoiDrill, channelRoiPage } from '#electron/metrics/channel-roi.ts';
import { boardContext } from '#electron/metrics/context.ts';
import { pageFrame } from '#electron/metrics/page-frame.ts';
import type { ChannelRoiAnswer, ChannelRoiRow, Figure } from '#shared/metrics/answers.ts';
import { models, type Question } from '#shared/metrics/questions.ts';
import { makeWorld, type Row, type World, type WorldInput } from '../world/world.ts';

let world: World | null = null;
afterEach(() => {
  world?.close();
  world = null;
});

const june: Question = {
  from: '2026-06-01',
  to: '2026-07-01',
  by: 'channel',
  where: [],
  mode: 'cohort',
  model: 'linear',
};

async function ask(input: WorldInput, question: Partial<Question> = {}): Promise<ChannelRoiAnswer> {
  world?.close();
  world = await makeWorld(input);
  return again(question);
}

/** Another question to the same world. */
function again(question: Partial<Question> = {}): ChannelRoiAnswer {
  return channelRoiAnswer(boardContext(world!.store), { ...june, ...question });
}

const drill = (figure: Omit<Figure, 'board'>, question: Partial<Question> = {}) =>
  channelRoiDrill(
    boardContext(world!.store),
    { ...june, ...question },
    { board: 'channel-roi', ...figure },
    { offset: 0, limit: null, sort: null },
  );

const sumOf = (rows: readonly { cells: Record<string, unknown> }[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row.cells[column]), 0);

const short = (row: ChannelRoiRow) => [
  row.row,
  row.segment,
  row.spend,
  row.cost,
  row.leads,
  row.customers,
  row.revenue,
];
const revenues = (answer: ChannelRoiAnswer) =>
  Object.fromEntries(answer.rows.map((row) => [row.row === 'segment' ? String(row.segment) : row.row, row.revenue]));

const lead = (id: string, created: string, more: Row = {}): Row => ({ external_id: id, created_at: created, ...more });
const visit = (id: string, at: string, channel: string, more: Row = {}): Row => ({
  lead: id,
  at,
  kind: 'visit',
  channel,
  ...more,
});
const won = (leadId: string, closed: string, amount: string, more: Row = {}): Row => ({
  external_id: `deal-of-${leadId}-${closed}`,
  lead: leadId,
  created_at: '2026-06-10',
  closed_at: closed,
  amount,
  outcome: 'won',
  ...more,
});
const cost = (date: string, channel: string, amount: string, more: Row = {}): Row => ({
  date,
  channel,
  amount,
  ...more,
});

describe('a world small enough to count by hand', () => {
  const input: WorldInput = {
    asOf: '2026-07-31',
    leads: [
      lead('a', '2026-06-01', { channel: 'Ads', owner: 'Ann' }),
      lead('b', '2026-06-05', { channel: 'Ads', owner: 'Ben' }),
      lead('c', '2026-06-06', { channel: 'Mail', owner: 'Ann' }),
      lead('d', '2026-06-07', { owner: 'Ann' }),
      lead('e', '2026-05-07', { channel: 'Ads', owner: 'Ann' }),
      lead('x', '2026-06-08', { channel: 'Ads', status: 'excluded' }),
    ],
    touches: [
      visit('a', '2026-05-20', 'Ads'),
      visit('a', '2026-06-20', 'Mail'),
      visit('a', '2026-06-21', ''),
      visit('c', '2026-06-06', 'Events'),
      visit('e', '2026-05-07', 'Ads'),
      { lead: 'a', at: '2026-06-22', kind: 'call', channel: 'Phone' },
      visit('a', '2026-07-02', 'Ads'), // after close
    ],
    deals: [
      won('a', '2026-07-01', '100.00'),
      won('c', '2026-06-30', '50.00'),
      won('d', '2026-06-30', '7.00'), // no touch
      won('e', '2026-06-15', '900.00'), // closed in June, lead of May
      won('nobody', '2026-06-16', '30.00'), // linked to no lead
      { external_id: 'open', lead: 'b', amount: '400', created_at: '2026-06-10', outcome: 'open' },
      {
        external_id: 'lost',
        lead: 'b',
        amount: '400',
        created_at: '2026-06-10',
        closed_at: '2026-06-20',
        outcome: 'lost',
      },
      won('b', '2026-08-02', '600.00'), // after as-of
      won('x', '2026-06-20', '70.00'),
    ],
    spend: [
      cost('2026-06-01', 'Ads', '40.00'),
      cost('2026-06-30', 'Ads', '10.00'),
      cost('2026-07-01', 'Ads', '99.00'),
      cost('2026-06-02', 'Ads', '5.00', { cost_kind: 'agency' }),
      cost('2026-06-02', 'Print', '20.00'),
    ],
  };

  test('RO2–RO6 cohort: spend of June, leads created in it, their won deals by as-of', async () => {
    const answer = await ask(input);
    expect(answer.rows.map(short)).toEqual([
      ['segment', 'Events', null, null, null, null, 5000],
      ['segment', 'Ads', 5000, 5500, 2, 1, 3334],
      ['segment', 'Mail', null, null, 1, 1, 3333],
      ['segment', 'Print', 2000, 2000, null, null, null],
      ['segment', null, null, null, 1, 1, 3333],
      ['unattributed', null, null, null, null, null, 700],
      ['total', null, 7000, 7500, 4, 3, 15_700],
    ]);
    const [, ads] = answer.rows;
    expect(ads).toMatchObject({ cpl: 2500, cac: 5000, roas: 3334 / 5000, roi: (3334 - 5500) / 5500 });
    const counts = Object.fromEntries(answer.notes.map((row) => [row.code, row.count]));
    expect(counts).toMatchObject({ excluded: 1, excludedDeals: 1, wonLater: 1 });
  });

  test('RO4, GE6 cash: deals closed in June, unlinked ones and those of older leads too, none of an excluded lead', async () => {
    const answer = await ask(input, { mode: 'cash' });
    expect(answer.notes.find((row) => row.code === 'excludedDeals')?.count).toBe(1);
    expect(answer.rows.map(short)).toEqual([
      ['segment', 'Ads', 5000, 5500, 2, 1, 90_000],
      ['segment', 'Events', null, null, null, null, 5000],
      ['segment', 'Print', 2000, 2000, null, null, null],
      ['segment', 'Mail', null, null, 1, 1, 0],
      ['segment', null, null, null, 1, 1, 0],
      ['unattributed', null, null, null, null, null, 700 + 3000],
      ['total', null, 7000, 7500, 4, 3, 98_700],
    ]);
  });

  test('RO6 segments and unattributed add up to the total under every model and both views', async () => {
    await ask(input);
    for (const model of models) {
      for (const mode of ['cohort', 'cash'] as const) {
        const { rows } = again({ model, mode });
        const parts = rows.filter((row) => row.row !== 'total').reduce((sum, row) => sum + (row.revenue ?? 0), 0);
        expect([model, mode, parts]).toEqual([model, mode, mode === 'cohort' ? 15_700 : 98_700]);
        expect(rows.at(-1)?.revenue).toBe(parts);
      }
    }
  });

  test('without by: one row, the total', async () => {
    expect((await ask(input, { by: null })).rows.map(short)).toEqual([['total', null, 7000, 7500, 4, 3, 15_700]]);
  });

  test('by owner: revenue by the deal’s own, spend and its ratios null and noted', async () => {
    const withOwners = {
      ...input,
      deals: input.deals!.map((deal) => ({ owner: deal['amount'] === '100.00' ? 'Ben' : 'Ann', ...deal })),
    };
    const answer = await ask(withOwners, { by: 'owner' });
    expect(answer.rows.map(short)).toEqual(
      [
        ['segment', 'Ben', null, null, 1, 0, 10_000],
        ['segment', 'Ann', null, null, 3, 3, 5700],
        ['unattributed', null, null, null, null, null, 0],
        ['total', null, 7000, 7500, 4, 3, 15_700],
      ].toSorted((a, b) => Number(a[0] === 'total') - Number(b[0] === 'total')),
    );
    expect(answer.rows[0]).toMatchObject({ cpl: null, roi: null, roas: null });
    expect(answer.notes.find((row) => row.code === 'spendNotSplit')?.code).toBe('spendNotSplit');
    const ann = again({ by: null, where: [{ field: 'owner', value: 'Ann' }] });
    expect(ann.rows.map(short)).toEqual([['total', null, null, null, 3, 3, 5700]]);
  });

  test('a filter on channel gives the channel’s own row', async () => {
    const rows = (await ask(input)).rows;
    for (const row of rows.filter((each) => each.row === 'segment')) {
      const filtered = again({ where: [{ field: 'channel', value: row.segment }] });
      expect(filtered.rows.find((each) => each.row === 'segment' && each.segment === row.segment)).toEqual(row);
      const total = filtered.rows.at(-1)!;
      expect([row.segment, total.spend, total.leads ?? 0, total.revenue ?? 0]).toEqual([
        row.segment,
        row.spend,
        row.leads ?? 0,
        row.revenue ?? 0,
      ]);
    }
  });

  test('RO12 behind every figure stand rows that add up to it', async () => {
    for (const mode of ['cohort', 'cash'] as const) {
      const { rows } = await ask(input, { mode });
      for (const row of rows) {
        if (row.row === 'unattributed') {
          expect(sumOf(drill({ name: 'unattributed' }, { mode }).rows, 'credit_money')).toBe(row.revenue);
          continue;
        }
        const place = row.row === 'total' ? {} : { segment: { by: 'channel' as const, value: row.segment } };
        expect(drill({ name: 'leads', ...place }, { mode }).total).toBe(row.leads ?? 0);
        expect(drill({ name: 'customers', ...place }, { mode }).total).toBe(row.customers ?? 0);
        expect(sumOf(drill({ name: 'spend', ...place }, { mode }).rows, 'spend_money')).toBe(row.spend ?? 0);
        expect(sumOf(drill({ name: 'cost', ...place }, { mode }).rows, 'spend_money')).toBe(row.cost ?? 0);
        expect(sumOf(drill({ name: 'revenue', ...place }, { mode }).rows, 'credit_money')).toBe(row.revenue ?? 0);
      }
    }
    const credits = drill({ name: 'revenue', segment: { by: 'channel', value: 'Ads' } });
    expect(credits.unit).toBe('credit');
    expect(credits.rows[0]?.cells).toMatchObject({
      deal: 'deal-of-a-2026-07-01',
      touch: '2026-05-20',
      credit_money: 3334,
      amount_money: 10_000,
    });
  });

  test('RO13 the page: nothing missing, maturity unknown below 20 conversions', async () => {
    await ask(input);
    const context = boardContext(world!.store);
    const page = channelRoiPage(context, { ...june, by: null }, pageFrame(context, june, 'previous', 'channel'));
    expect(page.missing).toEqual([]);
    expect(page.maturity.state).toBe('unknown');
    expect(page.segments.rows).toHaveLength(7);
    expect(page.earlier?.rows[0]).toMatchObject({ leads: 1, revenue: 90_000 });
  });
});

describe('RO14 spend', () => {
  const spendOf = (answer: ChannelRoiAnswer) => answer.rows.at(-1)?.spend;

  test('a month’s amount is spread over its days, and adjacent periods add up to the cent', async () => {
    await ask({ spend: [{ month: '2026-06', channel: 'Ads', amount: '100.01' }], asOf: '2026-07-31' });
    const cuts = ['2026-06-01', '2026-06-02', '2026-06-09', '2026-06-10', '2026-06-23', '2026-07-01'];
    const parts = cuts.slice(1).map((to, index) => Number(spendOf(again({ from: cuts[index]!, to }))));
    expect(parts[0]).toBe(333);
    expect(parts.reduce((a, b) => a + b)).toBe(10_001);
    expect(spendOf(again({ from: '2026-05-01', to: '2026-08-01' }))).toBe(10_001);
    const weeks = again({ by: 'week' }).rows.filter((row) => row.row === 'segment');
    expect(weeks.map((row) => row.segment)).toEqual(['2026-W23', '2026-W24', '2026-W25', '2026-W26', '2026-W27']);
    expect(weeks.reduce((sum, row) => sum + (row.spend ?? 0), 0)).toBe(10_001);
  });
  test('a refund lowers it, and is spread alike', async () => {
    await ask({ spend: [{ month: '2026-06', channel: 'Ads', amount: '-100.01' }], asOf: '2026-07-31' });
    expect(spendOf(again({ to: '2026-06-02' }))).toBe(-333);
    expect(spendOf(again())).toBe(-10_001);
  });
  test('MO3 the days after as-of are not counted, and noted', async () => {
    const answer = await ask({ spend: [{ month: '2026-06', channel: 'Ads', amount: '300.00' }], asOf: '2026-06-10' });
    expect(spendOf(answer)).toBe(10_000);
    expect(answer.notes.find((row) => row.code === 'spendLater')?.count).toBe(1);
  });
  test('MO12 0 where a row says 0, null where none says anything', async () => {
    const answer = await ask({
      spend: [cost('2026-06-01', 'Zero', '0'), cost('2026-06-01', 'Tools', '5', { cost_kind: 'tools' })],
      leads: [lead('a', '2026-06-01', { channel: 'Zero' }), lead('b', '2026-06-01', { channel: 'None' })],
      asOf: '2026-06-30',
    });
    const rows = answer.rows.map((row) => [row.segment, row.spend, row.cost, row.cpl]);
    expect(rows).toContainEqual(['Zero', 0, 0, 0]);
    expect(rows).toContainEqual(['None', null, null, null]);
    expect(rows).toContainEqual(['Tools', null, 500, null]);
  });
  test('MO2 other currencies are left out, counted in a note', async () => {
    const answer = await ask({
      spend: [
        cost('2026-06-01', 'Ads', '10', { currency: 'EUR' }),
        cost('2026-06-01', 'Ads', '99', { currency: 'USD' }),
      ],
      leads: [lead('a', '2026-06-01')],
      deals: [won('a', '2026-06-20', '10', { currency: 'USD' })],
      settings: { currency: 'EUR' },
      asOf: '2026-06-30',
    });
    expect(answer.rows.at(-1)).toMatchObject({ spend: 1000, revenue: 0, customers: 1 });
    const counts = Object.fromEntries(answer.notes.map((row) => [row.code, row.count]));
    expect(counts).toMatchObject({ spendOtherCurrency: 1, wonOtherCurrency: 1 });
  });
});

describe('RO7 the touches of a deal', () => {
  test('are those of all its leads, each once; the deal counts once, with its oldest lead', async () => {
    const answer = await ask({
      leads: [
        lead('old', '2026-05-01', { email: 'old@x.org', channel: 'Ads' }),
        lead('young', '2026-06-02', { channel: 'Mail' }),
      ],
      touches: [visit('old', '2026-05-01', 'Ads'), visit('young', '2026-06-02', 'Mail')],
      deals: [won('old;young;old@x.org', '2026-06-20', '10.00')],
      asOf: '2026-06-30',
    });
    expect(revenues(answer)).toMatchObject({ total: 0 });
    expect(revenues(again({ from: '2026-05-01', to: '2026-06-01' }))).toEqual({
      Ads: 500,
      Mail: 500,
      unattributed: 0,
      total: 1000,
    });
  });
  test('within the look-back of the settings', async () => {
    const input: WorldInput = {
      leads: [lead('a', '2026-06-01', { channel: 'Ads' })],
      touches: [visit('a', '2026-06-01', 'Ads'), visit('a', '2026-06-12', 'Mail')],
      deals: [won('a', '2026-06-20', '10.00')],
      asOf: '2026-06-30',
    };
    expect(revenues(await ask(input))).toMatchObject({ Ads: 500, Mail: 500 });
    expect(revenues(await ask({ ...input, settings: { lookBackDays: 10 } }))).toMatchObject({ Ads: 0, Mail: 1000 });
    expect(revenues(await ask({ ...input, settings: { lookBackDays: 5 } }))).toMatchObject({
      Ads: 0,
      unattributed: 1000,
    });
  });
});

describe('RO3 customers', () => {
  test('cash: a lead is a new customer once, by its first won deal', async () => {
    await ask({
      leads: [lead('a', '2026-05-01', { channel: 'Ads' })],
      deals: [won('a', '2026-05-20', '10'), won('a', '2026-06-20', '10')],
      asOf: '2026-06-30',
    });
    expect(again({ mode: 'cash' }).rows.at(-1)).toMatchObject({ customers: 0, revenue: 1000, cac: null });
    expect(again({ mode: 'cash', from: '2026-05-01', to: '2026-06-01' }).rows.at(-1)).toMatchObject({ customers: 1 });
  });
  test('MO6 a won deal without a close date is won by the as-of that told it', async () => {
    const { close: _, ...input } = {
      close: null,
      leads: [lead('a', '2026-06-01')],
      deals: [{ external_id: 'd', lead: 'a', amount: '5', outcome: 'won' }],
      asOf: '2026-06-30',
    };
    expect((await ask(input)).rows.at(-1)).toMatchObject({ customers: 1, revenue: 500 });
    expect(again({ mode: 'cash' }).rows.at(-1)).toMatchObject({ revenue: 0 });
  });
});

describe('RO13 what is missing', () => {
  const missing = async (input: WorldInput) => {
    await ask(input);
    const context = boardContext(world!.store);
    return channelRoiPage(context, june, pageFrame(context, june, 'none', 'channel')).missing;
  };
  test('nothing imported', async () => {
    expect(await missing({})).toEqual(['touches', 'spend', 'won']);
    expect(again().rows.map(short)).toEqual([
      ['unattributed', null, null, null, null, null, null],
      ['total', null, null, null, null, null, null],
    ]);
  });
  test('links: neither touches nor deals meet a lead', async () => {
    const input: WorldInput = {
      leads: [lead('a', '2026-06-01')],
      touches: [visit('b', '2026-06-01', 'Ads')],
      deals: [won('c', '2026-06-20', '10')],
      spend: [cost('2026-06-01', 'Ads', '1')],
      asOf: '2026-06-30',
    };
    expect(await missing(input)).toEqual(['links']);
  });
  test('without touches all revenue is unattributed, and channels’ revenue is unknown, not 0', async () => {
    const input: WorldInput = {
      leads: [lead('a', '2026-06-01', { channel: 'Ads' })],
      deals: [won('a', '2026-06-20', '10')],
      spend: [cost('2026-06-01', 'Ads', '1')],
      asOf: '2026-06-30',
    };
    expect(await missing(input)).toEqual(['touches']);
    expect(revenues(again())).toEqual({ Ads: null, unattributed: 1000, total: 1000 });
    expect(again().rows[0]?.roi).toBeNull();
  });
});

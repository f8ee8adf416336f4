import { afterAll, describe, expect, test } from 'vitest';
import { closeRatesAnswer, closeRatesDrill, closeRatesPage } from '#electron/metrics/close-rates.ts';
import { boardContext } from '#electron/metrics/context.ts';
import { boardPage } from '#electron/metrics/page.ts';
import { pageFrame } from '#electron/metrics/page-frame.ts';
import type { CloseRatesAnswer, CloseRatesRow, Figure } from '#shared/metrics/answers.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { makeWorld, type Row, type World, type WorldInput } from '../world/world.ts';

let world: World | null = null;
let made: WorldInput | null = null;
afterAll(() => world?.close());

const june: Question = { from: '2026-06-01', to: '2026-07-01', by: null, where: [], mode: 'cohort', model: 'first' };

/** Makes the world of the input unless it stands already. */
async function standing(input: WorldInput): Promise<World> {
  if (world !== null && made === input) return world;
  world?.close();
  made = input;
  world = await makeWorld(input);
  return world;
}

async function ask(input: WorldInput, question: Partial<Question> = {}): Promise<CloseRatesAnswer> {
  const { store } = await standing(input);
  return closeRatesAnswer(boardContext(store), { ...june, ...question });
}

const again = (question: Partial<Question>): CloseRatesAnswer => {
  if (world === null) throw new Error('no world');
  return closeRatesAnswer(boardContext(world.store), { ...june, ...question });
};

const drill = (figure: Omit<Figure, 'board'>, question: Partial<Question> = {}) => {
  if (world === null) throw new Error('no world');
  const window = { offset: 0, limit: null, sort: { column: 'name', descending: false } };
  const asked = { ...june, ...question };
  return closeRatesDrill(boardContext(world.store), asked, { board: 'close-rates', ...figure }, window);
};

const total = (answer: CloseRatesAnswer): Partial<CloseRatesRow> => answer.rows[0] ?? {};
const codes = (answer: CloseRatesAnswer) => answer.notes.map((note) => [note.code, note.count]);
const counts = (answer: CloseRatesAnswer) =>
  answer.rows.map((row) => [row.segment, row.leads, row.customers, row.won, row.lost, row.noDecision]);

const lead = (id: string, created: string, more: Row = {}): Row => ({ external_id: id, created_at: created, ...more });
const deal = (id: string, outcome: string, closed: string, more: Row = {}): Row => ({
  external_id: id,
  name: id,
  outcome,
  closed_at: closed,
  ...more,
});

// Five leads of June, of which A and B are customers by 10 July; E is spam, F came in May.
const input: WorldInput = {
  leads: [
    lead('A', '2026-06-01', { channel: 'Ads', owner: 'Ann', country: 'AT' }),
    lead('B', '2026-06-10', { channel: 'Ads', owner: 'Ben' }),
    lead('C', '2026-06-30', { channel: 'Mail', owner: 'Ann' }),
    lead('D', '2026-06-15', { owner: 'Ann' }),
    lead('E', '2026-06-15', { channel: 'Ads', status: 'excluded' }),
    lead('F', '2026-05-31', { channel: 'Mail', owner: 'Ben' }),
  ],
  deals: [
    deal('d1', 'won', '2026-06-20', { lead: 'A', created_at: '2026-06-05', amount: '100.50', owner: 'Ann' }),
    deal('d2', 'won', '2026-07-05', { lead: 'B', created_at: '2026-06-15', amount: '50', owner: 'Ben' }),
    deal('d3', 'lost', '2026-06-12', { lead: 'F', created_at: '2026-06-02', amount: '30', owner: 'Ben' }),
    deal('d4', 'no_decision', '2026-06-30', { lead: 'C', amount: '20', owner: 'Ann' }),
    deal('d5', 'open', '', { lead: 'D', owner: 'Ann' }),
    deal('d6', 'won', '2026-06-01', { created_at: '2026-05-30', amount: '9.50', owner: 'Cid', product: 'One' }),
    deal('d7', 'won', '2026-07-20', { lead: 'C', amount: '77' }),
  ],
  asOf: '2026-07-10',
};

describe('a world small enough to count by hand', () => {
  test('CR1: leads created in June without the excluded one; A and B won by 10 July, C only after', async () => {
    const answer = await ask(input);
    expect(total(answer)).toMatchObject({ leads: 4, customers: 2, leadToCustomer: 0.5 });
    expect(codes(answer)).toContainEqual(['excluded', 1]);
  });

  test('CR2: won d1 and d6, lost d3, no decision d4, all closed in June, linked or not', async () => {
    expect(total(await ask(input))).toMatchObject({ won: 2, lost: 1, noDecision: 1, winRate: 0.5 });
  });

  test('CR3: 110.00 of 160.00 won, in minor units', async () => {
    expect(total(await ask(input))).toMatchObject({ wonValue: 11_000, lostValue: 3_000, winRateByValue: 0.6875 });
  });

  test('CR4: cycles of 15 and 2 days; the lost one stands apart', async () => {
    expect(total(await ask(input))).toMatchObject({ medianCycleDays: 8.5, p90CycleDays: 15 });
  });

  test('golden 7: 12 won, 26 lost, 9 no decision is 25.5 %', async () => {
    const many = (count: number, outcome: string): Row[] =>
      Array.from({ length: count }, (_, index) => deal(`${outcome}${index}`, outcome, '2026-06-10'));
    const deals = [...many(12, 'won'), ...many(26, 'lost'), ...many(9, 'no_decision')];
    const row = total(await ask({ deals, asOf: '2026-06-30' }));
    expect(row.winRate).toBeCloseTo(0.2553, 4);
    expect(row).toMatchObject({ won: 12, lost: 26, noDecision: 9, leads: null, customers: null, wonValue: null });
  });

  test('MO6, MO8: a deal’s own owner, else its lead’s segment; Cid has no leads, so his are unknown', async () => {
    expect(counts(await ask(input, { by: 'owner' }))).toEqual([
      ['Ann', 3, 1, 1, 0, 1],
      ['Ben', 1, 1, 0, 1, 0],
      ['Cid', null, null, 1, 0, 0],
    ]);
    expect(counts(again({ by: 'channel' }))).toEqual([
      ['Ads', 2, 2, 1, 0, 0],
      ['Mail', 1, 0, 0, 1, 1],
      [null, 1, 0, 1, 0, 0],
    ]);
  });

  test('MO12: a lead has no product, so leads are unknown by product', async () => {
    const answer = await ask(input, { by: 'product' });
    expect(counts(answer)).toEqual([
      ['One', null, null, 1, 0, 0],
      [null, null, null, 1, 1, 1],
    ]);
    expect(codes(answer)).toContainEqual(['leadsHaveNoProduct', null]);
  });

  test('one row a month, leads by creation and deals by close, empty months too', async () => {
    const answer = await ask(input, { from: '2026-04-01', to: '2026-08-01', by: 'month' });
    expect(counts(answer)).toEqual([
      ['2026-04', 0, 0, 0, 0, 0],
      ['2026-05', 1, 0, 0, 0, 0],
      ['2026-06', 4, 2, 2, 1, 1],
      ['2026-07', 0, 0, 1, 0, 0],
    ]);
    expect(codes(answer)).toContainEqual(['later', 1]);
  });

  test('GE2: weeks begin where the workspace says', async () => {
    const week = { from: '2026-06-01', to: '2026-06-15', by: 'week' } as const;
    expect(counts(await ask(input, week)).map((row) => row.slice(0, 2))).toEqual([
      ['2026-W23', 1],
      ['2026-W24', 1],
    ]);
    const sunday = { ...input, settings: { weekStart: 7 } };
    expect(counts(await ask(sunday, week)).map((row) => row.slice(0, 2))).toEqual([
      ['2026-W23', 1],
      ['2026-W24', 1],
      ['2026-W25', 0],
    ]);
  });

  test('filters pick leads, and deals by their own owner; several values of one field mean any of them', async () => {
    const ann = { field: 'owner', value: 'Ann' } as const;
    const cid = { field: 'owner', value: 'Cid' } as const;
    expect(counts(await ask(input, { where: [ann] }))).toEqual([[null, 3, 1, 1, 0, 1]]);
    expect(counts(again({ where: [ann, cid] }))).toEqual([[null, 3, 1, 2, 0, 1]]);
    expect(counts(again({ where: [ann, { field: 'channel', value: null }] }))).toEqual([[null, 1, 0, 0, 0, 0]]);
  });

  test('the rows behind each figure are as many as it says', async () => {
    await ask(input);
    const ids = (name: string) => drill({ name }).rows.map((row) => row.cells['name']);
    expect(ids('won')).toEqual(['d1', 'd6']);
    expect(ids('winRate')).toEqual(['d1', 'd3', 'd4', 'd6']);
    expect(drill({ name: 'leads' }).total).toBe(4);
    expect(drill({ name: 'customers' }).total).toBe(2);
    expect(drill({ name: 'won', segment: { by: 'channel', value: null } }).rows.map((row) => row.cells)).toEqual([
      expect.objectContaining({
        name: 'd6',
        amount_money: 950,
        created: '2026-05-30',
        closed: '2026-06-01',
        cycle_days: 2,
      }),
    ]);
    expect(() => drill({ name: 'toString' })).toThrow('usage');
  });
});

describe('what is not known', () => {
  test('MO12: without deals, customers are unknown and not 0; without leads, leads are', async () => {
    const leadsOnly = await ask({ leads: input.leads ?? [], asOf: '2026-07-10' });
    expect(total(leadsOnly)).toMatchObject({
      leads: 4,
      customers: null,
      leadToCustomer: null,
      won: null,
      winRate: null,
    });
    expect(codes(leadsOnly)).toContainEqual(['noDeals', null]);
    const dealsOnly = await ask({ deals: input.deals ?? [], asOf: '2026-07-10' });
    expect(total(dealsOnly)).toMatchObject({ leads: null, customers: null, won: 2 });
    expect(codes(dealsOnly)).toContainEqual(['noLeads', null]);
  });

  test('MO12: a period without deals holds 0 of them, and no rate', async () => {
    expect(total(await ask(input, { from: '2026-01-01', to: '2026-02-01' }))).toMatchObject({
      leads: 0,
      customers: 0,
      leadToCustomer: null,
      won: 0,
      winRate: null,
      wonValue: 0,
      winRateByValue: null,
      medianCycleDays: null,
    });
  });

  test('MO12: a field that nothing has gives one row and a note', async () => {
    const answer = await ask(input, { by: 'campaign' });
    expect(counts(answer)).toEqual([[null, 4, 2, 2, 1, 1]]);
    expect(codes(answer)).toContainEqual(['fieldAbsent', null]);
  });

  test('CR3, MO12: lost deals without amounts say nothing of the value lost', async () => {
    const answer = await ask({
      deals: [
        deal('w', 'won', '2026-06-02', { amount: '10' }),
        deal('l', 'lost', '2026-06-02', { amount: '0' }),
        deal('m', 'lost', '2026-06-02', { amount: '' }),
      ],
      asOf: '2026-06-30',
    });
    expect(total(answer)).toMatchObject({ winRate: 1 / 3, wonValue: 1_000, lostValue: 0, winRateByValue: null });
  });

  test('MO2: other currencies are left out of the values and counted', async () => {
    const answer = await ask({
      deals: [
        deal('e', 'won', '2026-06-02', { amount: '10', currency: 'EUR' }),
        deal('u', 'won', '2026-06-02', { amount: '99', currency: 'USD' }),
        deal('n', 'won', '2026-06-02', { amount: '5' }),
      ],
      asOf: '2026-06-30',
    });
    expect(total(answer)).toMatchObject({ won: 3, wonValue: 1_500, winRateByValue: 1 });
    expect(codes(answer)).toContainEqual(['otherCurrency', 1]);
    expect(drill({ name: 'otherCurrency' }).total).toBe(1);
  });

  test('nothing imported: every number is unknown, and the board says so', async () => {
    const answer = await ask({});
    expect(answer.asOf).toBeNull();
    expect(total(answer)).toMatchObject({ leads: null, won: null });
    expect(codes(answer)).toEqual([['nothingImported', null]]);
  });
});

describe('MO3 and MO4: what counts by as-of', () => {
  const deals = [deal('d', 'won', '2026-06-10T14:00:00Z', { lead: 'A' })];
  const leads = [lead('A', '2026-06-10T09:00:00Z')];

  test('an instant counts up to the instant; against a plain date by its day', async () => {
    const at = async (asOf: string) => counts(await ask({ leads, deals, asOf }))[0];
    expect(await at('2026-06-10T13:59:59Z')).toEqual([null, 1, 0, 0, 0, 0]);
    expect(await at('2026-06-10T14:00:00Z')).toEqual([null, 1, 1, 1, 0, 0]);
    expect(await at('2026-06-10')).toEqual([null, 1, 1, 1, 0, 0]);
    expect(await at('2026-06-09')).toEqual([null, 0, 0, 0, 0, 0]);
  });

  test('GE2: days are those of the workspace’s zone', async () => {
    const late = { leads: [lead('A', '2026-07-01T03:30:00Z')], deals, asOf: '2026-07-02' };
    expect(total(await ask({ ...late, settings: { timeZone: 'America/New_York' } }))).toMatchObject({ leads: 1 });
    expect(total(await ask(late))).toMatchObject({ leads: 0 });
  });

  test('MO6: won without a close date makes a customer, but is in no period', async () => {
    const answer = await ask({
      leads,
      deals: [deal('d', 'won', '', { lead: 'A' }), deal('e', 'lost', '2026-06-01')],
      asOf: '2026-06-30',
    });
    expect(total(answer)).toMatchObject({ customers: 1, won: 0, lost: 1 });
    expect(codes(answer)).toContainEqual(['withoutClose', 1]);
  });
});

describe('the page', () => {
  test('GE7: an unfinished month is compared with the same business days, its facts cut to the same age', async () => {
    const { store } = await standing({
      leads: [lead('A', '2026-05-04'), lead('B', '2026-06-03')],
      deals: [
        deal('m1', 'won', '2026-05-08', { lead: 'A' }),
        deal('m2', 'won', '2026-05-29', { lead: 'A' }),
        deal('j1', 'won', '2026-06-09', { lead: 'B' }),
      ],
      asOf: '2026-06-10',
    });
    const context = boardContext(store);
    const page = closeRatesPage(context, june, pageFrame(context, june, 'previous', 'channel'));
    // 1 to 10 June are 8 business days, and so are 1 to 12 May.
    expect(page.period).toMatchObject({ unit: 'month', finished: false, businessDays: 22, elapsedBusinessDays: 8 });
    expect(page.before).toEqual({ from: '2026-05-01', to: '2026-05-13', asOf: '2026-05-12', cut: true });
    expect(total(page.now)).toMatchObject({ leads: 1, won: 1 });
    expect(page.earlier === null ? null : total(page.earlier)).toMatchObject({ leads: 1, customers: 1, won: 1 });
    expect(page.trend).toHaveLength(13);
    expect(page.trend.slice(-2).map((month) => [month.key, month.finished, month.total.won])).toEqual([
      ['2026-05', true, 2],
      ['2026-06', false, 1],
    ]);
  });

  test('GE7: a whole shorter month never cuts the last day off the longer one before', async () => {
    const { store } = await standing({
      deals: [deal('m', 'won', '2026-05-31'), deal('j', 'won', '2026-06-30')],
      asOf: '2026-06-30',
    });
    const context = boardContext(store);
    const page = closeRatesPage(context, june, pageFrame(context, june, 'previous', 'channel'));
    expect(page.before).toEqual({ from: '2026-05-01', to: '2026-06-01', asOf: '2026-05-31', cut: false });
    expect(page.earlier === null ? null : total(page.earlier)).toMatchObject({ won: 1 });
  });

  test('MO6, GE7: a deal won without a close date stays in the comparison, which is then said to be unfair', async () => {
    const { store } = await standing({
      leads: [lead('J', '2026-06-10'), lead('M', '2026-05-10')],
      deals: [deal('j', 'won', '', { lead: 'J' }), deal('m', 'won', '', { lead: 'M' })],
      asOf: '2026-07-31',
    });
    const page = boardPage(store, 'close-rates', june, 'previous');
    if (page.board !== 'close-rates') throw new Error(page.board);
    expect(total(page.now)).toMatchObject({ leads: 1, customers: 1 });
    expect(page.earlier === null ? null : total(page.earlier)).toMatchObject({ leads: 1, customers: 1 });
    expect(page.areCustomersComparable).toBe(false);
  });

  test('MO6: with close dates customers may be compared', async () => {
    const { store } = await standing(input);
    const page = boardPage(store, 'close-rates', june, 'previous');
    expect(page.board === 'close-rates' && page.areCustomersComparable).toBe(true);
  });
});

describe('GE6', () => {
  test('the deals of an excluded lead are in no figure of deals, and counted', async () => {
    const answer = await ask({
      leads: [lead('A', '2026-06-01'), lead('X', '2026-06-01', { status: 'excluded' })],
      deals: [
        deal('a', 'won', '2026-06-10', { lead: 'A', amount: '10', created_at: '2026-06-08' }),
        deal('x', 'won', '2026-06-11', { lead: 'X', amount: '70', created_at: '2026-06-01' }),
        deal('y', 'lost', '2026-06-11', { lead: 'X', amount: '70' }),
        deal('z', 'no_decision', '2026-06-11', { lead: 'X' }),
      ],
      asOf: '2026-06-30',
    });
    expect(total(answer)).toMatchObject({
      won: 1,
      lost: 0,
      noDecision: 0,
      winRate: 1,
      wonValue: 1000,
      lostValue: 0,
      medianCycleDays: 2,
    });
    expect(codes(answer)).toEqual([
      ['excluded', 1],
      ['excludedDeals', 3],
    ]);
    expect(drill({ name: 'excludedDeals' }).rows.map((row) => row.cells['name'])).toEqual(['x', 'y', 'z']);
  });
});

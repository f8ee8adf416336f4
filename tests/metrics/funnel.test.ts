import { afterAll, describe, expect, test } from 'vitest';
import { boardContext } from '#electron/metrics/context.ts';
import { filterValues } from '#electron/metrics/filter-values.ts';
import { funnelAnswer, funnelDrill, funnelPage } from '#electron/metrics/funnel.ts';
import { pageFrame } from '#electron/metrics/page-frame.ts';
import { funnelHeadline } from '#shared/headlines/funnel.ts';
import { makeFormat } from '#shared/language/format.ts';
import { boardDrill, boardPage } from '#electron/metrics/page.ts';
import type { Figure, FunnelAnswer } from '#shared/metrics/answers.ts';
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

async function ask(input: WorldInput, question: Partial<Question> = {}): Promise<FunnelAnswer> {
  const { store } = await standing(input);
  return funnelAnswer(boardContext(store), { ...june, ...question });
}

const counts = (answer: FunnelAnswer) =>
  answer.rows.map((row) => [row.segment, ...row.stages.map((stage) => stage.count)]);
const path = (answer: FunnelAnswer) => answer.rows.map((row) => [row.undated, row.skipped, row.backward])[0];
const codes = (answer: FunnelAnswer) => answer.notes.map((note) => [note.code, note.count]);

const lead = (id: string, created: string, more: Row = {}): Row => ({ external_id: id, created_at: created, ...more });

const input: WorldInput = {
  leads: [
    // A goes all the way; B is told to be at sql without a date; C jumps from lead to sql; D went back to mql.
    lead('A', '2026-06-01', { entered_mql: '2026-06-02', entered_sql: '2026-06-05', channel: 'Ads' }),
    lead('B', '2026-06-10', { stage: 'sql', channel: 'Ads' }),
    lead('C', '2026-06-12', { entered_sql: '2026-06-20', channel: 'Mail' }),
    lead('D', '2026-06-15', { entered_sql: '2026-06-16', entered_mql: '2026-06-18', channel: 'Mail' }),
    lead('E', '2026-06-20', { status: 'excluded', entered_mql: '2026-06-21' }),
    lead('F', '2026-05-30', { entered_mql: '2026-06-03' }),
    lead('G', '', { stage: 'mql' }),
    lead('H', '2026-06-29', { entered_mql: '2026-07-09' }),
  ],
  deals: [
    { external_id: 'd', lead: 'A', created_at: '2026-06-10', closed_at: '2026-06-25', outcome: 'won', amount: '10' },
    { external_id: 'e', lead: 'C', created_at: '2026-06-28', outcome: 'open', amount: '10' },
  ],
  asOf: '2026-07-01',
};

describe('a world small enough to count by hand', () => {
  test('FU1, FU5: five leads of June; reached or beyond, dated or not, by as-of', async () => {
    const answer = await ask(input);
    expect(counts(answer)).toEqual([[null, 5, 4, 4, 2, 1]]);
    expect(answer.rows[0]?.stages.map((stage) => [stage.step, stage.cumulative])).toEqual([
      [null, 1],
      [0.8, 0.8],
      [1, 0.8],
      [0.5, 0.4],
      [0.5, 0.2],
    ]);
    expect(answer.definition).toEqual({ id: 'funnel', version: 1 });
  });

  test('MO6: B’s mql and sql are undated; G has no date and is in no cohort; H becomes mql only after as-of', async () => {
    const answer = await ask(input);
    expect(path(answer)).toEqual([2, 1, 1]);
    expect(codes(answer)).toEqual([
      ['withoutDate', 1],
      ['excluded', 1],
      ['undated', 2],
    ]);
  });

  test('FU6: C skipped mql, D moved back from sql to it', async () => {
    expect(path(await ask(input, { where: [{ field: 'channel', value: 'Mail' }] }))).toEqual([0, 1, 1]);
    expect(path(await ask(input, { where: [{ field: 'channel', value: 'Ads' }] }))).toEqual([2, 0, 0]);
  });

  test('FU3: dated entries of June, of F too, never of B’s undated ones', async () => {
    const answer = await ask(input, { mode: 'flow' });
    expect(counts(answer)).toEqual([[null, 5, 3, 3, 2, 1]]);
    expect(answer.definition).toEqual({ id: 'funnel-flow', version: 1 });
  });

  test('FU3: a flow may exceed 1', async () => {
    const answer = await ask(input, { mode: 'flow', from: '2026-06-02', to: '2026-06-04' });
    expect(counts(answer)).toEqual([[null, 0, 2, 0, 0, 0]]);
    const later = await ask(input, { mode: 'flow', from: '2026-06-20', to: '2026-06-29' });
    expect(counts(later)).toEqual([[null, 0, 0, 1, 1, 1]]);
  });

  test('by channel, the largest first and those without last', async () => {
    expect(counts(await ask(input, { by: 'channel' }))).toEqual([
      ['Ads', 2, 2, 2, 1, 1],
      ['Mail', 2, 2, 2, 1, 0],
      [null, 1, 0, 0, 0, 0],
    ]);
  });

  test('by month and week every one of the period, empty ones too', async () => {
    const months = await ask(input, { by: 'month', from: '2026-05-01', to: '2026-08-01' });
    expect(counts(months).map((row) => row.slice(0, 3))).toEqual([
      ['2026-05', 1, 1],
      ['2026-06', 5, 4],
      ['2026-07', 0, 0],
    ]);
    expect(counts(await ask(input, { by: 'week', to: '2026-06-15' })).map((row) => row.slice(0, 2))).toEqual([
      ['2026-W23', 1],
      ['2026-W24', 2],
    ]);
  });

  test('MO12: a lead has no product', async () => {
    const answer = await ask(input, { by: 'product' });
    expect(counts(answer)).toEqual([[null, 5, 4, 4, 2, 1]]);
    expect(codes(answer)).toContainEqual(['leadsHaveNoProduct', null]);
    expect(counts(await ask(input, { where: [{ field: 'product', value: 'One' }] }))).toEqual([[null, 0, 0, 0, 0, 0]]);
  });

  test('the rows behind each count are as many as it says', async () => {
    const { store } = await standing(input);
    const drill = (figure: Omit<Figure, 'board'>, question: Partial<Question> = {}) =>
      funnelDrill(
        boardContext(store),
        { ...june, ...question },
        { board: 'funnel', ...figure },
        { offset: 0, limit: null, sort: null },
      );
    expect(drill({ name: 'count', stage: 'opportunity' }).rows.map((row) => row.cells['channel'])).toEqual([
      'Ads',
      'Mail',
    ]);
    expect(drill({ name: 'count', stage: 'mql', segment: { by: 'channel', value: 'Ads' } }).total).toBe(2);
    expect(drill({ name: 'count', stage: 'lead', segment: { by: 'month', value: '2026-06' } }).total).toBe(5);
    expect(drill({ name: 'count', stage: 'mql' }, { mode: 'flow' }).total).toBe(3);
    expect(() => drill({ name: 'count', stage: 'nowhere' })).toThrow('usage');
  });

  test('MO12: what a filter offers, the most frequent first and those without last', async () => {
    const { store } = await standing(input);
    expect(filterValues(store, 'channel')).toEqual([
      { value: 'Ads', count: 3 },
      { value: 'Mail', count: 3 },
      { value: null, count: 4 },
    ]);
  });
});

describe('the page', () => {
  test('GE7: a half month beside the same business days, seen at the same age', async () => {
    const { store } = await standing({
      leads: [
        lead('M1', '2026-05-05', { entered_mql: '2026-05-11' }),
        lead('M2', '2026-05-06', { entered_mql: '2026-05-25' }),
        lead('M3', '2026-05-20'),
        lead('J1', '2026-06-03', { entered_mql: '2026-06-09' }),
      ],
      asOf: '2026-06-10T12:00:00Z',
    });
    const context = boardContext(store);
    const page = funnelPage(context, june, pageFrame(context, june, 'previous', 'channel'));
    expect(page.before).toEqual({ from: '2026-05-01', to: '2026-05-13', asOf: '2026-05-12T12:00:00.000Z', cut: true });
    expect(counts(page.now)).toEqual([[null, 1, 1, 0, 0, 0]]);
    // M3 came later in its month, M2 became mql later: both as if not yet known.
    expect(page.earlier === null ? null : counts(page.earlier)).toEqual([[null, 2, 1, 0, 0, 0]]);
    const whole = funnelAnswer(context, june);
    expect(page.now).toEqual(whole);
    const asOf = page.before?.asOf ?? '';
    const figure: Figure = { board: 'funnel', name: 'count', stage: 'mql' };
    const question = { ...june, from: '2026-05-01', to: '2026-05-13' };
    const window = { offset: 0, limit: 10, sort: null };
    expect(boardDrill(store, question, figure, window, asOf).total).toBe(1);
    expect(boardDrill(store, question, figure, window, null).total).toBe(2);
  });

  test('FU2, FU7: the horizon of each stage from the trailing twelve months, and whether the cohort is that old', async () => {
    const day = (index: number) => `2026-03-${String(index + 1).padStart(2, '0')}`;
    const { store } = await standing({
      leads: Array.from({ length: 25 }, (_, index) =>
        lead(`L${index}`, day(index), {
          entered_mql: day(index + 3),
          ...(index < 19 ? { entered_sql: day(index + 6) } : {}),
        }),
      ),
      asOf: '2026-04-05',
    });
    const page = boardPage(store, 'funnel', { ...june, from: '2026-03-01', to: '2026-04-01' }, 'none');
    expect(page.board === 'funnel' ? page.maturity : null).toEqual([
      { stage: 'mql', horizonDays: 7, state: 'unripe' },
      { stage: 'sql', horizonDays: null, state: 'unknown' },
      { stage: 'opportunity', horizonDays: null, state: 'unknown' },
      { stage: 'customer', horizonDays: null, state: 'unknown' },
    ]);
    const earlier = boardPage(store, 'funnel', { ...june, from: '2026-03-01', to: '2026-03-30' }, 'none');
    expect(earlier.board === 'funnel' ? earlier.maturity[0]?.state : null).toBe('ripe');
  });

  test('MO6, GE7: stages without a date stay in the comparison, and nothing is said to have fallen', async () => {
    const month = (name: string, at: string) =>
      Array.from({ length: 100 }, (_, index) =>
        lead(
          `${name}${index}`,
          `2026-${at}-${String((index % 28) + 1).padStart(2, '0')}`,
          index % 2 === 0 ? { stage: 'mql' } : {},
        ),
      );
    // Leads of spring with dates make the horizon known, so that the step is ripe.
    const dated = Array.from({ length: 30 }, (_, index) =>
      lead(`old${index}`, '2026-03-01', { entered_mql: '2026-03-02' }),
    );
    const { store } = await standing({
      leads: [...month('aug', '08'), ...month('sep', '09'), ...dated],
      asOf: '2026-10-31',
    });
    const september = { ...june, from: '2026-09-01', to: '2026-10-01' };
    const page = boardPage(store, 'funnel', september, 'previous');
    if (page.board !== 'funnel') throw new Error(page.board);
    expect(page.before?.asOf).toBe('2026-10-01');
    expect(counts(page.now)).toEqual([[null, 100, 50, 0, 0, 0]]);
    expect(page.earlier === null ? null : counts(page.earlier)).toEqual([[null, 100, 50, 0, 0, 0]]);
    const headline = funnelHeadline(page, makeFormat('en-GB'));
    expect(headline.text).not.toMatch(/fell|rose|held|changed/u);
    expect(headline.sub).toContain('Stages without a date cannot be compared at the same age.');
    const figure: Figure = { board: 'funnel', name: 'count', stage: 'mql' };
    const august = { ...june, from: '2026-08-01', to: '2026-09-01' };
    const window = { offset: 0, limit: 1, sort: null };
    expect(boardDrill(store, august, figure, window, '2026-10-01').total).toBe(50);
  });

  test('GE7: before the first business day there is no comparison', async () => {
    const { store } = await standing({ leads: [lead('A', '2026-08-01'), lead('B', '2026-07-01')], asOf: '2026-07-31' });
    const august = { ...june, from: '2026-08-01', to: '2026-09-01' };
    const page = boardPage(store, 'funnel', august, 'previous');
    expect([page.before, page.earlier, page.segmentsEarlier]).toEqual([null, null, null]);
  });

  test('GE7: the day of an instant is that of the workspace’s zone', async () => {
    const { store } = await standing({
      leads: [lead('A', '2026-06-02')],
      asOf: '2026-06-10T22:00:00Z',
      settings: { timeZone: 'Pacific/Auckland' },
    });
    const page = boardPage(store, 'funnel', june, 'none');
    expect([page.asOf, page.asOfDay]).toEqual(['2026-06-10T22:00:00.000Z', '2026-06-11']);
  });
});

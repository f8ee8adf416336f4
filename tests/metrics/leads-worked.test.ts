import { afterEach, describe, expect, test } from 'vitest';
import { boardContext } from '#electron/metrics/context.ts';
import { leadsWorkedAnswer, leadsWorkedDrill, leadsWorkedPage } from '#electron/metrics/leads-worked.ts';
import { pageFrame } from '#electron/metrics/page-frame.ts';
import type { LeadsWorkedAnswer, LeadsWorkedRow } from '#shared/metrics/answers.ts';
import type { By, Question } from '#shared/metrics/questions.ts';
import { makeWorld, type Row, type World, type WorldInput } from '../world/world.ts';

let world: World | null = null;
afterEach(() => {
  world?.close();
  world = null;
});

const june: Question = { from: '2026-06-01', to: '2026-07-01', by: null, where: [], mode: 'cohort', model: 'linear' };

async function ask(input: WorldInput, question: Partial<Question> = {}): Promise<LeadsWorkedAnswer> {
  world?.close();
  world = await makeWorld(input);
  return leadsWorkedAnswer(boardContext(world.store), { ...june, ...question });
}

async function total(input: WorldInput, question: Partial<Question> = {}): Promise<Partial<LeadsWorkedRow>> {
  return (await ask(input, question)).rows[0] ?? {};
}

/** A lead handed over at `entered_mql`. */
const lead = (id: string, mql: string, more: Row = {}): Row => ({
  external_id: id,
  created_at: mql.slice(0, 10),
  entered_mql: mql,
  ...more,
});
const call = (leadId: string, at: string, more: Row = {}): Row => ({ lead: leadId, at, kind: 'call', ...more });

const asOf = '2026-06-30';

describe('a world small enough to count by hand', () => {
  // One SLA of 24 hours; as-of 30 June, 12:00 UTC.
  const input: WorldInput = {
    asOf: '2026-06-30T12:00:00Z',
    leads: [
      lead('fast', '2026-06-01T09:00:00Z', { owner: 'Ann' }), // 5 minutes
      lead('hour', '2026-06-02T09:00:00Z', { owner: 'Ann' }), // 1 hour
      lead('edge', '2026-06-03T09:00:00Z', { owner: 'Ben' }), // 24 hours to the second
      lead('late', '2026-06-04T09:00:00Z', { owner: 'Ben' }), // 48 hours
      lead('never', '2026-06-05T09:00:00Z', { owner: 'Ben' }),
      lead('robot', '2026-06-06T09:00:00Z', { owner: 'Ann' }), // only a sequence and a task
      lead('early', '2026-06-08T09:00:00Z', { owner: 'Ann' }), // called before the hand-over
      lead('young', '2026-06-30T09:00:00Z', { owner: 'Ben' }), // 3 hours old
      lead('accepted', '2026-06-09T09:00:00Z', { owner: 'Ann', accepted_at: '2026-06-10' }),
      lead('spam', '2026-06-10T09:00:00Z', { owner: 'Ann', status: 'excluded' }),
      lead('may', '2026-05-31T23:59:59Z', { owner: 'Ann' }),
    ],
    touches: [
      call('fast', '2026-06-01T09:05:00Z'),
      call('fast', '2026-06-01T10:05:00Z'),
      call('hour', '2026-06-02T10:00:00Z'),
      call('edge', '2026-06-04T09:00:00Z'),
      call('late', '2026-06-06T09:00:00Z'),
      { lead: 'robot', at: '2026-06-06T09:01:00Z', kind: 'sequence' },
      { lead: 'robot', at: '2026-06-06T09:02:00Z', kind: 'task' },
      { lead: 'robot', at: '2026-06-06T09:03:00Z', kind: 'call', direction: 'inbound' },
      { lead: 'robot', at: '2026-06-06T09:04:00Z', kind: 'visit' },
      call('early', '2026-06-08T08:59:59Z'),
      call('spam', '2026-06-10T09:01:00Z'),
      call('may', '2026-06-01T09:00:00Z'),
    ],
  };

  test('LW1–LW5 the whole', async () => {
    const answer = await ask(input);
    expect(answer).toMatchObject({ handOver: 'mql', basis: 'touches', slaHours: 24 });
    expect(answer.rows).toEqual([
      {
        segment: null,
        handedOver: 9,
        worked: 5, // fast, hour, edge, late, accepted
        workedRate: 5 / 9,
        due: 8, // all but young
        inTime: 3,
        inTimeRate: 3 / 8,
        medianHours: null, // 5 min, 1 h, 24 h, 48 h, then four never: the fifth is among them
        medianOver: 20 * 24 + 27, // accepted: 9 June 09:00 to 30 June 12:00
        p90Hours: null,
        p90Over: 20 * 24 + 27,
        never: 4, // never, robot, early, accepted
        notYetDue: 1,
        bands: { under5: 1, under15: 0, under60: 1, sameDay: 0, under1440: 1, over: 1, never: 4 },
      },
    ]);
    expect(answer.notes.map(({ code, count }) => [code, count])).toContainEqual(['excluded', 1]);
  });

  test('LW3 by owner: the segments add up to the whole', async () => {
    const { rows } = await ask(input, { by: 'owner' });
    expect(rows.map((row) => [row.segment, row.handedOver, row.worked, row.due, row.inTime, row.never])).toEqual([
      ['Ann', 5, 3, 5, 2, 3],
      ['Ben', 4, 2, 3, 1, 1],
    ]);
  });

  test('LW8 the unworked list, and as many leads behind each figure as it counts', async () => {
    await ask(input);
    const context = boardContext(world!.store);
    const page = leadsWorkedPage(context, june, pageFrame(context, june, 'previous', 'owner'));
    expect(page.unworked.total).toBe(4);
    expect(
      page.unworked.leads.map((row) => [row.owner, row.handedOver, row.ageHours, row.due, row.expectedValue]),
    ).toEqual([
      ['Ben', '2026-06-05T09:00:00.000Z', 25 * 24 + 3, true, null],
      ['Ann', '2026-06-06T09:00:00.000Z', 24 * 24 + 3, true, null],
      ['Ann', '2026-06-08T09:00:00.000Z', 22 * 24 + 3, true, null],
      ['Ben', '2026-06-30T09:00:00.000Z', 3, false, null],
    ]);
    const counted = page.now.rows[0]!;
    for (const name of ['handedOver', 'worked', 'due', 'inTime', 'never', 'notYetDue'] as const) {
      const drill = leadsWorkedDrill(
        context,
        june,
        { board: 'leads-worked', name },
        { offset: 0, limit: null, sort: null },
      );
      expect([name, drill.total, drill.rows.length]).toEqual([name, counted[name], counted[name]]);
    }
    const ben = { by: 'owner' as By, value: 'Ben' };
    const window = { offset: 0, limit: 2, sort: null };
    const drill = leadsWorkedDrill(context, june, { board: 'leads-worked', name: 'due', segment: ben }, window);
    expect([drill.total, drill.rows.length]).toEqual([3, 2]);
  });

  test('the trend: eight whole weeks, the last holding the last day of the period', async () => {
    await ask(input);
    const context = boardContext(world!.store);
    const page = leadsWorkedPage(context, june, pageFrame(context, june, 'none', 'owner'));
    expect(page.trend.map((week) => week.key)).toEqual([20, 21, 22, 23, 24, 25, 26, 27].map((week) => `2026-W${week}`));
    expect(page.trend.map((week) => week.total.handedOver)).toEqual([0, 0, 1, 6, 2, 0, 0, 1]);
    expect(page.trend.at(-1)).toMatchObject({ from: '2026-06-29', to: '2026-07-06', finished: false });
    expect(page.trend.at(-2)).toMatchObject({ finished: true });
  });
});

describe('LW1 the hand-over', () => {
  test('is the earliest dated visit; a lead is handed over once', async () => {
    const twice = [lead('a', '2026-06-20'), lead('a2', '2026-05-20', { email: 'x@x.org' })];
    const merged = [...twice, { external_id: 'other', email: 'x@x.org', entered_mql: '2026-06-10' }];
    expect(await total({ leads: merged, touches: [call('a', '2026-06-20')], asOf })).toMatchObject({ handedOver: 1 });
    const inMay = { ...june, from: '2026-05-01', to: '2026-06-01' };
    expect(await total({ leads: merged, touches: [call('a', '2026-06-20')], asOf }, inMay)).toMatchObject({
      handedOver: 1,
    });
  });
  test('without any date of the stage, creation stands for it', async () => {
    const answer = await ask({
      leads: [
        { external_id: 'a', created_at: '2026-06-02' },
        { external_id: 'b', created_at: '2026-07-02' },
      ],
      touches: [call('a', '2026-06-03')],
      asOf: '2026-07-30',
    });
    expect(answer).toMatchObject({ handOver: 'created', rows: [{ handedOver: 1, worked: 1 }] });
    expect(answer.notes.map((row) => row.code)).toContain('handOverCreated');
  });
  test('is another stage where the setting says so', async () => {
    const leads = [
      lead('a', '2026-05-02', { entered_sql: '2026-06-02' }),
      lead('b', '2026-06-02', { entered_sql: '' }),
    ];
    const settings = { handOverStage: 'sql' };
    expect(await ask({ leads, touches: [call('a', '2026-06-02')], settings, asOf })).toMatchObject({
      handOver: 'sql',
      rows: [{ handedOver: 1 }],
    });
  });
  test('MO3 a hand-over after as-of is not counted, and noted', async () => {
    const answer = await ask({
      leads: [lead('a', '2026-06-10'), lead('b', '2026-06-12')],
      touches: [call('a', '2026-06-10')],
      asOf: '2026-06-11',
    });
    expect(answer.rows[0]).toMatchObject({ handedOver: 1 });
    expect(answer.notes.find((row) => row.code === 'handOverLater')?.count).toBe(1);
  });
});

describe('MO4 plain dates', () => {
  const one = (mql: string, at: string, sla = 24) =>
    total({ leads: [lead('a', mql)], touches: [call('a', at)], settings: { slaHours: sla }, asOf });

  test('the same day is "same day", never 0–5 min, and counts 0 hours', async () => {
    const row = await one('2026-06-10', '2026-06-10T00:03:00Z');
    expect(row).toMatchObject({ medianHours: 0, inTime: 1, bands: { sameDay: 1, under5: 0 } });
    expect(await one('2026-06-10T15:00:00Z', '2026-06-10')).toMatchObject({ worked: 1, bands: { sameDay: 1 } });
  });
  test('within N hours is ⌈N/24⌉ days', async () => {
    expect(await one('2026-06-10', '2026-06-11T23:00:00Z')).toMatchObject({
      inTime: 1,
      medianHours: 24,
      bands: { under1440: 1 },
    });
    expect(await one('2026-06-10', '2026-06-12T00:00:00Z')).toMatchObject({
      inTime: 0,
      medianHours: 48,
      bands: { over: 1 },
    });
    expect(await one('2026-06-10', '2026-06-12T00:00:00Z', 25)).toMatchObject({ inTime: 1 });
  });
  test('an attempt of an earlier day is before the hand-over', async () => {
    expect(await one('2026-06-10', '2026-06-09T23:59:00Z')).toMatchObject({ worked: 0, never: 1 });
  });
  test('LW4 due: a plain hand-over by days; a timed one by hours to the end of a plain as-of (MO3)', async () => {
    const leads = [lead('a', '2026-06-28'), lead('b', '2026-06-29T01:00:00Z'), lead('c', '2026-06-30')];
    expect(await total({ leads, touches: [call('other', '2026-06-10')], asOf })).toMatchObject({
      due: 2,
      notYetDue: 1,
    });
  });
  test('GE2 the day is that of the workspace’s zone', async () => {
    const leads = [lead('a', '2026-05-31T23:30:00Z')];
    const settings = { timeZone: 'Europe/Berlin' };
    expect(await total({ leads, touches: [call('a', '2026-06-01')], settings, asOf })).toMatchObject({
      handedOver: 1,
      worked: 1,
    });
  });
});

describe('LW5 median and p90 over all due leads, unanswered = ∞', () => {
  const answered = (hours: number, index: number) => ({
    lead: lead(`a${index}`, '2026-06-01T00:00:00Z'),
    call: call(`a${index}`, new Date(Date.UTC(2026, 5, 1, hours)).toISOString()),
  });
  const world10 = (unanswered: number, hours: number[]): WorldInput => ({
    leads: [
      ...hours.map((h, i) => answered(h, i).lead),
      ...Array.from({ length: unanswered }, (_, i) => lead(`n${i}`, `2026-06-0${i + 2}T00:00:00Z`)),
    ],
    touches: hours.map((h, i) => answered(h, i).call),
    asOf: '2026-06-11T00:00:00Z',
  });

  test('GE10 mean of the middle two', async () => {
    expect(await total(world10(0, [1, 2, 4, 9]))).toMatchObject({ medianHours: 3, medianOver: null, p90Hours: 9 });
  });
  test('GE10 ∞ if one of the middle two is: at least the age of the youngest unanswered', async () => {
    expect(await total(world10(2, [1, 2]))).toMatchObject({ medianHours: null, medianOver: 8 * 24 });
    expect(await total(world10(1, [1, 2]))).toMatchObject({
      medianHours: 2,
      medianOver: null,
      p90Hours: null,
      p90Over: 9 * 24,
    });
  });
});

describe('LW7 without sales touches', () => {
  test('worked falls back on status ≠ new, times are null, and the board says so', async () => {
    const leads = [
      lead('a', '2026-06-02', { status: 'new' }),
      lead('b', '2026-06-02', { status: 'open' }),
      lead('c', '2026-06-02', { status: 'rejected' }),
      lead('d', '2026-06-02', { status: 'test' }),
    ];
    const answer = await ask({ leads, touches: [{ lead: 'a', at: '2026-06-03', kind: 'visit' }], asOf });
    expect(answer.basis).toBe('status');
    expect(answer.rows[0]).toMatchObject({
      handedOver: 3,
      worked: 2,
      due: null,
      inTime: null,
      medianHours: null,
      bands: null,
    });
    expect(answer.notes.map((row) => row.code)).toContain('workedByStatus');
  });
  test('MO12 without statuses either, worked is not known', async () => {
    expect(await total({ leads: [lead('a', '2026-06-02')], asOf })).toMatchObject({
      handedOver: 1,
      worked: null,
      workedRate: null,
    });
  });
});

describe('segments and filters', () => {
  const input: WorldInput = {
    leads: [
      lead('a', '2026-06-02', { channel: 'Ads', country: 'AT' }),
      lead('b', '2026-06-02', { channel: 'Ads', country: '' }),
      lead('c', '2026-06-20', { channel: '', country: 'AT' }),
    ],
    touches: [call('a', '2026-06-02')],
    asOf,
  };
  test('MO12 an absent segment is null, last', async () => {
    const { rows } = await ask(input, { by: 'channel' });
    expect(rows.map((row) => [row.segment, row.handedOver])).toEqual([
      ['Ads', 2],
      [null, 1],
    ]);
  });
  test('several values of one field mean any of them; null asks for those without', async () => {
    const where = [
      { field: 'channel', value: 'Ads' },
      { field: 'country', value: null },
    ] as const;
    expect(await total(input, { where: [...where] })).toMatchObject({ handedOver: 1 });
    expect(
      await total(input, {
        where: [
          { field: 'channel', value: 'Ads' },
          { field: 'channel', value: null },
        ],
      }),
    ).toMatchObject({ handedOver: 3 });
  });
  test('by week and month: every one of the period, empty ones too', async () => {
    const weeks = (await ask(input, { by: 'week' })).rows;
    expect(weeks.map((row) => [row.segment, row.handedOver])).toEqual([
      ['2026-W23', 2],
      ['2026-W24', 0],
      ['2026-W25', 1],
      ['2026-W26', 0],
      ['2026-W27', 0],
    ]);
    expect((await ask(input, { by: 'month' })).rows.map((row) => [row.segment, row.handedOver])).toEqual([
      ['2026-06', 3],
    ]);
  });
  test('an empty workspace: 0 handed over, no rate', async () => {
    expect(await total({})).toMatchObject({ handedOver: 0, workedRate: null, medianHours: null });
  });
});

describe('LW8 expected value', () => {
  test('close rate of the channel × average won deal of twelve months, null below 20 leads', async () => {
    const leads = Array.from({ length: 20 }, (_, i) => lead(`l${i}`, '2026-03-01', { channel: 'Ads' }));
    const deals = [
      {
        external_id: 'd1',
        lead: 'l0',
        amount: '1000',
        outcome: 'won',
        created_at: '2026-03-02',
        closed_at: '2026-04-01',
      },
      {
        external_id: 'd2',
        lead: 'l1',
        amount: '2000',
        outcome: 'won',
        created_at: '2026-03-02',
        closed_at: '2026-04-02',
      },
    ];
    const input: WorldInput = {
      leads: [
        ...leads,
        lead('w1', '2026-06-20', { channel: 'Ads' }),
        lead('w2', '2026-06-10', { channel: 'Ads' }),
        lead('w3', '2026-06-01', { channel: 'Rare' }),
      ],
      deals,
      touches: [call('l0', '2026-03-01')],
      asOf,
    };
    await ask(input);
    const context = boardContext(world!.store);
    const page = leadsWorkedPage(context, june, pageFrame(context, june, 'none', 'owner'));
    // 2 customers of 22 leads, 1,500.00 a deal: 136.36.
    expect(page.unworked.leads.map((row) => [row.channel, row.ageHours, row.expectedValue])).toEqual([
      ['Ads', 20 * 24, 13_636],
      ['Ads', 10 * 24, 13_636],
      ['Rare', 29 * 24, null],
    ]);
  });
});

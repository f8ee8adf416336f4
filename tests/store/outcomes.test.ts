import { afterEach, describe, expect, test } from 'vitest';
import type { Report } from '#shared/ipc/import-contract.ts';
import { makeWorld, type Row, type World, type WorldInput } from '../world/world.ts';

let world: World | null = null;
afterEach(() => {
  world?.close();
  world = null;
});
const make = async (input: WorldInput): Promise<World> => (world = await makeWorld({ asOf: '2026-10-31', ...input }));

const counts = ({ rowsRead, created, updated, unchanged, merged, rejected }: Report): number[] => {
  expect(rowsRead).toBe(created + updated + unchanged + merged + rejected);
  return [created, updated, unchanged, merged, rejected];
};
const all = (of: World, sql: string): unknown[] => of.store.prepare(sql).all();

const leads: Row[] = [
  { external_id: '1', email: 'ann@a.example', name: 'Ann', created_at: '2026-09-01', stage: 'mql' },
  { external_id: '2', email: 'Bob@b.example', name: 'Bob', created_at: '2026-09-02T10:00:00Z', stage: 'lead' },
  { external_id: '3', email: 'bob@B.example ', name: 'Bobby', created_at: '2026-09-05', stage: '' },
];

describe('outcomes of leads (MO8–MO10)', () => {
  test('a new record is created; one that joins by e-mail is merged; both only the first time', async () => {
    const { add, store } = await make({});
    expect(counts(await add('leads', leads))).toEqual([2, 0, 0, 1, 0]);
    expect(counts(await add('leads', leads))).toEqual([0, 0, 3, 0, 0]);
    expect(store.prepare('select count(*) from lead').pluck().get()).toBe(2);
    expect(store.prepare('select count(*) from record').pluck().get()).toBe(3);
    expect(store.prepare('select count(*) from version').pluck().get()).toBe(3);
    expect(store.prepare('select count(*) from delivery').pluck().get()).toBe(6);
  });

  test('a field of a merged lead is what the record that filled it last says', async () => {
    const of = await make({ leads });
    expect(all(of, "select name, email, stage from lead where name = 'Bobby'")).toEqual([
      { name: 'Bobby', email: 'bob@B.example', stage: 'lead' },
    ]);
  });

  test('an empty cell empties a field, a missing column leaves it', async () => {
    const of = await make({ leads: leads.slice(0, 1) });
    expect(counts(await of.add('leads', [{ external_id: '1', name: '' }]))).toEqual([0, 1, 0, 0, 0]);
    expect(all(of, 'select name, email, created_day from lead')).toEqual([
      { name: null, email: 'ann@a.example', created_day: 20697 },
    ]);
  });

  test('rows of one file for one record fold in order, and the same file again is unchanged', async () => {
    const rows = [
      { external_id: '1', name: 'Ann' },
      { external_id: '1', name: 'Anna' },
      { external_id: '1', name: 'Anna' },
    ];
    const of = await make({});
    expect(counts(await of.add('leads', rows))).toEqual([1, 1, 1, 0, 0]);
    expect(counts(await of.add('leads', rows))).toEqual([0, 0, 3, 0, 0]);
    expect(all(of, 'select name from lead')).toEqual([{ name: 'Anna' }]);
  });

  test('leads without id are known by e-mail, without either by all fields; equal ones are numbered (MO9)', async () => {
    const rows = [
      { email: 'a@a.example', name: 'Ann' },
      { email: 'A@a.example', name: 'Ann' },
      { email: '', name: 'Nobody' },
      { email: '', name: 'Nobody' },
    ];
    const of = await make({});
    expect(counts(await of.add('leads', rows))).toEqual([3, 0, 0, 1, 0]);
    expect(counts(await of.add('leads', rows))).toEqual([0, 0, 4, 0, 0]);
  });

  test('two leads become one when a record gets the e-mail of the other', async () => {
    const of = await make({
      leads: [
        { external_id: '1', email: 'a@a.example', created_at: '2026-09-01' },
        { external_id: '2', email: '', created_at: '2026-09-03' },
      ],
      deals: [{ external_id: 'd', lead: '2', outcome: 'won', closed_at: '2026-10-01', amount: '10.00' }],
      touches: [{ lead: '2', at: '2026-09-04', kind: 'call', side: 'sales' }],
    });
    expect(counts(await of.add('leads', [{ external_id: '2', email: 'a@a.example' }]))).toEqual([0, 1, 0, 0, 0]);
    expect(all(of, 'select id from lead')).toEqual([{ id: 1 }]);
    expect(all(of, 'select lead_id from touch union all select primary_lead_id from deal')).toEqual([
      { lead_id: 1 },
      { lead_id: 1 },
    ]);
    expect(all(of, "select stage, day from visit where lead_id = 1 and stage = 'customer'")).toHaveLength(1);
  });

  test('the same id in two systems is two leads', async () => {
    const of = await make({});
    await of.add('leads', [{ external_id: '1', name: 'Ann' }], { system: 'a' });
    expect(counts(await of.add('leads', [{ external_id: '1', name: 'Ann' }], { system: 'b' }))).toEqual([
      1, 0, 0, 0, 0,
    ]);
  });
});

describe('outcomes of deals, touches, spend and people', () => {
  test('deals without id are known by lead, name, dates and amount', async () => {
    const rows = [
      { lead: '1', name: 'Big', created_at: '2026-09-01', closed_at: '', amount: '10.00', stage: 'Negotiation' },
      { lead: '1', name: 'Big', created_at: '2026-09-01', closed_at: '', amount: '10.00', stage: 'Negotiation' },
    ];
    const of = await make({});
    expect(counts(await of.add('deals', rows))).toEqual([2, 0, 0, 0, 0]);
    expect(counts(await of.add('deals', rows))).toEqual([0, 0, 2, 0, 0]);
  });

  test('equal touches and rows of spend all count and are unchanged the next time (MO9)', async () => {
    const touch = { lead: '1', at: '2026-09-01 9:05', kind: 'visit', channel: 'Direct', campaign: '', content: '' };
    const spend = { date: '2026-09-01', channel: 'Paid Search', amount: '5.00', cost_kind: 'media' };
    const of = await make({});
    expect(counts(await of.add('touches', [touch, touch, touch]))).toEqual([3, 0, 0, 0, 0]);
    expect(counts(await of.add('touches', [touch, touch, touch]))).toEqual([0, 0, 3, 0, 0]);
    expect(counts(await of.add('spend', [spend, spend]))).toEqual([2, 0, 0, 0, 0]);
    expect(counts(await of.add('spend', [spend, { ...spend, amount: '6.00' }]))).toEqual([0, 1, 1, 0, 0]);
  });

  test('people are created, get a team, and stay', async () => {
    const of = await make({ leads: [{ external_id: '1', owner: 'Ann' }] });
    expect(
      counts(
        await of.add('people', [
          { name: 'Ann', team: 'North' },
          { name: 'Ben', team: 'South' },
        ]),
      ),
    ).toEqual([1, 1, 0, 0, 0]);
    expect(counts(await of.add('people', [{ name: 'Ann', team: 'North' }]))).toEqual([0, 0, 1, 0, 0]);
  });
});

describe('links (MO9, MO11)', () => {
  test('deals and touches wait for their lead and link when it arrives', async () => {
    const of = await make({
      deals: [
        { external_id: 'd', lead: '7', outcome: 'won', created_at: '2026-09-10', closed_at: '2026-09-20', amount: '1' },
      ],
      touches: [{ lead: 'Ann@A.example', at: '2026-09-01', kind: 'visit' }],
    });
    expect(all(of, 'select lead_id from touch')).toEqual([{ lead_id: null }]);
    await of.add('leads', [{ external_id: '7', email: 'ann@a.example', created_at: '2026-09-01' }]);
    expect(all(of, 'select lead_id from touch')).toEqual([{ lead_id: 1 }]);
    expect(all(of, 'select primary_lead_id from deal')).toEqual([{ primary_lead_id: 1 }]);
    expect(all(of, 'select position, dated, day from reach order by position')).toEqual([
      { position: 0, dated: 1, day: 20697 },
      { position: 1, dated: 1, day: 20706 },
      { position: 2, dated: 1, day: 20706 },
      { position: 3, dated: 1, day: 20706 },
      { position: 4, dated: 1, day: 20716 },
    ]);
  });

  test('a deal names several leads, in one cell and in several rows; the oldest is its primary', async () => {
    const of = await make({
      leads: [
        { external_id: '1', created_at: '2026-09-05' },
        { external_id: '2', created_at: '2026-09-01' },
        { external_id: '3', created_at: '2026-09-03' },
      ],
      deals: [
        { external_id: 'd', lead: '1; 2', outcome: 'open', amount: '1' },
        { external_id: 'd', lead: '3', outcome: 'open', amount: '1' },
      ],
    });
    expect(all(of, 'select lead_id from deal_lead order by lead_id')).toEqual([
      { lead_id: 1 },
      { lead_id: 2 },
      { lead_id: 3 },
    ]);
    expect(all(of, 'select primary_lead_id from deal')).toEqual([{ primary_lead_id: 2 }]);
  });

  test('an id that two other systems know links to neither', async () => {
    const of = await make({});
    await of.add('leads', [{ external_id: '1' }], { system: 'a' });
    await of.add('leads', [{ external_id: '1' }], { system: 'b' });
    await of.add('touches', [{ lead: '1', at: '2026-09-01', kind: 'visit' }], { system: 'web' });
    expect(all(of, 'select lead_id from touch')).toEqual([{ lead_id: null }]);
  });
});

describe('visits without a date (MO6)', () => {
  test('stand at the as-of that first told the stage, and give way to a date', async () => {
    const of = await make({});
    const lead = { external_id: '1', created_at: '2026-09-01', stage: 'sql' };
    await of.add('leads', [lead], { asOf: '2026-09-10' });
    await of.add('leads', [lead], { asOf: '2026-09-17' });
    await of.add('leads', [{ ...lead, name: 'Ann' }], { asOf: '2026-09-24' });
    expect(all(of, 'select stage, day, dated from visit where dated = 0')).toEqual([
      { stage: 'sql', day: 20706, dated: 0 },
    ]);
    await of.add('leads', [{ external_id: '1', entered_sql: '2026-09-08' }], { asOf: '2026-09-30' });
    expect(all(of, "select day, dated from visit where stage = 'sql'")).toEqual([{ day: 20704, dated: 1 }]);
  });
});

test('another time zone moves the civil days of instants and leaves plain dates', async () => {
  const of = await make({
    leads: [
      { external_id: '1', created_at: '2026-09-01T23:30:00Z' },
      { external_id: '2', created_at: '2026-09-01' },
    ],
  });
  const { changeSettings } = await import('#electron/settings/change-settings.ts');
  changeSettings(of.store, { timeZone: 'Europe/Berlin' });
  expect(all(of, 'select created_day from lead order by id')).toEqual([{ created_day: 20698 }, { created_day: 20697 }]);
  expect(all(of, 'select day from reach order by lead_id')).toEqual([{ day: 20698 }, { day: 20697 }]);
});

describe('what a file says again, or no longer says (MO8, MO10)', () => {
  test('rows of one record are all told, also when some of them came before', async () => {
    const of = await make({});
    const row = (lead: string, amount: string): Row => ({
      external_id: 'd',
      lead,
      amount,
      outcome: 'won',
      closed_at: '2026-09-01',
    });
    await of.add('leads', [{ external_id: 'A' }, { external_id: 'B' }]);
    await of.add('deals', [row('A', '100'), row('B', '100')]);
    expect(counts(await of.add('deals', [row('A', '200'), row('B', '100')]))).toEqual([0, 1, 1, 0, 0]);
    expect(all(of, 'select amount from deal')).toEqual([{ amount: 10_000 }]);
    expect(all(of, 'select lead_id from deal_lead order by 1')).toEqual([{ lead_id: 1 }, { lead_id: 2 }]);
    expect(counts(await of.add('deals', [row('B', '100')]))).toEqual([0, 1, 0, 0, 0]);
    expect(all(of, 'select lead_id from deal_lead')).toEqual([{ lead_id: 2 }]);
  });

  test('an earlier row that alone comes again takes back what the later one filled', async () => {
    const of = await make({});
    await of.add('leads', [
      { external_id: '1', entered_mql: '' },
      { external_id: '1', entered_mql: '2026-09-05' },
    ]);
    await of.add('leads', [{ external_id: '1', entered_mql: '' }]);
    expect(all(of, "select * from visit where stage = 'mql'")).toEqual([]);
  });

  test('a stage once told stays reached when a later export tells another (MO6)', async () => {
    const of = await make({});
    await of.add('leads', [{ external_id: '1', created_at: '2026-09-01', stage: 'sql' }], { asOf: '2026-09-30' });
    await of.add('leads', [{ external_id: '1', created_at: '2026-09-01', stage: 'Disqualified' }], {
      asOf: '2026-10-31',
    });
    expect(all(of, 'select position, day from reach where dated = 0 order by position')).toEqual([
      { position: 0, day: 20726 },
      { position: 1, day: 20726 },
      { position: 2, day: 20726 },
    ]);
  });

  test('a corrected touch goes to its new lead; a column that is missing leaves what is known', async () => {
    const of = await make({ leads: [{ external_id: 'A' }, { external_id: 'B' }] });
    const touch = { external_id: 't', at: '2026-09-01', kind: 'call', side: 'sales' };
    await of.add('touches', [{ ...touch, lead: 'A', channel: 'Phone' }]);
    expect(counts(await of.add('touches', [{ external_id: 't', at: '2026-09-01', lead: 'B' }]))).toEqual([
      0, 1, 0, 0, 0,
    ]);
    expect(
      all(
        of,
        'select lead_id, kind, side, human_attempt, channel.name from touch join channel on channel.id = channel_id',
      ),
    ).toEqual([{ lead_id: 2, kind: 'call', side: 'sales', human_attempt: 1, name: 'Phone' }]);
  });

  test('e-mails link without regard to case in any alphabet', async () => {
    const of = await make({
      leads: [{ external_id: '1', email: 'änne@x.example' }],
      touches: [{ lead: 'ÄNNE@x.example', at: '2026-09-01', kind: 'visit' }],
    });
    expect(all(of, 'select lead_id from touch')).toEqual([{ lead_id: 1 }]);
  });
});

test('a disk that fills up during an import is an error of its own, and nothing of the import is stored', async () => {
  const of = await make({ leads: [{ external_id: '1', name: 'Ann' }] });
  const pages = Number(of.store.prepare('pragma page_count').pluck().get());
  of.store.prepare(`pragma max_page_count = ${pages + 5}`).get();
  const many = Array.from({ length: 2000 }, (_, index) => ({ external_id: `n${index}`, name: `Name ${index}` }));
  await expect(of.add('leads', many)).rejects.toThrow('disk-full');
  of.store.prepare('pragma max_page_count = 1073741823').get();
  expect(all(of, 'select name from lead')).toEqual([{ name: 'Ann' }]);
  expect(counts(await of.add('leads', many))).toEqual([2000, 0, 0, 0, 0]);
});

import { afterAll, describe, expect, test } from 'vitest';
import { asOfText, boardContext, movedAsOf } from '#electron/metrics/context.ts';
import { pageFrame } from '#electron/metrics/page-frame.ts';
import { parametersOf } from '#electron/metrics/parameters.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { Zone } from '#shared/time/zone.ts';
import { makeWorld, type Row, type World } from '../world/world.ts';

let world: World | null = null;
afterAll(() => world?.close());

const leads: Row[] = [{ external_id: 'A', created_at: '2026-06-01' }];
const deals: Row[] = [{ external_id: 'd', outcome: 'won', closed_at: '2026-06-02' }];
const june: Question = { from: '2026-06-01', to: '2026-07-01', by: null, where: [], mode: 'cohort', model: 'first' };

describe('MO3 as-of of the workspace', () => {
  test('none before the first import; then the latest, a plain date being the end of its day', async () => {
    world = await makeWorld({});
    expect(boardContext(world.store)).toMatchObject({ asOf: null, staleKinds: [], has: { leads: false } });
    await world.add('leads', leads, { asOf: '2026-06-10T12:00:00Z' });
    const text = () => {
      const { asOf } = boardContext(world?.store as World['store']);
      return asOf === null ? null : asOfText(asOf);
    };
    expect(text()).toBe('2026-06-10T12:00:00.000Z');
    await world.add('deals', deals, { asOf: '2026-06-10' });
    expect(text()).toBe('2026-06-10');
    await world.add('leads', [{ external_id: 'B', created_at: '2026-06-01' }], { asOf: '2026-06-08' });
    expect(text()).toBe('2026-06-10');
  });

  test('a kind older by more than a day is named; a list of people moves nothing', async () => {
    if (world === null) throw new Error('no world');
    await world.add('leads', [{ external_id: 'C', created_at: '2026-06-01' }], { asOf: '2026-06-12' });
    await world.add('people', [{ name: 'Ann', team: 'sales' }], { asOf: '2026-07-30' });
    const context = boardContext(world.store);
    expect(context.asOf).toEqual({ at: null, day: 20616 });
    expect(context.staleKinds).toEqual([{ kind: 'deals', asOf: '2026-06-10' }]);
    expect(context.has).toEqual({ leads: true, deals: true, touches: false, spend: false, people: true });
  });
});

test('GE7: an as-of moved over a change of clocks keeps its time of day', () => {
  const zone = new Zone('America/New_York');
  const noon = { at: Date.parse('2026-03-09T16:00:00Z'), day: 20521 };
  expect(asOfText(movedAsOf(noon, -7, zone))).toBe('2026-03-02T17:00:00.000Z');
  expect(movedAsOf({ at: null, day: 20521 }, -7, zone)).toEqual({ at: null, day: 20514 });
});

describe('parameters', () => {
  test('an unset filter is null, several values of one field are one list, without is a null in it', () => {
    if (world === null) throw new Error('no world');
    const parameters = parametersOf(boardContext(world.store), {
      ...june,
      where: [
        { field: 'channel', value: 'Ads' },
        { field: 'channel', value: null },
        { field: 'owner', value: 'O’Neil "x"' },
      ],
    });
    expect(parameters).toMatchObject({
      from: 20605,
      to: 20635,
      by: null,
      channel: '["Ads",null]',
      owner: '["O’Neil \\"x\\""]',
      source: null,
      as_of_at: null,
      as_of_day: 20616,
    });
  });
});

describe('GE7 frame of a page', () => {
  const frame = (question: Question, comparison: Parameters<typeof pageFrame>[2]) => {
    if (world === null) throw new Error('no world');
    return pageFrame(boardContext(world.store), question, comparison, 'channel').head;
  };

  test('a finished period keeps the whole other one, seen at the same age', () => {
    const may = { ...june, from: '2026-05-01', to: '2026-06-01' };
    expect(frame(may, 'previous')).toMatchObject({
      period: { unit: 'month', finished: true, businessDays: 21, elapsedBusinessDays: 21 },
      before: { from: '2026-04-01', to: '2026-05-01', asOf: '2026-05-12', cut: false },
      by: 'channel',
    });
  });

  test('a chosen comparison is cut like the previous one; none is none', () => {
    // As of Friday 12 June: ten business days of June; the tenth of March 2025 is Friday the 14th.
    expect(frame(june, { from: '2025-03-01', to: '2025-04-01' }).before).toEqual({
      from: '2025-03-01',
      to: '2025-03-15',
      asOf: '2025-03-14',
      cut: true,
    });
    expect(frame(june, 'none').before).toBeNull();
  });

  test('GE7: a period that has not begun has nothing elapsed, and nothing to compare', () => {
    const july = { ...june, from: '2026-07-01', to: '2026-08-01' };
    expect(frame(july, 'previous')).toMatchObject({
      period: { finished: false, elapsedBusinessDays: 0 },
      before: null,
    });
    expect(pageFrame(boardContext(world!.store), july, 'previous', 'channel').earlier).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { creditsOf, splitByLargestRemainder, touchesOf, type Moment, type Path } from '#shared/metrics/attribution.ts';
import { models, type Model } from '#shared/metrics/questions.ts';

const millisecondsPerDay = 86_400_000;

/** The time of `hour` on a day, in UTC. */
const time = (day: number, hour = 12): Moment => ({ at: day * millisecondsPerDay + hour * 3_600_000, day });
const plain = (day: number): Moment => ({ at: null, day });

const touches = (...moments: Moment[]) => moments.map((moment, index) => ({ ...moment, id: index + 1 }));

const golden: Path = {
  touches: touches(time(0), time(5), time(12), time(30), time(38)),
  leadCreated: time(5),
  dealCreated: time(30),
  closed: time(45),
};

const cents = (path: Path, amount: number, model: Model, lookBack = 365) =>
  creditsOf(path, amount, lookBack, model).map((credit) => credit.cents);
const ids = (path: Path, lookBack = 365) => touchesOf(path, lookBack).map((touch) => touch.id);

describe('golden number 1: a deal of 12,000.00 and five touches', () => {
  test.each<[Model, number[]]>([
    ['first', [1_200_000, 0, 0, 0, 0]],
    ['last', [0, 0, 0, 0, 1_200_000]],
    ['linear', [240_000, 240_000, 240_000, 240_000, 240_000]],
    ['position', [480_000, 80_000, 80_000, 80_000, 480_000]],
    ['u', [480_000, 480_000, 80_000, 80_000, 80_000]],
    ['w', [360_000, 360_000, 60_000, 360_000, 60_000]],
  ])('RO8 %s', (model, expected) => {
    expect(cents(golden, 1_200_000, model)).toEqual(expected);
  });

  test('RO9 deal creation unknown: W gives 45, 45 and a third of 10 to each of the others', () => {
    const shares = creditsOf({ ...golden, dealCreated: null }, 1_200_000, 365, 'w').map((credit) => credit.share);
    const expected = [0.45, 0.45, 1 / 30, 1 / 30, 1 / 30];
    for (const [index, share] of shares.entries()) expect(share).toBeCloseTo(expected[index] ?? 0, 12);
    expect(cents({ ...golden, dealCreated: null }, 1_200_000, 'w')).toEqual([540_000, 540_000, 40_000, 40_000, 40_000]);
  });
});

test('golden number 2: 100.00 linear over three is 33.34, 33.33, 33.33', () => {
  const path = { ...golden, touches: touches(time(0), time(1), time(2)) };
  expect(cents(path, 10_000, 'linear')).toEqual([3334, 3333, 3333]);
});

describe('RO9 edges', () => {
  const path = (leadDay: number | null, dealDay: number | null, ...days: number[]): Path => ({
    touches: touches(...days.map((day) => time(day))),
    leadCreated: leadDay === null ? null : time(leadDay),
    dealCreated: dealDay === null ? null : time(dealDay),
    closed: time(100),
  });

  test.each(models)('no touch: no credit under %s', (model) => {
    expect(creditsOf(path(1, 2), 1000, 365, model)).toEqual([]);
  });
  test.each(models)('a single touch takes all under %s', (model) => {
    expect(cents(path(1, 2, 50), 1000, model)).toEqual([1000]);
    expect(cents(path(null, null, 0), 1000, model)).toEqual([1000]);
  });
  test('one touch that holds several milestones takes their sum', () => {
    expect(cents(path(0, 20, 0, 10, 20, 30), 1000, 'u')).toEqual([800, 67, 67, 66]);
    expect(cents(path(0, 20, 0, 10, 20, 30), 1000, 'w')).toEqual([600, 50, 300, 50]);
    expect(cents(path(5, 5, 0, 5, 20), 1000, 'w')).toEqual([300, 600, 100]);
    expect(cents(path(5, 5, 0, 20), 1000, 'w')).toEqual([900, 100]);
  });
  test('a missing milestone gives its weight to the other milestones', () => {
    expect(cents(path(null, null, 0, 10, 20), 1000, 'u')).toEqual([800, 100, 100]);
    expect(cents(path(5, 20, 10, 15, 20), 900, 'w'), 'no touch before the lead').toEqual([405, 90, 405]);
    expect(cents(path(null, 20, 0, 20, 30), 1000, 'w')).toEqual([450, 450, 100]);
  });
  test('without other touches their share goes to the milestones in proportion', () => {
    expect(cents(path(null, null, 0, 10), 1000, 'position')).toEqual([500, 500]);
    expect(cents(path(10, null, 0, 10), 1000, 'u')).toEqual([500, 500]);
    expect(cents(path(10, 10, 0, 10), 900, 'w')).toEqual([300, 600]);
    expect(cents(path(10, 20, 0, 10, 20), 1000, 'w')).toEqual([334, 333, 333]);
  });
  test('equal times order by id', () => {
    const same = {
      ...golden,
      touches: [
        { ...time(1), id: 9 },
        { ...time(1), id: 4 },
        { ...time(1), id: 7 },
      ],
    };
    expect(ids(same)).toEqual([4, 7, 9]);
    expect(creditsOf(same, 500, 365, 'first').find((credit) => credit.cents === 500)?.touch.id).toBe(4);
  });
  test('money is split by largest remainder, the earlier first among equal remainders', () => {
    expect(splitByLargestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitByLargestRemainder(10, [1, 5, 1]), '1.43, 7.14, 1.43').toEqual([2, 7, 1]);
    expect(splitByLargestRemainder(0, [1, 2])).toEqual([0, 0]);
    expect(splitByLargestRemainder(-100, [1, 1, 1])).toEqual([-33, -33, -34]);
    expect(splitByLargestRemainder(9_007_199_254_740_991, [1, 1]).reduce((a, b) => a + b)).toBe(9_007_199_254_740_991);
  });
});

describe('RO7 which touches count', () => {
  const at = (closed: Moment, ...moments: Moment[]): Path => ({
    touches: touches(...moments),
    leadCreated: null,
    dealCreated: null,
    closed,
  });

  test('up to close, not after it', () => {
    expect(ids(at(time(10, 12), time(10, 11), time(10, 12), time(10, 13)))).toEqual([1, 2]);
  });
  test('MO4 a plain close lasts to the end of its day; a plain touch is compared by day', () => {
    expect(ids(at(plain(10), time(10, 23), time(11, 0)))).toEqual([1]);
    expect(ids(at(time(10, 8), plain(10), plain(11)))).toEqual([1]);
  });
  test('within the look-back: N × 24 hours between times, N days where one is plain', () => {
    expect(ids(at(time(365, 12), time(0, 11), time(0, 12)), 365)).toEqual([2]);
    expect(ids(at(plain(365), time(0, 1), plain(0)), 365)).toEqual([2, 1]);
    expect(ids(at(plain(366), time(0, 23), plain(0)), 365)).toEqual([]);
  });
  test('MO4 a lead created on a plain date: a touch of that day is LC', () => {
    const path = { ...at(time(20), time(1), time(5, 23), time(6)), leadCreated: plain(5) };
    expect(cents(path, 1000, 'u')).toEqual([400, 400, 200]);
  });
  test('a plain date stands before the times of its day', () => {
    expect(ids(at(time(20), time(3, 1), plain(3), time(2, 23)))).toEqual([3, 2, 1]);
  });
});

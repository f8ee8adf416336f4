import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeSplit, type Part } from '#shared/metrics/change-split.ts';
import { horizonDays, maturityState } from '#shared/metrics/maturity.ts';
import { median, percentile, ratio, ratioOf, standardErrorsApart, wilson } from '#shared/metrics/rate.ts';
import { dayOf } from '#shared/time/day.ts';

describe('GE9 ratio', () => {
  test('MO12: nothing below the line is not 0 but unknown', () => {
    expect(ratio(0, 0)).toBeNull();
    expect(ratio(0, 5)).toBe(0);
    expect(ratioOf(null, 5)).toBeNull();
    expect(ratioOf(1, null)).toBeNull();
  });

  test('golden 7, CR2: 12 won, 26 lost, 9 no decision is 25.5 % with and 31.6 % without no decision', () => {
    expect(ratio(12, 12 + 26 + 9)).toBeCloseTo(0.2553, 4);
    expect(ratio(12, 12 + 26)).toBeCloseTo(0.3158, 4);
  });
});

describe('GE5 Wilson 95 %', () => {
  test('golden 9: 3 of 20 is 5.2–36.0 %, 30 of 200 is 10.7–20.6 %', () => {
    expect(wilson(3, 20)?.low).toBeCloseTo(0.052, 3);
    expect(wilson(3, 20)?.high).toBeCloseTo(0.36, 3);
    expect(wilson(30, 200)?.low).toBeCloseTo(0.107, 3);
    expect(wilson(30, 200)?.high).toBeCloseTo(0.206, 3);
  });

  test('stays within 0 and 1 and holds its share; nothing of nothing is unknown', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(0, 5)?.low).toBe(0);
    expect(wilson(5, 5)?.high).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const hits = Math.round(n * share);
        const interval = wilson(hits, n);
        return interval !== null && interval.low <= hits / n + 1e-12 && interval.high >= hits / n - 1e-12;
      }),
      { seed: 9 },
    );
  });
});

describe('GE10 median and nearest rank', () => {
  test('mean of the middle two; infinity where one of them is unanswered', () => {
    expect(median([])).toBeNull();
    expect(median([7])).toBe(7);
    expect(median([1, 2, 4, 9])).toBe(3);
    expect(median([1, 2], 1)).toBe(2);
    expect(median([1, 2], 2)).toBe(Infinity);
    expect(median([1], 3)).toBe(Infinity);
  });

  test('p90 of ten is the ninth, of eleven the tenth', () => {
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(percentile(ten, 0.9)).toBe(9);
    expect(percentile([...ten, 11], 0.9)).toBe(10);
    expect(percentile([1, 2], 0.9, 8)).toBe(Infinity);
    expect(percentile([], 0.9)).toBeNull();
    expect(percentile([5], 0.9)).toBe(5);
  });

  test('no share is rounded over a rank: p90 of any hundred is the ninetieth', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    for (let percent = 1; percent <= 100; percent += 1) expect(percentile(hundred, percent / 100)).toBe(percent);
  });
});

describe('FU11 change split', () => {
  const part = (segment: string, n: number, hits: number): Part => ({ segment, n, hits });

  test('golden 3: 5.0500 % to 4.9021 % is mix −0.22654 and rate +0.07867 points', () => {
    const split = changeSplit(
      [part('a', 30_000, 600), part('b', 100_000, 6_000), part('c', 70_000, 3_500)],
      [part('a', 50_000, 950), part('b', 110_000, 6_820), part('c', 75_000, 3_750)],
    );
    const sum = (of: 'mix' | 'rate') => (split?.effects ?? []).reduce((total, effect) => total + effect[of], 0) * 100;
    expect((split?.before ?? 0) * 100).toBeCloseTo(5.05, 4);
    expect((split?.now ?? 0) * 100).toBeCloseTo(4.9021, 4);
    expect(sum('mix')).toBeCloseTo(-0.22654, 5);
    expect(sum('rate')).toBeCloseTo(0.07867, 5);
    expect(sum('mix') + sum('rate')).toBeCloseTo(-0.14787, 5);
  });

  test('a segment that is new or gone has only a mix effect', () => {
    const split = changeSplit(
      [part('old', 100, 10), part('both', 100, 20)],
      [part('both', 100, 20), part('new', 50, 5)],
    );
    expect(split?.effects.map((effect) => [effect.segment, effect.rate])).toEqual([
      ['old', 0],
      ['both', 0],
      ['new', 0],
    ]);
  });

  test('mix and rate effects sum to the change exactly, and nothing is said of an empty period', () => {
    expect(changeSplit([], [part('a', 5, 1)])).toBeNull();
    const parts = fc.uniqueArray(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(500), fc.nat(500))
        .map(([segment, x, y]): Part => part(segment, Math.max(x, y), Math.min(x, y))),
      { selector: (one) => one.segment },
    );
    fc.assert(
      fc.property(parts, parts, (before, now) => {
        const split = changeSplit(before, now);
        if (split === null) return;
        const sum = split.effects.reduce((total, effect) => total + effect.mix + effect.rate, 0);
        expect(sum).toBeCloseTo(split.now - split.before, 12);
      }),
      { seed: 11 },
    );
  });
});

describe('FU2 and FU7 maturity', () => {
  const days = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  test('p90 in whole weeks; fewer than 20 conversions give no horizon', () => {
    expect(horizonDays(days(19))).toBeNull();
    expect(horizonDays(days(20))).toBe(21);
    expect(horizonDays(days(30))).toBe(28);
  });

  test('ripe when the youngest record of the cohort is as old as the horizon', () => {
    const to = dayOf('2026-07-01');
    expect(maturityState(21, to, dayOf('2026-07-20'))).toBe('unripe');
    expect(maturityState(21, to, dayOf('2026-07-21'))).toBe('ripe');
    expect(maturityState(null, to, dayOf('2027-01-01'))).toBe('unknown');
    expect(maturityState(21, to, null)).toBe('unknown');
  });
});

test('GO7: two shares lie apart by their pooled standard error', () => {
  expect(standardErrorsApart({ hits: 30, n: 100 }, { hits: 20, n: 100 })).toBeCloseTo(1.633, 3);
  expect(standardErrorsApart({ hits: 0, n: 100 }, { hits: 0, n: 100 })).toBeNull();
  expect(standardErrorsApart({ hits: 1, n: 2 }, { hits: 0, n: 0 })).toBeNull();
});

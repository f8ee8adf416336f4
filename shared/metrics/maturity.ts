import type { Day } from '#shared/time/day.ts';
import { percentile, smallBase } from './rate.ts';
import type { Maturity } from './answers.ts';

/**
 * FU2: the p90 of the days it took to convert, in whole weeks, as days. `daysToConvert` ascending, of the conversions of
 * the trailing twelve months. Null with fewer than 20 of them.
 */
export function horizonDays(daysToConvert: readonly number[]): number | null {
  if (daysToConvert.length < smallBase) return null;
  const days = percentile(daysToConvert, 0.9);
  return days === null ? null : Math.ceil(days / 7) * 7;
}

/** FU7: a cohort is ripe when its youngest record, of the day before `to`, is as old as the horizon at as-of. */
export function maturityState(horizon: number | null, to: Day, asOfDay: Day | null): Maturity['state'] {
  if (horizon === null || asOfDay === null) return 'unknown';
  return asOfDay - (to - 1) >= horizon ? 'ripe' : 'unripe';
}

import { ratio, smallBase, wilson } from '#shared/metrics/rate.ts';

/** A rate by its operands. */
export type Operands = { readonly part: number; readonly base: number };

/**
 * A difference of two rates, and what may be said of it: `small` where a base is under 20 (GE5), `noise` where the 95 %
 * interval of the difference holds 0 (GO7), else `real`.
 */
export type Change = { readonly difference: number; readonly verdict: 'small' | 'noise' | 'real' };

export function changeOf(now: Operands, before: Operands): Change | null {
  const p1 = ratio(now.part, now.base);
  const p0 = ratio(before.part, before.base);
  const w1 = wilson(now.part, now.base);
  const w0 = wilson(before.part, before.base);
  if (p1 === null || p0 === null || !w1 || !w0) return null;
  const difference = p1 - p0;
  if (now.base < smallBase || before.base < smallBase) return { difference, verdict: 'small' };
  // Newcombe's interval of a difference, out of the two Wilson intervals.
  const low = difference - Math.hypot(p1 - w1.low, w0.high - p0);
  const high = difference + Math.hypot(w1.high - p1, p0 - w0.low);
  return { difference, verdict: low > 0 || high < 0 ? 'real' : 'noise' };
}

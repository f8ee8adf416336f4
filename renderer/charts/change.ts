import { canCompare, isSure } from '#shared/headlines/words.ts';
import { ratio } from '#shared/metrics/rate.ts';

/** A rate by its operands. */
export type Operands = { readonly part: number; readonly base: number };

/**
 * A difference of two rates, and what may be said of it: `small` where a base is under 20 (GE5), `noise` where chance
 * explains it, else `real`; by the same test as the headlines.
 */
export type Change = { readonly difference: number; readonly verdict: 'small' | 'noise' | 'real' };

export function changeOf(now: Operands, before: Operands): Change | null {
  const rateNow = ratio(now.part, now.base);
  const rateBefore = ratio(before.part, before.base);
  if (rateNow === null || rateBefore === null) return null;
  const difference = rateNow - rateBefore;
  const shift = { now: partOf(now), before: partOf(before) };
  if (!canCompare(shift)) return { difference, verdict: 'small' };
  return { difference, verdict: isSure(shift) ? 'real' : 'noise' };
}

function partOf({ part, base }: Operands): { segment: null; hits: number; n: number } {
  return { segment: null, hits: part, n: base };
}

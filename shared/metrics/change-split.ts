import { ratio } from './rate.ts';

/** A part of a rate's base: `hits` of `n`. */
export type Part = { readonly segment: string | null; readonly hits: number; readonly n: number };

/** FU11: what a segment did to the change of the total rate: by its own rate, and by its share of the base. */
export type Effect = { readonly segment: string | null; readonly mix: number; readonly rate: number };

export type ChangeSplit = {
  readonly before: number;
  readonly now: number;
  /** Their mix and rate effects sum to `now − before`. */
  readonly effects: readonly Effect[];
};

/**
 * FU11: change of R = Σ w·r over segments, split into mix (w1 − w0)(r̄ − R̄) and rate w̄(r1 − r0), bars being means of the
 * two periods. A segment that is new or gone has only a mix effect. Null where a period has no base.
 */
export function changeSplit(before: readonly Part[], now: readonly Part[]): ChangeSplit | null {
  const baseBefore = sum(before, (part) => part.n);
  const baseNow = sum(now, (part) => part.n);
  const rateBefore = ratio(
    sum(before, (part) => part.hits),
    baseBefore,
  );
  const rateNow = ratio(
    sum(now, (part) => part.hits),
    baseNow,
  );
  if (rateBefore === null || rateNow === null) return null;
  const middle = (rateBefore + rateNow) / 2;
  const segments = new Set([...before, ...now].map((part) => part.segment));
  const effects = [...segments].map((segment): Effect => {
    const old = partOf(before, segment, baseBefore);
    const recent = partOf(now, segment, baseNow);
    const r0 = old.rate ?? recent.rate ?? middle;
    const r1 = recent.rate ?? old.rate ?? middle;
    return {
      segment,
      mix: (recent.weight - old.weight) * ((r0 + r1) / 2 - middle),
      rate: ((recent.weight + old.weight) / 2) * (r1 - r0),
    };
  });
  return { before: rateBefore, now: rateNow, effects };
}

function partOf(
  parts: readonly Part[],
  segment: string | null,
  base: number,
): { readonly weight: number; readonly rate: number | null } {
  const part = parts.find((candidate) => candidate.segment === segment);
  if (part === undefined) return { weight: 0, rate: null };
  return { weight: ratio(part.n, base) ?? 0, rate: ratio(part.hits, part.n) };
}

function sum(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((total, part) => total + of(part), 0);
}

/**
 * The one place where counts become rates (GE9). Counts and sums are integers; a rate is a number from 0 to 1, or a plain
 * ratio where its definition allows more.
 */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** `ratio` where either operand may be unknown (MO12). */
export function ratioOf(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null ? null : ratio(numerator, denominator);
}

/** GE5: below this base a rate is shown hollow, with its interval. */
export const smallBase = 20;

export type Interval = { readonly low: number; readonly high: number };

// The 97.5 % point of the standard normal distribution.
const z = 1.959_963_984_540_054;

/** GE5: 95 % Wilson interval of `successes` of `n`. Null for n = 0. */
export function wilson(successes: number, n: number): Interval | null {
  const share = ratio(successes, n);
  if (share === null) return null;
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const middle = share + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

/**
 * GE10: mean of the middle two of `sorted` (ascending) followed by `unanswered` values of infinity. Infinity if one of
 * the middle two is; null without values.
 */
export function median(sorted: readonly number[], unanswered = 0): number | null {
  const n = sorted.length + unanswered;
  if (n === 0) return null;
  const at = (index: number): number => sorted[index] ?? Infinity;
  return n % 2 === 1 ? at((n - 1) / 2) : (at(n / 2 - 1) + at(n / 2)) / 2;
}

/** GE10: nearest rank of `sorted` (ascending) followed by `unanswered` values of infinity; `share` 0.9 is p90. */
export function percentile(sorted: readonly number[], share: number, unanswered = 0): number | null {
  const n = sorted.length + unanswered;
  if (n === 0) return null;
  // 0.9 · 10 is 9.000000000000002 in doubles for some shares: ranks are decided to nine digits.
  const rank = Math.max(1, Math.ceil(Number((share * n).toFixed(9))));
  return sorted[rank - 1] ?? Infinity;
}

/**
 * How many standard errors two shares lie apart (GO7: two proportions, pooled). Null where a base is 0 or nothing
 * varies.
 */
export function standardErrorsApart(
  now: { readonly hits: number; readonly n: number },
  before: { readonly hits: number; readonly n: number },
): number | null {
  const first = ratio(now.hits, now.n);
  const second = ratio(before.hits, before.n);
  const pooled = ratio(now.hits + before.hits, now.n + before.n);
  if (first === null || second === null || pooled === null) return null;
  return ratio(first - second, Math.sqrt(pooled * (1 - pooled) * (1 / now.n + 1 / before.n)));
}

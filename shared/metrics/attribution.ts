import type { Day } from '#shared/time/day.ts';
import type { Model } from './questions.ts';

const millisecondsPerDay = 86_400_000;

/** A time (MO4): milliseconds since 1970 UTC, or null for a plain date; `day` is the civil day in the workspace's zone. */
export type Moment = { readonly at: number | null; readonly day: Day };

/** A marketing touch of one of the deal's leads (RO7). */
export type Touch = Moment & { readonly id: number };

/** The way of a won deal: its touches and the times of its milestones. Null: not known. */
export type Path<T extends Touch = Touch> = {
  readonly touches: readonly T[];
  /** Creation of the primary lead, for LC. */
  readonly leadCreated: Moment | null;
  /** Creation of the deal, for OC. */
  readonly dealCreated: Moment | null;
  readonly closed: Moment;
};

/** What one touch earned of one deal (RO12): its share of 1, and the same in minor units of the deal's currency. */
export type Credit<T extends Touch = Touch> = { readonly touch: T; readonly share: number; readonly cents: number };

type Milestone = 'FT' | 'LC' | 'OC' | 'CW';

/** RO8 in tenths: what each milestone gets, and what all other touches get together. */
type Weights = { readonly milestones: Readonly<Partial<Record<Milestone, number>>>; readonly others: number };

const weightsOf: Readonly<Record<Exclude<Model, 'linear'>, Weights>> = {
  first: { milestones: { FT: 10 }, others: 0 },
  last: { milestones: { CW: 10 }, others: 0 },
  position: { milestones: { FT: 4, CW: 4 }, others: 2 },
  u: { milestones: { FT: 4, LC: 4 }, others: 2 },
  w: { milestones: { FT: 3, LC: 3, OC: 3 }, others: 1 },
};

/** Whether `moment` is not after `bound` (MO4): by time where both have one, else by day, so that a plain date lasts to its end. */
export function notAfter(moment: Moment, bound: Moment): boolean {
  return moment.at !== null && bound.at !== null ? moment.at <= bound.at : moment.day <= bound.day;
}

/**
 * RO7: the touches up to close and within the look-back, in order. Two times lie within N days when they are at most
 * N × 24 hours apart; with a plain date at either end, N civil days (MO4). Equal times order by id (RO9), and a plain
 * date stands before the times of its day.
 */
export function touchesOf<T extends Touch>(path: Path<T>, lookBackDays: number): readonly T[] {
  return path.touches
    .filter((touch) => notAfter(touch, path.closed) && within(touch, path.closed, lookBackDays))
    .toSorted((a, b) => a.day - b.day || (a.at ?? -Infinity) - (b.at ?? -Infinity) || a.id - b.id);
}

/**
 * Splits the amount of a won deal over its touches (RO7–RO9, RO12), one credit a touch of the look-back in order of time,
 * also where the share is 0. Σ cents = `amount` (minor units) and Σ share = 1; no touch: no credit, the deal is
 * unattributed.
 */
export function creditsOf<T extends Touch>(
  path: Path<T>,
  amount: number,
  lookBackDays: number,
  model: Model,
): readonly Credit<T>[] {
  const touches = touchesOf(path, lookBackDays);
  if (touches.length === 0) return [];
  const parts = model === 'linear' ? touches.map(() => 1) : milestoneParts(path, touches, weightsOf[model]);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const cents = splitByLargestRemainder(amount, parts);
  return touches.map((touch, index) => ({
    touch,
    share: (parts[index] ?? 0) / whole,
    cents: cents[index] ?? 0,
  }));
}

/**
 * Integers in proportion to `parts` that add up to `amount` exactly: each gets the floor of its share, what is left goes
 * one by one to the largest remainders, the earlier first among equal ones (RO9). `parts` are integers ≥ 0, not all 0.
 */
export function splitByLargestRemainder(amount: number, parts: readonly number[]): readonly number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const base = Math.floor(amount / whole);
  const rest = amount - base * whole;
  const shares = parts.map((part) => base * part + Math.floor((rest * part) / whole));
  const left = amount - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: (rest * part) % whole }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/**
 * RO8 and RO9 as integers over a common denominator. A touch that holds several milestones takes their sum; a missing
 * milestone's weight goes to the milestones that are there, in proportion, and so does the others' where there are none.
 */
function milestoneParts(path: Path, touches: readonly Touch[], weights: Weights): number[] {
  const held = touches.map(() => 0);
  for (const [milestone, weight] of Object.entries(weights.milestones) as [Milestone, number][]) {
    const index = indexOf(milestone, path, touches);
    if (index >= 0) held[index] = (held[index] ?? 0) + weight;
  }
  const others = held.filter((weight) => weight === 0).length;
  if (others === 0) return held;
  const present = held.reduce((sum, weight) => sum + weight, 0);
  return held.map((weight) => (weight === 0 ? weights.others * present : weight * (10 - weights.others) * others));
}

/** The touch that holds a milestone (RO7), -1 if none does: its time is unknown, or every touch is later. */
function indexOf(milestone: Milestone, path: Path, touches: readonly Touch[]): number {
  if (milestone === 'FT') return 0;
  if (milestone === 'CW') return touches.length - 1;
  const bound = milestone === 'LC' ? path.leadCreated : path.dealCreated;
  return bound === null ? -1 : touches.findLastIndex((touch) => notAfter(touch, bound));
}

function within(touch: Moment, closed: Moment, days: number): boolean {
  return touch.at !== null && closed.at !== null
    ? closed.at - touch.at <= days * millisecondsPerDay
    : closed.day - touch.day <= days;
}

import type { Model } from '#shared/metrics/questions.ts';
import type { Row } from '#tests/world/world.ts';
import { distance, inOrder, upTo, type When } from './facts.ts';

export type ReferenceTouch = { readonly row: Row; readonly id: number; readonly at: When };
export type ReferenceCredit = { readonly touch: Row; readonly share: number; readonly cents: number };

/** A share as a fraction of whole numbers. */
type Fraction = { readonly over: bigint; readonly under: bigint };

const percents: Readonly<Record<Exclude<Model, 'linear'>, Readonly<Record<string, bigint>>>> = {
  first: { first: 100n },
  last: { last: 100n },
  position: { first: 40n, last: 40n },
  u: { first: 40n, lead: 40n },
  w: { first: 30n, lead: 30n, deal: 30n },
};

/** RO7–RO9 in exact fractions. */
export function creditsReference(
  touches: readonly ReferenceTouch[],
  milestones: { readonly lead: When | null; readonly deal: When | null; readonly closed: When },
  cents: number,
  lookBackDays: number,
  model: Model,
): ReferenceCredit[] {
  const path = touches
    .filter(({ at }) => {
      if (!upTo(at, milestones.closed)) return false;
      const back = distance(at, milestones.closed);
      return 'days' in back ? back.days <= lookBackDays : back.milliseconds <= lookBackDays * 86_400_000;
    })
    .toSorted((a, b) => inOrder(a.at, b.at) || a.id - b.id);
  if (path.length === 0) return [];
  const lastUpTo = (bound: When | null): number => {
    const held = bound === null ? [] : path.flatMap(({ at }, index) => (upTo(at, bound) ? [index] : []));
    return held.at(-1) ?? -1;
  };
  const places: Record<string, number> = {
    first: 0,
    last: path.length - 1,
    lead: lastUpTo(milestones.lead),
    deal: lastUpTo(milestones.deal),
  };
  const weights = path.map((_, index) => weightOf(index, path.length, places, model));
  const exact = weights.map(({ over, under }) => ({ over: over * BigInt(cents), under }));
  const given = exact.map(({ over, under }) => floor(over, under));
  let left = BigInt(cents) - given.reduce((a, b) => a + b, 0n);
  const order = exact
    .map(({ over, under }, index) => ({ index, over: over - floor(over, under) * under, under }))
    .toSorted((a, b) => {
      const difference = b.over * a.under - a.over * b.under;
      return difference > 0n ? 1 : difference < 0n ? -1 : a.index - b.index;
    });
  for (const { index } of order) {
    if (left === 0n) break;
    given[index]! += 1n;
    left -= 1n;
  }
  return path.map(({ row }, index) => ({
    touch: row,
    share: Number(weights[index]!.over) / Number(weights[index]!.under),
    cents: Number(given[index]),
  }));
}

function weightOf(index: number, touches: number, places: Readonly<Record<string, number>>, model: Model): Fraction {
  if (model === 'linear') return { over: 1n, under: BigInt(touches) };
  const present = Object.entries(percents[model]).filter(([name]) => places[name] !== -1);
  const holders = new Set(present.map(([name]) => places[name]));
  const rest = 100n - Object.values(percents[model]).reduce((a, b) => a + b, 0n);
  const toMilestones = holders.size === touches ? 100n : 100n - rest;
  const sumOfPresent = present.reduce((a, [, percent]) => a + percent, 0n);
  const held = present.filter(([name]) => places[name] === index).reduce((a, [, percent]) => a + percent, 0n);
  if (held > 0n) return { over: held * toMilestones, under: sumOfPresent * 100n };
  return { over: rest, under: BigInt(touches - holders.size) * 100n };
}

function floor(over: bigint, under: bigint): bigint {
  const whole = over / under;
  return over % under < 0n ? whole - 1n : whole;
}

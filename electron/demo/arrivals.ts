import { endDay, firstDay, isWorkingDay, monthOf, type Civil, hour, secondsPerDay } from './calendar.ts';
import { monthWeight, originWeight, origins, type Origin } from './market.ts';
import type { Random } from './random.ts';

/** How many leads each day of the sample brings; their sum is exactly `leads`. */
export function leadsByDay(leads: number, random: Random): number[] {
  const weights: number[] = [];
  for (let day = firstDay; day < endDay; day += 1) {
    const ofDay = isWorkingDay(day) ? 1 : 0.24;
    weights.push(monthWeight(monthOf(day)) * ofDay * random.between(0.8, 1.2));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let passed = 0;
  return weights.map((weight) => {
    passed += weight;
    const until = Math.round((passed / total) * leads);
    const count = until - before;
    before = until;
    return count;
  });
}

/** When in a day leads come: mostly by day, some in the evening. */
const hours = [0, 0, 0, 0, 0, 0, 1, 3, 8, 11, 12, 10, 8, 9, 11, 10, 8, 5, 3, 3, 3, 2, 1, 0].map((weight, at) => ({
  at,
  weight,
}));

/** The moments of a day at which its leads come, in order. */
export function momentsOf(day: number, count: number, random: Random): Civil[] {
  const moments = Array.from(
    { length: count },
    () => day * secondsPerDay + random.weighted(hours).at * hour + random.whole(0, hour - 1),
  );
  return moments.toSorted((a, b) => a - b);
}

/** The share of a month's leads that an origin brings. */
export function shareOf(origin: Origin, month: number): number {
  return originWeight(origin, month) / origins.reduce((sum, other) => sum + originWeight(other, month), 0);
}

/** Numbers that look random and are the same for the same seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return Math.floor(this.between(from, to + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return pickBy(list, () => 1, this.next());
  }

  weighted<T extends { readonly weight: number }>(list: readonly T[]): T {
    return pickBy(list, (item) => item.weight, this.next());
  }

  /** Around a median, with a long tail upwards. */
  logNormal(median: number, sigma: number): number {
    return logNormalAt(median, sigma, this.next());
  }
}

/** The item that lies at `share` of the total weight. */
export function pickBy<T>(list: readonly T[], weightOf: (item: T) => number, share: number): T {
  const total = list.reduce((sum, item) => sum + weightOf(item), 0);
  let rest = share * total;
  for (const item of list) {
    rest -= weightOf(item);
    if (rest < 0) return item;
  }
  const last = list.at(-1);
  if (last === undefined) throw new RangeError('nothing to pick from');
  return last;
}

/** The value below which a share of a log-normal distribution lies. */
export function logNormalAt(median: number, sigma: number, share: number): number {
  const inside = Math.min(Math.max(share, 1e-6), 1 - 1e-6);
  // Tukey's lambda with 0.14 is the normal distribution to two digits.
  const normal = (inside ** 0.135 - (1 - inside) ** 0.135) / 0.1975;
  return median * Math.exp(sigma * normal);
}

/** Steps of irrational lengths, so that two decisions on the same record do not move together. */
const steps = {
  origin: 0.618_033_988_75,
  owner: 0.358_898_943_54,
  worked: 0.795_831_523_31,
  speed: 0.567_764_362_83,
  mql: 0.414_213_562_37,
  mqlDelay: 0.732_050_807_57,
  sql: 0.236_067_977_5,
  sqlDelay: 0.645_751_311_06,
  opportunity: 0.316_624_790_36,
  opportunityDelay: 0.605_551_275_46,
  won: 0.123_105_625_62,
} as const;

/**
 * Shares that fill [0, 1) evenly instead of by chance, each decision and key for itself: a rate of 40 % gives 40 of 100
 * also in a small segment of a month, so that a planted change is not lost in noise, nor noise taken for a change.
 */
export class Spread {
  readonly #random: Random;
  readonly #positions = new Map<string, number>();

  constructor(random: Random) {
    this.#random = random;
  }

  next(decision: keyof typeof steps, key = ''): number {
    const name = `${decision} ${key}`;
    const position = this.#positions.get(name) ?? this.#random.next();
    this.#positions.set(name, (position + steps[decision]) % 1);
    return position;
  }
}

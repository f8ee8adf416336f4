import { dayOf, isoDate, type Day } from '#shared/time/day.ts';
import type { Zone } from '#shared/time/zone.ts';
import { dayBy, momentBy, readDate, type WrittenDate } from './dates.ts';
import { unsuitable } from './mapping.ts';
import type { DateOrder } from '#shared/ipc/import-contract.ts';
import type { FoundAsOf, Moment } from './plan.ts';

type Clues = {
  readonly given: string | null;
  readonly fileName: string;
  readonly preamble: readonly string[];
  readonly latestFact: Moment | null;
  readonly zone: Zone;
  readonly now: number;
};

/** MO3: as given; else a date in the file's name or above its header; else its latest dated fact; else now. */
export function findAsOf(clues: Clues): FoundAsOf {
  const { given, zone, now } = clues;
  if (given !== null) {
    const date = readDate(given.trim());
    const moment = date === null ? null : momentBy(date, null, zone);
    if (moment === null) throw unsuitable('asOf');
    return { ...moment, from: 'given' };
  }
  const today = zone.dayOf(now);
  const named = latestDayIn(clues.fileName, today) ?? latestDayIn(clues.preamble.join('\n'), today);
  if (named !== null) return { at: null, day: named, from: 'name' };
  if (clues.latestFact !== null) return { ...clues.latestFact, from: 'fact' };
  return { at: now, day: today, from: 'clock' };
}

const datesInText = [
  /(?<!\d)(\d{4})([-_./])(\d{1,2})\2(\d{1,2})(?!\d)/gu,
  /(?<!\d)(20\d{2})()(\d{2})(\d{2})(?!\d)/gu,
  /(?<!\d)(\d{1,2})([.])(\d{1,2})\2(\d{4})(?!\d)/gu,
];

/** The latest day that a text names and that is not after `latest`; of a range that is its end. */
export function latestDayIn(text: string, latest: Day): Day | null {
  let found: Day | null = null;
  for (const [index, pattern] of datesInText.entries()) {
    for (const match of text.matchAll(pattern)) {
      const [first = '', middle = '', last = ''] = [match[1], match[3], match[4]];
      const day = index === 2 ? calendarDay(last, middle, first) : calendarDay(first, middle, last);
      if (day !== null && day <= latest && (found === null || day > found)) found = day;
    }
  }
  return found;
}

function calendarDay(year: string, month: string, day: string): Day | null {
  try {
    return dayOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  } catch {
    return null;
  }
}

/** The latest of many written dates that is not after now, for both orders, because only all of them tell the order. */
export class LatestFact {
  readonly #zone: Zone;
  readonly #now: number;
  readonly #today: Day;
  readonly #latest: Record<'dmy' | 'mdy', Moment | null> = { dmy: null, mdy: null };

  constructor(zone: Zone, now: number) {
    this.#zone = zone;
    this.#now = now;
    this.#today = zone.dayOf(now);
  }

  add(date: WrittenDate): void {
    this.#offer('dmy', date);
    this.#offer('mdy', date);
  }

  /** A month stands for its days; while it runs, for its first. */
  addMonth(first: Day): void {
    const [year = 0, month = 0] = isoDate(first).split('-').map(Number);
    const last = Date.UTC(year, month, 1) / 86_400_000 - 1;
    const moment = { at: null, day: last <= this.#today ? last : first };
    if (moment.day > this.#today) return;
    for (const order of ['dmy', 'mdy'] as const) this.#keep(order, moment);
  }

  of(order: DateOrder | null): Moment | null {
    return this.#latest[order === 'mdy' ? 'mdy' : 'dmy'];
  }

  #offer(order: 'dmy' | 'mdy', date: WrittenDate): void {
    const civil = dayBy(date, order);
    const known = this.#latest[order];
    // Zones are at most a day apart, so most dates are decided without asking the zone.
    if (civil === null || civil > this.#today + 1 || (known !== null && civil < known.day - 1)) return;
    const moment = momentBy(date, order, this.#zone);
    if (moment !== null && !this.#isFuture(moment)) this.#keep(order, moment);
  }

  #isFuture(moment: Moment): boolean {
    return moment.at === null ? moment.day > this.#today : moment.at > this.#now;
  }

  #keep(order: 'dmy' | 'mdy', moment: Moment): void {
    this.#latest[order] = laterOf(this.#latest[order], moment);
  }
}

/** MO4: as an upper bound a plain date is the end of its day, so it is later than a time of that day. */
export function laterOf(a: Moment | null, b: Moment | null): Moment | null {
  if (a === null || b === null) return a ?? b;
  if (a.day !== b.day) return a.day > b.day ? a : b;
  if (a.at === null || b.at === null) return a.at === null ? a : b;
  return a.at >= b.at ? a : b;
}

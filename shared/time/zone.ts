import { CalendarDateTime, fromAbsolute, toZoned } from '@internationalized/date';
import { dayOf, type Day } from './day.ts';

const bucket = 900_000;
const perDay = 86_400_000;

/**
 * Conversions between instants (milliseconds since 1970 UTC) and the civil days of one zone. Offsets are looked up once a
 * day, and on a day of change once a quarter of an hour, because no zone changes its offset at another moment.
 */
export class Zone {
  readonly name: string;
  readonly #days = new Map<number, number | null>();
  readonly #offsets = new Map<number, number>();
  readonly #civilOffsets = new Map<number, number>();

  /** Throws a RangeError when the system does not know the zone. */
  constructor(name: string) {
    this.name = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  }

  /** The civil day of an instant in this zone. */
  dayOf(at: number): Day {
    return Math.floor((at + this.#offsetAt(at)) / 86_400_000);
  }

  /** The civil date and time of an instant as `YYYY-MM-DDTHH:MM:SS.sss`, without zone. */
  civilText(at: number): string {
    return new Date(at + this.#offsetAt(at)).toISOString().slice(0, 23);
  }

  /** The instant of civil milliseconds (as if they were UTC); a time that a change of clocks skips moves forward. */
  instantOf(civil: number): number {
    const day = Math.floor(civil / perDay);
    const steady = this.#steadyOffset(day);
    if (steady !== null && this.#steadyOffset(day - 1) === steady && this.#steadyOffset(day + 1) === steady)
      return civil - steady;
    const slot = Math.floor(civil / bucket);
    let offset = this.#civilOffsets.get(slot);
    if (offset === undefined) {
      const date = new Date(slot * bucket);
      const local = new CalendarDateTime(
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
        date.getUTCHours(),
        date.getUTCMinutes(),
      );
      offset = slot * bucket - toZoned(local, this.name, 'compatible').toDate().getTime();
      this.#civilOffsets.set(slot, offset);
    }
    return civil - offset;
  }

  /** The instant at which a day begins. */
  startOf(day: Day): number {
    return this.instantOf(day * 86_400_000);
  }

  #offsetAt(at: number): number {
    const steady = this.#steadyOffset(Math.floor(at / perDay));
    if (steady !== null) return steady;
    const slot = Math.floor(at / bucket);
    let offset = this.#offsets.get(slot);
    if (offset === undefined) {
      offset = fromAbsolute(slot * bucket, this.name).offset;
      this.#offsets.set(slot, offset);
    }
    return offset;
  }

  /** The offset of a whole UTC day, or null for a day in which the clocks change. */
  #steadyOffset(utcDay: number): number | null {
    let steady = this.#days.get(utcDay);
    if (steady === undefined) {
      const first = fromAbsolute(utcDay * perDay, this.name).offset;
      steady = first === fromAbsolute((utcDay + 1) * perDay, this.name).offset ? first : null;
      this.#days.set(utcDay, steady);
    }
    return steady;
  }
}

/**
 * As-of (MO3): an instant, or a plain date that means the end of its day. `at` is null for a plain date; `day` is the
 * civil day in the workspace's zone.
 */
export type AsOf = { readonly at: number | null; readonly day: Day };

/** As-of from `YYYY-MM-DD` or an ISO instant with zone. Throws a RangeError on other text. */
export function asOfFrom(text: string, zone: Zone): AsOf {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return { at: null, day: dayOf(text) };
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new RangeError(`not a date or an instant: ${text}`);
  return { at, day: zone.dayOf(at) };
}

import { isValid, parse } from 'date-fns';
import { de } from 'date-fns/locale/de';
import { enUS } from 'date-fns/locale/en-US';
import type { DateOrder } from '#shared/ipc/import-contract.ts';
import type { Day } from '#shared/time/day.ts';
import type { Zone } from '#shared/time/zone.ts';
import type { Moment } from './plan.ts';

const perDay = 86_400_000;

/** A cell as a date: one day, or two readings of which only the column can tell; with or without a time of day. */
export type WrittenDate = {
  /** The day where the cell alone tells it. */
  readonly sure: Day | null;
  /** The day read day first and month first; null where that is not a day of the calendar. */
  readonly dmy: Day | null;
  readonly mdy: Day | null;
  /** Milliseconds of the day; null for a plain date. */
  readonly time: number | null;
  /** Milliseconds east of UTC, if the cell names it. */
  readonly offset: number | null;
};

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|,?\s+)(\S.*))?$/iu;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:(?:T|,?\s+)(\S.*))?$/iu;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(Z?))?$/u;
const epoch = /^1\d{9}(?:\d{3})?$/u;
const clock =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([AaPp])\.?[Mm]\.?)?(?:\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?$/u;
const inWordsPattern = /^(?=.*\d)(?=.*\p{L}{3})(.+?)(?:,?\s+(?:at\s+|um\s+)?(\d{1,2}:\d{2}.*))?$/iu;
const longestDate = 60;

/** Reads a cell as a date or a time, or null. */
export function readDate(text: string): WrittenDate | null {
  if (text.length > longestDate) return null;
  const iso = yearFirst.exec(text);
  if (iso !== null) return withTime(day(Number(iso[1]), Number(iso[3]), Number(iso[4])), iso[5]);
  const numeric = yearLast.exec(text);
  if (numeric !== null) return readYearLast(numeric);
  const plain = compact.exec(text);
  if (plain !== null) {
    const time = plain[4] === undefined ? undefined : `${plain[4]}:${plain[5]}:${plain[6]}${plain[7]}`;
    return withTime(day(Number(plain[1]), Number(plain[2]), Number(plain[3])), time);
  }
  if (epoch.test(text)) {
    const at = Number(text) * (text.length === 10 ? 1000 : 1);
    return { sure: Math.floor(at / perDay), dmy: null, mdy: null, time: at % perDay, offset: 0 };
  }
  const words = inWordsPattern.exec(text);
  return words?.[1] === undefined ? null : withTime(dayInWords(words[1]), words[2]);
}

function readYearLast(match: RegExpExecArray): WrittenDate | null {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = match[4]?.length === 2 ? fullYear(Number(match[4])) : Number(match[4]);
  const dmy = day(year, second, first);
  const mdy = day(year, first, second);
  if (dmy === null && mdy === null) return null;
  const time = readTime(match[5]);
  return time === null ? null : { sure: dmy === mdy ? dmy : null, dmy, mdy, ...time };
}

function withTime(sure: Day | null, text: string | undefined): WrittenDate | null {
  const time = sure === null ? null : readTime(text);
  return time === null ? null : { sure, dmy: null, mdy: null, ...time };
}

type WrittenTime = Pick<WrittenDate, 'time' | 'offset'>;

function readTime(text: string | undefined): WrittenTime | null {
  if (text === undefined) return { time: null, offset: null };
  const match = clock.exec(text.trim());
  if (match === null) return null;
  const [, hourText, minuteText, secondText = '0', fraction = '', half, zone] = match;
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText)];
  if (minute > 59 || second > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  const hours = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const time = ((hours * 60 + minute) * 60 + second) * 1000 + milliseconds;
  const offset = zone === undefined ? null : offsetOf(zone);
  return Number.isNaN(offset) ? null : { time, offset };
}

function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/u.exec(zone);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 18 * 60 ? Number.NaN : minutes * 60_000 * (match[1] === '-' ? -1 : 1);
}

function day(year: number, month: number, dayOfMonth: number): Day | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return null;
  const at = Date.UTC(year, month - 1, dayOfMonth);
  return new Date(at).getUTCDate() === dayOfMonth ? at / perDay : null;
}

function fullYear(twoDigits: number): number {
  return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
}

const wordFormats = ['d MMM yyyy', 'd MMMM yyyy', 'MMM d yyyy', 'MMMM d yyyy', 'yyyy MMM d', 'd MMM yy'];
const monthFormats = ['MMM yyyy', 'MMMM yyyy', 'yyyy MMM', 'yyyy MMMM', 'MMM yy'];
const inWords = new Map<string, Day | null>();

function dayInWords(text: string): Day | null {
  return parseWords(
    text
      .replace(/^\p{L}+\.?,\s*/u, '')
      .replaceAll(/(\d)(?:st|nd|rd|th)\b/giu, '$1')
      .replaceAll(/[\s.,/-]+/gu, ' ')
      .trim(),
    wordFormats,
  );
}

/** Files hold few different days, and date-fns is slow beside the patterns above. */
function parseWords(text: string, formats: readonly string[]): Day | null {
  const key = `${formats.length} ${text}`;
  let found = inWords.get(key);
  if (found === undefined) {
    found = firstReading(text, formats);
    if (inWords.size > 20_000) inWords.clear();
    inWords.set(key, found);
  }
  return found;
}

function firstReading(text: string, formats: readonly string[]): Day | null {
  for (const locale of [enUS, de]) {
    for (const format of formats) {
      const date = parse(text, format, new Date(2000, 0, 1), { locale });
      if (isValid(date)) return day(date.getFullYear(), date.getMonth() + 1, date.getDate());
    }
  }
  return null;
}

/** The day of a written date by the order of its column. */
export function dayBy(date: WrittenDate, order: DateOrder | null): Day | null {
  if (date.sure !== null) return date.sure;
  if (order === 'dmy' || (order === null && date.mdy === null)) return date.dmy;
  if (order === 'mdy' || (order === null && date.dmy === null)) return date.mdy;
  return null;
}

/** MO4: an instant, or a plain date; a time without zone is in the workspace's. */
export function momentBy(date: WrittenDate, order: DateOrder | null, zone: Zone): Moment | null {
  const civil = dayBy(date, order);
  if (civil === null) return null;
  if (date.time === null) return { at: null, day: civil };
  const written = civil * perDay + date.time;
  const at = date.offset === null ? zone.instantOf(written) : written - date.offset;
  return { at, day: zone.dayOf(at) };
}

const monthPattern = /^(\d{4})[-/.]?(\d{2})$|^(\d{4})[-/.](\d)$|^(\d{1,2})[-/.](\d{4})$/u;

/** The first day of a written month, such as 2026-10, 10/2026, Oct 2026, or of the month that holds a date. */
export function monthBy(text: string, order: DateOrder | null, zone: Zone): Day | null {
  const match = monthPattern.exec(text);
  if (match !== null) return day(Number(match[1] ?? match[3] ?? match[6]), Number(match[2] ?? match[4] ?? match[5]), 1);
  if (/^\p{L}{3,}[\s.,/-]+(?:\d{4}|\d{2})$|^\d{4}[\s.,/-]+\p{L}{3,}$/u.test(text)) {
    return parseWords(text.replaceAll(/[\s.,/-]+/gu, ' '), monthFormats);
  }
  const date = readDate(text);
  const found = date === null ? null : momentBy(date, order, zone);
  if (found === null) return null;
  const civil = new Date(found.day * perDay);
  return day(civil.getUTCFullYear(), civil.getUTCMonth() + 1, 1);
}

/** What the dates of a column, written day first or month first, say about their order. */
export class OrderEvidence {
  #dmyOnly = false;
  #mdyOnly = false;
  #open: string | null = null;
  #any = false;

  add(date: WrittenDate, text: string): void {
    if (date.dmy === null && date.mdy === null) return;
    this.#any = true;
    if (date.dmy !== null && date.mdy !== null) {
      if (date.sure === null) this.#open ??= text;
    } else if (date.mdy === null) this.#dmyOnly = true;
    else this.#mdyOnly = true;
  }

  /** The order the values decide alone; null when they do not, or when none is needed. */
  get order(): DateOrder | null {
    if (this.#dmyOnly !== this.#mdyOnly) return this.#dmyOnly ? 'dmy' : 'mdy';
    return this.#any && this.#open === null && !this.#dmyOnly ? 'dmy' : null;
  }

  /** A value that only the person can read, or null. */
  get open(): string | null {
    return this.order === null ? this.#open : null;
  }
}

import { CalendarDate, parseDate, type CalendarDate as CivilDate } from '@internationalized/date';

const millisecondsPerDay = 86_400_000;

/** A civil day as days since 1970-01-01. Integers compare and subtract as days do. */
export type Day = number;

/** A civil day as ISO text, `YYYY-MM-DD`. */
export type IsoDate = string;

/** The day of an ISO date. Throws on text that is not a date of the calendar, such as 2026-02-30. */
export function dayOf(date: IsoDate): Day {
  return dayOfCivil(parseDate(date));
}

/** The ISO date of a day. */
export function isoDate(day: Day): IsoDate {
  return civilOf(day).toString();
}

export function dayOfCivil(date: CivilDate): Day {
  return Date.UTC(date.year, date.month - 1, date.day) / millisecondsPerDay;
}

export function civilOf(day: Day): CivilDate {
  const date = new Date(day * millisecondsPerDay);
  return new CalendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

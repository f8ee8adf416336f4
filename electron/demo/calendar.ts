import { civilOf, dayOf, isoDate, weekdayOf, type Day, type IsoDate } from '#shared/time/day.ts';

/** A civil time as seconds since 1970-01-01, as if it were UTC. */
export type Civil = number;

export const secondsPerDay = 86_400;
export const hour = 3600;

/** What the sample covers: 18 months; everything in it happened before the end. */
export const firstDay = dayOf('2025-05-01');
export const endDay = dayOf('2026-11-01');
export const end: Civil = endDay * secondsPerDay;
export const months = 18;

export const holidays: readonly IsoDate[] = [
  '2025-05-01',
  '2025-05-29',
  '2025-06-09',
  '2025-10-03',
  '2025-12-24',
  '2025-12-25',
  '2025-12-26',
  '2025-12-31',
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-01',
  '2026-05-14',
  '2026-05-25',
  '2026-10-03',
  '2026-12-24',
  '2026-12-25',
  '2026-12-31',
];
const daysOff: ReadonlySet<Day> = new Set(holidays.map(dayOf));

const opens = 8.5 * hour;
const closes = 18 * hour;

export function isWorkingDay(day: Day): boolean {
  return weekdayOf(day) <= 5 && !daysOff.has(day);
}

/** Months since the first of the sample. */
export function monthOf(day: Day): number {
  const { year, month } = civilOf(day);
  return (year - 2025) * 12 + month - 5;
}

/** 1 = January. */
export function calendarMonthOf(month: number): number {
  return ((month + 4) % 12) + 1;
}

export function firstDayOfMonth(month: number): Day {
  return Date.UTC(2025, 4 + month, 1) / (secondsPerDay * 1000);
}

export function dayAt(at: Civil): Day {
  return Math.floor(at / secondsPerDay);
}

/** The time at which `seconds` of office hours have passed since `start`. */
export function afterWorkingTime(start: Civil, seconds: number): Civil {
  let day = dayAt(start);
  let from = Math.max(start - day * secondsPerDay, opens);
  let rest = seconds;
  for (;;) {
    if (isWorkingDay(day) && from < closes) {
      if (from + rest < closes) return Math.floor(day * secondsPerDay + from + rest);
      rest -= closes - from;
    }
    day += 1;
    from = opens;
  }
}

export const workingDay = closes - opens;

/** `2026-10-31 17:03:09` */
export function timeText(at: Civil | null): string {
  return at === null ? '' : new Date(at * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** `2026-10-31` */
export function dayText(at: Civil | null): string {
  return at === null ? '' : isoDate(dayAt(at));
}

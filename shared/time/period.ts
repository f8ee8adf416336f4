import { endOfMonth, startOfMonth } from '@internationalized/date';
import { civilOf, dayOfCivil, isoDate, weekdayOf, type Day, type IsoDate } from './day.ts';

/** A half-open interval of civil days, `[from, to)`, as ISO dates. */
export type Period = { readonly from: IsoDate; readonly to: IsoDate };

/** The same as day numbers. */
export type Days = { readonly from: Day; readonly to: Day };

export type Unit = 'week' | 'month' | 'quarter';

/** Working days of the workspace (GE2): `weekdays` are ISO numbers (1 = Monday), `holidays` day numbers. */
export type WorkingCalendar = {
  readonly weekStart: number;
  readonly weekdays: ReadonlySet<number>;
  readonly holidays: ReadonlySet<Day>;
};

/** The week (from `weekStart`, an ISO weekday), month or quarter that holds a day. */
export function unitAround(day: Day, unit: Unit, weekStart: number): Days {
  if (unit === 'week') {
    const from = day - ((weekdayOf(day) - weekStart + 7) % 7);
    return { from, to: from + 7 };
  }
  const date = civilOf(day);
  const first = startOfMonth(unit === 'month' ? date : date.set({ month: date.month - ((date.month - 1) % 3) }));
  const last = endOfMonth(unit === 'month' ? first : first.add({ months: 2 }));
  return { from: dayOfCivil(first), to: dayOfCivil(last) + 1 };
}

/**
 * The period of the same kind before: the previous week, month or quarter if the days are exactly one, else as many days
 * before.
 */
export function previousOf(days: Days, weekStart: number): Days {
  for (const unit of ['week', 'month', 'quarter'] as const) {
    const around = unitAround(days.from, unit, weekStart);
    if (around.from === days.from && around.to === days.to) return unitAround(days.from - 1, unit, weekStart);
  }
  return { from: days.from - (days.to - days.from), to: days.from };
}

/** Which unit the days are exactly, or null for a custom period. */
export function unitOf(days: Days, weekStart: number): Unit | null {
  for (const unit of ['week', 'month', 'quarter'] as const) {
    const around = unitAround(days.from, unit, weekStart);
    if (around.from === days.from && around.to === days.to) return unit;
  }
  return null;
}

/** Business days (GE2) in `[from, to)`. */
export function businessDays(days: Days, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = days.from; day < days.to; day += 1) if (isBusinessDay(day, calendar)) count += 1;
  return count;
}

export function isBusinessDay(day: Day, calendar: WorkingCalendar): boolean {
  return calendar.weekdays.has(weekdayOf(day)) && !calendar.holidays.has(day);
}

/**
 * Where `other` has had as many business days as `now` had up to `elapsedTo` (GE7), with as many days off behind the last
 * of them. Never beyond the end of `other`.
 */
export function sameElapsed(now: Days, elapsedTo: Day, other: Days, calendar: WorkingCalendar): Day {
  const count = businessDays({ from: now.from, to: elapsedTo }, calendar);
  let daysOff = 0;
  while (elapsedTo - daysOff > now.from && !isBusinessDay(elapsedTo - daysOff - 1, calendar)) daysOff += 1;
  let day = other.from;
  for (let seen = 0; day < other.to && seen < count; day += 1) if (isBusinessDay(day, calendar)) seen += 1;
  for (; day < other.to && daysOff > 0 && !isBusinessDay(day, calendar); daysOff -= 1) day += 1;
  return day;
}

export function periodOf(days: Days): Period {
  return { from: isoDate(days.from), to: isoDate(days.to) };
}

/** The ISO 8601 week of a day as `2026-W41`. For weeks that start on another day, the week of its fourth day. */
export function isoWeek(weekFrom: Day): string {
  const fourth = weekFrom + 3;
  const thursday = fourth - (weekdayOf(fourth) - 1) + 3;
  const year = civilOf(thursday).year;
  const firstThursday = thursdayOfFirstWeek(year);
  const week = (thursday - firstThursday) / 7 + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function thursdayOfFirstWeek(year: number): Day {
  const fourth = Date.UTC(year, 0, 4) / 86_400_000;
  return fourth - (weekdayOf(fourth) - 1) + 3;
}

// The second computation reads the cells of the input rows itself: nothing here is shared with the program.

/** A time as its cell says it (MO4): milliseconds, or null for a plain date, and the civil day in the zone. */
export type When = { readonly at: number | null; readonly day: number };

const dayLength = 86_400_000;

export function when(cell: string | undefined, zone: string): When | null {
  if (cell === undefined || cell === '') return null;
  if (cell.length === 10) return { at: null, day: dayNumber(cell) };
  const at = Date.parse(cell);
  return { at, day: dayNumber(civilDate(at, zone)) };
}

export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

export function dateOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

export function civilDate(at: number, zone: string): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  formats.set(zone, format);
  return format.format(at);
}

/** MO4: by time where both have one, else by day. */
export function upTo(moment: When, bound: When): boolean {
  return moment.at === null || bound.at === null ? moment.day <= bound.day : moment.at <= bound.at;
}

/** From one to the other: milliseconds between times, whole days where either is a plain date. */
export function distance(from: When, to: When): { readonly days: number } | { readonly milliseconds: number } {
  return from.at === null || to.at === null ? { days: to.day - from.day } : { milliseconds: to.at - from.at };
}

/** Order of a record's facts: by day, a plain date before the times of its day. */
export function inOrder(a: When, b: When): number {
  return a.day === b.day ? (a.at ?? -1e300) - (b.at ?? -1e300) : a.day - b.day;
}

/** `2026-W41` or `2026-09` of a day; weeks start on Monday. */
export function timeKey(day: number, unit: 'week' | 'month'): string {
  if (unit === 'month') return dateOf(day).slice(0, 7);
  const thursday = new Date((day - ((day + 3) % 7) + 3) * dayLength);
  const ordinal = Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / dayLength);
  return `${thursday.getUTCFullYear()}-W${String(Math.floor(ordinal / 7) + 1).padStart(2, '0')}`;
}

export function groupBy<T>(rows: readonly T[], key: (row: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

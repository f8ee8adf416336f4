import { civilOf, dayOf } from '../time/day.ts';
import type { Period } from '../time/period.ts';

/** Numbers, money and dates for people, in one locale. Every screen, slide and page goes through one of these. */
export type Format = {
  readonly locale: string;
  /** 1,234 */
  readonly count: (value: number) => string;
  /** 0.3824 → 38.2 % */
  readonly percent: (ratio: number, digits?: number) => string;
  /** A difference of two ratios in points: 0.041 → +4.1 */
  readonly points: (difference: number) => string;
  /** Minor units → 12,345.00 with the currency's sign; whole units from 1,000 on when `short`. */
  readonly money: (minorUnits: number, currency: string, short?: boolean) => string;
  /** 2.53 → 2.5; for ratios such as ROAS. */
  readonly decimal: (value: number, digits?: number) => string;
  /** Hours as people say them: 12 min, 5.5 h, 3.2 days. */
  readonly hours: (hours: number) => string;
  /** An ISO date or instant → 31 Oct 2026. */
  readonly date: (text: string) => string;
  /** A half-open period as its days: 1–31 Oct 2026, Oct 2026, Q3 2026. */
  readonly period: (period: Period) => string;
};

export function makeFormat(locale: string, timeZone = 'UTC'): Format {
  const numbers = new Map<string, Intl.NumberFormat>();
  const number = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, known);
    return known;
  };
  const fixed = (digits: number, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
    number({ minimumFractionDigits: digits, maximumFractionDigits: digits, ...options });
  const dates = (options: Intl.DateTimeFormatOptions, zone = 'UTC') =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  const dayFormat = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const instantFormat = dates(
    { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZone,
  );
  const monthFormat = dates({ month: 'short', year: 'numeric' });
  const asDate = (text: string) => new Date(`${text}T00:00:00Z`);
  return {
    locale,
    count: (value) => number({ maximumFractionDigits: 0 }).format(value),
    percent: (ratio, digits = 1) => fixed(digits, { style: 'percent' }).format(ratio),
    points: (difference) => fixed(1, { signDisplay: 'exceptZero' }).format(difference * 100),
    money: (minorUnits, currency, short = false) => {
      const scale = 10 ** minorDigits(currency);
      const value = minorUnits / scale;
      const whole = short && Math.abs(value) >= 1000;
      return number({
        style: 'currency',
        currency,
        ...(whole ? { maximumFractionDigits: 0, minimumFractionDigits: 0 } : {}),
      }).format(value);
    },
    decimal: (value, digits = 2) => fixed(digits).format(value),
    hours: (hours) => {
      if (hours < 1) return number({ style: 'unit', unit: 'minute', maximumFractionDigits: 0 }).format(hours * 60);
      if (hours < 48) return number({ style: 'unit', unit: 'hour', maximumFractionDigits: 1 }).format(hours);
      return number({ style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 }).format(hours / 24);
    },
    date: (text) => (text.length === 10 ? dayFormat.format(asDate(text)) : instantFormat.format(new Date(text))),
    period: ({ from, to }) => {
      const first = civilOf(dayOf(from));
      const last = civilOf(dayOf(to) - 1);
      const after = civilOf(dayOf(to));
      if (first.day === 1 && after.day === 1) {
        const months = (after.year - first.year) * 12 + after.month - first.month;
        if (months === 1) return monthFormat.format(asDate(from));
        if (months === 3 && (first.month - 1) % 3 === 0) return `Q${(first.month + 2) / 3} ${first.year}`;
        return monthFormat.formatRange(asDate(from), asDate(last.toString()));
      }
      return dayFormat.formatRange(asDate(from), asDate(last.toString()));
    },
  };
}

/** Digits behind the point of a currency: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

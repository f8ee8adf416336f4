import { shareOf } from './arrivals.ts';
import { firstDayOfMonth, isWorkingDay, monthOf, secondsPerDay, dayText } from './calendar.ts';
import { monthlyCosts, origins } from './market.ts';
import type { Random } from './random.ts';

export const spendColumns = [
  'Day',
  'Month',
  'Channel',
  'UTM Source',
  'UTM Medium',
  'Campaign',
  'Cost',
  'Currency',
  'Cost Type',
] as const;
export type SpendRow = Partial<Record<(typeof spendColumns)[number], string>>;

/** Media of a day; `leadsOfMonth` are those of its month in all. */
export function* mediaOf(day: number, leadsOfMonth: number, random: Random): Generator<SpendRow> {
  const month = monthOf(day);
  const days = firstDayOfMonth(month + 1) - firstDayOfMonth(month);
  for (const origin of origins) {
    const share = shareOf(origin, month);
    if (origin.campaign === null || share === 0) continue;
    const even = (origin.costPerLead * share * leadsOfMonth) / days;
    const amount = even * random.between(0.8, 1.2) * (isWorkingDay(day) ? 1.1 : 0.76);
    yield {
      Day: dayText(day * secondsPerDay),
      Channel: origin.channel,
      'UTM Source': origin.sources[0] ?? '',
      'UTM Medium': origin.medium,
      Campaign: origin.campaign,
      Cost: amount.toFixed(2),
      Currency: 'EUR',
      'Cost Type': 'media',
    };
  }
}

/** What a month costs beside media, for a sample of `leads` leads. */
export function* otherCostsOf(month: number, leads: number, random: Random): Generator<SpendRow> {
  for (const { channel, kind, amount } of monthlyCosts) {
    yield {
      Month: dayText(firstDayOfMonth(month) * secondsPerDay).slice(0, 7),
      Channel: channel,
      Cost: (((amount * leads) / 5000) * random.between(0.96, 1.04)).toFixed(2),
      Currency: 'EUR',
      'Cost Type': kind,
    };
  }
}

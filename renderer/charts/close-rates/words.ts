import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { CloseRatesPage } from '#shared/metrics/answers.ts';
import type { ChartPoint, ChartTable } from '../point.ts';
import { measureOf, type Month } from './months.ts';

/** `2026-09` → Sep; with its year in January and where `withYear`. */
export function monthName(key: string, locale: string, withYear: boolean): string {
  const date = new Date(`${key}-01T00:00:00Z`);
  const january = date.getUTCMonth() === 0;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    ...(withYear || january ? { year: '2-digit' } : {}),
  }).format(date);
}

export function closeRatesPoints(
  page: CloseRatesPage,
  months: readonly Month[],
  format: Format,
): readonly ChartPoint[] {
  const measure = measureOf(page);
  return months.flatMap((month, index): ChartPoint[] => {
    if (month.rate === null) return [];
    const values = {
      month: format.period(month),
      share: format.percent(month.rate),
      part: format.count(month.operands.part),
      base: format.count(month.operands.base),
      low: format.percent(month.interval?.low ?? 0),
      high: format.percent(month.interval?.high ?? 0),
    };
    const say = [
      t(`charts.closeRates.say.${measure}`, values),
      t('charts.closeRates.interval', values),
      month.open ? t('charts.saySoFar') : '',
      month.small ? t('charts.saySmall') : '',
    ];
    return [
      {
        series: measure,
        keys: { month: month.key },
        label: t('charts.closeRates.point', values),
        say: say.filter((sentence) => sentence !== '').join(' '),
        figure: { board: 'close-rates', name: measure === 'lead-to-customer' ? 'customers' : 'won' },
        period: { from: month.from, to: month.to },
        at: [index, month.rate],
      },
    ];
  });
}

export function closeRatesTable(page: CloseRatesPage, months: readonly Month[], format: Format): ChartTable {
  const measure = measureOf(page);
  return {
    columns: [
      t('charts.month'),
      t(`charts.closeRates.base.${measure}`),
      t(`charts.closeRates.part.${measure}`),
      t(`charts.closeRates.rate.${measure}`),
      t('charts.closeRates.intervalHead'),
      t('charts.state'),
    ],
    rows: months.map((month) => [
      format.period(month),
      format.count(month.operands.base),
      format.count(month.operands.part),
      month.rate === null ? '–' : format.percent(month.rate),
      month.interval ? `${format.percent(month.interval.low)}–${format.percent(month.interval.high)}` : '–',
      month.open ? t('charts.soFar') : month.small ? t('charts.smallBase') : t('charts.firm'),
    ]),
  };
}

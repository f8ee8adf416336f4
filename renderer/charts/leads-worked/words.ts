import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { LeadsWorkedPage } from '#shared/metrics/answers.ts';
import { smallBase } from '#shared/metrics/rate.ts';
import type { ChartPoint, ChartTable } from '../point.ts';
import { measureOf, type Line } from './lines.ts';

/** `2026-W41` → W41 */
export function weekName(key: string): string {
  return t('charts.weekShort', { week: Number(key.slice(-2)) });
}

/** A point a week of each line: the total first, the lines that stand out, then the others, for a pin may be on them. */
export function leadsWorkedPoints(
  page: LeadsWorkedPage,
  lines: readonly Line[],
  format: Format,
): readonly ChartPoint[] {
  const measure = measureOf(page);
  // Written once a week, not once a point: ranges of dates are slow to write.
  const days = page.trend.map((week) => format.period(week));
  return lines.toReversed().flatMap((line) =>
    line.weeks.flatMap((week, index): ChartPoint[] => {
      if (week.rate === null) return [];
      const values = {
        who: line.name,
        share: format.percent(week.rate, 0),
        part: format.count(week.operands.part),
        base: format.count(week.operands.base),
        week: Number(week.key.slice(-2)),
        days: days[index] ?? '',
      };
      const notes = [
        week.finished ? '' : t('charts.sayUnfinished'),
        week.operands.base < smallBase ? t('charts.saySmall') : '',
      ];
      return [
        {
          series: measure,
          keys: line.segment === undefined ? { week: week.key } : { week: week.key, [page.by]: line.segment },
          label: t('charts.leadsWorked.point', values),
          say: [t(`charts.leadsWorked.say.${measure}`, values), ...notes].filter((part) => part !== '').join(' '),
          figure: {
            board: 'leads-worked',
            name: measure === 'in-time' ? 'inTime' : 'worked',
            ...(line.segment === undefined ? {} : { segment: { by: page.by, value: line.segment } }),
          },
          period: { from: week.from, to: week.to },
          at: [index, week.rate],
        },
      ];
    }),
  );
}

export function leadsWorkedTable(lines: readonly Line[], format: Format): ChartTable {
  const total = lines.at(-1);
  const ordered = [...(total ? [total] : []), ...lines.slice(0, -1)];
  return {
    columns: [t('charts.week'), ...ordered.map((line) => t('charts.shareAndBase', { name: line.name }))],
    rows: (total?.weeks ?? []).map((week, index) => [
      week.key,
      ...ordered.map(({ weeks }) => {
        const cell = weeks[index];
        if (!cell || cell.rate === null) return '–';
        return t('charts.shareOf', { share: format.percent(cell.rate, 0), n: format.count(cell.operands.base) });
      }),
    ]),
  };
}

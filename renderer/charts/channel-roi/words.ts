import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { ChannelRoiPage } from '#shared/metrics/answers.ts';
import { smallBase } from '#shared/metrics/rate.ts';
import type { ChartPoint, ChartTable } from '../point.ts';
import { isStillOpen, type Row } from './bubbles.ts';

export function pointOf(page: ChannelRoiPage, row: Row, format: Format, at: readonly [number, number]): ChartPoint {
  const name = row.segment ?? t('charts.none');
  const values = {
    name,
    roi: row.roi === null ? '–' : format.percent(row.roi, 0),
    spend: money(row.spend, page, format),
    revenue: money(row.revenue, page, format),
    customers: format.count(row.customers ?? 0),
    leads: format.count(row.leads ?? 0),
    period: format.period(page.period),
  };
  const say = [
    t(row.roi === null ? 'charts.channelRoi.sayIdle' : 'charts.channelRoi.say', values),
    (row.leads ?? 0) < smallBase && row.roi !== null ? t('charts.saySmall') : '',
    isStillOpen(page) ? t('charts.saySoFar') : '',
  ];
  return {
    series: 'roi',
    keys: { [page.by]: row.segment, from: page.period.from, to: page.period.to },
    label: name,
    say: say.filter((sentence) => sentence !== '').join(' '),
    figure: { board: 'channel-roi', name: 'revenue', segment: { by: page.by, value: row.segment } },
    period: null,
    at,
  };
}

export function idleSentence(row: Row, page: ChannelRoiPage, format: Format): string {
  return t('charts.channelRoi.idleRow', {
    revenue: money(row.revenue, page, format),
    customers: format.count(row.customers ?? 0),
  });
}

export function channelRoiTable(page: ChannelRoiPage, format: Format): ChartTable {
  return {
    columns: ['segment', 'spend', 'roi', 'revenue', 'leads', 'customers'].map((name) =>
      t(`charts.channelRoi.column.${name}`),
    ),
    rows: page.segments.rows
      .filter((row) => row.row === 'segment')
      .map((row) => [
        row.segment ?? t('charts.none'),
        money(row.spend, page, format),
        row.roi === null ? '–' : format.percent(row.roi, 0),
        money(row.revenue, page, format),
        row.leads === null ? '–' : format.count(row.leads),
        row.customers === null ? '–' : format.count(row.customers),
      ]),
  };
}

function money(value: number | null, page: ChannelRoiPage, format: Format): string {
  return value === null ? '–' : format.money(value, page.currency, true);
}

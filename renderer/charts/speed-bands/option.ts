import type { LeadsWorkedPage } from '#shared/metrics/answers.ts';
import { t } from '#shared/language/translate.ts';
import { ratio } from '#shared/metrics/rate.ts';
import { axesOf, pixelX, type Drawing, type Plane } from '../drawing.ts';
import { inkOf } from '../palette.ts';
import type { ChartPoint, Look } from '../point.ts';
import { rect, text, textWidth } from '../shapes.ts';

const names = ['under5', 'under15', 'under60', 'sameDay', 'under1440', 'over', 'never'] as const;

/** How fast the first attempt came (LW5): a bar a band, from the fastest to never. */
export function drawSpeedBands(page: LeadsWorkedPage, look: Look): Drawing {
  const { scale, width, height, format } = look;
  const ink = inkOf(look);
  const bands = page.now.rows[0]?.bands;
  // A day without a time is rare: its band stands only where it holds leads.
  const shown = bands ? names.filter((name) => name !== 'sameDay' || bands.sameDay > 0) : [];
  const counts = shown.map((name) => bands?.[name] ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const size = 13 * scale;
  const labels = shown.map((name) => t(`charts.speedBands.${name}`));
  const values = counts.map((count) => {
    const share = ratio(count, all);
    return { count: format.count(count), share: share === null ? '' : format.percent(share, 0) };
  });
  const countRoom = Math.max(0, ...values.map((value) => textWidth(value.count, size, 600)));
  const valueRoom = countRoom + textWidth('100 %', size) + 24 * scale;
  const plane: Plane = {
    left: Math.max(0, ...labels.map((label) => textWidth(label, size))) + 12 * scale,
    right: width - valueRoom,
    top: 0,
    bottom: height,
    x: [0, Math.max(1, ...counts)],
    y: [shown.length, 0],
  };
  const row = height / Math.max(1, shown.length);
  const thick = Math.min(row * 0.62, 22 * scale);
  const graphic = shown.flatMap((name, index) => {
    const y = row * (index + 0.5);
    const late = name === 'over' || name === 'never';
    const length = (counts[index] ?? 0) === 0 ? 0 : Math.max(2 * scale, pixelX(plane, counts[index] ?? 0) - plane.left);
    return [
      text(0, y, labels[index] ?? '', { size, fill: ink.ink, baseline: 'middle' }),
      rect(plane.left, y - thick / 2, plane.right - plane.left, thick, ink.accentFaint, 3 * scale),
      rect(
        plane.left,
        y - thick / 2,
        length,
        thick,
        name === 'never' ? ink.bad : late ? ink.edge : ink.accent,
        3 * scale,
      ),
      text(plane.right + 12 * scale + countRoom, y, values[index]?.count ?? '', {
        size,
        weight: 600,
        fill: ink.ink,
        align: 'right',
        baseline: 'middle',
      }),
      text(width, y, values[index]?.share ?? '', { size, fill: ink.soft, align: 'right', baseline: 'middle' }),
    ];
  });
  return {
    option: axesOf(plane, width, height),
    graphic,
    points: shown.map((name, index): ChartPoint => ({
      series: 'speed',
      keys: { band: name, from: page.period.from, to: page.period.to },
      label: labels[index] ?? '',
      say: t('charts.speedBands.say', { band: labels[index] ?? '', ...values[index] }),
      figure: { board: 'leads-worked', name },
      period: null,
      at: [counts[index] ?? 0, index + 0.5],
      area: [-1e9, index, 1e9, index + 1],
    })),
    table: {
      columns: [t('charts.speedBands.band'), t('charts.speedBands.leads'), t('charts.speedBands.share')],
      rows: shown.map((_, index) => [labels[index] ?? '', values[index]?.count ?? '', values[index]?.share ?? '']),
    },
  };
}

import type { LineSeriesOption } from 'echarts';
import type { CloseRatesPage } from '#shared/metrics/answers.ts';
import { t } from '#shared/language/translate.ts';
import { levels, niceSteps, periods, roomFor } from '../axes.ts';
import { axesOf, pixelX, pixelY, type Drawing, type Plane } from '../drawing.ts';
import { inkOf, type Ink } from '../palette.ts';
import type { Look } from '../point.ts';
import { line, rect, text, textWidth } from '../shapes.ts';
import { levelOf, monthsOf, type Month } from './months.ts';
import { closeRatesPoints, closeRatesTable, monthName } from './words.ts';

/** The close rate month by month with its 95 % interval; months that still ripen are hollow, on a ground of their own. */
export function drawCloseRates(page: CloseRatesPage, look: Look): Drawing {
  const { scale, width, height, format } = look;
  const ink = inkOf(look);
  const months = monthsOf(page);
  const level = levelOf(months);
  const steps = niceSteps(topOf(months));
  const max = steps.at(-1) ?? 1;
  const say = (value: number): string => format.percent(value, max < 0.04 ? 1 : 0);
  const levelText = level === null ? '' : t('charts.closeRates.level', { share: format.percent(level) });
  const plane: Plane = {
    left: roomFor(steps.map(say), scale),
    right: width - (level === null ? 8 * scale : textWidth(levelText, 12 * scale, 600) + 14 * scale),
    top: 40 * scale,
    bottom: height - 46 * scale,
    x: [-0.5, Math.max(0.5, months.length - 0.5)],
    y: [0, max],
  };
  const ticks = months.map((month, index) => ({
    label: monthName(month.key, format.locale, index === 0),
    base: t('charts.base', { n: format.count(month.operands.base) }),
  }));
  return {
    option: { ...axesOf(plane, width, height), series: seriesOf(months, ink, scale) },
    graphic: [
      ...openGround(months, plane, ink, scale),
      ...levels(plane, steps, say, look),
      ...(level === null ? [] : levelLine(level, levelText, plane, ink, scale)),
      ...months.flatMap((month, index) => whisker(month, index, plane, ink, scale)),
      ...periods(plane, ticks, look),
      ...valueLabels(months, plane, look),
    ],
    points: closeRatesPoints(page, months, format),
    table: closeRatesTable(page, months, format),
  };
}

/** The highest value shown: all rates, and the intervals that have a firm base; a wide interval is cut at the edge. */
function topOf(months: readonly Month[]): number {
  const firm = months.filter((month) => !month.small);
  const highs = (firm.length > 0 ? firm : months).map((month) => month.interval?.high ?? 0);
  const rates = months.filter((month) => !month.small || firm.length === 0).map((month) => (month.rate ?? 0) * 1.15);
  return Math.max(0.01, ...highs, ...rates);
}

/** Where months still ripen: a faint ground with its name. */
function openGround(months: readonly Month[], plane: Plane, ink: Ink, scale: number): readonly object[] {
  const first = months.findIndex((month) => month.open);
  if (first === -1) return [];
  const left = pixelX(plane, first - 0.5);
  const name = t('charts.soFar');
  const size = 12 * scale;
  const fits = textWidth(name, size, 600) < plane.right - left;
  return [
    rect(left, plane.top - 40 * scale, plane.right - left, plane.bottom - plane.top + 40 * scale, ink.accentFaint, 0),
    text(fits ? left + 8 * scale : plane.right, plane.top - 34 * scale, name, {
      size,
      weight: 600,
      fill: ink.soft,
      align: fits ? 'left' : 'right',
    }),
  ];
}

function levelLine(level: number, said: string, plane: Plane, ink: Ink, scale: number): readonly object[] {
  const y = pixelY(plane, level);
  return [
    line(plane.left, y, plane.right, y, ink.edge, 1.25 * scale, [4 * scale, 4 * scale]),
    text(plane.right + 8 * scale, y, said, { size: 12 * scale, weight: 600, fill: ink.soft, baseline: 'middle' }),
  ];
}

function whisker(month: Month, index: number, plane: Plane, ink: Ink, scale: number): readonly object[] {
  if (!month.interval) return [];
  const x = pixelX(plane, index);
  const high = pixelY(plane, Math.min(month.interval.high, plane.y[1]));
  const low = pixelY(plane, month.interval.low);
  const firm = !month.open && !month.small;
  if (firm) return [rect(x - 7 * scale, high, 14 * scale, low - high, ink.accentSoft, 7 * scale)];
  const cap = 5 * scale;
  const colour = month.small ? ink.edge : ink.accent;
  return [
    line(x, high, x, low, colour, 1.25 * scale, [3 * scale, 3 * scale]),
    ...(month.interval.high <= plane.y[1] ? [line(x - cap, high, x + cap, high, colour, 1.25 * scale)] : []),
    line(x - cap, low, x + cap, low, colour, 1.25 * scale),
  ];
}

function seriesOf(months: readonly Month[], ink: Ink, scale: number): LineSeriesOption[] {
  const base: LineSeriesOption = {
    type: 'line',
    silent: true,
    z: 4,
    symbol: 'circle',
    symbolSize: 10 * scale,
    showSymbol: true,
    lineStyle: { color: ink.accent, width: 2.5 * scale },
  };
  const data = months.map((month, index): NonNullable<LineSeriesOption['data']>[number] => {
    const colour = month.small ? ink.edge : ink.accent;
    return {
      value: [index, month.rate ?? '-'],
      itemStyle: { color: month.open || month.small ? ink.card : colour, borderColor: colour, borderWidth: 2 * scale },
    };
  });
  const open = months.findIndex((month) => month.open);
  if (open === -1) return [{ ...base, data }];
  return [
    { ...base, data: data.slice(0, open) },
    {
      ...base,
      z: 3,
      data: data.slice(Math.max(0, open - 1)),
      lineStyle: { color: ink.accent, width: 1.5 * scale, type: [4 * scale, 4 * scale] },
    },
  ];
}

/** The rate above each interval; where there is no room for all, above every second or third, counted from the last. */
function valueLabels(months: readonly Month[], plane: Plane, look: Look): readonly object[] {
  const { scale, format } = look;
  const ink = inkOf(look);
  const size = 13 * scale;
  const step = pixelX(plane, 1) - pixelX(plane, 0);
  const widest = Math.max(
    0,
    ...months.map((month) => (month.rate === null ? 0 : textWidth(format.percent(month.rate), size, 600))),
  );
  const every = Math.max(1, Math.ceil((widest + 8 * scale) / step));
  return months.flatMap((month, index) => {
    if (month.rate === null || (months.length - 1 - index) % every !== 0) return [];
    const firm = !month.open && !month.small;
    const top = Math.max(plane.top - 2 * scale, pixelY(plane, Math.min(month.interval?.high ?? 0, plane.y[1])));
    return [
      text(pixelX(plane, index), top - 5 * scale, format.percent(month.rate), {
        size,
        weight: 600,
        fill: firm ? ink.ink : ink.soft,
        align: 'center',
        baseline: 'bottom',
        halo: ink.card,
      }),
    ];
  });
}

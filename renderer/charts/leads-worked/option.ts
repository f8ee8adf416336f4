import type { LineSeriesOption } from 'echarts';
import type { LeadsWorkedPage } from '#shared/metrics/answers.ts';
import { t } from '#shared/language/translate.ts';
import { levels, periods, roomFor } from '../axes.ts';
import { axesOf, pixelX, pixelY, type Drawing, type Plane } from '../drawing.ts';
import { inkOf, type Ink } from '../palette.ts';
import type { Look } from '../point.ts';
import { fit, line, rect, spread, text, textWidth } from '../shapes.ts';
import { linesOf, type Line, type Week } from './lines.ts';
import { leadsWorkedPoints, leadsWorkedTable, weekName } from './words.ts';

const shares = [0, 0.25, 0.5, 0.75, 1];

/** The share worked in time, week by week: all together strong, the owners that stand out named where their lines end. */
export function drawLeadsWorked(page: LeadsWorkedPage, look: Look): Drawing {
  const { scale, width, height, format } = look;
  const ink = inkOf(look);
  const lines = linesOf(page);
  const percent = (value: number): string => format.percent(value, 0);
  const ends = endsOf(lines, look);
  const nameRoom = Math.min(width * 0.32, Math.max(40 * scale, ...ends.map((end) => end.width)) + 22 * scale);
  const plane: Plane = {
    left: roomFor(shares.map(percent), scale),
    right: width - nameRoom,
    top: 14 * scale,
    bottom: height - 46 * scale,
    x: [-0.35, Math.max(0.35, page.trend.length - 0.65)],
    y: [0, 1],
  };
  const crowded = pixelX(plane, 1) - pixelX(plane, 0) < 16 * scale;
  const total = lines.at(-1);
  const ticks = (total?.weeks ?? []).map((week) => ({
    label: weekName(week.key),
    base: t('charts.base', { n: format.count(week.operands.base) }),
  }));
  return {
    option: { ...axesOf(plane, width, height), series: lines.flatMap((one) => seriesOf(one, ink, scale, crowded)) },
    graphic: [
      ...periodBand(page, plane, ink),
      ...levels(plane, shares, percent, look),
      ...periods(plane, ticks, look),
      ...nameEnds(ends, plane, nameRoom, ink, scale),
    ],
    points: leadsWorkedPoints(page, lines, format),
    table: leadsWorkedTable(lines, format),
  };
}

/** The weeks that the board's period holds. */
function periodBand(page: LeadsWorkedPage, plane: Plane, ink: Ink): readonly object[] {
  const inside = page.trend.flatMap((week, index) =>
    week.to > page.period.from && week.from < page.period.to ? [index] : [],
  );
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined || inside.length === page.trend.length) return [];
  const left = pixelX(plane, first - 0.5);
  const right = Math.min(plane.right, pixelX(plane, last + 0.5));
  return [rect(left, plane.top, right - left, plane.bottom - plane.top, ink.accentFaint, 0)];
}

function strokeOf(role: Line['role'], ink: Ink): { colour: string; text: string; width: number } {
  if (role === 'total') return { colour: ink.accent, text: ink.accent, width: 3.5 };
  if (role === 'worse') return { colour: ink.bad, text: ink.bad, width: 2 };
  if (role === 'better') return { colour: ink.good, text: ink.good, width: 2 };
  if (role === 'named') return { colour: ink.edge, text: ink.soft, width: 2 };
  return { colour: ink.faded, text: ink.soft, width: 1 };
}

/** A solid line through what is over, and a dashed one to a week that is not. */
function seriesOf(one: Line, ink: Ink, scale: number, crowded: boolean): readonly LineSeriesOption[] {
  const stroke = strokeOf(one.role, ink);
  const base: LineSeriesOption = {
    type: 'line',
    silent: true,
    z: one.role === 'total' ? 4 : one.role === 'faded' ? 2 : 3,
    symbol: 'circle',
    symbolSize: (one.role === 'total' ? 9 : 6) * scale * (crowded ? 0.5 : 1),
    showSymbol: one.role !== 'faded',
    lineStyle: { color: stroke.colour, width: stroke.width * scale },
  };
  const item = (week: Week, index: number): NonNullable<LineSeriesOption['data']>[number] => ({
    value: [index, week.rate ?? '-'],
    itemStyle: {
      color: week.hollow ? ink.card : stroke.colour,
      borderColor: stroke.colour,
      borderWidth: (one.role === 'total' ? 2 : 1.5) * scale,
    },
  });
  const data = one.weeks.map(item);
  const open = one.weeks.findIndex((week) => !week.finished);
  if (open === -1) return [{ ...base, data }];
  return [
    { ...base, data: data.slice(0, open) },
    {
      ...base,
      data: data.slice(Math.max(0, open - 1)),
      lineStyle: { ...base.lineStyle, type: [5 * scale, 4 * scale] },
      z: (base.z ?? 2) - 0.5,
    },
  ];
}

type End = {
  readonly line: Line;
  readonly x: number;
  readonly rate: number;
  readonly name: string;
  readonly said: string;
  readonly width: number;
};

function endsOf(lines: readonly Line[], look: Look): readonly End[] {
  return lines.flatMap((one): End[] => {
    if (one.role === 'faded') return [];
    const x = one.weeks.findLastIndex((week) => week.rate !== null);
    const rate = one.weeks[x]?.rate;
    if (rate === undefined || rate === null) return [];
    const size = sizeOf(one, look.scale);
    const name = fit(one.name, 120 * look.scale, size, 600);
    const said = ` ${look.format.percent(rate, 0)}`;
    return [{ line: one, x, rate, name, said, width: textWidth(name + said, size, 700) }];
  });
}

function sizeOf(one: Line, scale: number): number {
  return (one.role === 'total' ? 15 : 13) * scale;
}

/** Names at the ends of the lines, moved apart where lines end together, each tied to its line. */
function nameEnds(ends: readonly End[], plane: Plane, room: number, ink: Ink, scale: number): readonly object[] {
  const wanted = ends.map((end) => pixelY(plane, end.rate));
  const placed = spread(wanted, 19 * scale, plane.top, plane.bottom);
  return ends.flatMap((end, index) => {
    const y = placed[index] ?? 0;
    const x = plane.right + 18 * scale;
    const stroke = strokeOf(end.line.role, ink);
    const size = sizeOf(end.line, scale);
    const tie = line(pixelX(plane, end.x) + 7 * scale, wanted[index] ?? 0, x - 4 * scale, y, stroke.colour, scale, [
      2 * scale,
      3 * scale,
    ]);
    const label = fit(end.name, room - 22 * scale - textWidth(end.said, size, 700), size, 600) + end.said;
    return [
      tie,
      text(x, y, label, { size, weight: end.line.role === 'total' ? 700 : 600, fill: stroke.text, baseline: 'middle' }),
    ];
  });
}

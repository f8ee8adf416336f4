import { stages as knownStages } from '#shared/fields/fields.ts';
import { t } from '#shared/language/translate.ts';
import type { FunnelPage, FunnelRow } from '#shared/metrics/answers.ts';
import { areStepsComparable } from '#shared/metrics/undated.ts';
import { changeOf } from '../change.ts';
import { axesOf, pixelY, valueAtY, type Drawing, type Plane } from '../drawing.ts';
import { inkOf, type Ink } from '../palette.ts';
import type { Look } from '../point.ts';
import { fit, fitSize, hatched, line, polygon, rect, text, textWidth } from '../shapes.ts';
import { funnelPoints, funnelTable } from './words.ts';

type Stage = FunnelRow['stages'][number];
type Column = { readonly now: Stage; readonly earlier: Stage | undefined; readonly x: number; readonly width: number };

/** Stages from left to right: this period beside the comparison, counts above, conversions below. */
export function drawFunnel(page: FunnelPage, look: Look): Drawing {
  const { scale, width, height } = look;
  const ink = inkOf(look);
  const now = page.now.rows[0]?.stages ?? [];
  const earlier = page.earlier?.rows[0]?.stages ?? [];
  const columnWidth = width / Math.max(1, now.length);
  const stacked = columnWidth < 178 * scale;
  const max = Math.max(1, ...now.map((stage) => stage.count), ...earlier.map((stage) => stage.count));
  const plane: Plane = {
    left: 0,
    right: width,
    top: Math.min(121 * scale, height * 0.5),
    bottom: height - (stacked ? 72 : 52) * scale,
    x: [0, Math.max(1, now.length)],
    y: [0, max],
  };
  const columns = now.map((stage, index): Column => ({
    now: stage,
    earlier: earlier[index],
    x: index * columnWidth,
    width: columnWidth - 20 * scale,
  }));
  const graphic = [
    ...zoneBands(columns, columnWidth, ink, scale),
    line(0, plane.bottom, width, plane.bottom, ink.line, scale),
    ...columns.flatMap((column, index) => [
      ...flowTo(column, columns[index + 1], plane, ink, scale),
      ...bars(column, page, plane, ink, scale),
      ...above(column, page, ink, look),
      ...below(column, columns[index - 1], page, plane, stacked, look),
    ]),
  ];
  // Pins stand at the right of the stage's name.
  const pinAt = { x: 1 - (32 * scale) / columnWidth, y: valueAtY(plane, 43 * scale) };
  return {
    option: axesOf(plane, width, height),
    graphic,
    points: funnelPoints(page, look.format).map((point) => ({
      ...point,
      at: [point.at[0] + barWidths(columnWidth - 20 * scale, scale).now / 2 / columnWidth, point.at[1]],
      pinAt: [point.at[0] + pinAt.x, pinAt.y],
      area: [point.at[0], valueAtY(plane, 0), point.at[0] + 1, valueAtY(plane, height)],
    })),
    table: funnelTable(page, look.format),
  };
}

function zoneBands(columns: readonly Column[], columnWidth: number, ink: Ink, scale: number): readonly object[] {
  const zones = columns.map(({ now }) => zoneOf(now.stage));
  return zones.flatMap((zone, index) => {
    if (index > 0 && zones[index - 1] === zone) return [];
    const after = zones.findIndex((other, later) => later > index && other !== zone);
    const span = ((after === -1 ? zones.length : after) - index) * columnWidth - 20 * scale;
    const x = index * columnWidth;
    const y = 22 * scale;
    const band = 3 * scale;
    const colour = zone === 'sales' ? ink.sales : ink.marketing;
    const name = text(x, 3 * scale, t(`charts.zones.${zone}`), {
      size: 12 * scale,
      weight: 600,
      fill: zone === 'shared' ? ink.soft : colour,
    });
    if (zone !== 'shared') return [name, rect(x, y, span, band, colour, band / 2)];
    return [
      name,
      rect(x, y, span / 2, band, ink.marketing, band / 2),
      rect(x + span / 2, y, span / 2, band, ink.sales, band / 2),
    ];
  });
}

/** The way from one bar to the next, faint: what fell away. */
function flowTo(column: Column, next: Column | undefined, plane: Plane, ink: Ink, scale: number): readonly object[] {
  if (!next) return [];
  const left = column.x + barWidths(column.width, scale).now;
  return [
    polygon(
      [
        [left, pixelY(plane, column.now.count)],
        [next.x, pixelY(plane, next.now.count)],
        [next.x, plane.bottom],
        [left, plane.bottom],
      ],
      ink.accentFaint,
    ),
  ];
}

function barWidths(width: number, scale: number): { now: number; earlier: number; gap: number } {
  return { now: width * 0.44, earlier: width * 0.26, gap: 5 * scale };
}

function bars(column: Column, page: FunnelPage, plane: Plane, ink: Ink, scale: number): readonly object[] {
  const widths = barWidths(column.width, scale);
  const radius = 3 * scale;
  const heightOf = (count: number): number =>
    count === 0 ? 0 : Math.max(2 * scale, plane.bottom - pixelY(plane, count));
  const tall = heightOf(column.now.count);
  const shapes: object[] = [];
  if (tall > 0 && maturityOf(page, column.now.stage) === 'unripe') {
    shapes.push(hatched(column.x, plane.bottom - tall, widths.now, tall, ink.accent, ink.card, scale));
  } else if (tall > 0) {
    shapes.push(rect(column.x, plane.bottom - tall, widths.now, tall, ink.accent, [radius, radius, 0, 0]));
  }
  const before = heightOf(column.earlier?.count ?? 0);
  if (before > 0) {
    const x = column.x + widths.now + widths.gap;
    shapes.push(rect(x, plane.bottom - before, widths.earlier, before, ink.accentSoft, [radius, radius, 0, 0]));
  }
  return shapes;
}

function above(column: Column, page: FunnelPage, ink: Ink, look: Look): readonly object[] {
  const { scale, format } = look;
  const { x, width } = column;
  const count = format.count(column.now.count);
  const size = fitSize(count, width, 28 * scale, 700, 16 * scale);
  const name = t(`charts.stages.${column.now.stage}`);
  const nameSize = fitSize(name, width - 22 * scale, 14 * scale, 600, 12 * scale);
  const shapes = [
    text(x, 36 * scale, fit(name, width - 22 * scale, nameSize, 600), {
      size: nameSize,
      weight: 600,
      fill: ink.ink,
    }),
    text(x, 70 * scale, count, { size, weight: 700, fill: ink.ink, baseline: 'middle' }),
  ];
  if (column.earlier && page.before) {
    const square = 8 * scale;
    const small = 12 * scale;
    const before = { count: format.count(column.earlier.count), period: format.period(page.before) };
    const sameAge = page.question.mode !== 'flow' && page.before.asOf !== page.asOf;
    const room = width - square + 3 * scale;
    const said =
      [sameAge ? t('charts.funnel.earlierSameAge', before) : '', t('charts.funnel.earlier', before)].find(
        (words) => words !== '' && textWidth(words, small) <= room,
      ) ?? t('charts.funnel.before', before);
    shapes.push(
      rect(x, 94 * scale, square, square, ink.accentSoft, 2 * scale),
      text(x + square + 5 * scale, 92 * scale, fit(said, width - square - 5 * scale + 8 * scale, small), {
        size: small,
        fill: ink.soft,
      }),
    );
  }
  return shapes;
}

function below(
  column: Column,
  previous: Column | undefined,
  page: FunnelPage,
  plane: Plane,
  stacked: boolean,
  look: Look,
): readonly object[] {
  const { scale, format } = look;
  const ink = inkOf(look);
  const { x, width } = column;
  const first = plane.bottom + 10 * scale;
  const small = 12 * scale;
  if (!previous) {
    return [text(x, first + 3 * scale, t('charts.funnel.first'), { size: small, fill: ink.soft })];
  }
  const { said, colour, rateColour } = stepChange(column, previous, page, look);
  const rate = column.now.step === null ? '–' : format.percent(column.now.step);
  const second = first + 26 * scale;
  const cumulative =
    column.now.cumulative === null
      ? ''
      : t('charts.funnel.cumulative', {
          share: format.percent(column.now.cumulative),
          stage: t(`charts.stages.${page.now.rows[0]?.stages[0]?.stage ?? 'lead'}`),
        });
  return [
    text(x, first, rate, { size: 17 * scale, weight: 700, fill: rateColour }),
    stacked
      ? text(x, second, fit(said, width + 12 * scale, small, 500), { size: small, weight: 500, fill: colour })
      : text(x + width, first + 4 * scale, said, { size: 13 * scale, weight: 500, fill: colour, align: 'right' }),
    text(x, stacked ? second + 19 * scale : second, fit(cumulative, width + 12 * scale, small), {
      size: small,
      fill: ink.soft,
    }),
  ];
}

/** What is said beside a conversion: its change, or why there is none. Only a real change of ripe cohorts has a colour. */
function stepChange(
  column: Column,
  previous: Column,
  page: FunnelPage,
  look: Look,
): { said: string; colour: string; rateColour: string } {
  const ink = inkOf(look);
  const maturity = maturityOf(page, column.now.stage);
  if (maturity === 'unripe') return { said: t('charts.soFar'), colour: ink.soft, rateColour: ink.soft };
  const change =
    column.earlier && previous.earlier && page.question.mode !== 'flow' && areStepsComparable(page)
      ? changeOf(
          { part: column.now.count, base: previous.now.count },
          { part: column.earlier.count, base: previous.earlier.count },
        )
      : null;
  if (!change) return { said: '', colour: ink.ink, rateColour: ink.ink };
  const points = look.format.decimal(Math.abs(change.difference * 100), 1);
  const arrow = change.difference < 0 ? '↓' : '↑';
  if (change.verdict === 'small') return { said: t('charts.smallBase'), colour: ink.soft, rateColour: ink.soft };
  if (change.verdict === 'noise')
    return { said: t('charts.noise', { arrow, points }), colour: ink.soft, rateColour: ink.ink };
  const colour = maturity === 'unknown' ? ink.ink : change.difference < 0 ? ink.bad : ink.good;
  return { said: t('charts.real', { arrow, points }), colour, rateColour: colour };
}

function maturityOf(page: FunnelPage, stage: string): 'ripe' | 'unripe' | 'unknown' {
  return page.maturity.find((maturity) => maturity.stage === stage)?.state ?? 'ripe';
}

function zoneOf(stage: string): 'marketing' | 'shared' | 'sales' {
  return knownStages.find((known) => known.key === stage)?.zone ?? 'shared';
}

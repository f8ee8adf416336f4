import { t } from '#shared/language/translate.ts';
import type { Plane } from '../drawing.ts';
import { inkOf } from '../palette.ts';
import type { Look } from '../point.ts';
import { fit, line, text, textWidth } from '../shapes.ts';
import type { Bubble } from './bubbles.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A name and its ROI at each bubble, beside it where that is free, else further off with a line to it. */
export function placeLabels(bubbles: readonly Bubble[], plane: Plane, look: Look): readonly object[] {
  const { scale, format } = look;
  const ink = inkOf(look);
  const corner = {
    y: plane.bottom - 22 * scale,
    width: textWidth(t('charts.channelRoi.cut'), 12 * scale, 600) + 8 * scale,
    height: 22 * scale,
  };
  // The names of the two lower corners lie inside the plane.
  const taken: Box[] = [
    { ...corner, x: plane.left },
    { ...corner, x: plane.right - corner.width },
  ];
  const discs = bubbles.map(({ x, y, radius }) => ({
    x: x - radius - 4,
    y: y - radius - 4,
    width: radius * 2 + 8,
    height: radius * 2 + 8,
  }));
  return bubbles.flatMap((bubble) => {
    const size = 13 * scale;
    const small = 12 * scale;
    const name = fit(bubble.row.segment ?? t('charts.none'), 150 * scale, size, 600);
    const roi = format.percent(bubble.row.roi ?? 0, 0);
    const width = Math.max(textWidth(name, size, 600), textWidth(roi, small));
    const height = 32 * scale;
    const spots = spotsAround(bubble, width, height, scale);
    const costs = spots.map((spot, index) => index + costOf(spot, taken, discs, plane));
    const least = Math.min(...costs);
    const best = spots[costs.indexOf(least)];
    // Where no place is free the smaller bubble goes without a name; it says it when asked, and the table has it.
    if (!best || least >= spots.length) return [];
    taken.push(best);
    const onLeft = best.x + width < bubble.x;
    const anchor = onLeft ? best.x + width : best.x;
    const label = (y: number, content: string, style: { size: number; fill: string; weight?: 400 | 600 }): object =>
      text(anchor, y, content, { ...style, halo: ink.card, align: onLeft ? 'right' : 'left' });
    return [
      ...(best.isAway ? [line(bubble.x, bubble.y, anchor, best.y + height / 2, ink.edge, scale)] : []),
      label(best.y, name, { size, weight: 600, fill: ink.ink }),
      label(best.y + 16 * scale, roi, { size: small, fill: ink.soft }),
    ];
  });
}

type Spot = Box & { readonly isAway: boolean };

/** Places for a label in order of liking: right, left, above, below, then the same further off. */
function spotsAround({ x, y, radius }: Bubble, width: number, height: number, scale: number): readonly Spot[] {
  return [6, 18, 34, 52, 74, 100, 130].flatMap((step) => {
    const gap = radius + step * scale;
    const middle = y - height / 2;
    return [
      { x: x + gap, y: middle },
      { x: x - gap - width, y: middle },
      { x: x - width / 2, y: y - gap - height },
      { x: x - width / 2, y: y + gap },
      { x: x + gap * 0.75, y: y - gap * 0.75 - height },
      { x: x + gap * 0.75, y: y + gap * 0.75 },
      { x: x - gap * 0.75 - width, y: y - gap * 0.75 - height },
      { x: x - gap * 0.75 - width, y: y + gap * 0.75 },
      { x: x + gap, y: y - height },
      { x: x + gap, y },
      { x: x - gap - width, y: y - height },
      { x: x - gap - width, y },
    ].map((spot) => ({ ...spot, width, height, isAway: step > 20 }));
  });
}

/** What a place costs: covering a label is worst, leaving the plane next, then covering a bubble. */
function costOf(spot: Box, taken: readonly Box[], discs: readonly Box[], plane: Plane): number {
  const over = (boxes: readonly Box[]): number => boxes.reduce((sum, box) => sum + overlap(spot, box), 0);
  const outside =
    Math.max(0, plane.left - spot.x) +
    Math.max(0, spot.x + spot.width - plane.right - 8) +
    Math.max(0, plane.top - spot.y) +
    Math.max(0, spot.y + spot.height - plane.bottom);
  return over(taken) * 100 + outside * 1000 + over(discs) * 10;
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

import { minorDigits } from '#shared/language/format.ts';
import { pixelX, pixelY, type Plane } from './drawing.ts';
import { inkOf } from './palette.ts';
import type { Look } from './point.ts';
import { line, text, textWidth } from './shapes.ts';

/** Round steps from 0 to at least `max`, about `count` of them. */
export function niceSteps(max: number, count = 4): readonly number[] {
  const rough = Math.max(max, 1e-9) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const unit = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10;
  const size = unit * power;
  const steps = Math.ceil(max / size - 1e-9);
  return Array.from({ length: Math.max(1, steps) + 1 }, (_, index) => Number((index * size).toPrecision(12)));
}

/** Level lines with their values at the left. */
export function levels(
  plane: Plane,
  values: readonly number[],
  say: (value: number) => string,
  look: Look,
): readonly object[] {
  const ink = inkOf(look);
  return values.flatMap((value) => {
    const y = pixelY(plane, value);
    return [
      line(plane.left, y, plane.right, y, ink.line, look.scale),
      text(plane.left - 10 * look.scale, y, say(value), {
        size: 12 * look.scale,
        fill: ink.soft,
        align: 'right',
        baseline: 'middle',
      }),
    ];
  });
}

export type Tick = { readonly label: string; readonly base: string };

/** Names of periods below the plane, with the size of their base; as many as have room, counted from the last. */
export function periods(plane: Plane, ticks: readonly Tick[], look: Look): readonly object[] {
  const ink = inkOf(look);
  const size = 12 * look.scale;
  const step = ticks.length > 1 ? pixelX(plane, 1) - pixelX(plane, 0) : plane.right - plane.left;
  const needed = Math.max(
    0,
    ...ticks.map(({ label, base }) => Math.max(textWidth(label, size, 500), textWidth(base, size))),
  );
  const every = Math.max(1, Math.ceil((needed + 10 * look.scale) / step));
  return ticks.flatMap(({ label, base }, index) => {
    if ((ticks.length - 1 - index) % every !== 0) return [];
    const x = pixelX(plane, index);
    return [
      text(x, plane.bottom + 12 * look.scale, label, { size, weight: 500, fill: ink.ink, align: 'center' }),
      text(x, plane.bottom + 28 * look.scale, base, { size, fill: ink.soft, align: 'center' }),
    ];
  });
}

/** Money without its minor units, for axes. */
export function wholeMoney(minorUnits: number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
    minorUnits / 10 ** minorDigits(currency),
  );
}

/** Room left of the plane for the values of its levels. */
export function roomFor(labels: readonly string[], scale: number): number {
  return Math.max(...labels.map((label) => textWidth(label, 12 * scale))) + 14 * scale;
}

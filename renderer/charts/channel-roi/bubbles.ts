import type { ChannelRoiRow } from '#shared/metrics/answers.ts';
import { smallBase } from '#shared/metrics/rate.ts';
import { niceSteps } from '../axes.ts';
import { pixelX, pixelY, type Plane } from '../drawing.ts';

export type Row = ChannelRoiRow;
export type Bubble = {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  /** Fewer than 20 leads stand behind it (GE5). */
  readonly hollow: boolean;
};

/** Channels without spend that brought something, the most revenue first. */
export function idleOf(rows: readonly Row[]): readonly Row[] {
  return rows
    .filter(
      (row) => (row.spend ?? 0) === 0 && (row.cost ?? 0) === 0 && ((row.revenue ?? 0) > 0 || (row.leads ?? 0) > 0),
    )
    .toSorted((a, b) => (b.revenue ?? 0) - (a.revenue ?? 0) || (b.leads ?? 0) - (a.leads ?? 0));
}

/** The largest first, so that small ones lie on top. The area is in proportion to the revenue. */
export function bubblesOf(
  rows: readonly Row[],
  plane: Plane,
  scale: number,
  colourOf: (row: Row) => string,
): readonly Bubble[] {
  const most = Math.max(1, ...rows.map((row) => row.revenue ?? 0));
  const largest = Math.min(30 * scale, (plane.bottom - plane.top) * 0.12);
  return rows
    .map((row) => ({
      row,
      x: pixelX(plane, row.spend ?? 0),
      y: pixelY(plane, row.roi ?? 0),
      radius: Math.max(5 * scale, Math.sqrt((row.revenue ?? 0) / most) * largest),
      colour: colourOf(row),
      hollow: (row.leads ?? 0) < smallBase,
    }))
    .toSorted((a, b) => b.radius - a.radius);
}

/** Round steps around 0: down to −100 % at least where something is lost, up to above the largest. */
export function signedSteps(values: readonly number[]): readonly number[] {
  const high = Math.max(0.2, ...values.map((value) => value * 1.12));
  const up = niceSteps(high);
  const size = up[1] ?? 1;
  const down = Math.ceil(1 / size - 1e-9);
  const below =
    size > 1 ? [-1] : Array.from({ length: down }, (_, index) => -(down - index) * size).filter((value) => value >= -1);
  return [...(below[0] === -1 ? below : [-1, ...below]), ...up];
}

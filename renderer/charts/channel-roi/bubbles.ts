import type { ChannelRoiPage, ChannelRoiRow } from '#shared/metrics/answers.ts';
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
  /** Fewer than 20 leads stand behind it (GE5), or its leads still become customers (FU7). */
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

/** The revenue of the period's leads is not all in (FU7). Cash of the period is. */
export function isStillOpen(page: ChannelRoiPage): boolean {
  return page.question.mode !== 'cash' && page.maturity.state === 'unripe';
}

/** The largest first, so that small ones lie on top. The area is in proportion to the revenue. */
export function bubblesOf(
  rows: readonly Row[],
  plane: Plane,
  scale: number,
  colourOf: (row: Row) => string,
  isOpen: boolean,
): readonly Bubble[] {
  const most = Math.max(1, ...rows.map((row) => row.revenue ?? 0));
  const largest = Math.min((rows.length > 8 ? 22 : 30) * scale, (plane.bottom - plane.top) * 0.12);
  return rows
    .map((row) => ({
      row,
      x: pixelX(plane, row.spend ?? 0),
      y: pixelY(plane, row.roi ?? 0),
      radius: Math.max(5 * scale, Math.sqrt((row.revenue ?? 0) / most) * largest),
      colour: colourOf(row),
      hollow: isOpen || (row.leads ?? 0) < smallBase,
    }))
    .toSorted((a, b) => (b.row.revenue ?? 0) - (a.row.revenue ?? 0));
}

/** Round steps around 0 for ROI: nothing falls under −100 %, which stands there unless the steps are too wide for it. */
export function roiSteps(values: readonly number[]): readonly number[] {
  const high = Math.max(0.25, ...values.map((value) => value * 1.12));
  const size = niceSteps(high + 1, 5)[1] ?? 1;
  const steps = Array.from({ length: Math.ceil(high / size - 1e-9) + 1 }, (_, index) => index * size);
  const below = Array.from({ length: Math.floor(1 / size + 1e-9) }, (_, index) => -(index + 1) * size).toReversed();
  return [...below, ...steps].map((value) => Number(value.toPrecision(12)));
}

/** Round steps from 0 to above the largest spend. */
export function spendSteps(values: readonly number[]): readonly number[] {
  return niceSteps(Math.max(1, ...values) * 1.05);
}

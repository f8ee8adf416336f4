import type { ChartPoint } from './point.ts';

export type Direction = 'next' | 'previous' | 'up' | 'down' | 'first' | 'last';

/**
 * The point an arrow leads to. Left and right walk along a line (points of the same series and the same keys but the
 * first), up and down change to the point of another line that is nearest in x.
 */
export function step(points: readonly ChartPoint[], from: number, direction: Direction): number {
  const lines = points.map(lineOf);
  const here = lines[from];
  const along = indexesOf(points, (index) => lines[index] === here);
  const position = along.indexOf(from);
  const clamp = (index: number): number => along[Math.min(along.length - 1, Math.max(0, index))] ?? from;
  if (direction === 'first') return clamp(0);
  if (direction === 'last') return clamp(along.length - 1);
  const names = [...new Set(lines)];
  if (direction === 'next' || direction === 'previous' || names.length === 1) {
    return clamp(position + (direction === 'next' || direction === 'down' ? 1 : -1));
  }
  const other = names[names.indexOf(here ?? '') + (direction === 'down' ? 1 : -1)];
  if (other === undefined) return from;
  const x = points[from]?.at[0] ?? 0;
  const distance = (index: number): number => Math.abs((points[index]?.at[0] ?? 0) - x);
  return indexesOf(points, (index) => lines[index] === other).toSorted((a, b) => distance(a) - distance(b))[0] ?? from;
}

function lineOf(point: ChartPoint): string {
  return JSON.stringify([point.series, Object.entries(point.keys).slice(1)]);
}

function indexesOf(points: readonly ChartPoint[], matches: (index: number) => boolean): readonly number[] {
  return points.map((_, index) => index).filter(matches);
}

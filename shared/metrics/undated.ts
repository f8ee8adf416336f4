import type { FunnelPage, FunnelRow } from './answers.ts';
import { ratio } from './rate.ts';

/** Beyond this share of the leads, facts without a date make a comparison at the same age unfair (GE7). */
const few = 0.02;

export function areManyUndated(undated: number, leads: number): boolean {
  return (ratio(undated, leads) ?? 0) > few;
}

/**
 * Whether the steps of both periods may be compared: stages without a date count as reached by the workspace's as-of
 * (MO6), so the earlier cohort has them at a greater age than the later one.
 */
export function areStepsComparable({ now, earlier, question }: FunnelPage): boolean {
  if (question.mode === 'flow') return true;
  return [now.rows[0], earlier?.rows[0]].every((row) => row === undefined || !isUndated(row));
}

function isUndated({ undated, stages }: FunnelRow): boolean {
  return areManyUndated(undated, stages[0]?.count ?? 0);
}

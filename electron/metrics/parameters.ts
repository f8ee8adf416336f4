import { segmentFields, type Question, type SegmentField } from '#shared/metrics/questions.ts';
import { dayOf, type Day } from '#shared/time/day.ts';
import type { BoardContext } from './context.ts';

/**
 * The named parameters of every board's SQL. A statement may use any of them and is bound to all.
 *
 * - `from`, `to`: day numbers, `[from, to)`.
 * - `as_of_at`, `as_of_day`: MO3. A fact with (at, day) counts if
 *   `case when :as_of_at is null or at is null then day <= :as_of_day else at <= :as_of_at end` (MO4).
 * - `known_at`, `known_day`: the workspace's own as-of, by which facts without a date are judged: a comparison moves
 *   as-of back, and they would be lost in it (MO6, GE7).
 * - one for each filter field: null when the field is not filtered, else a JSON list; a JSON null in it asks for rows
 *   without the field: `:owner is null or ifnull(name, x'') in (select ifnull(value, x'') from json_each(:owner))`.
 */
export type BoardParameters = {
  readonly from: Day;
  readonly to: Day;
  readonly by: string | null;
  readonly as_of_at: number | null;
  readonly as_of_day: Day | null;
  readonly known_at: number | null;
  readonly known_day: Day | null;
  readonly currency: string;
  /** ISO weekday, 1 = Monday (GE2). */
  readonly week_start: number;
  readonly mode: string;
  readonly model: string;
} & Readonly<Record<SegmentField, string | null>>;

export function parametersOf(context: BoardContext, question: Question): BoardParameters {
  return {
    from: dayOf(question.from),
    to: dayOf(question.to),
    by: question.by,
    as_of_at: context.asOf?.at ?? null,
    as_of_day: context.asOf?.day ?? null,
    known_at: context.knownAsOf?.at ?? null,
    known_day: context.knownAsOf?.day ?? null,
    currency: context.currency,
    week_start: context.settings.weekStart,
    mode: question.mode,
    model: question.model,
    ...filtersOf(question),
  };
}

function filtersOf(question: Question): Record<SegmentField, string | null> {
  const lists = segmentFields.map((field) => {
    const values = question.where.filter((filter) => filter.field === field).map((filter) => filter.value);
    return [field, values.length === 0 ? null : JSON.stringify(values)] as const;
  });
  return Object.fromEntries(lists) as Record<SegmentField, string | null>;
}

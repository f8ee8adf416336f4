import type { By, Question, SegmentField } from '#shared/metrics/questions.ts';
import { dayOf, isoDate } from '#shared/time/day.ts';
import { isoWeek, unitAround } from '#shared/time/period.ts';
import type { BoardContext } from './context.ts';
import { parametersOf, type BoardParameters } from './parameters.ts';
import segmentsSql from './segments.sql?raw';

/** Which segments hold leads and which hold deals, at whatever date (MO12). Without a field there is one, null. */
export type SegmentsOfUnits = {
  readonly leads: ReadonlySet<string | null>;
  readonly deals: ReadonlySet<string | null>;
};

/** True where a board is divided by a field and not by time. */
export function isField(by: By | null): by is SegmentField {
  return by !== null && by !== 'month' && by !== 'week';
}

/** Reads the segments of the question's field among all records that its filters let through. */
export function segmentsOfUnits(context: BoardContext, question: Question): SegmentsOfUnits {
  const by = isField(question.by) ? question.by : null;
  const rows = context.store
    .prepare<[BoardParameters], { unit: 'lead' | 'deal'; segment: string | null }>(
      `select distinct unit, segment from (${segmentsSql})`,
    )
    .all(parametersOf(context, { ...question, by }));
  const of = (unit: 'lead' | 'deal') => new Set(rows.filter((row) => row.unit === unit).map((row) => row.segment));
  return { leads: of('lead'), deals: of('deal') };
}

/** MO12: no lead and no deal of the workspace has the field that the question divides by. */
export function isFieldAbsent(context: BoardContext, question: Question): boolean {
  if (!isField(question.by)) return false;
  const { leads, deals } = segmentsOfUnits(context, { ...question, where: [] });
  return [...leads, ...deals].every((segment) => segment === null);
}

/** The keys of the months or weeks that the period touches, in order: `2026-09`, `2026-W41`. */
export function timeSegments(context: BoardContext, question: Question): string[] {
  const unit = question.by;
  if (unit !== 'month' && unit !== 'week') return [];
  const keys: string[] = [];
  for (let day = dayOf(question.from); day < dayOf(question.to);) {
    const around = unitAround(day, unit, context.settings.weekStart);
    keys.push(unit === 'month' ? isoDate(day).slice(0, 7) : isoWeek(around.from));
    day = around.to;
  }
  return keys;
}

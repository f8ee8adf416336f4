import type { LeadsWorkedPage, LeadsWorkedRow } from '#shared/metrics/answers.ts';
import { ratio, smallBase } from '#shared/metrics/rate.ts';
import { t } from '#shared/language/translate.ts';
import { changeOf, type Operands } from '../change.ts';

/** One week of a line. */
export type Week = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly finished: boolean;
  readonly operands: Operands;
  readonly rate: number | null;
  /** A base under 20, or not yet over: drawn hollow. */
  readonly hollow: boolean;
};

export type Line = {
  /** Undefined: all together. Null: those without the field. */
  readonly segment: string | null | undefined;
  readonly name: string;
  /** Against all together, over all weeks: only what is no noise has a colour. `faded` lines have no name either. */
  readonly role: 'total' | 'better' | 'worse' | 'named' | 'faded';
  readonly weeks: readonly Week[];
};

/** Without sales touches nothing is known about time, only whether a lead was worked at all (LW7). */
export function measureOf(page: LeadsWorkedPage): 'in-time' | 'worked' {
  return page.now.basis === 'status' ? 'worked' : 'in-time';
}

/** The total, and one line a segment: up to four stand out, the furthest from the total, worst first. */
export function linesOf(page: LeadsWorkedPage): readonly Line[] {
  const measure = measureOf(page);
  const weeksOf = (rowOf: (week: LeadsWorkedPage['trend'][number]) => LeadsWorkedRow | undefined): readonly Week[] =>
    page.trend.map((week): Week => {
      const operands = operandsOf(rowOf(week), measure);
      return {
        key: week.key,
        from: week.from,
        to: week.to,
        finished: week.finished,
        operands,
        rate: ratio(operands.part, operands.base),
        hollow: operands.base < smallBase || !week.finished,
      };
    });
  const total = weeksOf((week) => week.total);
  const all = sum(total);
  const segments = [...new Set(page.trend.flatMap((week) => week.segments.map((row) => row.segment)))].map(
    (segment) => {
      const weeks = weeksOf((week) => week.segments.find((row) => row.segment === segment));
      const change = changeOf(sum(weeks), all);
      return { segment, weeks, change };
    },
  );
  const weight = ({ change }: (typeof segments)[number]): number =>
    change === null || change.verdict === 'small'
      ? 0
      : Math.abs(change.difference) + (change.verdict === 'real' ? 1 : 0);
  const standOut = new Set(segments.toSorted((a, b) => weight(b) - weight(a)).slice(0, 4));
  const lines = segments.map((line): Line => {
    const { segment, weeks, change } = line;
    let role: Line['role'] = standOut.has(line) && (weight(line) >= 1 || segments.length <= 4) ? 'named' : 'faded';
    if (role === 'named' && change?.verdict === 'real') role = change.difference < 0 ? 'worse' : 'better';
    return { segment, name: segment ?? t('charts.none'), role, weeks };
  });
  return [
    ...lines.toSorted((a, b) => rank(a) - rank(b)),
    { segment: undefined, name: t('charts.all'), role: 'total', weeks: total },
  ];
}

function rank(line: Line): number {
  return line.role === 'faded' ? 0 : 1;
}

function operandsOf(row: LeadsWorkedRow | undefined, measure: 'in-time' | 'worked'): Operands {
  if (!row) return { part: 0, base: 0 };
  return measure === 'worked'
    ? { part: row.worked ?? 0, base: row.handedOver }
    : { part: row.inTime ?? 0, base: row.due ?? 0 };
}

function sum(weeks: readonly Week[]): Operands {
  return weeks.reduce((all, { operands }) => ({ part: all.part + operands.part, base: all.base + operands.base }), {
    part: 0,
    base: 0,
  });
}

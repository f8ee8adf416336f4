import type { Drill, Figure, Page } from '#shared/metrics/answers.ts';
import type { By, Comparison, Question } from '#shared/metrics/questions.ts';
import { dayOf, isoDate } from '#shared/time/day.ts';
import { businessDays, periodOf, previousOf, sameElapsed, unitOf, type Days } from '#shared/time/period.ts';
import { asOfText, contextAt, movedAsOf, type BoardContext } from './context.ts';
import type { DrillWindow } from './drill-rows.ts';

/** What all pages share, and the comparison as it is to be asked (GE7). */
export type PageFrame = {
  readonly head: Pick<
    Page,
    'question' | 'comparison' | 'period' | 'before' | 'asOf' | 'asOfDay' | 'revision' | 'currency' | 'staleKinds' | 'by'
  >;
  /**
   * The context and question of the earlier period: its `to` cut to the same elapsed business days while the period
   * runs, its as-of moved back by as many days as the ends of what has elapsed lie apart, so that the youngest facts of
   * both are of one age and no day of the earlier period is cut off (31 March is seen from 30 April's as-of). Null: no
   * comparison.
   */
  readonly earlier: { readonly context: BoardContext; readonly question: Question } | null;
};

/** The signatures each board offers to page.ts. */
export type BoardAnswer<A> = (context: BoardContext, question: Question) => A;
export type BoardPage<P> = (context: BoardContext, question: Question, frame: PageFrame) => P;
/** The rows behind `figure`: as many as the figure counts, from the same SQL. */
export type BoardDrill = (context: BoardContext, question: Question, figure: Figure, window: DrillWindow) => Drill;

/** `defaultBy`: what the board divides by when the question does not say. */
export function pageFrame(context: BoardContext, question: Question, comparison: Comparison, defaultBy: By): PageFrame {
  const { asOf, calendar, settings } = context;
  const days: Days = { from: dayOf(question.from), to: dayOf(question.to) };
  const elapsedTo = asOf === null ? days.from : Math.min(Math.max(asOf.day + 1, days.from), days.to);
  const finished = elapsedTo === days.to;
  const other = comparisonDays(comparison, days, settings.weekStart);
  const earlier = asOf === null || other === null ? null : cutToAge(context, question, days, elapsedTo, other);
  return {
    head: {
      question,
      comparison,
      period: {
        from: question.from,
        to: question.to,
        unit: unitOf(days, settings.weekStart) ?? 'custom',
        finished,
        businessDays: businessDays(days, calendar),
        elapsedBusinessDays: businessDays({ from: days.from, to: elapsedTo }, calendar),
      },
      before:
        earlier?.context.asOf == null
          ? null
          : {
              from: earlier.question.from,
              to: earlier.question.to,
              asOf: asOfText(earlier.context.asOf),
              cut: other !== null && earlier.question.to !== isoDate(other.to),
            },
      asOf: asOf === null ? null : asOfText(asOf),
      asOfDay: asOf === null ? null : isoDate(asOf.day),
      revision: context.revision,
      currency: context.currency,
      staleKinds: context.staleKinds.map((stale) => ({ ...stale })),
      by: question.by ?? defaultBy,
    },
    earlier,
  };
}

function comparisonDays(comparison: Comparison, days: Days, weekStart: number): Days | null {
  if (comparison === 'none') return null;
  if (comparison === 'previous') return previousOf(days, weekStart);
  return { from: dayOf(comparison.from), to: dayOf(comparison.to) };
}

function cutToAge(
  context: BoardContext,
  question: Question,
  days: Days,
  elapsedTo: number,
  other: Days,
): PageFrame['earlier'] {
  if (context.asOf === null) return null;
  // Nothing has elapsed that could be compared, as before the first business day.
  const to = elapsedTo === days.to ? other.to : sameElapsed(days, elapsedTo, other, context.calendar);
  if (to <= other.from) return null;
  const shift = Math.min(to - elapsedTo, 0);
  return {
    context: contextAt(context, movedAsOf(context.asOf, shift, context.zone)),
    question: { ...question, ...periodOf({ from: other.from, to }) },
  };
}

import { useMemo, useState } from 'react';
import type { Workspace } from '#shared/ipc/contract.ts';
import type { Board, Comparison, Filter, Mode, Question, SegmentField } from '#shared/metrics/questions.ts';
import { dayOf } from '#shared/time/day.ts';
import { periodOf, previousOf, unitAround, unitOf, type Days, type Period, type Unit } from '#shared/time/period.ts';
import { Zone } from '#shared/time/zone.ts';
import { useSettings, useWorkspace } from '#renderer/api/queries.ts';
import { currentAddress, go, useAddress } from './address.ts';
import { lastFinishedMonth, readAsked, todayIn, writeAsked } from './question-address.ts';

/** The question of the address, complete: the same on every board. */
export type Asking = { readonly question: Question; readonly comparison: Comparison };

export type QuestionChange = Partial<Omit<Question, 'from' | 'to'>> & {
  readonly period?: Period;
  readonly comparison?: Comparison;
};

/** Views a board has; the first is taken when the address asks for one that it does not have. */
export const modesOf: Readonly<Record<Board, readonly Mode[]>> = {
  funnel: ['cohort', 'flow'],
  'leads-worked': ['cohort'],
  'close-rates': ['cohort'],
  'channel-roi': ['cohort', 'cash'],
};

/** The question a board is asked: that of the address, in a view that the board has. */
export function useQuestion(board?: Board): Asking {
  const { search } = useAddress();
  const { data: workspace } = useWorkspace();
  const { data: settings } = useSettings();
  const asOf = workspace?.asOf ?? null;
  const timeZone = settings?.timeZone ?? 'UTC';
  const [now] = useState(() => Date.now());
  return useMemo(() => {
    const { period, comparison, mode, where, ...rest } = readAsked(search);
    const zone = new Zone(timeZone);
    const asked = period ?? lastFinishedMonth(asOf, zone, todayIn(zone, now));
    const modes: readonly Mode[] = board === undefined ? [mode] : modesOf[board];
    return {
      question: { ...asked, ...rest, where: [...where], mode: modes.includes(mode) ? mode : (modes[0] ?? 'cohort') },
      comparison,
    };
  }, [search, asOf, timeZone, board, now]);
}

/** Changes what is asked by writing the address. What is not named stays. */
export function setQuestion({ period, ...change }: QuestionChange, options?: { replace?: boolean }): void {
  const { path, search } = currentAddress();
  const asked = { ...readAsked(search), ...change, ...(period === undefined ? {} : { period }) };
  go({ path, search: writeAsked(asked) }, options);
}

/** Opens a board, with the question asked now or with a changed one. */
export function openBoard(board: Board, { period, ...change }: QuestionChange = {}): void {
  const asked = {
    ...readAsked(currentAddress().search),
    ...change,
    ...(period === undefined ? {} : { period }),
  };
  go({ path: `/boards/${board}`, search: writeAsked(asked) });
}

/** The board that a workspace is opened on: close rates where only deals are known. */
export function firstBoard(workspace: Workspace | null): Board {
  return workspace !== null && workspace.counts.leads === 0 && workspace.counts.deals > 0 ? 'close-rates' : 'funnel';
}

export function toggleFilter(where: readonly Filter[], filter: Filter): Filter[] {
  const same = (other: Filter) => other.field === filter.field && other.value === filter.value;
  return where.some(same) ? where.filter((other) => !same(other)) : [...where, filter];
}

export function withoutField(where: readonly Filter[], field: SegmentField): Filter[] {
  return where.filter((filter) => filter.field !== field);
}

/** The unit a period is exactly, or custom. */
export function unitOfPeriod(period: Period, weekStart: number): Unit | 'custom' {
  return unitOf(daysOf(period), weekStart) ?? 'custom';
}

/** The week, month or quarter that holds the last day of a period. */
export function periodAs(period: Period, unit: Unit, weekStart: number): Period {
  return periodOf(unitAround(dayOf(period.to) - 1, unit, weekStart));
}

/** The period of the same kind before or after. */
export function periodBeside(period: Period, step: -1 | 1, weekStart: number): Period {
  const days = daysOf(period);
  if (step === -1) return periodOf(previousOf(days, weekStart));
  const unit = unitOf(days, weekStart);
  return periodOf(
    unit === null ? { from: days.to, to: days.to + (days.to - days.from) } : unitAround(days.to, unit, weekStart),
  );
}

function daysOf({ from, to }: Period): Days {
  return { from: dayOf(from), to: dayOf(to) };
}

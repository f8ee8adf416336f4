import { z } from 'zod';
import {
  bySchema,
  comparisonSchema,
  filterSchema,
  modelSchema,
  modeSchema,
  type By,
  type Comparison,
  type Filter,
  type Mode,
  type Model,
} from '#shared/metrics/questions.ts';
import { dayOf, isoDate, type IsoDate } from '#shared/time/day.ts';
import { periodOf, unitAround, type Period } from '#shared/time/period.ts';
import { asOfFrom, type Zone } from '#shared/time/zone.ts';

/** What an address says of a question. What it leaves out, or says wrongly, is null. */
export type Asked = {
  readonly period: Period | null;
  readonly comparison: Comparison;
  readonly by: By | null;
  readonly where: readonly Filter[];
  readonly mode: Mode;
  readonly model: Model;
};

const date = z.iso.date();

/** `from=2026-10-01&to=2026-11-01&vs=none&by=channel&where=channel:Paid Search&where=owner&mode=flow&model=last` */
export function readAsked(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const one = <T>(name: string, schema: z.ZodType<T>): T | null => schema.safeParse(parameters.get(name)).data ?? null;
  const from = one('from', date);
  const to = one('to', date);
  return {
    period: from !== null && to !== null && from < to ? { from, to } : null,
    comparison: readComparison(parameters.get('vs')),
    by: one('by', bySchema),
    where: parameters.getAll('where').flatMap(readFilter),
    mode: one('mode', modeSchema) ?? 'cohort',
    model: one('model', modelSchema) ?? 'linear',
  };
}

export function writeAsked(asked: Asked): string {
  const parameters = new URLSearchParams();
  if (asked.period !== null) {
    parameters.set('from', asked.period.from);
    parameters.set('to', asked.period.to);
  }
  if (asked.comparison !== 'previous') {
    parameters.set('vs', asked.comparison === 'none' ? 'none' : `${asked.comparison.from}..${asked.comparison.to}`);
  }
  if (asked.by !== null) parameters.set('by', asked.by);
  for (const { field, value } of asked.where) parameters.append('where', value === null ? field : `${field}:${value}`);
  if (asked.mode !== 'cohort') parameters.set('mode', asked.mode);
  if (asked.model !== 'linear') parameters.set('model', asked.model);
  return parameters.toString();
}

function readComparison(text: string | null): Comparison {
  const [from, to] = text?.split('..') ?? [];
  if (to === undefined) return text === 'none' ? 'none' : 'previous';
  const custom = comparisonSchema.safeParse({ from, to }).data;
  return typeof custom === 'object' && custom.from < custom.to ? custom : 'previous';
}

function readFilter(text: string): Filter[] {
  const colon = text.indexOf(':');
  const filter =
    colon === -1 ? { field: text, value: null } : { field: text.slice(0, colon), value: text.slice(colon + 1) };
  const parsed = filterSchema.safeParse(filter);
  return parsed.success ? [parsed.data] : [];
}

/** The last month that is over at as-of (the day of as-of counts as over, as on the boards). */
export function lastFinishedMonth(asOf: string | null, zone: Zone, today: IsoDate): Period {
  const lastDay = asOf === null ? dayOf(today) : asOfFrom(asOf, zone).day;
  const running = unitAround(lastDay + 1, 'month', 1);
  return periodOf(unitAround(running.from - 1, 'month', 1));
}

/** Today as the workspace's zone has it. */
export function todayIn(zone: Zone, now: number): IsoDate {
  return isoDate(zone.dayOf(now));
}

import { stageKeys, type StageKey } from '#shared/fields/fields.ts';
import type { Maturity } from '#shared/metrics/answers.ts';
import { horizonDays, maturityState } from '#shared/metrics/maturity.ts';
import { civilOf, dayOfCivil, type Day } from '#shared/time/day.ts';
import type { BoardContext } from './context.ts';
import conversionTimesSql from './conversion-times.sql?raw';

/** FU2: days from becoming a lead to `stage`, p90 in whole weeks over the trailing twelve months of the workspace. */
export function horizonTo(context: BoardContext, stage: StageKey): number | null {
  const { asOf } = context;
  if (asOf === null) return null;
  const days = context.store
    .prepare<[Record<string, number | null>], number>(conversionTimesSql)
    .pluck()
    .all({
      position: stageKeys.indexOf(stage),
      since: dayOfCivil(civilOf(asOf.day).subtract({ years: 1 })) + 1,
      as_of_at: asOf.at,
      as_of_day: asOf.day,
    });
  return horizonDays(days);
}

/** FU7 of the cohort of leads that ends before `to`. */
export function maturityAt(context: BoardContext, stage: StageKey, to: Day): Maturity {
  const horizon = horizonTo(context, stage);
  return { stage, horizonDays: horizon, state: maturityState(horizon, to, context.asOf?.day ?? null) };
}

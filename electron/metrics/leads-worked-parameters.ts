import type { Question } from '#shared/metrics/questions.ts';
import type { BoardContext } from './context.ts';
import { parametersOf, type BoardParameters } from './parameters.ts';

const millisecondsPerHour = 3_600_000;

/** How the workspace's data let the board be read: LW1 and LW7. */
export type Reading = {
  /** The hand-over stage, or null where no lead has a date for it and creation stands for it. */
  readonly handOverStage: string | null;
  readonly basis: 'touches' | 'status';
  /** Whether worked can be told: by touches, or because any lead has a status (MO12). */
  readonly workedIsKnown: boolean;
};

/** The named parameters of leads-worked.sql. */
export type LeadsWorkedParameters = BoardParameters & {
  readonly hand_over_stage: string | null;
  readonly sla_ms: number;
  readonly sla_days: number;
  readonly by_status: 0 | 1;
  /** The instant of as-of: of a plain date the end of its day (MO3). */
  readonly as_of_end: number | null;
};

/** LW1 and LW7, of the whole workspace. */
export function readingOf(context: BoardContext): Reading {
  const stage = context.settings.handOverStage;
  const exists = (select: string, ...values: string[]) =>
    context.store
      .prepare<string[], number>(`select exists (${select})`)
      .pluck()
      .get(...values) === 1;
  const dated = exists('select 1 from visit where stage = ? and dated = 1', stage);
  const sales = exists("select 1 from touch where side = 'sales'");
  return {
    handOverStage: dated ? stage : null,
    basis: sales ? 'touches' : 'status',
    workedIsKnown: sales || exists('select 1 from lead where status is not null'),
  };
}

export function leadsWorkedParameters(
  context: BoardContext,
  question: Question,
  reading: Reading,
): LeadsWorkedParameters {
  const { slaHours } = context.settings;
  const { asOf, zone } = context;
  return {
    ...parametersOf(context, question),
    hand_over_stage: reading.handOverStage,
    sla_ms: slaHours * millisecondsPerHour,
    // MO4: with a plain date at either end "within N hours" is ⌈N/24⌉ days.
    sla_days: Math.ceil(slaHours / 24),
    as_of_end: asOf === null ? null : (asOf.at ?? zone.startOf(asOf.day + 1)),
    by_status: reading.basis === 'status' ? 1 : 0,
  };
}

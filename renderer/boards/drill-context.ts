import { createContext, useContext } from 'react';
import type { Figure } from '#shared/metrics/answers.ts';
import type { Period } from '#shared/time/period.ts';

/** The rows behind a number, as they are asked for. */
export type DrillRequest = {
  readonly figure: Figure;
  /** What the number is, above its rows. */
  readonly title: string;
  /** The days it is of, where they are not the question's. */
  readonly period?: Period | null;
};

export const DrillContext = createContext<(request: DrillRequest) => void>(() => {});

/** Opens the rows behind a number. */
export function useDrillOpener(): (request: DrillRequest) => void {
  return useContext(DrillContext);
}

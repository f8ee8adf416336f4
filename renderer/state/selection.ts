import { create } from 'zustand';
import type { Pin } from '#shared/ipc/annotation-contract.ts';
import type { Board } from '#shared/metrics/questions.ts';

/** The point of a chart the person stands on: by its keys, as an annotation would be pinned. */
export type Point = Pick<Pin, 'series' | 'keys' | 'said'> & { readonly board: Board };

type SelectionState = {
  readonly point: Point | null;
  readonly select: (point: Point | null) => void;
};

export const useSelection = create<SelectionState>((set) => ({
  point: null,
  select: (point) => set({ point }),
}));

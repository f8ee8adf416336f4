import type { FunnelRow } from './answers.ts';
import { operand, type BoardDefinition } from './definitions.ts';

/** A figure of the funnel: the stage it stands at, and its row. */
export type FunnelFigure = { readonly row: FunnelRow; readonly stage: string };

const at = ({ row, stage }: FunnelFigure) => row.stages.find((entry) => entry.stage === stage);
const before = ({ row, stage }: FunnelFigure) => row.stages[row.stages.findIndex((entry) => entry.stage === stage) - 1];
const countAt = (figure: FunnelFigure): number | null => at(figure)?.count ?? null;
const countBefore = (figure: FunnelFigure): number | null => before(figure)?.count ?? null;
const countFirst = ({ row }: FunnelFigure): number | null => row.stages[0]?.count ?? null;

/** FU1 and FU5 (cohort), FU6. */
export const funnelDefinition: BoardDefinition<FunnelFigure> = {
  id: 'funnel',
  version: 1,
  source: 'shared/metrics/SPEC.md, FU1, FU5 to FU7',
  texts: 'definitionsFunnel',
  figures: [
    {
      figure: 'count',
      rules: ['FU1', 'MO6', 'GE6'],
      operands: (figure) => [operand('count', 'count', countAt(figure))],
    },
    {
      figure: 'step',
      rules: ['FU5', 'FU7'],
      operands: (figure) => [
        operand('count', 'count', countAt(figure)),
        operand('before', 'count', countBefore(figure)),
        operand('step', 'percent', at(figure)?.step ?? null),
      ],
      n: countBefore,
    },
    {
      figure: 'cumulative',
      rules: ['FU1', 'FU5', 'FU7'],
      operands: (figure) => [
        operand('count', 'count', countAt(figure)),
        operand('first', 'count', countFirst(figure)),
        operand('cumulative', 'percent', at(figure)?.cumulative ?? null),
      ],
      n: countFirst,
    },
    {
      figure: 'undated',
      rules: ['MO6', 'FU5'],
      operands: ({ row }) => [operand('undated', 'count', row.undated)],
    },
    { figure: 'skipped', rules: ['FU6'], operands: ({ row }) => [operand('skipped', 'count', row.skipped)] },
    { figure: 'backward', rules: ['FU6'], operands: ({ row }) => [operand('backward', 'count', row.backward)] },
  ],
};

/** FU3: stages entered in the period. Flow is a plain ratio that may exceed 1, and is never called conversion. */
export const funnelFlowDefinition: BoardDefinition<FunnelFigure> = {
  id: 'funnel-flow',
  version: 1,
  source: 'shared/metrics/SPEC.md, FU3, FU6',
  texts: 'definitionsFunnelFlow',
  figures: [
    {
      figure: 'count',
      rules: ['FU3', 'GE6'],
      operands: (figure) => [operand('count', 'count', countAt(figure))],
    },
    {
      figure: 'step',
      rules: ['FU3'],
      operands: (figure) => [
        operand('count', 'count', countAt(figure)),
        operand('before', 'count', countBefore(figure)),
        operand('step', 'ratio', at(figure)?.step ?? null),
      ],
      n: countBefore,
    },
    {
      figure: 'cumulative',
      rules: ['FU3'],
      operands: (figure) => [
        operand('count', 'count', countAt(figure)),
        operand('first', 'count', countFirst(figure)),
        operand('cumulative', 'ratio', at(figure)?.cumulative ?? null),
      ],
      n: countFirst,
    },
    {
      figure: 'undated',
      rules: ['MO6'],
      operands: ({ row }) => [operand('undated', 'count', row.undated)],
    },
    { figure: 'skipped', rules: ['FU6'], operands: ({ row }) => [operand('skipped', 'count', row.skipped)] },
    { figure: 'backward', rules: ['FU6'], operands: ({ row }) => [operand('backward', 'count', row.backward)] },
  ],
};

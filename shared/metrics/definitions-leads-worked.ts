import type { LeadsWorkedRow } from './answers.ts';
import { operand, type BoardDefinition } from './definitions.ts';

/** LW1–LW5 and LW7. */
export const leadsWorkedDefinition: BoardDefinition<LeadsWorkedRow> = {
  id: 'leads-worked',
  version: 1,
  source: 'shared/metrics/SPEC.md, LW1 to LW8',
  texts: 'definitionsLeadsWorked',
  figures: [
    {
      figure: 'handedOver',
      rules: ['LW1', 'GE6', 'MO6'],
      operands: (row) => [operand('handedOver', 'count', row.handedOver)],
    },
    { figure: 'worked', rules: ['LW2', 'LW7', 'MO13'], operands: (row) => [operand('worked', 'count', row.worked)] },
    {
      figure: 'workedRate',
      rules: ['LW3', 'LW2'],
      operands: (row) => [
        operand('worked', 'count', row.worked),
        operand('handedOver', 'count', row.handedOver),
        operand('workedRate', 'percent', row.workedRate),
      ],
      n: (row) => row.handedOver,
    },
    { figure: 'due', rules: ['LW4', 'MO4'], operands: (row) => [operand('due', 'count', row.due)] },
    { figure: 'inTime', rules: ['LW3', 'MO4'], operands: (row) => [operand('inTime', 'count', row.inTime)] },
    {
      figure: 'inTimeRate',
      rules: ['LW3', 'LW4'],
      operands: (row) => [
        operand('inTime', 'count', row.inTime),
        operand('due', 'count', row.due),
        operand('inTimeRate', 'percent', row.inTimeRate),
      ],
      n: (row) => row.due,
    },
    {
      figure: 'medianHours',
      rules: ['LW5', 'GE10'],
      operands: (row) => [
        operand('due', 'count', row.due),
        operand('never', 'count', row.never),
        operand('medianHours', 'hours', row.medianHours),
        operand('medianOver', 'hours', row.medianOver),
      ],
      n: (row) => row.due,
    },
    {
      figure: 'p90Hours',
      rules: ['LW5', 'GE10'],
      operands: (row) => [
        operand('due', 'count', row.due),
        operand('never', 'count', row.never),
        operand('p90Hours', 'hours', row.p90Hours),
        operand('p90Over', 'hours', row.p90Over),
      ],
      n: (row) => row.due,
    },
    { figure: 'never', rules: ['LW4', 'LW5'], operands: (row) => [operand('never', 'count', row.never)] },
    { figure: 'notYetDue', rules: ['LW4'], operands: (row) => [operand('notYetDue', 'count', row.notYetDue)] },
  ],
};

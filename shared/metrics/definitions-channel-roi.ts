import type { ChannelRoiRow } from './answers.ts';
import { operand, type BoardDefinition } from './definitions.ts';

/** RO2–RO9 and RO12. */
export const channelRoiDefinition: BoardDefinition<ChannelRoiRow> = {
  id: 'channel-roi',
  version: 1,
  source: 'shared/metrics/SPEC.md, RO1 to RO14',
  texts: 'definitionsChannelRoi',
  figures: [
    {
      figure: 'spend',
      rules: ['RO3', 'RO14', 'GE3', 'MO12'],
      operands: (row) => [operand('spend', 'money', row.spend)],
    },
    { figure: 'cost', rules: ['RO3', 'RO14'], operands: (row) => [operand('cost', 'money', row.cost)] },
    { figure: 'leads', rules: ['RO2', 'RO4', 'GE6'], operands: (row) => [operand('leads', 'count', row.leads)] },
    { figure: 'customers', rules: ['RO3', 'RO4'], operands: (row) => [operand('customers', 'count', row.customers)] },
    {
      figure: 'cpl',
      rules: ['RO2'],
      operands: (row) => [
        operand('spend', 'money', row.spend),
        operand('leads', 'count', row.leads),
        operand('cpl', 'money', row.cpl),
      ],
      n: (row) => row.leads,
    },
    {
      figure: 'cac',
      rules: ['RO3'],
      operands: (row) => [
        operand('spend', 'money', row.spend),
        operand('customers', 'count', row.customers),
        operand('cac', 'money', row.cac),
      ],
      n: (row) => row.customers,
    },
    {
      figure: 'revenue',
      rules: ['RO4', 'RO6', 'RO7', 'RO8', 'RO9', 'RO12'],
      operands: (row) => [operand('revenue', 'money', row.revenue)],
    },
    {
      figure: 'roas',
      rules: ['RO5'],
      operands: (row) => [
        operand('revenue', 'money', row.revenue),
        operand('spend', 'money', row.spend),
        operand('roas', 'ratio', row.roas),
      ],
    },
    {
      figure: 'roi',
      rules: ['RO5'],
      operands: (row) => [
        operand('revenue', 'money', row.revenue),
        operand('cost', 'money', row.cost),
        operand('roi', 'percent', row.roi),
      ],
    },
  ],
};

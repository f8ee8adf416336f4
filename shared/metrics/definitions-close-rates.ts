import type { CloseRatesRow } from './answers.ts';
import { operand, type BoardDefinition } from './definitions.ts';

const decided = (row: CloseRatesRow): number | null =>
  row.won === null || row.lost === null || row.noDecision === null ? null : row.won + row.lost + row.noDecision;

/** CR1–CR4. */
export const closeRatesDefinition: BoardDefinition<CloseRatesRow> = {
  id: 'close-rates',
  version: 1,
  source: 'shared/metrics/SPEC.md, CR1 to CR4',
  texts: 'definitionsCloseRates',
  figures: [
    {
      figure: 'leads',
      rules: ['CR1', 'GE6'],
      operands: (row) => [operand('leads', 'count', row.leads)],
    },
    {
      figure: 'customers',
      rules: ['CR1', 'MO6'],
      operands: (row) => [operand('customers', 'count', row.customers)],
    },
    {
      figure: 'leadToCustomer',
      rules: ['CR1', 'FU7'],
      operands: (row) => [
        operand('customers', 'count', row.customers),
        operand('leads', 'count', row.leads),
        operand('leadToCustomer', 'percent', row.leadToCustomer),
      ],
      n: (row) => row.leads,
    },
    { figure: 'won', rules: ['CR2'], operands: (row) => [operand('won', 'count', row.won)] },
    { figure: 'lost', rules: ['CR2'], operands: (row) => [operand('lost', 'count', row.lost)] },
    { figure: 'noDecision', rules: ['CR2'], operands: (row) => [operand('noDecision', 'count', row.noDecision)] },
    {
      figure: 'winRate',
      rules: ['CR2'],
      operands: (row) => [
        operand('won', 'count', row.won),
        operand('lost', 'count', row.lost),
        operand('noDecision', 'count', row.noDecision),
        operand('winRate', 'percent', row.winRate),
      ],
      n: decided,
    },
    { figure: 'wonValue', rules: ['CR3', 'GE3'], operands: (row) => [operand('wonValue', 'money', row.wonValue)] },
    { figure: 'lostValue', rules: ['CR3', 'GE3'], operands: (row) => [operand('lostValue', 'money', row.lostValue)] },
    {
      figure: 'winRateByValue',
      rules: ['CR3'],
      operands: (row) => [
        operand('wonValue', 'money', row.wonValue),
        operand('winRateByValue', 'percent', row.winRateByValue),
      ],
      n: decided,
    },
    {
      figure: 'medianCycleDays',
      rules: ['CR4', 'GE10'],
      operands: (row) => [operand('won', 'count', row.won), operand('medianCycleDays', 'days', row.medianCycleDays)],
      n: (row) => row.won,
    },
    {
      figure: 'p90CycleDays',
      rules: ['CR4', 'GE10'],
      operands: (row) => [operand('won', 'count', row.won), operand('p90CycleDays', 'days', row.p90CycleDays)],
      n: (row) => row.won,
    },
  ],
};

import { expect, test } from 'vitest';
import { definitionText, type DefinitionText } from '#shared/headlines/definition-text.ts';
import { makeFormat } from '#shared/language/format.ts';
import { language } from '#shared/language/translate.ts';
import type { ChannelRoiRow, CloseRatesRow, FunnelRow, LeadsWorkedRow } from '#shared/metrics/answers.ts';
import { channelRoiDefinition } from '#shared/metrics/definitions-channel-roi.ts';
import { closeRatesDefinition } from '#shared/metrics/definitions-close-rates.ts';
import { funnelDefinition, funnelFlowDefinition } from '#shared/metrics/definitions-funnel.ts';
import { leadsWorkedDefinition } from '#shared/metrics/definitions-leads-worked.ts';
import type { BoardDefinition } from '#shared/metrics/definitions.ts';

const format = makeFormat('en-GB');

function textsOf<Row>(definition: BoardDefinition<Row>, row: Row): DefinitionText[] {
  return definition.figures.flatMap(({ figure }) => definitionText(definition, figure, row, format, 'EUR') ?? []);
}

// Rows of which nothing is known.
const funnelRow: FunnelRow = { segment: null, stages: [], undated: 0, skipped: 0, backward: 0 };
const closeRatesRow: CloseRatesRow = {
  segment: null,
  leads: null,
  customers: null,
  leadToCustomer: null,
  won: null,
  lost: null,
  noDecision: null,
  winRate: null,
  wonValue: null,
  lostValue: null,
  winRateByValue: null,
  medianCycleDays: null,
  p90CycleDays: null,
};
const leadsWorkedRow: LeadsWorkedRow = {
  segment: null,
  handedOver: 0,
  worked: null,
  workedRate: null,
  due: null,
  inTime: null,
  inTimeRate: null,
  medianHours: null,
  medianOver: null,
  p90Hours: null,
  p90Over: null,
  never: null,
  notYetDue: null,
  bands: null,
};
const channelRoiRow: ChannelRoiRow = {
  row: 'total',
  segment: null,
  spend: null,
  cost: null,
  leads: null,
  customers: null,
  cpl: null,
  cac: null,
  revenue: null,
  roi: null,
  roas: null,
};

const all = [
  ...textsOf(funnelDefinition, { row: funnelRow, stage: 'sql' }),
  ...textsOf(funnelFlowDefinition, { row: funnelRow, stage: 'sql' }),
  ...textsOf(closeRatesDefinition, closeRatesRow),
  ...textsOf(leadsWorkedDefinition, leadsWorkedRow),
  ...textsOf(channelRoiDefinition, channelRoiRow),
];

test('GE4: no definition shows the key of a text instead of the text', () => {
  expect(all.length).toBeGreaterThan(40);
  for (const { name, words, formula, actual, denominator, clock } of all) {
    expect(denominator).not.toMatch(/^definitions/u);
    for (const text of [name, words, formula, actual, clock]) expect(text).not.toMatch(/^$|^\w+(\.\w+)+$/u);
  }
});

test('GE4: a figure without the text of a denominator has none', () => {
  const definition = { ...closeRatesDefinition, texts: 'definitionsWithoutDenominator' };
  const part = { name: 'Leads', words: 'w', formula: 'f', clock: 'c', actual: '{{leads}}' };
  language.addResourceBundle('en', 'translation', { definitionsWithoutDenominator: { leads: part } }, true);
  expect(definitionText(definition, 'leads', closeRatesRow, format, 'EUR')).toMatchObject({
    actual: '–',
    denominator: '',
  });
});

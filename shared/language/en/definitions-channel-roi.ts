/** RO2–RO9 in words (GE4). `actual` is the formula with the row's operands. */
export const definitionsChannelRoi = {
  spend: {
    name: 'Spend',
    words:
      'Media spend of the period. The amount of a month is spread over its days to the cent; days after the data date are not counted. “–” where no row says anything.',
    formula: 'sum of the rows of kind media',
    denominator: '',
    clock: 'days of the period up to the data date',
    actual: '{{spend}}',
  },
  cost: {
    name: 'Cost',
    words: 'Cost of all kinds in the period: media, tools, agency and people.',
    formula: 'sum of the rows of all kinds',
    denominator: '',
    clock: 'days of the period up to the data date',
    actual: '{{cost}}',
  },
  leads: {
    name: 'Leads',
    words: 'Leads of the segment created in the period, without those excluded as tests, spam or duplicates.',
    formula: 'leads created in the period − excluded',
    denominator: '',
    clock: 'creation of the lead, in the workspace’s time zone',
    actual: '{{leads}}',
  },
  customers: {
    name: 'Customers',
    words:
      'Cohort view: of these leads, those with a won deal by the data date. Cash view: leads whose first won deal was closed in the period. By the lead’s own channel, not by touches.',
    formula: 'leads with a won deal',
    denominator: '',
    clock: 'cohort: by the data date; cash: close of the first won deal in the period',
    actual: '{{customers}}',
  },
  cpl: {
    name: 'Cost per lead',
    words: 'Media spend of the period for each lead created in it.',
    formula: 'spend ÷ leads',
    denominator: 'leads of the segment created in the period',
    clock: 'spend and leads of the same period',
    actual: '{{spend}} ÷ {{leads}} = {{cpl}}',
  },
  cac: {
    name: 'Cost per customer, paid',
    words: 'Media spend of the period for each new customer.',
    formula: 'spend ÷ customers',
    denominator: 'new customers of the segment',
    clock: 'cohort: customers by the data date; cash: customers of the period',
    actual: '{{spend}} ÷ {{customers}} = {{cac}}',
  },
  revenue: {
    name: 'Revenue',
    words:
      'Won amounts, split to the cent over the marketing touches of all leads of the deal up to close, within the look-back, by the attribution model. A deal counts once: in the cohort view with its oldest lead, in the cash view by its close date, linked or not. Deals without a touch are “unattributed”. The segments and unattributed add up to the total.',
    formula: 'sum of the credits of the segment’s touches',
    denominator: '',
    clock: 'cohort: won by the data date; cash: closed in the period',
    actual: '{{revenue}}',
  },
  roas: {
    name: 'ROAS',
    words: 'Revenue for each unit of media spend.',
    formula: 'revenue ÷ spend',
    denominator: 'media spend of the period',
    clock: 'cohort: revenue by the data date; cash: revenue of the period',
    actual: '{{revenue}} ÷ {{spend}} = {{roas}}',
  },
  roi: {
    name: 'ROI',
    words:
      'What came back beyond the cost, for each unit of cost of all kinds. Revenue, not gross profit, is what came back.',
    formula: '(revenue − cost) ÷ cost',
    denominator: 'cost of all kinds in the period',
    clock: 'cohort: revenue by the data date; cash: revenue of the period',
    actual: '({{revenue}} − {{cost}}) ÷ {{cost}} = {{roi}}',
  },
} as const;

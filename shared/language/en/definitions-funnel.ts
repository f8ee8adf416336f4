const backward = {
  name: 'Moved back',
  words: 'Moves to an earlier stage: every dated entry into it lies after the first entry into a later one.',
  formula: 'stages entered after a later stage',
  denominator: '',
  clock: 'dated stage entries by the data date',
  actual: '{{backward}}',
} as const;

const skipped = {
  name: 'Skipped a stage',
  words: 'Leads that were never seen at a stage between the first and the last they were dated at.',
  formula: 'leads with a gap between their first and last dated stage',
  denominator: '',
  clock: 'stages seen by the data date',
  actual: '{{skipped}}',
} as const;

/** FU1, FU5 and FU6 in words (GE4). `actual` is the formula with the row's operands. */
export const definitionsFunnel = {
  count: {
    name: 'Leads at the stage',
    words:
      'Of the leads whose first dated stage lies in the period, those that reached this stage or a later one by the data date. Excluded leads are left out.',
    formula: 'leads of the cohort with this stage or a later one',
    denominator: '',
    clock: 'cohort by the first dated stage, stages by the data date',
    actual: '{{count}}',
  },
  step: {
    name: 'Step conversion',
    words:
      'Share of the leads at the stage before that reached this stage or a later one by the data date. It grows until the cohort is ripe.',
    formula: 'leads at this stage ÷ leads at the stage before',
    denominator: 'leads of the cohort at the stage before',
    clock: 'cohort by the first dated stage, stages by the data date',
    actual: '{{count}} ÷ {{before}} = {{step}}',
  },
  cumulative: {
    name: 'Conversion from the first stage',
    words: 'Share of the leads of the cohort that reached this stage or a later one by the data date.',
    formula: 'leads at this stage ÷ leads of the cohort',
    denominator: 'leads whose first dated stage lies in the period, without excluded ones',
    clock: 'cohort by the first dated stage, stages by the data date',
    actual: '{{count}} ÷ {{first}} = {{cumulative}}',
  },
  undated: {
    name: 'Undated',
    words:
      'Stages reached that are known only from where the lead stands now, without a date. They count in the cohort, not in the flow.',
    formula: 'stages reached without a date, over all stages',
    denominator: '',
    clock: 'the data date',
    actual: '{{undated}}',
  },
  skipped,
  backward,
} as const;

/** FU3 in words. */
export const definitionsFunnelFlow = {
  count: {
    name: 'Entries',
    words:
      'Leads that entered this stage for the first time in the period, whenever they came. Excluded leads are left out.',
    formula: 'first dated entries into the stage in the period',
    denominator: '',
    clock: 'date of the entry',
    actual: '{{count}}',
  },
  step: {
    name: 'Flow',
    words:
      'Entries into this stage for each entry into the stage before, in the same period. They are not the same leads, so it may exceed 1.',
    formula: 'entries into this stage ÷ entries into the stage before',
    denominator: 'entries into the stage before in the period',
    clock: 'date of the entry',
    actual: '{{count}} ÷ {{before}} = {{step}}',
  },
  cumulative: {
    name: 'Flow from the first stage',
    words: 'Entries into this stage for each entry into the first one, in the same period. It may exceed 1.',
    formula: 'entries into this stage ÷ entries into the first',
    denominator: 'entries into the first stage in the period',
    clock: 'date of the entry',
    actual: '{{count}} ÷ {{first}} = {{cumulative}}',
  },
  undated: {
    name: 'Undated',
    words: 'Stages that the leads of this flow reached without a known date. They are not counted as entries.',
    formula: 'stages reached without a date, over all stages',
    denominator: '',
    clock: 'the data date',
    actual: '{{undated}}',
  },
  skipped,
  backward,
} as const;

/** LW1–LW5 and LW7 in words (GE4). `actual` is the formula with the row's operands. */
export const definitionsLeadsWorked = {
  handedOver: {
    name: 'Handed over',
    words:
      'Leads that entered the hand-over stage for the first time in the period, without those excluded as tests, spam or duplicates. Where no lead has a date for that stage, its creation stands for it.',
    formula: 'leads handed over in the period − excluded',
    denominator: '',
    clock: 'first entry into the hand-over stage, in the workspace’s time zone',
    actual: '{{handedOver}}',
  },
  worked: {
    name: 'Worked',
    words:
      'Of the leads handed over, those with at least one attempt by a person (call, personal mail, meeting, message) or a recorded accept or reject, from the hand-over to the data date. Automated mail and tasks do not count. Without any sales activities, those whose status is not “new”.',
    formula: 'leads with an attempt or a decision',
    denominator: '',
    clock: 'from the hand-over to the data date',
    actual: '{{worked}}',
  },
  workedRate: {
    name: 'Worked, %',
    words: 'Share of the leads handed over that were worked.',
    formula: 'worked ÷ handed over',
    denominator: 'leads handed over in the period, without excluded ones',
    clock: 'from the hand-over to the data date',
    actual: '{{worked}} ÷ {{handedOver}} = {{workedRate}}',
  },
  due: {
    name: 'Due',
    words: 'Leads that were attempted, or whose hand-over is longer ago than the hours of the SLA.',
    formula: 'attempted + older than the SLA',
    denominator: '',
    clock: 'calendar hours from the hand-over to the data date; days where only the day is known',
    actual: '{{due}}',
  },
  inTime: {
    name: 'In time',
    words: 'Leads whose first attempt came within the hours of the SLA.',
    formula: 'first attempt − hand-over ≤ SLA',
    denominator: '',
    clock: 'calendar hours; days where only the day is known',
    actual: '{{inTime}}',
  },
  inTimeRate: {
    name: 'Worked in time, %',
    words:
      'Share of the due leads whose first attempt came within the hours of the SLA. Leads that are not yet due are left out.',
    formula: 'in time ÷ due',
    denominator: 'due leads: attempted, or older than the SLA',
    clock: 'calendar hours; days where only the day is known',
    actual: '{{inTime}} ÷ {{due}} = {{inTimeRate}}',
  },
  medianHours: {
    name: 'Speed to lead, median',
    words:
      'Time from the hand-over to the first attempt that half of the due leads did not exceed. A lead without an attempt counts as endless, so the median can be “more than” the age of the youngest of them.',
    formula: 'median of (first attempt − hand-over) over due leads',
    denominator: 'due leads, those without an attempt included',
    clock: 'calendar hours; whole days where only the day is known, the same day as 0',
    actual:
      'median of {{due}} due leads, {{never}} of them never contacted = {{medianHours}} (at least {{medianOver}})',
  },
  p90Hours: {
    name: 'Speed to lead, p90',
    words: 'Time from the hand-over to the first attempt that nine of ten due leads did not exceed (nearest rank).',
    formula: '90th percentile of (first attempt − hand-over) over due leads',
    denominator: 'due leads, those without an attempt included',
    clock: 'calendar hours; whole days where only the day is known, the same day as 0',
    actual: 'p90 of {{due}} due leads, {{never}} of them never contacted = {{p90Hours}} (at least {{p90Over}})',
  },
  never: {
    name: 'Never contacted',
    words: 'Due leads without any attempt by the data date.',
    formula: 'due − attempted',
    denominator: '',
    clock: 'from the hand-over to the data date',
    actual: '{{never}}',
  },
  notYetDue: {
    name: 'Not yet due',
    words: 'Leads without an attempt whose hand-over is not longer ago than the hours of the SLA.',
    formula: 'handed over − due',
    denominator: '',
    clock: 'from the hand-over to the data date',
    actual: '{{notYetDue}}',
  },
} as const;

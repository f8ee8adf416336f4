/** What must be known before a board's numbers are believed. */
export const caveats = {
  unfinished: '{{period}} is not over: {{elapsed}} of {{total}} business days.',
  unfinishedCut: '{{period}} is not over: {{elapsed}} of {{total}} business days, beside as many of {{before}}.',
  stillRipening: 'Still ripening, so far only: {{steps}}.',
  toStage: 'to {{stage}}',
  leadToCustomer: 'lead to customer',
} as const;

/** What the charts say. */
export const charts = {
  role: 'chart',
  walk: '{{label}}. Press Enter to walk its points.',
  annotate: 'Annotate',
  drill: 'Show the rows',
} as const;

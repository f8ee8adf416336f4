/** Parts of the headlines that several boards say. */
export const headlines = {
  fallExplained: '{{size}} of the fall is {{segment}}',
  riseExplained: '{{size}} of the rise is {{segment}}',
  sizes: {
    more: 'more than all',
    all: 'all',
    most: 'nearly all',
    threeQuarters: 'three quarters',
    twoThirds: 'two thirds',
    half: 'half',
  },
  compared: 'Compared with {{period}}.',
  comparedAge: 'Compared with {{period}} at the same age.',
  comparedCut: 'Compared with {{period}}, the same business days ({{days}}).',
  days_one: '{{n}} day',
  days_other: '{{n}} days',
  nothingImported: 'Nothing has been imported yet',
  nothingImportedSub: 'Import an export of the CRM to see this board.',
} as const;

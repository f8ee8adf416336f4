/** What the workspace holds and where it came from. */
export const data = {
  title: 'Data',
  lead: 'Every row of every file ends as stored, as merged, or as rejected with a reason. Open an import to see its report.',
  readOnly: 'This workspace is open for writing in another window. Here it can be read.',
  emptyTitle: 'Nothing imported yet',
  emptyDetail:
    'Drop CSV exports anywhere on this window, or choose them. Leads are enough to start; deals, touches and spend fill the other boards.',
  imports: 'Imports',
  spendRows: 'Rows of spend',
  columns: {
    file: 'File',
    kind: 'About',
    importedAt: 'Imported',
    asOf: 'Data of',
    rowsRead: 'Rows read',
    created: 'Created',
    updated: 'Updated',
    unchanged: 'Unchanged',
    merged: 'Merged',
    rejected: 'Rejected',
    warnings: 'Unreadable',
    problems: 'Problems',
  },
  asOfFrom: {
    given: 'as given at import',
    name: 'from the name of the file',
    fact: 'the latest fact in the file',
    clock: 'the time of the import',
  },
  told: '{{kind}} from {{system}}, imported {{at}}. Data of {{asOf}} ({{from}}).',
  severity: {
    reject: 'Rejected rows',
    warning: 'Unreadable cells',
    note: 'Unknown words',
  },
  none: {
    reject: 'No row was rejected',
    warning: 'Every cell could be read',
    note: 'Every word was known',
  },
  problemsOf: 'Problems of {{file}}',
} as const;

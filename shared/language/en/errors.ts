/** A sentence for every error code; each says what happened and what to do next. */
export const errors = {
  usage: 'That call is not understood: {{problem}}',
  'unknown-channel': 'This version does not know that request.',
  'refused-sender': 'The request came from a page that is not part of Loopboard and was refused.',
  internal:
    'Something went wrong that should not have. Nothing was changed. Restart Loopboard; if it happens again, the log names it under {{reference}}.',
  'no-workspace': 'No workspace is open. Open one, or create one and import files.',
  'workspace-missing': 'There is no workspace file of that name. Look whether it was moved or is written differently.',
  'workspace-exists': 'There is a file of that name already. Choose another name, or open that file.',
  'workspace-foreign': 'This file is not a Loopboard workspace. It was left as it is.',
  'workspace-newer':
    'This workspace was made by a newer Loopboard (version {{found}}, this one knows {{known}}). It was left as it is: update Loopboard to open it.',
  'workspace-locked': 'The workspace is open in another window. Close it there, then try again. Nothing was changed.',
  'workspace-damaged':
    'This workspace file is damaged and was left as it is. Open a backup, or import the exports again into a new workspace.',
  'workspace-read-only':
    'The workspace or its folder cannot be written. Check its permissions, or copy it to another folder.',
  'disk-full': 'The disk is full. Nothing was stored. Free some space and try again.',
  'no-permission': 'That file may not be read. Check its permissions.',
  'file-missing': 'There is no file of that name.',
  'file-not-text': 'That file is not a CSV text file in UTF-8. Save it as CSV (UTF-8) and try again.',
  'file-empty': 'That file holds no rows below its header.',
  'file-unreadable': 'That file cannot be read as CSV: {{problem}}',
  'file-not-written':
    'The file could not be written there. Look whether the folder exists and may be written, or choose another. Nothing was changed.',
  'header-unknown':
    'The columns are not recognised as {{kind}}. Name them with a mapping (--map), or match them by hand in the window.',
  'mapping-unsuitable': 'The mapping does not fit: {{problem}}',
  'date-order-unknown':
    'The dates in column "{{column}}" can be read as day first or as month first, such as {{example}}. Say which in the window, or write them as YYYY-MM-DD.',
  'number-format-unknown':
    'The numbers in column "{{column}}" can be read in two ways, such as {{example}}. Say which in the window, or write them without thousands separators.',
  'import-cancelled': 'The import was cancelled. The workspace is as it was before.',
  'import-busy': 'An import is running. Wait for it, or cancel it.',
  'not-found': 'That entry is not there any more.',
  'name-taken': 'There is a person of that name already.',
  'nothing-to-print': 'There is nothing to print: {{problem}}',
  'print-failed': 'The PDF could not be made: {{problem}}',
} as const;

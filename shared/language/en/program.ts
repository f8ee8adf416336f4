/** What the program itself says: dialogs of the system, and printing. */
export const program = {
  dialogs: {
    create: 'New workspace',
    newName: 'Smarketing',
    open: 'Open a workspace',
    import: 'Choose files to import',
    saveCsv: 'Save the rows as CSV',
    savePdf: 'Save the boards as PDF',
    sampleName: 'Sample',
  },
  importReport:
    '{{rowsRead}} rows of {{kind}} read = {{created}} created + {{updated}} updated + {{unchanged}} unchanged + {{merged}} merged + {{rejected}} rejected; {{warnings}} cells could not be read.',
  mapNotJson: 'the mapping file is not JSON of the form {"Their Column": "field"}.',
  printBusy: 'Another print is on its way. Wait until it is done.',
  noPrintJob: 'No print was asked for.',
} as const;

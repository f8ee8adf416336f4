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
  printBusy: 'Another print is on its way. Wait until it is done.',
  noPrintJob: 'No print was asked for.',
} as const;

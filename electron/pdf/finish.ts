import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

export type PdfMetadata = {
  readonly title: string;
  /** Who made it; null when nobody said who is at the keyboard. */
  readonly author: string | null;
  /** BCP 47 tag of the text's language. */
  readonly language: string;
  /** The application's version. */
  readonly version: string;
  readonly madeAt: Date;
};

/** Gives a printed document its metadata and takes off what a paper does not need: scripts, actions, outside links. */
export async function finishPdf(printed: Uint8Array, metadata: PdfMetadata): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  document.setAuthor(metadata.author ?? 'Loopboard');
  document.setLanguage(metadata.language);
  document.setCreator('Loopboard');
  document.setProducer(`Loopboard ${metadata.version}`);
  document.setCreationDate(metadata.madeAt);
  document.setModificationDate(metadata.madeAt);
  makeInert(document);
  return document.save({ addDefaultPage: false });
}

/** What a viewer would run by itself or on a click outside the document. */
function makeInert(document: PDFDocument): void {
  for (const key of ['OpenAction', 'AA', 'AcroForm']) document.catalog.delete(PDFName.of(key));
  const names = document.catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
  for (const key of ['JavaScript', 'EmbeddedFiles']) names?.delete(PDFName.of(key));
  for (const page of document.getPages()) {
    page.node.delete(PDFName.of('AA'));
    const notes = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    if (notes === undefined) continue;
    for (let index = notes.size() - 1; index >= 0; index -= 1) {
      if (leavesDocument(document, notes.get(index))) notes.remove(index);
    }
  }
}

function leavesDocument(document: PDFDocument, entry: unknown): boolean {
  const note = entry instanceof PDFRef ? document.context.lookup(entry) : entry;
  if (!(note instanceof PDFDict)) return true;
  if (note.has(PDFName.of('AA'))) return true;
  const action = note.lookupMaybe(PDFName.of('A'), PDFDict);
  return action !== undefined && action.lookup(PDFName.of('S')) !== PDFName.of('GoTo');
}

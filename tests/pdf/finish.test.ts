import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { finishPdf } from '#electron/pdf/finish.ts';

const metadata = {
  title: 'Funnel, Oct 2026',
  author: 'Ann',
  language: 'en',
  version: '0.1.0',
  madeAt: new Date('2026-11-02T09:00:00Z'),
};

async function printed(change: (document: PDFDocument) => void = () => undefined): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  change(document);
  return document.save();
}

test('a printed document gets its title, author, language and producer', async () => {
  const document = await PDFDocument.load(await finishPdf(await printed(), metadata), { updateMetadata: false });
  expect(document.getTitle()).toBe('Funnel, Oct 2026');
  expect(document.getAuthor()).toBe('Ann');
  expect(document.getLanguage()).toBe('en');
  expect(document.getProducer()).toBe('Loopboard 0.1.0');
  expect(document.getCreator()).toBe('Loopboard');
  expect(document.getCreationDate()).toEqual(metadata.madeAt);
  expect(document.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
  expect(document.getPageCount()).toBe(1);
});

test('scripts, actions and links to the outside are taken off, links inside the document stay', async () => {
  const bytes = await printed((document) => {
    const [page] = document.getPages();
    const { context, catalog } = document;
    const link = (action: Record<string, unknown>) =>
      context.register(
        context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: action as Record<string, string> }),
      );
    page?.node.addAnnot(link({ S: 'URI', URI: PDFString.of('https://example.com') }));
    page?.node.addAnnot(link({ S: 'GoTo', D: PDFString.of('end') }));
    page?.node.addAnnot(link({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }));
    catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }));
  });
  const document = await PDFDocument.load(await finishPdf(bytes, metadata));
  expect(document.catalog.has(PDFName.of('OpenAction'))).toBe(false);
  const notes = document.getPages()[0]?.node.Annots();
  expect(notes?.size()).toBe(1);
  expect(String(notes?.lookup(0))).toContain('/GoTo');
});

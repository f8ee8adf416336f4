import { expect, test } from 'vitest';
import { cssString, sheetOf } from '#renderer/print/print-sheet.ts';

test('a text of the data stays one string of CSS, whatever it holds', () => {
  expect(cssString('Umsatz – Q3')).toBe('"Umsatz – Q3"');
  expect(cssString('a "quote" \\ and\na line; } @page {')).toBe(
    '"a \\22 quote\\22  \\5c  and\\a a line\\3b  \\7d  \\40 page \\7b "',
  );
  expect(cssString('📈')).toBe('"\\1f4c8 "');
});

test('each board has its own head, and all pages one paper', () => {
  const head = { name: 'sheet-0', title: 'Funnel · Team', period: 'Oct 2026', asOf: 'Data of 31 Oct 2026' };
  const sheet = sheetOf('letter', [head, { ...head, name: 'sheet-1' }], ['Page ', ' of ']);
  expect(sheet).toContain('size: 8.5in 11in');
  expect(sheet.match(/@page sheet-\d \{/gu)).toHaveLength(2);
  expect(sheet).toContain('content: "Page " counter(page) " of " counter(pages)');
});

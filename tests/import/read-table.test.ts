import { chmodSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { openTable, type TableRow } from '#electron/import/read-table.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { csvFile } from './csv-file.ts';

async function read(content: string | Uint8Array) {
  const table = await openTable(csvFile(content));
  const rows: TableRow[] = [];
  for await (const chunk of table.rows()) rows.push(...chunk);
  return { table, rows, cells: rows.map((row) => [...row.cells]) };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? error.code : String(error);
}

describe('dialects', () => {
  test.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\r\n1;2\r\n'],
    ['\t', 'a\tb\r1\t2\r'],
    ['|', 'a|b\n1|2'],
    [';', 'sep=;\r\na;b\r\n1;2\r\n'],
  ])('%j is found', async (delimiter, content) => {
    const { table, rows, cells } = await read(content);
    expect(table.dialect.delimiter).toBe(delimiter);
    expect(table.header).toEqual(['a', 'b']);
    expect(cells).toEqual([['1', '2']]);
    expect(rows[0]?.fileRow).toBe(2);
  });

  test('decimal commas do not make a comma file of a semicolon file', async () => {
    const { table, cells } = await read(
      'Datum;Kampagne;Kosten\n2026-10-01;Herbst;27245,67\n2026-10-02;Herbst, neu;1,5\n',
    );
    expect(table.header).toEqual(['Datum', 'Kampagne', 'Kosten']);
    expect(cells[1]).toEqual(['2026-10-02', 'Herbst, neu', '1,5']);
  });

  test('a BOM is no part of the first name', async () => {
    const { table } = await read('\uFEFFname,b\nx,y\n');
    expect(table.header[0]).toBe('name');
    expect(table.encoding).toBe('UTF-8 with BOM');
  });

  test('quotes, doubled quotes and line breaks in cells; a record is one row', async () => {
    const { rows, cells } = await read('a,b\r\n"x ""y""\r\nz","1,2"\r\nlast,3\r\n');
    expect(cells).toEqual([
      ['x "y"\r\nz', '1,2'],
      ['last', '3'],
    ]);
    expect(rows.map((row) => row.fileRow)).toEqual([2, 3]);
  });

  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('', '"', '""', ',', ';', '\n', '\r\n', 'ä,"ö', '  ', "o'clock", '__proto__', '1,5', '=1+1'),
  );

  test('any table reads back equal in any dialect', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 2, max: 5 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
          ),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        async (table, delimiter, newline, bom) => {
          const width = table[0]?.length ?? 0;
          const header = Array.from({ length: width }, (_, index) => `column ${index}`);
          // A line of blanks is no row, and a carriage return before a line break belongs to the break.
          const rows = table.filter((row) => row.some((text) => text.trim() !== '') && !row.at(-1)?.endsWith('\r'));
          const usable = newline === '\r' ? rows.map((row) => row.map((text) => text.replaceAll('\n', ' '))) : rows;
          const text =
            (bom ? '\uFEFF' : '') + Papa.unparse([header, ...usable], { delimiter, newline, quotes: newline === '\r' });
          const { cells, table: found } = await read(text.includes('\0') ? header.join(delimiter) : text);
          expect(found.header).toEqual(header);
          if (!text.includes('\0'))
            expect(cells).toEqual(usable.filter((row) => !/^(?:sum|total|summe)/iu.test(row[0] ?? '')));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('rows read the same wherever a chunk of the file ends', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => [
      `${index}`,
      `"ü ${index}`,
      index % 7 === 0 ? 'a\nb' : 'x',
    ]);
    const { cells, rows: found } = await read(Papa.unparse([['a', 'b', 'c'], ...rows]));
    expect(cells).toEqual(rows);
    expect(found.at(-1)?.fileRow).toBe(30_001);
  });
});

describe('what is a row', () => {
  test('blank lines, repeated headers and footers are not; numbers count them', async () => {
    const { rows } = await read('a,b,c\n\n1,2,3\n,,\nA,B,C\na,b,c\n4,5,6\nTotal,,9\nCopyright 2026 Acme,,\n');
    expect(rows.map((row) => [row.fileRow, row.cells[0]])).toEqual([
      [3, '1'],
      [5, 'A'],
      [7, '4'],
    ]);
  });

  test('a company called Total is a row', async () => {
    const { cells } = await read('company,created,owner\nTotal,2026-01-01,Ann\n');
    expect(cells).toHaveLength(1);
  });

  test('short rows are filled; longer ones are broken unless the surplus is empty', async () => {
    const { rows } = await read('a,b,c\n1\n1,2,3,,\n1,2,3,4\n');
    expect(rows.map((row) => [row.cells, row.broken, row.surplus])).toEqual([
      [['1', '', ''], null, 0],
      [['1', '2', '3'], null, 0],
      [['1', '2', '3'], 'too-long', 1],
    ]);
  });

  test('a broken quote within a line breaks its row only', async () => {
    const { rows } = await read('a,b\n"x"y,1"\nz,2\n');
    expect(rows.map((row) => row.broken)).toEqual(['quotes', null]);
  });

  test('names are made different and never empty', async () => {
    const { table } = await read('Name, Name ,,__proto__,constructor,Name (2)\n1,2,3,4,5,6\n');
    expect(table.header).toEqual(['Name', 'Name (3)', 'Column 3', '__proto__', 'constructor', 'Name (2)']);
  });

  test('lines above the header are its preamble', async () => {
    const { table, rows } = await read('Leads report\nAs of 31.10.2026\n\nEmail,Name,Owner\na@b.de,A,O\n');
    expect(table.header).toEqual(['Email', 'Name', 'Owner']);
    expect(table.preamble).toEqual(['Leads report', 'As of 31.10.2026']);
    expect(rows[0]?.fileRow).toBe(5);
  });
});

describe('refused with a reason', () => {
  test.each([
    ['file-not-text', new Uint8Array([0x61, 0x2c, 0x62, 0x0a, 0xfc, 0x2c, 0x31])],
    ['file-not-text', new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x2c, 0x00])],
    ['file-not-text', 'a,b\n1,\0\n'],
    ['file-empty', ''],
    ['file-empty', '\n \n'],
    ['file-unreadable', 'a,b\n"never closed,1\n2,3\n'],
    ['file-unreadable', `a,b\n"${'never closed,1\n'.repeat(200_000)}`],
    ['file-unreadable', 'a,b\n"x"y\nz,1\n2,"3"\n'],
  ])('%s', async (code, content) => {
    expect(await codeOf(read(content))).toBe(code);
  });

  test('missing files, folders and files without permission', async () => {
    const file = csvFile('a,b\n1,2\n');
    expect(await codeOf(openTable(`${file}.gone`))).toBe('file-missing');
    expect(await codeOf(openTable(path.dirname(file)))).toBe('file-unreadable');
    chmodSync(file, 0o000);
    if (process.getuid?.() !== 0) expect(await codeOf(openTable(file))).toBe('no-permission');
  });
});

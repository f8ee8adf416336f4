import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/ipc/errors.ts';
import { t } from '#shared/language/translate.ts';
import { dialectOf, recordsIn, separatorLine, type Dialect, type Records } from './dialect.ts';
import { isFooter } from './footer.ts';
import { headerOf, type HeaderPlace } from './header.ts';

const chunkBytes = 262_144;
/** A record longer than this is a quote that never closes. */
const longestRecord = 1_048_576;

export type TableRow = {
  /** As a spreadsheet counts: the header is row 1, a record is one row whatever line breaks its cells hold. */
  readonly fileRow: number;
  /** As many as the header has. */
  readonly cells: readonly string[];
  /** Why the row as a whole cannot be read. */
  readonly broken: 'quotes' | 'too-long' | null;
  /** How many cells stand beyond the header. */
  readonly surplus: number;
};

/** A CSV file that was opened once to look at its beginning. */
export type Table = {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly encoding: 'UTF-8' | 'UTF-8 with BOM';
  readonly dialect: Dialect;
  /** Names of the columns, each different. */
  readonly header: readonly string[];
  /** Lines above the header, such as a report's title. */
  readonly preamble: readonly string[];
  /** The rows in chunks, from the first on each call. Blank lines, repeated headers and footers are not rows (MO10). */
  readonly rows: () => AsyncGenerator<TableRow[], void, void>;
};

/** Opens a CSV file and reads its header. Refuses what is not UTF-8 text with a sentence for the person. */
export async function openTable(filePath: string, fileName = path.basename(filePath)): Promise<Table> {
  return withFile(filePath, async (file) => {
    const { size: bytes } = await file.stat();
    const first = await firstText(file);
    if (first.text.trim() === '') throw new AppError('file-empty');
    const dialect = dialectOf(first.text);
    const skip = separatorLine(first.text)?.length ?? 0;
    const beginning = recordsIn(first.text.slice(skip), dialect, first.whole);
    refuseBroken(beginning, 1);
    const place = headerOf(beginning.records);
    if (place === null) throw unreadable(first.whole ? 'quoteOpen' : 'headerHuge', 1);
    const rows = (): AsyncGenerator<TableRow[], void, void> => readRows(filePath, dialect, skip, place);
    const encoding = first.bom ? 'UTF-8 with BOM' : 'UTF-8';
    return { path: filePath, fileName, bytes, encoding, dialect, header: place.header, preamble: place.preamble, rows };
  });
}

async function firstText(file: FileHandle): Promise<{ text: string; bom: boolean; whole: boolean }> {
  for await (const chunk of textChunks(file)) return chunk;
  throw new AppError('file-empty');
}

async function* readRows(
  filePath: string,
  dialect: Dialect,
  skip: number,
  place: HeaderPlace,
): AsyncGenerator<TableRow[], void, void> {
  const file = await openFile(filePath);
  try {
    let rest = '';
    let before = 0;
    let toSkip = skip;
    for await (const { text, whole } of textChunks(file)) {
      const input = rest + text.slice(toSkip);
      toSkip = 0;
      const found = recordsIn(input, dialect, whole);
      refuseBroken(found, before + 1);
      rest = input.slice(found.length);
      if (!whole && rest.length > longestRecord) throw unreadable('quoteOpen', before + found.records.length + 1);
      const rows = tableRows(found, before, place);
      before += found.records.length;
      if (rows.length > 0) yield rows;
    }
  } finally {
    await file.close();
  }
}

function tableRows(found: Records, before: number, place: HeaderPlace): TableRow[] {
  const width = place.header.length;
  const rows: TableRow[] = [];
  for (const [index, record] of found.records.entries()) {
    const fileRow = before + index + 1;
    if (fileRow <= place.row || isBlank(record) || isHeaderAgain(record, place.raw)) continue;
    let surplus = 0;
    for (let at = width; at < record.length; at += 1) if (record[at]?.trim() !== '') surplus = at - width + 1;
    while (record.length < width) record.push('');
    if (isFooter(record)) continue;
    const broken = found.broken.has(index) ? 'quotes' : surplus > 0 ? 'too-long' : null;
    record.length = width;
    rows.push({ fileRow, cells: record, broken, surplus });
  }
  return rows;
}

function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell === '' || cell.trim() === '');
}

function isHeaderAgain(record: readonly string[], header: readonly string[]): boolean {
  if (record[0]?.trim() !== header[0] || record.length !== header.length) return false;
  return record.every((cell, index) => cell.trim() === header[index]);
}

/** A broken quote that swallowed line breaks would hide rows, so the whole file is refused; in one line, only that row. */
function refuseBroken(found: Records, firstRow: number): void {
  if (found.open !== -1) throw unreadable('quoteOpen', firstRow + found.open);
  for (const index of found.broken) {
    const overLines = found.records[index]?.some((cell) => cell.includes('\n') || cell.includes('\r')) === true;
    if (overLines) throw unreadable('quoteBroken', firstRow + index);
  }
}

type TextChunk = { readonly text: string; readonly bom: boolean; readonly whole: boolean };

/** The file's text in pieces; `whole` marks the last, which may be empty. */
async function* textChunks(file: FileHandle): AsyncGenerator<TextChunk, void, void> {
  const decode = strictDecoder();
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let bom = false;
  for (let position = 0, whole = false; !whole;) {
    let filled = 0;
    while (filled < chunkBytes && !whole) {
      const { bytesRead } = await file.read(buffer, filled, chunkBytes - filled, position + filled);
      filled += bytesRead;
      whole = bytesRead === 0;
    }
    if (position === 0) bom = filled > 2 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
    position += filled;
    yield { text: decode(buffer.subarray(0, filled), whole), bom, whole };
  }
}

/** UTF-8 in pieces; bytes that are no text are refused. */
function strictDecoder(): (bytes: Uint8Array, last: boolean) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (bytes, last) => {
    if (bytes.includes(0)) throw new AppError('file-not-text');
    try {
      return decoder.decode(bytes, { stream: !last });
    } catch (error) {
      throw new AppError('file-not-text', {}, { cause: error });
    }
  };
}

async function withFile<T>(filePath: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await openFile(filePath);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

async function openFile(filePath: string): Promise<FileHandle> {
  let file: FileHandle;
  try {
    file = await open(filePath, 'r');
  } catch (error) {
    throw openError(error);
  }
  const stats = await file.stat();
  if (stats.isFile()) return file;
  await file.close();
  throw unreadable('folder', 1);
}

function openError(error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('file-missing', {}, { cause: error });
  if (code === 'EACCES' || code === 'EPERM') return new AppError('no-permission', {}, { cause: error });
  if (code === 'EISDIR') return unreadable('folder', 1);
  return new AppError('internal', {}, { cause: error });
}

function unreadable(problem: 'folder' | 'quoteOpen' | 'quoteBroken' | 'headerHuge', row: number): AppError {
  return new AppError('file-unreadable', { problem: t(`import.file.${problem}`, { row }) });
}

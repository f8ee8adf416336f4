import Papa from 'papaparse';

/** How a CSV text is written. `'\n'` stands for LF and CRLF alike, because files mix them. */
export type Dialect = { readonly delimiter: string; readonly newline: '\n' | '\r' };

const delimiters = [',', ';', '\t', '|'];
const quoted = /"[^"]*"/gu;

/** The dialect of a text, from its beginning. A first line such as `sep=;`, which Excel writes, decides the delimiter. */
export function dialectOf(beginning: string): Dialect {
  const unquoted = beginning.replace(quoted, '""');
  const newline = !unquoted.includes('\n') && unquoted.includes('\r') ? '\r' : '\n';
  const named = separatorLine(beginning);
  if (named !== null) return { delimiter: named.delimiter, newline };
  return { delimiter: delimiterOf(beginning, unquoted, newline), newline };
}

/** A line `sep=;` before the header; it is not a row. */
export function separatorLine(beginning: string): { readonly delimiter: string; readonly length: number } | null {
  const match = /^sep=([,;\t|])(?:\r\n|\n|\r)/iu.exec(beginning);
  return match?.[1] === undefined ? null : { delimiter: match[1], length: match[0].length };
}

/** Papaparse judges by how even the rows are; a delimiter that is in no line but inside quotes is no candidate. */
function delimiterOf(beginning: string, unquoted: string, newline: Dialect['newline']): string {
  const candidates = delimiters.filter((delimiter) => unquoted.includes(delimiter));
  const single = candidates[0];
  if (single === undefined) return ',';
  if (candidates.length === 1) return single;
  const firstLine = unquoted.slice(0, lineEnd(unquoted, newline));
  const ofHeader = candidates.filter((delimiter) => firstLine.includes(delimiter));
  const guessed = Papa.parse<string[]>(beginning.slice(0, 65_536), {
    delimitersToGuess: ofHeader.length > 0 ? ofHeader : candidates,
    newline,
    preview: 100,
    skipEmptyLines: 'greedy',
  }).meta.delimiter;
  return candidates.includes(guessed) ? guessed : (ofHeader[0] ?? single);
}

function lineEnd(text: string, newline: string): number {
  const end = text.indexOf(newline);
  return end === -1 ? text.length : end;
}

export type Records = {
  readonly records: string[][];
  /** How much of the text was read; the rest is the beginning of the next record. */
  readonly length: number;
  /** Indexes of records with broken quotes. */
  readonly broken: ReadonlySet<number>;
  /** At the end of the text, the index of the record whose quote never closes, or -1. */
  readonly open: number;
};

type ParserResult = {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
};

/** The whole records at the beginning of a text; with `last`, all of them. */
export function recordsIn(text: string, dialect: Dialect, last: boolean): Records {
  const whole = last && dialect.newline === '\n' && text.endsWith('\r') ? text.slice(0, -1) : text;
  const { data, errors, meta } = new Papa.Parser({ ...dialect }).parse(whole, 0, !last) as ParserResult;
  const broken = new Set<number>();
  let open = -1;
  for (const error of errors) {
    if (error.row >= data.length) continue;
    if (error.code === 'MissingQuotes') open = error.row;
    else broken.add(error.row);
  }
  if (dialect.newline === '\n') for (const record of data) dropCarriageReturn(record);
  return { records: data, length: meta.cursor, broken, open };
}

function dropCarriageReturn(record: string[]): void {
  const last = record.length - 1;
  const cell = record[last];
  if (cell?.endsWith('\r') === true) record[last] = cell.slice(0, -1);
}

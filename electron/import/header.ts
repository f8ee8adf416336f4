import { t } from '#shared/language/translate.ts';

export type HeaderPlace = {
  /** Row number of the header in the file. */
  readonly row: number;
  /** Names as the columns are called: trimmed, none empty, each different. */
  readonly header: readonly string[];
  /** Names as written, trimmed. */
  readonly raw: readonly string[];
  /** The text of the rows above. */
  readonly preamble: readonly string[];
};

const longestPreamble = 20;
const startsLikeValue = /^[-+]?[\d.,]/u;

/**
 * The header is the first row that is not blank; or, below lines of one cell each (a report's title, its date, its
 * filters), the first row of several cells that all hold a name.
 */
export function headerOf(records: readonly (readonly string[])[]): HeaderPlace | null {
  const first = records.findIndex((record) => filled(record) > 0);
  if (first === -1) return null;
  const index = belowPreamble(records, first) ?? first;
  const raw = (records[index] ?? []).map((cell) => cell.trim());
  const preamble = records.slice(0, index).flatMap((record) => record.filter((cell) => cell.trim() !== ''));
  return { row: index + 1, header: distinctNames(raw), raw, preamble };
}

function belowPreamble(records: readonly (readonly string[])[], first: number): number | null {
  if (filled(records[first] ?? []) !== 1) return null;
  for (let index = first + 1; index < Math.min(records.length, first + longestPreamble); index += 1) {
    const record = records[index] ?? [];
    const count = filled(record);
    if (count >= 3) {
      const names = record.every((cell) => cell.trim() !== '' && !startsLikeValue.test(cell.trim()));
      return names && new Set(record).size === record.length ? index : null;
    }
    if (count === 2 && record.length !== 2) return null;
  }
  return null;
}

function filled(record: readonly string[]): number {
  return record.filter((cell) => cell.trim() !== '').length;
}

function distinctNames(raw: readonly string[]): string[] {
  const written = new Set(raw);
  const used = new Set<string>();
  return raw.map((cell, index) => {
    const name = cell === '' ? t('import.column', { number: index + 1 }) : cell;
    let distinct = name;
    for (let copy = 2; used.has(distinct) || (distinct !== cell && written.has(distinct)); copy += 1) {
      distinct = `${name} (${copy})`;
    }
    used.add(distinct);
    return distinct;
  });
}

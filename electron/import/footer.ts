import { readDate } from './dates.ts';
import { readAmount } from './numbers.ts';

const total = /^(?:(?:grand |sub)?totals?|sum|summe|gesamt|gesamtsumme|zwischensumme)\s?:?$|^total: \S/iu;
const remark =
  /^(?:copyright|©|generated (?:by|on|at)|report (?:generated|created|run)|exported (?:by|on|at)|confidential|filtered by|filters?:|end of report|as of |erstellt (?:am|von))/iu;

/**
 * MO10: a line that a report adds to its rows. Totals hold nothing but amounts beside the word; a remark stands alone in
 * a table of three columns or more.
 */
export function isFooter(record: readonly string[]): boolean {
  const first = record[0]?.trim() ?? '';
  if (total.test(first)) return record.every((cell, index) => index === 0 || isAmountOrEmpty(cell.trim()));
  return record.length >= 3 && remark.test(first) && record.every((cell, index) => index === 0 || cell.trim() === '');
}

function isAmountOrEmpty(text: string): boolean {
  return (
    text === '' ||
    text === '-' ||
    /^\S+\s?%$/u.test(text) ||
    (readDate(text) === null && readAmount(text, null) !== null)
  );
}

import Papa from 'papaparse';
import { minorDigits } from '#shared/language/format.ts';
import type { Drill, Figure } from '#shared/metrics/answers.ts';
import type { Question } from '#shared/metrics/questions.ts';
import type { ReadableStore } from '#electron/store/store.ts';
import { boardDrill } from './page.ts';

/** How text begins that a spreadsheet would evaluate, also behind white space and in full-width signs. */
const evaluated = /^\s*[=+\-@\t\r＝＋－＠]/u;

/**
 * All rows behind a figure as CSV (UTF-8 with BOM, so that spreadsheets read it right). Money stands in major units with
 * a point. Text that a spreadsheet would evaluate is made harmless; negative numbers stay numbers.
 */
export function drillCsv(store: ReadableStore, question: Question, figure: Figure, asOf: string | null): string {
  const drill = boardDrill(store, question, figure, { sort: null, offset: 0, limit: null }, asOf);
  const data = drill.rows.map((row) => drill.columns.map((column) => cellOf(drill, column, row.cells[column] ?? null)));
  return `\uFEFF${Papa.unparse({ fields: [...drill.columns], data }, { escapeFormulae: evaluated })}\r\n`;
}

function cellOf(drill: Drill, column: string, value: string | number | null): string | number | null {
  if (typeof value !== 'number' || !column.endsWith('_money')) return value;
  const digits = minorDigits(drill.currency);
  return Number((value / 10 ** digits).toFixed(digits));
}

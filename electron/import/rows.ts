import type { ImportPlan, ParsedRow } from './plan.ts';
import { openTable } from './read-table.ts';
import { RowParser } from './row-parser.ts';

/**
 * The second pass: the rows of a file as its plan reads them, a chunk of the file at a time. Between chunks the program
 * hears messages, so an import can be cancelled there.
 */
export async function* parseRows(plan: ImportPlan): AsyncGenerator<ParsedRow[], void, void> {
  const table = await openTable(plan.path, plan.fileName);
  const parser = new RowParser(plan);
  for await (const rows of table.rows()) yield rows.map((row) => parser.parse(row));
}

import type { ParsedRow } from './plan.ts';

/** What becomes of a row that is not rejected (MO10). */
export type RowOutcome = 'created' | 'updated' | 'unchanged' | 'merged';

/** Writes the rows of one kind of file in the order they stand there. */
export type RowWriter = { write(row: ParsedRow): RowOutcome };

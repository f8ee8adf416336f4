/** How an operand is written: a count, money in minor units, a ratio as percent or as a plain number, days or hours. */
export type OperandKind = 'count' | 'money' | 'percent' | 'ratio' | 'days' | 'hours';

/** One named quantity of a formula with its actual value. Null: not known (MO12). */
export type Operand = { readonly name: string; readonly kind: OperandKind; readonly value: number | null };

/**
 * GE4: what one figure of a board means. Its texts stand in the language resources under `<texts>.<figure>`: `name`,
 * `words`, `formula`, `denominator`, `clock`, and `actual`, the formula with a place for each operand.
 */
export type FigureDefinition<Row> = {
  /** As the row calls it: `winRate`. */
  readonly figure: string;
  /** Rule ids of SPEC.md. */
  readonly rules: readonly string[];
  /** The formula's quantities with the row's values, the result among them. */
  readonly operands: (row: Row) => readonly Operand[];
  /** GE5: the base of a rate. Absent where the figure is not one. */
  readonly n?: (row: Row) => number | null;
};

/** A board's definitions. */
export type BoardDefinition<Row> = {
  readonly id: string;
  /** Rises whenever a number could change its meaning (GE4). */
  readonly version: number;
  /** Where the definitions come from, for a reader who wants to check them. */
  readonly source: string;
  /** Prefix of the texts in the language resources. */
  readonly texts: string;
  readonly figures: readonly FigureDefinition<Row>[];
};

export function operand(name: string, kind: OperandKind, value: number | null): Operand {
  return { name, kind, value };
}

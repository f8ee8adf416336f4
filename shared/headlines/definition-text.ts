import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { BoardDefinition, Operand } from '#shared/metrics/definitions.ts';

/** A figure's definition as a reader sees it (GE4). */
export type DefinitionText = {
  readonly name: string;
  readonly words: string;
  readonly formula: string;
  /** The formula with the actual operands: "12 ÷ (12 + 26 + 9) = 25.5 %". */
  readonly actual: string;
  readonly denominator: string;
  readonly clock: string;
  /** GE5; null where the figure is not a rate, or its base is not known. */
  readonly n: number | null;
  readonly rules: readonly string[];
  readonly source: string;
  readonly version: number;
};

/** Null where the board does not define the figure. */
export function definitionText<Row>(
  definition: BoardDefinition<Row>,
  figure: string,
  row: Row,
  format: Format,
  currency: string,
): DefinitionText | null {
  const found = definition.figures.find((candidate) => candidate.figure === figure);
  if (found === undefined) return null;
  const text = (part: string, values: Readonly<Record<string, string>> = {}) =>
    t(`${definition.texts}.${figure}.${part}`, values);
  // A figure that is no rate has no denominator; for an empty text, or none, the key comes back.
  const denominatorKey = `${definition.texts}.${figure}.denominator`;
  const denominator = t(denominatorKey);
  const operands = found.operands(row).map((one) => [one.name, operandText(one, format, currency)] as const);
  return {
    name: text('name'),
    words: text('words'),
    formula: text('formula'),
    actual: text('actual', Object.fromEntries(operands)),
    denominator: denominator === denominatorKey ? '' : denominator,
    clock: text('clock'),
    n: found.n?.(row) ?? null,
    rules: found.rules,
    source: definition.source,
    version: definition.version,
  };
}

/** One operand for people; what is not known is "–" (GE5, MO12). */
export function operandText({ kind, value }: Operand, format: Format, currency: string): string {
  if (value === null) return '–';
  switch (kind) {
    case 'count':
      return format.count(value);
    case 'money':
      return format.money(value, currency);
    case 'percent':
      return format.percent(value);
    case 'ratio':
      return format.decimal(value);
    case 'days':
      return t('headlines.days', { count: value, n: format.decimal(value, Number.isInteger(value) ? 0 : 1) });
    case 'hours':
      return format.hours(value);
  }
}

import { fieldsOf, type Field, type Kind } from '#shared/fields/fields.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { ImportQuestion } from '#shared/ipc/import-contract.ts';
import { t } from '#shared/language/translate.ts';
import type { PlanRequest } from './plan.ts';

export type Mapping = {
  /** Per column of the header. */
  readonly fields: readonly (Field | null)[];
  readonly constants: readonly { readonly field: Field; readonly text: string }[];
  readonly questions: readonly ImportQuestion[];
};

/** What must be filled, as lists of fields of which one suffices, with the text that names them. */
const required: Readonly<Record<Kind, readonly { readonly oneOf: readonly string[]; readonly text: string }[]>> = {
  leads: [{ oneOf: fieldsOf('leads').map((field) => field.name), text: 'leads' }],
  deals: [{ oneOf: ['outcome', 'stage', 'amount'], text: 'deals' }],
  touches: [
    { oneOf: ['lead'], text: 'touchLead' },
    { oneOf: ['at'], text: 'touchAt' },
  ],
  spend: [
    { oneOf: ['date', 'month'], text: 'spendDay' },
    { oneOf: ['amount'], text: 'spendAmount' },
  ],
  people: [{ oneOf: ['name'], text: 'people' }],
};

/**
 * Fits a request to a header. Names that are neither fields nor columns are refused; a field that two columns fill or
 * that is missing becomes a question. A constant takes the place of a column of the same field, which becomes an extra.
 */
export function fitMapping(request: PlanRequest, header: readonly string[]): Mapping {
  const known = new Map(fieldsOf(request.kind).map((field) => [field.name, field]));
  const constants = Object.entries(request.constants).map(([name, text]) => ({
    field: fieldNamed(name, request.kind, known),
    text: text.trim(),
  }));
  const fields = header.map((): Field | null => null);
  const taken = new Set(constants.map((constant) => constant.field.name));
  const byColumn = new Map<string, string>();
  const questions: ImportQuestion[] = [];
  for (const [column, name] of Object.entries(request.columns)) {
    const index = header.indexOf(column.trim());
    if (index === -1) throw unsuitable('unknownColumn', { column });
    if (name === null) continue;
    const field = fieldNamed(name, request.kind, known);
    if (byColumn.has(field.name)) questions.push(question('field-twice', column));
    else {
      byColumn.set(field.name, column);
      if (!taken.has(field.name)) fields[index] = field;
    }
  }
  for (const { oneOf, text } of required[request.kind]) {
    const filled = oneOf.some((name) => taken.has(name) || byColumn.has(name));
    if (!filled) questions.push(question('required-field', t(`import.required.${text}`)));
  }
  return { fields, constants, questions };
}

function fieldNamed(name: string, kind: Kind, known: ReadonlyMap<string, Field>): Field {
  const field = known.get(name);
  if (field !== undefined) return field;
  throw unsuitable('unknownField', { field: name, kind, fields: [...known.keys()].join(', ') });
}

function question(code: 'field-twice' | 'required-field', column: string): ImportQuestion {
  return { code, column, example: null, readings: [] };
}

export function unsuitable(
  problem: 'unknownField' | 'unknownColumn' | 'fieldTwice' | 'required' | 'constant' | 'asOf',
  values: Readonly<Record<string, string>> = {},
): AppError {
  return new AppError('mapping-unsuitable', { problem: t(`import.mapping.${problem}`, values) });
}

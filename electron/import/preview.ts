import { fieldsOf, type Field } from '#shared/fields/fields.ts';
import type { Preview } from '#shared/ipc/import-contract.ts';
import { makeFormat } from '#shared/language/format.ts';
import { isoDate } from '#shared/time/day.ts';
import { planImport } from './columns.ts';
import type { ImportPlan, ParsedRow, PlanRequest, Value } from './plan.ts';
import { parseRows } from './rows.ts';

const shownRows = 20;
const format = makeFormat('en');

type Cell = Preview['rows'][number]['cells'][number];

/** The first rows as they will be stored, and what only the person can decide. Stores nothing. */
export async function previewFile(request: PlanRequest): Promise<Preview> {
  const { plan, questions } = await planImport(request);
  const fields = fieldsOf(plan.kind).filter((field) => plan.fields.includes(field.name));
  const extras = plan.columns.filter((column) => column.field === null).map((column) => column.name);
  const rows = (await firstRows(plan)).map((row) => ({
    fileRow: row.fileRow,
    cells: [...fields.map((field) => fieldCell(plan, row, field)), ...extras.map((name) => extraCell(row, name))],
    rejected: row.reject?.reason ?? null,
  }));
  return {
    fields: fields.map((field) => field.name),
    extras,
    rows,
    rowsRead: plan.rowsRead,
    questions: [...questions],
    asOf: plan.asOf.at === null ? isoDate(plan.asOf.day) : new Date(plan.asOf.at).toISOString(),
  };
}

async function firstRows(plan: ImportPlan): Promise<ParsedRow[]> {
  const first: ParsedRow[] = [];
  for await (const rows of parseRows(plan)) {
    first.push(...rows.slice(0, shownRows - first.length));
    if (first.length === shownRows) break;
  }
  return first;
}

function fieldCell(plan: ImportPlan, row: ParsedRow, field: Field): Cell {
  const column = plan.columns.find((planned) => planned.field?.name === field.name)?.name ?? field.name;
  if (row.reject !== null && row.reject.column === column) return { text: row.reject.value ?? '', state: 'reject' };
  const unread = row.warnings.find((problem) => problem.severity === 'warning' && problem.column === column);
  if (unread !== undefined) return { text: unread.value ?? '', state: 'warning' };
  const text = textOf(plan, row, field);
  return { text, state: text === '' ? 'empty' : 'ok' };
}

function extraCell(row: ParsedRow, name: string): Cell {
  const text = row.extras[name] ?? '';
  return { text, state: text === '' ? 'empty' : 'ok' };
}

function textOf(plan: ImportPlan, row: ParsedRow, field: Field): string {
  const value: Value = row.values[field.name] ?? null;
  if (value === null) return '';
  if (typeof value === 'object') {
    return value.at === null ? isoDate(value.day) : plan.zone.civilText(value.at).slice(0, 19).replace('T', ' ');
  }
  if (typeof value === 'string') return value;
  if (field.type === 'month') return isoDate(value).slice(0, 7);
  if (field.type === 'day') return isoDate(value);
  const currency = row.values['currency'];
  return format.money(value, typeof currency === 'string' ? currency : plan.currency);
}

import type { Field } from '#shared/fields/fields.ts';
import { t } from '#shared/language/translate.ts';
import { dayBy, momentBy, monthBy, readDate } from './dates.ts';
import { currencyOf, minorUnits, readAmount } from './numbers.ts';
import type { ColumnFormat, ImportPlan, ParsedRow, Problem, Value } from './plan.ts';
import type { TableRow } from './read-table.ts';
import {
  costKindOf,
  directionOf,
  isHumanAttempt,
  leadStatusOf,
  outcomeOf,
  sideOf,
  stageOf,
  touchKindOf,
  touchOf,
  touchOutcomeOf,
  type Direction,
  type Side,
} from './words.ts';

/** A column, or a constant with its text. */
type Cell = {
  readonly name: string;
  readonly field: Field;
  readonly format: ColumnFormat;
  readonly index: number;
  readonly constant: string | null;
};

/** What is known of a row while its cells are read. */
type Draft = {
  readonly fileRow: number;
  readonly values: Record<string, Value>;
  readonly extras: Record<string, string>;
  readonly warnings: Problem[];
  readonly notes: Problem[];
};

// Objects of a constructor are several times faster than those of Object.create(null).
const Bare = function () {} as unknown as { new (): object; prototype: object };
Bare.prototype = Object.create(null) as object;
const nothing: Readonly<Record<string, string>> = Object.freeze(record<string>());
const longestEmail = 254;
/** A column of free text would fill the list of unknown words. */
const mostNotes = 1000;

/** ISO 4217's own code for no currency. */
const unknownCurrency = 'XXX';

/** Reads rows by a plan. Remembers which unknown words it has noted, so each is listed once. */
export class RowParser {
  readonly #plan: ImportPlan;
  readonly #cells: readonly Cell[];
  readonly #extras: readonly { readonly name: string; readonly index: number }[];
  readonly #noted = new Set<string>();

  constructor(plan: ImportPlan) {
    this.#plan = plan;
    const cells: Cell[] = plan.constants.map(({ field, text, format }) => ({
      name: field.name,
      field,
      format,
      index: -1,
      constant: text,
    }));
    for (const [index, { name, field, format }] of plan.columns.entries()) {
      if (field !== null) cells.push({ name, field, format, index, constant: null });
    }
    // Amounts come last, because a row's currency decides how many digits they have.
    const isMoney = (cell: Cell): boolean => cell.field.type === 'money';
    this.#cells = [...cells.filter((cell) => !isMoney(cell)), ...cells.filter(isMoney)];
    this.#extras = plan.columns.flatMap(({ name, field }, index) => (field === null ? [{ name, index }] : []));
  }

  parse(row: TableRow): ParsedRow {
    if (row.broken !== null) return this.#brokenRow(row);
    const draft = this.#emptyDraft(row.fileRow);
    for (const { name, index } of this.#extras) {
      const text = row.cells[index] ?? '';
      if (text !== '' && text.trim() !== '') draft.extras[name] = text;
    }
    for (const cell of this.#cells) {
      const text = cell.constant ?? (row.cells[cell.index] ?? '').trim();
      if (text !== '') this.#take(draft, cell, text);
    }
    this.#finish(draft);
    const { fileRow, values, extras } = draft;
    const reject = this.#rejection(draft);
    if (reject !== null) return { fileRow, values, extras, warnings: [], reject };
    for (const note of draft.notes) this.#noted.add(noteKey(note));
    const warnings = draft.notes.length === 0 ? draft.warnings : [...draft.warnings, ...draft.notes];
    return { fileRow, values, extras, warnings, reject: null };
  }

  /** The name of a constant whose text cannot be read or is an unknown word, or null. */
  unreadableConstant(): string | null {
    const draft = this.#emptyDraft(0);
    for (const cell of this.#cells) {
      if (cell.constant !== null && cell.constant !== '') this.#take(draft, cell, cell.constant);
    }
    return [...draft.warnings, ...draft.notes][0]?.column ?? null;
  }

  #emptyDraft(fileRow: number): Draft {
    const draft: Draft = { fileRow, values: record(), extras: record(), warnings: [], notes: [] };
    for (const name of this.#plan.fields) draft.values[name] = null;
    return draft;
  }

  #brokenRow(row: TableRow): ParsedRow {
    const reason =
      row.broken === 'quotes' ? t('import.reject.quotes') : t('import.reject.tooLong', { count: row.surplus });
    const reject: Problem = { severity: 'reject', row: row.fileRow, column: null, value: null, reason };
    return { fileRow: row.fileRow, values: record(), extras: nothing, warnings: [], reject };
  }

  /** Reads one cell that is not empty into the draft. */
  #take(draft: Draft, cell: Cell, text: string): void {
    const { field, format } = cell;
    switch (field.type) {
      case 'text':
      case 'key':
        draft.values[field.name] = text;
        return;
      case 'email':
        this.#keep(draft, cell, text, isEmail(text) ? text : null, 'email');
        return;
      case 'moment': {
        const date = readDate(text);
        const moment = date === null ? null : momentBy(date, format.dateOrder, this.#plan.zone);
        this.#keep(draft, cell, text, moment, 'moment');
        return;
      }
      case 'day': {
        const date = readDate(text);
        // A time that names its zone is of the workspace's day; one that does not is of the day that is written.
        const moment = date?.offset == null ? null : momentBy(date, format.dateOrder, this.#plan.zone);
        this.#keep(draft, cell, text, moment?.day ?? (date === null ? null : dayBy(date, format.dateOrder)), 'day');
        return;
      }
      case 'month':
        this.#keep(draft, cell, text, monthBy(text, format.dateOrder, this.#plan.zone), 'month');
        return;
      case 'currency': {
        const currency = currencyOf(text, this.#plan.currency);
        this.#keep(draft, cell, text, currency, 'currency');
        // Money of a currency nobody knows is not the workspace's: it stays out of the sums and is counted (MO2).
        if (currency === null) draft.values['currency'] = unknownCurrency;
        return;
      }
      case 'money':
        this.#takeMoney(draft, cell, text);
        return;
      case 'word':
        this.#takeWord(draft, cell, text);
    }
  }

  #takeMoney(draft: Draft, cell: Cell, text: string): void {
    const amount = readAmount(text, this.#plan.currency);
    const named = draft.values['currency'] ?? amount?.currency ?? cell.format.currency;
    const currency = typeof named === 'string' ? named : this.#plan.currency;
    const units = amount === null ? null : minorUnits(amount, cell.format.decimal, currency, cell.format.micros);
    this.#keep(draft, cell, text, units, 'money');
    if (units !== null && typeof named === 'string' && 'currency' in draft.values) draft.values['currency'] = named;
  }

  #takeWord(draft: Draft, cell: Cell, text: string): void {
    const { name } = cell.field;
    const { values } = draft;
    switch (name) {
      case 'stage': {
        const stage = this.#plan.kind === 'leads' ? stageOf(text) : null;
        values[name] = stage ?? text;
        if (this.#plan.kind === 'leads' && stage === null) this.#note(draft, cell, text, 'stage');
        return;
      }
      case 'status':
        values[name] = leadStatusOf(text) ?? 'open';
        if (leadStatusOf(text) === null) this.#note(draft, cell, text, 'status');
        return;
      case 'outcome':
        if (this.#plan.kind === 'touches') values[name] = touchOutcomeOf(text) ?? text;
        else {
          values[name] = outcomeOf(text) ?? 'open';
          if (outcomeOf(text) === null) this.#note(draft, cell, text, 'outcome');
        }
        return;
      case 'kind':
        values[name] = text;
        if (touchKindOf(text) === null) this.#note(draft, cell, text, 'touchKind');
        return;
      case 'side':
        this.#keep(draft, cell, text, sideOf(text), 'side');
        return;
      case 'direction':
        this.#keep(draft, cell, text, directionOf(text), 'direction');
        return;
      case 'cost_kind':
        this.#keep(draft, cell, text, costKindOf(text), 'costKind');
        return;
      default:
        values[name] = text;
    }
  }

  /** What follows from other cells of the row: a touch's kind, side and direction, a deal's outcome by its stage. */
  #finish(draft: Draft): void {
    const { values } = draft;
    if (this.#plan.kind === 'touches') {
      const touch = touchOf(
        values['kind'] as string | null,
        values['side'] as Side | null,
        values['direction'] as Direction | null,
      );
      values['kind'] = touch.kind;
      values['side'] = touch.side;
      values['direction'] = touch.direction;
      const automated = typeof values['outcome'] === 'string' && /^automat/iu.test(values['outcome']);
      values['human_attempt'] = isHumanAttempt(touch) && !automated ? 1 : 0;
    }
    if (this.#plan.kind === 'deals' && values['outcome'] === null && typeof values['stage'] === 'string') {
      const outcome = outcomeOf(values['stage']);
      values['outcome'] = outcome ?? 'open';
      const cell = this.#cells.find(({ field }) => field.name === 'stage');
      if (outcome === null && cell !== undefined) this.#note(draft, cell, values['stage'], 'dealStage');
    }
  }

  /** MO11: only what lacks its key or required cell is rejected. */
  #rejection(draft: Draft): Problem | null {
    const { values } = draft;
    const fills = (name: string): boolean => (values[name] ?? null) !== null;
    switch (this.#plan.kind) {
      case 'leads':
        return Object.values(values).some((value) => value !== null) ? null : this.#reject(draft, [], 'noLead');
      case 'deals':
        if (fills('outcome') || fills('stage') || fills('amount')) return null;
        return this.#reject(draft, ['amount', 'outcome', 'stage'], 'noDeal');
      case 'touches':
        if (!fills('lead')) return this.#reject(draft, ['lead'], 'noTouchLead');
        return fills('at') ? null : this.#reject(draft, ['at'], 'noTouchAt');
      case 'spend':
        if (!fills('date') && !fills('month')) return this.#reject(draft, ['date', 'month'], 'noSpendDay');
        return fills('amount') ? null : this.#reject(draft, ['amount'], 'noSpendAmount');
      case 'people':
        return fills('name') ? null : this.#reject(draft, ['name'], 'noPerson');
    }
  }

  /** A rejection names the cell that could not be read; where the cell is empty, its column. */
  #reject(draft: Draft, names: readonly string[], reason: string): Problem {
    const cells = this.#cells.filter(({ field }) => names.includes(field.name));
    for (const { name } of cells) {
      const unread = draft.warnings.find(({ column }) => column === name);
      if (unread !== undefined) return { ...unread, severity: 'reject' };
    }
    const column = cells.length === 1 ? (cells[0]?.name ?? null) : null;
    return { severity: 'reject', row: draft.fileRow, column, value: null, reason: t(`import.reject.${reason}`) };
  }

  /** MO11: a cell that cannot be read stays as text in the extras and is a warning; its field stays empty. */
  #keep(draft: Draft, cell: Cell, text: string, value: Value, reason: string): void {
    if (value !== null) {
      draft.values[cell.field.name] = value;
      return;
    }
    draft.extras[cell.name] = text;
    draft.warnings.push({
      severity: 'warning',
      row: draft.fileRow,
      column: cell.name,
      value: text,
      reason: t(`import.cell.${reason}`),
    });
  }

  #note(draft: Draft, cell: Cell, text: string, reason: string): void {
    const note: Problem = {
      severity: 'note',
      row: draft.fileRow,
      column: cell.name,
      value: text,
      reason: t(`import.note.${reason}`),
    };
    if (this.#noted.size < mostNotes && !this.#noted.has(noteKey(note))) draft.notes.push(note);
  }
}

function noteKey(note: Problem): string {
  return `${note.column}\n${note.value?.toLowerCase()}`;
}

function isEmail(text: string): boolean {
  return text.length <= longestEmail && /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text);
}

/** A record without prototype: a column may be called `__proto__`. */
function record<T>(): Record<string, T> {
  return new Bare() as Record<string, T>;
}

import type { Field, Kind } from '#shared/fields/fields.ts';
import type { DateOrder, ImportQuestion } from '#shared/ipc/import-contract.ts';
import { isoDate } from '#shared/time/day.ts';
import type { Zone } from '#shared/time/zone.ts';
import { findAsOf, LatestFact, laterOf } from './as-of.ts';
import { monthBy, OrderEvidence, readDate } from './dates.ts';
import { fitMapping, unsuitable, type Mapping } from './mapping.ts';
import { currencyOf, DecimalEvidence, readAmount } from './numbers.ts';
import type { ColumnFormat, FirstPass, ImportPlan, Moment, PlanRequest } from './plan.ts';
import { openTable, type Table, type TableRow } from './read-table.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { RowParser } from './row-parser.ts';
import { outcomeOf } from './words.ts';

/**
 * The first pass over the whole file: decides by all values of a column how they are written, and counts the rows.
 * `onRows` hears the count after every chunk; what it throws ends the pass.
 */
export async function planImport(
  request: PlanRequest,
  onRows: (rowsRead: number) => void = () => undefined,
): Promise<FirstPass> {
  const table = await openTable(request.path, request.fileName);
  const mapping = fitMapping(request, table.header);
  const look = new FirstLook(request, table, mapping);
  for await (const rows of table.rows()) {
    look.add(rows);
    onRows(look.rowsRead);
  }
  if (look.rowsRead === 0) throw new AppError('file-empty');
  const plan = look.plan();
  const unreadable = new RowParser(plan).unreadableConstant();
  if (unreadable !== null) throw unsuitable('constant', { field: unreadable });
  return { plan, questions: [...mapping.questions, ...look.questions()] };
}

/** Throws the sentence of the first open question, for callers that cannot ask. */
export function refuseQuestions(questions: readonly ImportQuestion[]): void {
  const first = questions[0];
  if (first === undefined) return;
  const details = { column: first.column, example: first.example ?? '' };
  switch (first.code) {
    case 'date-order':
      throw new AppError('date-order-unknown', details);
    case 'number-format':
      throw new AppError('number-format-unknown', details);
    case 'required-field':
      throw unsuitable('required', { fields: first.column });
    case 'field-twice':
      throw unsuitable('fieldTwice', { column: first.column });
  }
}

/** What all values of one column or constant say. */
class Evidence {
  readonly name: string;
  readonly field: Field;
  readonly order = new OrderEvidence();
  readonly decimal = new DecimalEvidence();
  readonly headerCurrency: string | null;
  readonly facts: LatestFact | null;

  constructor(name: string, field: Field, facts: LatestFact | null) {
    this.name = name;
    this.field = field;
    this.headerCurrency = field.type === 'money' ? currencyInName(name) : null;
    this.facts = facts;
  }

  /** Looks at one cell that is not empty; answers the currency it names. */
  add(text: string, countsAsFact: boolean, request: PlanRequest): string | null {
    switch (this.field.type) {
      case 'moment':
      case 'day':
      case 'month':
        this.#addDate(text, countsAsFact, request.zone);
        return null;
      case 'money': {
        const amount = readAmount(text, request.currency);
        if (amount === null) return null;
        this.decimal.add(amount, text);
        return amount.currency;
      }
      case 'currency':
        return currencyOf(text, request.currency);
      case 'text':
      case 'email':
      case 'key':
      case 'word':
        return null;
    }
  }

  #addDate(text: string, countsAsFact: boolean, zone: Zone): void {
    const date = readDate(text);
    if (date !== null) this.order.add(date, text);
    if (!countsAsFact || this.facts === null) return;
    if (this.field.type === 'month') {
      const month = monthBy(text, null, zone);
      if (month !== null) this.facts.addMonth(month);
    } else if (date !== null) this.facts.add(date);
  }

  format(request: PlanRequest): ColumnFormat {
    const isMoney = this.field.type === 'money';
    return {
      dateOrder: this.order.order ?? (this.order.open === null ? null : (ownOf(request.dateOrders, this.name) ?? null)),
      decimal: this.decimal.decimal ?? ownOf(request.decimals, this.name) ?? null,
      currency: this.headerCurrency,
      micros: isMoney && /(?:^|[^a-z])micros?(?:[^a-z]|$)/iu.test(this.name),
    };
  }

  questions(request: PlanRequest): ImportQuestion[] {
    const { dateOrder, decimal } = this.format(request);
    const open: ImportQuestion[] = [];
    const date = this.order.open;
    if (date !== null && dateOrder === null) {
      const read = readDate(date);
      const readings = (['dmy', 'mdy'] as const).flatMap((order) => {
        const day = read?.[order] ?? null;
        return day === null ? [] : [{ order, reads: isoDate(day) }];
      });
      open.push({ code: 'date-order', column: this.name, example: date, readings });
    }
    if (this.decimal.open !== null && decimal === null) {
      open.push({ code: 'number-format', column: this.name, example: this.decimal.open, readings: [] });
    }
    return open;
  }
}

const plainFormat: ColumnFormat = { dateOrder: null, decimal: null, currency: null, micros: false };

class FirstLook {
  readonly #request: PlanRequest;
  readonly #table: Table;
  readonly #mapping: Mapping;
  readonly #columns: readonly (Evidence | null)[];
  readonly #constants: readonly Evidence[];
  /** Columns with something to learn, with their index. */
  readonly #looked: readonly { readonly index: number; readonly evidence: Evidence }[];
  readonly #indexes: ReadonlyMap<string, number>;
  rowsRead = 0;
  #named: string | null = null;
  #signs = false;

  constructor(request: PlanRequest, table: Table, mapping: Mapping) {
    this.#request = request;
    this.#table = table;
    this.#mapping = mapping;
    const evidenceOf = (name: string, field: Field): Evidence =>
      new Evidence(name, field, isFact(request.kind, field) ? new LatestFact(request.zone, request.now) : null);
    this.#columns = table.header.map((name, index) => {
      const field = mapping.fields[index] ?? null;
      return field === null ? null : evidenceOf(name, field);
    });
    this.#constants = mapping.constants.map(({ field, text }) => {
      const evidence = evidenceOf(field.name, field);
      if (text !== '') this.#take(evidence, evidence.add(text, true, request));
      return evidence;
    });
    this.#looked = this.#columns.flatMap((evidence, index) =>
      evidence === null || !['moment', 'day', 'month', 'money', 'currency'].includes(evidence.field.type)
        ? []
        : [{ index, evidence }],
    );
    this.#indexes = new Map(mapping.fields.flatMap((field, index) => (field === null ? [] : [[field.name, index]])));
  }

  add(rows: readonly TableRow[]): void {
    this.rowsRead += rows.length;
    for (const row of rows) {
      if (row.broken !== null) continue;
      const kept = this.#mayBeKept(row);
      for (const { index, evidence } of this.#looked) {
        const text = row.cells[index]?.trim() ?? '';
        if (text === '') continue;
        const countsAsFact = kept && !(evidence.field.name === 'closed_at' && this.#isOpenDeal(row));
        this.#take(evidence, evidence.add(text, countsAsFact, this.#request));
      }
    }
  }

  #take(evidence: Evidence, named: string | null): void {
    if (evidence.field.type === 'money' && (named !== null || evidence.headerCurrency !== null)) this.#signs = true;
    this.#named ??= named ?? evidence.headerCurrency;
  }

  /** Rows that lack what MO11 requires are no facts. */
  #mayBeKept(row: TableRow): boolean {
    const fills = (name: string, pattern = /\S/u): boolean => {
      const index = this.#indexes.get(name);
      if (index !== undefined) return pattern.test(row.cells[index] ?? '');
      return this.#mapping.constants.some((constant) => constant.field.name === name);
    };
    switch (this.#request.kind) {
      case 'deals':
        return fills('outcome') || fills('stage') || fills('amount', /\d/u);
      case 'touches':
        return fills('lead');
      case 'spend':
        return fills('amount', /\d/u);
      case 'leads':
      case 'people':
        return true;
    }
  }

  /** The close date of an open deal is an expectation. */
  #isOpenDeal(row: TableRow): boolean {
    for (const name of ['outcome', 'stage']) {
      const index = this.#indexes.get(name);
      const constant = this.#mapping.constants.find(({ field }) => field.name === name)?.text;
      const word = constant ?? (index === undefined ? '' : (row.cells[index]?.trim() ?? ''));
      if (word !== '') return (outcomeOf(word) ?? 'open') === 'open';
    }
    return false;
  }

  questions(): ImportQuestion[] {
    return [...this.#columns, ...this.#constants].flatMap((evidence) => evidence?.questions(this.#request) ?? []);
  }

  plan(): ImportPlan {
    const { path, fileName, kind, zone, now, asOf } = this.#request;
    const { header, preamble } = this.#table;
    const columns = header.map((name, index) => ({
      name,
      field: this.#mapping.fields[index] ?? null,
      format: this.#columns[index]?.format(this.#request) ?? plainFormat,
    }));
    const constants = this.#mapping.constants.map((constant, index) => ({
      ...constant,
      format: this.#constants[index]?.format(this.#request) ?? plainFormat,
    }));
    const mapping = record(columns.map(({ name, field }) => [name, field?.name ?? null] as const));
    const orders = [...columns, ...constants.map(({ field, format }) => ({ name: field.name, format }))];
    const dateOrders = record(
      orders.flatMap(({ name, format }) => (format.dateOrder === null ? [] : [[name, format.dateOrder] as const])),
    );
    return {
      path,
      fileName,
      kind,
      header,
      columns,
      constants,
      mapping,
      dateOrders,
      fields: this.#fields(),
      zone,
      currency: this.#request.currency ?? this.#named ?? this.#request.localeCurrency,
      namedCurrency: this.#named,
      rowsRead: this.rowsRead,
      asOf: findAsOf({ given: asOf, fileName, preamble, latestFact: this.#latestFact(dateOrders), zone, now }),
    };
  }

  #latestFact(dateOrders: Readonly<Record<string, DateOrder>>): Moment | null {
    let latest: Moment | null = null;
    for (const evidence of [...this.#columns, ...this.#constants]) {
      if (evidence?.facts == null) continue;
      latest = laterOf(latest, evidence.facts.of(dateOrders[evidence.name] ?? null));
    }
    return latest;
  }

  #fields(): string[] {
    const { kind } = this.#request;
    const names = new Set([...this.#columns, ...this.#constants].flatMap((evidence) => evidence?.field.name ?? []));
    if (this.#signs && (kind === 'deals' || kind === 'spend')) names.add('currency');
    if (kind === 'deals' && names.has('stage')) names.add('outcome');
    if (kind === 'touches') for (const name of ['kind', 'side', 'direction', 'human_attempt']) names.add(name);
    return [...names];
  }
}

/** MO3: a fact, never an expectation. */
function isFact(kind: Kind, field: Field): boolean {
  if (kind === 'spend') return field.type === 'day' || field.type === 'month';
  return field.type === 'moment';
}

/** `Amount spent (EUR)`, `cost_in_usd`, `Kosten €`. */
function currencyInName(name: string): string | null {
  const code =
    /\(([A-Za-z]{3})\)/u.exec(name)?.[1] ??
    /[\s_]in[\s_]([A-Za-z]{3})$/iu.exec(name)?.[1] ??
    /[a-z].*\s([A-Z]{3})$/u.exec(name)?.[1] ??
    /[€£]/u.exec(name)?.[0];
  return code === undefined ? null : currencyOf(code, null);
}

function ownOf<T>(of: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}

/** A record without prototype: a column may be called `__proto__`. */
function record<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  const made = Object.create(null) as Record<string, T>;
  for (const [name, value] of entries) made[name] = value;
  return made;
}

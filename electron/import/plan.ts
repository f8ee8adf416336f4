import type { Field, Kind } from '#shared/fields/fields.ts';
import type { DateOrder, ImportQuestion } from '#shared/ipc/import-contract.ts';
import type { AsOf, Zone } from '#shared/time/zone.ts';

/** MO4: an instant in milliseconds, or null for a plain date; `day` is the civil day in the workspace's zone. */
export type Moment = { readonly at: number | null; readonly day: number };

/**
 * A cell as it is stored. `moment` fields hold a Moment, `day` fields a day number, `month` fields the day number of the
 * month's first day, `money` fields integer minor units, everything else text. Null is an empty cell.
 */
export type Value = string | number | Moment | null;

/** A line of `batch_problem`: a note names a word that is not known, once per word. */
export type Problem = {
  readonly severity: 'reject' | 'warning' | 'note';
  /** As a spreadsheet counts rows: the header is row 1. */
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
};

/**
 * One row of the file, read. `values` holds exactly the fields of `ImportPlan.fields`; it and `extras` have no prototype,
 * so that a column named `__proto__` is a column like any other. With a `reject` the row is not to be stored.
 */
export type ParsedRow = {
  readonly fileRow: number;
  readonly values: Readonly<Record<string, Value>>;
  /** Their column → text: columns without field, and cells that could not be read. Empty cells are left out. */
  readonly extras: Readonly<Record<string, string>>;
  readonly warnings: readonly Problem[];
  readonly reject: Problem | null;
};

/** Which sign stands before the decimals in a money column; null where no cell needs the column's help. */
export type DecimalSign = '.' | ',' | null;

export type ColumnFormat = {
  /** For dates written day first or month first; null where no cell is written so. */
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign;
  /** The currency the column's name gives its amounts, such as `Amount spent (EUR)`, or null. */
  readonly currency: string | null;
  /** The amounts are millionths, such as `cost_micros`. */
  readonly micros: boolean;
};

/** A column of the file; `field` is null for an extra. */
type PlannedColumn = {
  readonly name: string;
  readonly field: Field | null;
  readonly format: ColumnFormat;
};

/** A field that has the same text in every row (`--set`). */
type Constant = { readonly field: Field; readonly text: string; readonly format: ColumnFormat };

/** MO3, and where it was taken from. */
export type FoundAsOf = AsOf & { readonly from: 'given' | 'name' | 'fact' | 'clock' };

/** What the person or the command line asks for. */
export type PlanRequest = {
  readonly path: string;
  readonly fileName: string;
  readonly kind: Kind;
  /** Their column → field or null. Columns it does not name are extras. */
  readonly columns: Readonly<Record<string, string | null>>;
  readonly constants: Readonly<Record<string, string>>;
  /** Answers to `date-order` questions; a column whose values decide alone is read as they say. */
  readonly dateOrders: Readonly<Record<string, DateOrder>>;
  /** Answers to `number-format` questions. */
  readonly decimals: Readonly<Record<string, '.' | ','>>;
  readonly zone: Zone;
  /** The workspace's currency; null while nothing named one (MO2). */
  readonly currency: string | null;
  /** The currency of the system's locale. */
  readonly localeCurrency: string;
  /** `YYYY-MM-DD` or an instant, as given; null: from the file (MO3). */
  readonly asOf: string | null;
  readonly now: number;
};

/** Everything the second pass needs; the first pass over the whole file made it. */
export type ImportPlan = {
  readonly path: string;
  readonly fileName: string;
  readonly kind: Kind;
  readonly header: readonly string[];
  readonly columns: readonly PlannedColumn[];
  readonly constants: readonly Constant[];
  /** Their column → field or null, for every column of the header: what is remembered. */
  readonly mapping: Readonly<Record<string, string | null>>;
  /** The order of every column that has one: what is remembered. */
  readonly dateOrders: Readonly<Record<string, DateOrder>>;
  /**
   * The names of the fields each row fills, for `batch.fields` (MO8): those of columns and constants; `outcome` of a deal
   * told by its stage; `currency` told by a sign or a column's name; always `kind`, `side`, `direction` of a touch and its
   * `human_attempt`, 1 or 0 (MO13).
   */
  readonly fields: readonly string[];
  readonly zone: Zone;
  /** Of money that names none: the workspace's, else the first that the file names, else the locale's. */
  readonly currency: string;
  /** The first currency the file names, or null. */
  readonly namedCurrency: string | null;
  /** Rows that will be parsed, rejects included (MO10). */
  readonly rowsRead: number;
  readonly asOf: FoundAsOf;
};

/** A plan can run when no question is open. */
export type FirstPass = { readonly plan: ImportPlan; readonly questions: readonly ImportQuestion[] };

/*
 * columns.ts    planImport(request: PlanRequest): Promise<FirstPass>
 *               refuseQuestions(questions): void                  throws the AppError of the first question
 * rows.ts       parseRows(plan: ImportPlan): AsyncGenerator<ParsedRow[]>          about 2,000 rows a chunk
 * recognise.ts  recognise(header, kind?): { kind, confidence, columns }
 *               rememberedMapping(store, kind, header): { columns, dateOrders } | null
 *               headerKey(header): string                         what `mapping.header` holds
 * inspect.ts    inspectFile(store, path, fileName, token): Promise<Inspection>
 * preview.ts    previewFile(request: PlanRequest): Promise<Preview>
 */

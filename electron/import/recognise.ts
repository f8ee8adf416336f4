import { fieldsOf, kinds, type Kind } from '#shared/fields/fields.ts';
import { columnMapSchema, dateOrdersSchema, type DateOrder } from '#shared/ipc/import-contract.ts';
import type { ReadableStore } from '#electron/store/store.ts';
import { synonyms } from './synonyms.ts';
import { plainWord, stageNames } from './words.ts';

export type Recognition = {
  /** Null: the columns could be of several kinds, or of none. */
  readonly kind: Kind | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Their column → field, for every column of the header. */
  readonly columns: Readonly<Record<string, string | null>>;
};

type Match = { readonly field: string; readonly column: number; readonly rank: number; readonly weight: number };

const leastScore = 3;
const leastConfidence = 0.5;

/** What a file is about and which field each column is, by the names of the columns alone. */
export function recognise(header: readonly string[], given: Kind | null = null): Recognition {
  const names = header.map(plainName);
  const found = kinds
    .filter((kind) => given === null || kind === given)
    .map((kind) => {
      const matches = matchesOf(kind, header, names);
      const score = matches.reduce((sum, match) => sum + match.weight, 0);
      return { kind, matches, score: given !== null || suffices(kind, matches) ? score : 0 };
    })
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = found;
  const isClear =
    best !== undefined && best.score > (second?.score ?? 0) && (given !== null || best.score >= leastScore);
  if (!isClear) return { kind: given, confidence: 0, columns: columnsOf(header, []) };
  const confidence = (best.score / (best.score + (second?.score ?? 0))) * Math.min(1, 0.4 + best.matches.length * 0.15);
  if (given === null && confidence < leastConfidence) return { kind: null, confidence, columns: columnsOf(header, []) };
  return { kind: best.kind, confidence, columns: columnsOf(header, best.matches) };
}

/** A column's name as synonyms are written: without case, signs, units in brackets and the prefixes of connectors. */
function plainName(name: string): string {
  const withoutUnits = name.replaceAll(/\([^)]*\)/gu, ' ');
  const split = (plainWord(withoutUnits) === '' ? name : withoutUnits)
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return plainWord(split)
    .replace(/^(?:property )?(?:hs )?(?=.)/u, '')
    .replace(/ c$/u, '');
}

function matchesOf(kind: Kind, header: readonly string[], names: readonly string[]): Match[] {
  const candidates: Match[] = [];
  for (const [column, name] of names.entries()) {
    for (const field of fieldsOf(kind)) {
      const own = header[column]?.toLowerCase() === field.name || name === plainWord(field.name);
      const match = own ? { rank: 0, weight: 2 } : synonymOf(kind, field.name, name);
      if (match !== null) candidates.push({ field: field.name, column, ...match });
    }
  }
  const fields = new Set<string>();
  const columns = new Set<number>();
  return candidates
    .toSorted((a, b) => a.rank - b.rank || a.column - b.column)
    .filter((match) => {
      if (fields.has(match.field) || columns.has(match.column)) return false;
      fields.add(match.field);
      columns.add(match.column);
      return true;
    });
}

const tables = new Map(
  kinds.map((kind) => [
    kind,
    new Map(
      Object.entries(synonyms[kind]).map(([field, list]) => [
        field,
        new Map(
          list
            .split('|')
            .map((word, index) => [word.replace('!', ''), { rank: index + 1, weight: word.startsWith('!') ? 3 : 1 }]),
        ),
      ]),
    ),
  ]),
);

function synonymOf(kind: Kind, field: string, name: string): { rank: number; weight: number } | null {
  const stage = field.startsWith('entered_') ? enteredStage(name) : null;
  if (stage !== null) return field === `entered_${stage}` ? { rank: 1, weight: 3 } : null;
  return tables.get(kind)?.get(field)?.get(name) ?? null;
}

const entered =
  /^(?:became an? |date became an? |date entered |first entered |entered |time entered |date of )(?<stage>.+?)(?: (?:date|at|on|time))?$/u;
const dated =
  /^(?<stage>.+?) (?:date|at|on|since|timestamp|entry date|entered|entered at|entered on|entered date|reached|reached at|reached on|seit|am|datum)$/u;

/** The stage whose entry a column dates: `Became an MQL Date`, `Date entered SQL`, `Customer since`. */
function enteredStage(name: string): string | null {
  const became = stageCalled(entered.exec(name)?.groups?.['stage']);
  if (became !== null) return became;
  const stage = stageCalled(dated.exec(name)?.groups?.['stage']);
  // A `Lead date` is the day the lead was created.
  return stage === 'lead' ? null : stage;
}

function stageCalled(text: string | undefined): string | null {
  const name = text?.replace(/ lifecycle stage pipeline$/u, '').replace(/ (?:lifecycle )?stage$/u, '');
  return name === undefined ? null : (stageNames.get(name) ?? null);
}

/** Whether the fields make a file of this kind at all (MO11), so that a list of accounts is not taken for leads. */
function suffices(kind: Kind, matches: readonly Match[]): boolean {
  const has = (...names: string[]): boolean => matches.some((match) => names.includes(match.field));
  const isSure = (name: string): boolean => matches.some((match) => match.field === name && match.weight > 1);
  switch (kind) {
    case 'leads':
      // A list of anything has ids, names and dates; what makes leads of them is an e-mail or a name that only leads have.
      return has('email') || isSure('external_id') || matches.some((match) => match.weight > 2);
    case 'deals':
      return (
        (has('amount', 'stage') || isSure('outcome')) && has('closed_at', 'created_at', 'expected_close', 'external_id')
      );
    case 'touches':
      return has('lead') && has('at') && (has('kind', 'channel', 'source', 'medium', 'campaign') || isSure('at'));
    case 'spend':
      return has('date', 'month') && (isSure('amount') || (has('amount') && has('channel', 'campaign', 'source')));
    case 'people':
      return has('name') && has('team');
  }
}

function columnsOf(header: readonly string[], matches: readonly Match[]): Record<string, string | null> {
  const columns = Object.create(null) as Record<string, string | null>;
  for (const name of header) columns[name] = null;
  for (const { column, field } of matches) columns[header[column] ?? ''] = field;
  return columns;
}

/** What `mapping.header` holds for a header. */
export function headerKey(header: readonly string[]): string {
  return JSON.stringify(header);
}

export type Remembered = {
  readonly columns: Readonly<Record<string, string | null>>;
  readonly dateOrders: Readonly<Record<string, DateOrder>>;
};

/** The mapping that the workspace remembers for files of this header and kind, or null. */
export function rememberedMapping(store: ReadableStore, kind: Kind, header: readonly string[]): Remembered | null {
  const row = store
    .prepare<[string, string], { columns: string; date_orders: string }>(
      'select columns, date_orders from mapping where kind = ? and header = ?',
    )
    .get(kind, headerKey(header));
  if (row === undefined) return null;
  return {
    columns: columnMapSchema.parse(JSON.parse(row.columns)),
    dateOrders: dateOrdersSchema.parse(JSON.parse(row.date_orders)),
  };
}

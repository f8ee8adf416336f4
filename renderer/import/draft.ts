import type { Kind } from '#shared/fields/fields.ts';
import type { ImportRequest, Inspection, Preview, Report } from '#shared/ipc/import-contract.ts';

/** A file on its way in: what was found in it, and what the person changed. */
export type Draft = { readonly inspection: Inspection; readonly request: ImportRequest };

/** What happens to a file in a run. */
export type Progress = {
  readonly phase: 'reading' | 'storing' | 'linking';
  readonly rows: number;
  readonly total: number | null;
};
export type Outcome =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly progress: Progress | null }
  | { readonly state: 'done'; readonly report: Report }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'cancelled' };

/** People before the leads they own, leads before the deals and touches that name them. */
const importOrder: readonly Kind[] = ['people', 'leads', 'deals', 'touches', 'spend'];

/** The request as the file suggests it. Null: its kind is not recognised. */
export function requestOf(inspection: Inspection): ImportRequest | null {
  if (inspection.kind === null) return null;
  return {
    token: inspection.token,
    kind: inspection.kind,
    columns: inspection.columns,
    constants: {},
    dateOrders: inspection.dateOrders,
    decimals: {},
    system: null,
    asOf: inspection.asOf,
  };
}

export function inImportOrder(requests: readonly ImportRequest[]): ImportRequest[] {
  return requests.toSorted((a, b) => importOrder.indexOf(a.kind) - importOrder.indexOf(b.kind));
}

/** Maps a column to a field, taking the field from the column and the constant that filled it before. */
export function withColumn(request: ImportRequest, column: string, field: string | null): ImportRequest {
  const columns = Object.fromEntries(
    Object.entries(request.columns).map(([name, filled]) => [name, filled === field ? null : filled]),
  );
  const constants = Object.fromEntries(Object.entries(request.constants).filter(([name]) => name !== field));
  return { ...request, columns: { ...columns, [column]: field }, constants };
}

export function withConstant(request: ImportRequest, field: string, value: string | null): ImportRequest {
  const others = Object.entries(request.constants).filter(([name]) => name !== field);
  return { ...request, constants: Object.fromEntries(value === null ? others : [...others, [field, value]]) };
}

/** The column that fills a field; undefined for a constant. */
export function columnOf(request: ImportRequest, field: string): string | undefined {
  return Object.entries(request.columns).find(([, filled]) => filled === field)?.[0];
}

export type Standing = 'looking' | 'unknown' | 'asks' | 'ready' | 'unreadable';

/** Whether a file can be imported as it stands. */
export function standingOf(draft: Draft | undefined, preview: Preview | undefined, failed: boolean): Standing {
  if (failed) return 'unreadable';
  if (draft === undefined) return 'looking';
  if (draft.inspection.kind === null) return 'unknown';
  if (preview === undefined) return 'looking';
  return preview.questions.length > 0 ? 'asks' : 'ready';
}

/** MO10: every row read has exactly one outcome. */
export function addsUp(
  report: Pick<Report, 'rowsRead' | 'created' | 'updated' | 'unchanged' | 'merged' | 'rejected'>,
): boolean {
  const { rowsRead, created, updated, unchanged, merged, rejected } = report;
  return rowsRead === created + updated + unchanged + merged + rejected;
}

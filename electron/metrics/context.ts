import { kinds, type Kind } from '#shared/fields/fields.ts';
import type { Settings } from '#shared/metrics/settings.ts';
import { isoDate, type Day } from '#shared/time/day.ts';
import type { WorkingCalendar } from '#shared/time/period.ts';
import { Zone, type AsOf } from '#shared/time/zone.ts';
import { calendarOf, readSettings } from '#electron/store/settings.ts';
import { revisionOf, type ReadableStore } from '#electron/store/store.ts';

/** What every board needs to know of the workspace beside its facts. Made once for each answer or page. */
export type BoardContext = {
  readonly store: ReadableStore;
  readonly settings: Settings;
  readonly calendar: WorkingCalendar;
  readonly zone: Zone;
  /** MO3: the latest as-of of the standing batches. Null: nothing imported yet. */
  readonly asOf: AsOf | null;
  /** The workspace's own as-of, also where `asOf` is moved back: by it facts without a date are judged (MO6, GE7). */
  readonly knownAsOf: AsOf | null;
  /** ISO 4217 code of the workspace's money (MO2). */
  readonly currency: string;
  readonly revision: number;
  /** Whether the workspace holds any row of the kind (MO12). */
  readonly has: Readonly<Record<Kind, boolean>>;
  /** MO3: kinds whose own as-of is older than the workspace's by more than a day. */
  readonly staleKinds: readonly { readonly kind: Kind; readonly asOf: string }[];
};

const tables = { leads: 'lead', deals: 'deal', touches: 'touch', spend: 'spend', people: 'person' } as const;

const millisecondsPerDay = 86_400_000;

type AsOfRow = { kind: Kind; at: number | null; day: Day };

/** Reads the context inside the caller's transaction. */
export function boardContext(store: ReadableStore): BoardContext {
  const settings = readSettings(store);
  // A list of people carries no facts of the funnel, so its date says nothing about the data's.
  const latestFirst = store
    .prepare<[], AsOfRow>(
      `select kind, as_of_at as at, as_of_day as day from batch where kind <> 'people'
       order by as_of_day desc, as_of_at is null desc, as_of_at desc`,
    )
    .all();
  const latest = latestFirst[0];
  const asOf = latest === undefined ? null : { at: latest.at, day: latest.day };
  const ofKinds = kinds.flatMap((kind) => latestFirst.find((row) => row.kind === kind) ?? []);
  return {
    store,
    settings,
    calendar: calendarOf(settings),
    zone: new Zone(settings.timeZone),
    asOf,
    knownAsOf: asOf,
    currency: settings.currency,
    revision: revisionOf(store),
    has: Object.fromEntries(kinds.map((kind) => [kind, hasRows(store, tables[kind])])) as Record<Kind, boolean>,
    staleKinds: ofKinds
      .filter((row) => latest !== undefined && latest.day - row.day > 1)
      .map((row) => ({ kind: row.kind, asOf: asOfText(row) })),
  };
}

/** The same workspace seen at an earlier as-of: dated facts after it are as if not yet known (GE7). */
export function contextAt(context: BoardContext, asOf: AsOf): BoardContext {
  return { ...context, asOf };
}

/** As-of moved by whole civil days; an instant keeps its time of day in the workspace's zone. */
export function movedAsOf(asOf: AsOf, days: number, zone: Zone): AsOf {
  if (asOf.at === null) return { at: null, day: asOf.day + days };
  const civil = Date.parse(`${zone.civilText(asOf.at)}Z`) + days * millisecondsPerDay;
  return { at: zone.instantOf(civil), day: asOf.day + days };
}

/** As-of as answers carry it: `YYYY-MM-DD` or an ISO instant (MO3). */
export function asOfText(asOf: AsOf): string {
  return asOf.at === null ? isoDate(asOf.day) : new Date(asOf.at).toISOString();
}

function hasRows(store: ReadableStore, table: (typeof tables)[Kind]): boolean {
  return store.prepare<[], number>(`select exists (select 1 from ${table})`).pluck().get() === 1;
}

import { isoDate } from '#shared/time/day.ts';
import type { Workspace } from '#shared/ipc/contract.ts';
import { revisionOf, type ReadableStore } from '#electron/store/store.ts';

/** MO3: the latest as-of of the standing batches, as text; null when nothing was imported. */
export function workspaceAsOf(store: ReadableStore): string | null {
  const latest = store
    .prepare<[], { at: number | null; day: number }>(
      `select as_of_at as at, as_of_day as day from batch where kind <> 'people'
       order by as_of_day desc, as_of_at is null desc, as_of_at desc limit 1`,
    )
    .get();
  if (latest === undefined) return null;
  return latest.at === null ? isoDate(latest.day) : new Date(latest.at).toISOString();
}

/** How many leads, deals, touches, rows of spend and batches a workspace holds. */
export function countsOf(store: ReadableStore): Workspace['counts'] {
  const count = (table: string): number =>
    store.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0;
  return {
    leads: count('lead'),
    deals: count('deal'),
    touches: count('touch'),
    spend: count('spend'),
    batches: count('batch'),
  };
}

export function workspaceState(store: ReadableStore, writable: boolean): Workspace {
  const sample = store.prepare<[], string>("select value from setting where key = 'sample'").pluck().get();
  return {
    name: store.fileName.replace(/\.loopboard$/u, ''),
    revision: revisionOf(store),
    asOf: workspaceAsOf(store),
    writable,
    sample: sample === 'true',
    counts: countsOf(store),
  };
}

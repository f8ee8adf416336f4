import { stageKeys } from '#shared/fields/fields.ts';
import type { WritableStore } from '#electron/store/store.ts';
import reachSql from './derive-reach.sql?raw';
import visitsSql from './derive-visits.sql?raw';
import linkSql from './link-leads.sql?raw';

/** Brings links, visits and first reaches of the touched leads up to date, in the caller's transaction. */
export function deriveStages(store: WritableStore): void {
  store.exec(linkSql);
  store.exec(visitsSql);
  store.exec(reachSql);
}

/** The temporary tables that the deriving SQL works on, empty. */
export function prepareTemporaryTables(store: WritableStore): void {
  store.function('fold_case', { deterministic: true }, (text: unknown) => String(text).toLowerCase());
  store.exec(`create temp table if not exists touched_lead (lead_id integer primary key);
    create temp table if not exists stage_position (stage text primary key, position integer not null);
    delete from temp.touched_lead; delete from temp.stage_position;`);
  const insert = store.prepare('insert into temp.stage_position (stage, position) values (?, ?)');
  stageKeys.forEach((stage, position) => insert.run(stage, position));
}

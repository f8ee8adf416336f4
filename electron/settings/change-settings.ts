import type { Settings, SettingsChange } from '#shared/metrics/settings.ts';
import { Zone } from '#shared/time/zone.ts';
import { deriveStages, prepareTemporaryTables } from '#electron/import/derive.ts';
import { readSettings, writeSettings } from '#electron/store/settings.ts';
import { write, type WritableStore } from '#electron/store/store.ts';

/** Stores settings. Another time zone moves the civil day of every instant, and with it what falls in which period. */
export function changeSettings(store: WritableStore, change: SettingsChange): Settings {
  return write(store, () => {
    const before = readSettings(store);
    writeSettings(store, change);
    if (change.timeZone !== undefined && change.timeZone !== before.timeZone) cutDaysAnew(store, change.timeZone);
    return readSettings(store);
  });
}

const moments = [
  ['lead', 'created'],
  ['lead', 'accepted'],
  ['lead', 'rejected'],
  ['deal', 'created'],
  ['deal', 'closed'],
  ['deal', 'known'],
  ['batch', 'as_of'],
] as const;

function cutDaysAnew(store: WritableStore, timeZone: string): void {
  const zone = new Zone(timeZone);
  store.function('civil_day', { deterministic: true }, (at: unknown) => zone.dayOf(Number(at)));
  for (const [table, field] of moments) {
    store.prepare(`update ${table} set ${field}_day = civil_day(${field}_at) where ${field}_at is not null`).run();
  }
  store.prepare('update touch set day = civil_day(at) where at is not null').run();
  store.prepare('update told_stage set day = civil_day(at) where at is not null').run();
  store.prepare('update visit set day = civil_day(at) where at is not null').run();
  prepareTemporaryTables(store);
  store.prepare('insert into temp.touched_lead (lead_id) select id from lead').run();
  deriveStages(store);
}

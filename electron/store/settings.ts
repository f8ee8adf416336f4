import { settingsSchema, type Settings, type SettingsChange } from '#shared/metrics/settings.ts';
import { dayOf } from '#shared/time/day.ts';
import type { WorkingCalendar } from '#shared/time/period.ts';
import type { ReadableStore, WritableStore } from './store.ts';

/**
 * MO2: settings with their defaults. Zone and the locale's currency are written when the workspace is made, so that a
 * journey moves neither days nor sums.
 */
export function readSettings(store: ReadableStore): Settings {
  const stored = Object.fromEntries(
    store
      .prepare<[], { key: string; value: string }>("select key, value from setting where key <> 'sample'")
      .all()
      .map((row) => [row.key, JSON.parse(row.value) as unknown]),
  );
  const { localeCurrency = 'EUR', ...set } = stored;
  return settingsSchema.parse({
    timeZone: 'UTC',
    currency: localeCurrency,
    weekStart: 1,
    workingDays: [1, 2, 3, 4, 5],
    holidays: [],
    handOverStage: 'mql',
    slaHours: 24,
    lookBackDays: 365,
    me: null,
    ...set,
  });
}

/** Stores the given settings inside the caller's transaction. */
export function writeSettings(store: WritableStore, change: SettingsChange): void {
  const statement = store.prepare(
    'insert into setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  );
  for (const [key, value] of Object.entries(change)) statement.run(key, JSON.stringify(value));
}

export function calendarOf(settings: Settings): WorkingCalendar {
  return {
    weekStart: settings.weekStart,
    weekdays: new Set(settings.workingDays),
    holidays: new Set(settings.holidays.map(dayOf)),
  };
}

/** Whether a person or an import has named the currency; until then the locale's stands in (MO2). */
export function currencyIsSet(store: ReadableStore): boolean {
  return store.prepare<[], number>("select 1 from setting where key = 'currency'").pluck().get() !== undefined;
}

/** What a new workspace takes from the system it is made on. */
export function writeDefaults(store: WritableStore, defaults: { timeZone: string; localeCurrency: string }): void {
  const statement = store.prepare('insert into setting (key, value) values (?, ?)');
  for (const [key, value] of Object.entries(defaults)) statement.run(key, JSON.stringify(value));
}

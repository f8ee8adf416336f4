import { settingsSchema, type Settings, type SettingsChange } from '#shared/metrics/settings.ts';
import { dayOf } from '#shared/time/day.ts';
import type { WorkingCalendar } from '#shared/time/period.ts';
import type { ReadableStore, WritableStore } from './store.ts';

/** MO2: settings with their defaults; the zone is written when the workspace is made, so that days never move by travel. */
export function readSettings(store: ReadableStore): Settings {
  const stored = store
    .prepare<[], { key: string; value: string }>('select key, value from setting')
    .all()
    .filter((row) => row.key in settingsSchema.shape)
    .map((row) => [row.key, JSON.parse(row.value)] as const);
  return settingsSchema.parse({
    timeZone: 'UTC',
    currency: null,
    weekStart: 1,
    workingDays: [1, 2, 3, 4, 5],
    holidays: [],
    handOverStage: 'mql',
    slaHours: 24,
    lookBackDays: 365,
    me: null,
    ...Object.fromEntries(stored),
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

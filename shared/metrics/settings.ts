import { z } from 'zod';
import { stageKeys } from '../fields/fields.ts';

/** A time zone of the system's table. */
const timeZone = z.string().refine(isTimeZone, { message: 'unknown time zone' });

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The workspace's settings (MO2). */
export const settingsSchema = z.strictObject({
  timeZone,
  /** ISO 4217 code: as set, else that of the first imported money that names one, else the system locale's. */
  currency: z.enum(Intl.supportedValuesOf('currency') as [string, ...string[]]),
  /** ISO weekday, 1 = Monday. */
  weekStart: z.int().min(1).max(7),
  workingDays: z.array(z.int().min(1).max(7)).min(1).max(7),
  holidays: z.array(z.iso.date()).max(1000),
  handOverStage: z.enum(stageKeys as [string, ...string[]]),
  slaHours: z.number().positive().max(8760),
  /** Look-back of attribution in days (RO7). */
  lookBackDays: z.int().min(1).max(3650),
  /** Who sits at the keyboard (MO14); null until asked. */
  me: z.string().max(200).nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;
export const settingsChangeSchema = settingsSchema.partial();
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

export const personSchema = z.strictObject({
  id: z.int(),
  name: z.string(),
  team: z.string().nullable(),
});
export type Person = z.infer<typeof personSchema>;

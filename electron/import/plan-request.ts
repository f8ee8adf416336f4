import { basename } from 'node:path';
import type { ImportRequest } from '#shared/ipc/import-contract.ts';
import { Zone } from '#shared/time/zone.ts';
import { currencyIsSet, readSettings } from '#electron/store/settings.ts';
import type { ReadableStore } from '#electron/store/store.ts';
import type { PlanRequest } from './plan.ts';

/** What a plan needs to know of the workspace, beside what the person chose. `now` in milliseconds. */
export function planRequest(
  store: ReadableStore,
  path: string,
  now: number,
  request: Omit<ImportRequest, 'token' | 'system'>,
): PlanRequest {
  const settings = readSettings(store);
  return {
    path,
    fileName: basename(path),
    kind: request.kind,
    columns: request.columns,
    constants: request.constants,
    dateOrders: request.dateOrders,
    decimals: request.decimals,
    zone: new Zone(settings.timeZone),
    currency: currencyIsSet(store) ? settings.currency : null,
    localeCurrency: settings.currency,
    asOf: request.asOf,
    now,
  };
}

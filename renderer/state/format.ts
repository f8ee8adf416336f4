import { useMemo } from 'react';
import { makeFormat, type Format } from '#shared/language/format.ts';
import { useAppState, useSettings } from '#renderer/api/queries.ts';

/** Numbers, money and dates in the system's locale and the workspace's time zone. */
export function useFormat(): Format {
  const { data: app } = useAppState();
  const { data: settings } = useSettings();
  const locale = app?.locale ?? 'en';
  const timeZone = settings?.timeZone ?? app?.timeZone ?? 'UTC';
  return useMemo(() => makeFormat(locale, timeZone), [locale, timeZone]);
}

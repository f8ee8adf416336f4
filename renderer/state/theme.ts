import { useEffect, useSyncExternalStore } from 'react';
import { useAppState } from '#renderer/api/queries.ts';

const darkSystem = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(darkSystem);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Light or dark as it is now: what the person chose, else the system's. */
export function useTone(): 'light' | 'dark' {
  const theme = useAppState().data?.theme ?? 'system';
  const systemIsDark = useSyncExternalStore(subscribe, () => window.matchMedia(darkSystem).matches);
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}

/** Carries the tone to the whole page, once it is known. */
export function useToneOnPage(isKnown: boolean): void {
  const tone = useTone();
  useEffect(() => {
    if (isKnown) document.documentElement.dataset['theme'] = tone;
  }, [tone, isKnown]);
}

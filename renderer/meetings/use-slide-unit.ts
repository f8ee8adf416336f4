import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** CSS pixels in one unit of a slide: 1 on a screen 1080 high. The same as `--u` in slides.css. */
export function useSlideUnit(): number {
  return useSyncExternalStore(subscribe, () => Math.min(window.innerHeight / 1080, window.innerWidth / 1440));
}

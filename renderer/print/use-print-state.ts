import { useEffect } from 'react';

/**
 * Says `<html data-print="ready">` when the fonts have come and all charts say that they are painted, after that. What
 * watches is a timer: a hidden window has no animation frames.
 */
export function usePrintState(charts: number): void {
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['printing'] = 'true';
    let timer = 0;
    let seen = 0;
    const look = (): void => {
      const painted = document.querySelectorAll('[data-chart] [data-painted]').length;
      // Charts draw again when a font has come: ready is what has been so twice.
      seen = painted === charts && document.fonts.status === 'loaded' ? seen + 1 : 0;
      if (seen === 3) root.dataset['print'] = 'ready';
      else timer = window.setTimeout(look, 40);
    };
    void document.fonts.ready.then(look);
    return () => {
      window.clearTimeout(timer);
      delete root.dataset['printing'];
      delete root.dataset['print'];
    };
  }, [charts]);
}

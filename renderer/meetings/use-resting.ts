import { useEffect, useState } from 'react';

const afterMilliseconds = 3000;

/** True until the mouse moves, and again when it has not moved for three seconds: its cursor and the tools hide. */
export function useResting(): boolean {
  const [resting, setResting] = useState(true);
  useEffect(() => {
    let timer = 0;
    const moved = (): void => {
      window.clearTimeout(timer);
      setResting(false);
      timer = window.setTimeout(() => setResting(true), afterMilliseconds);
    };
    window.addEventListener('pointermove', moved);
    window.addEventListener('pointerdown', moved);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('pointerdown', moved);
    };
  }, []);
  return resting;
}

/** What a key does to the slides. */
export type SlideMove =
  | { readonly kind: 'to'; readonly index: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'annotate' }
  | { readonly kind: 'leave' };

export type PressedKey = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** The focus stands on a control that space and enter press. */
  readonly onControl: boolean;
};

const forward = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ']);
const backward = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']);

/** The move of a key on slide `index` of `total`; null for a key that means nothing here. Clickers send page keys and B. */
export function slideMove(pressed: PressedKey, index: number, total: number): SlideMove | null {
  const { key } = pressed;
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  if (pressed.onControl && (key === ' ' || key === 'Enter')) return null;
  const to = (wanted: number): SlideMove => ({ kind: 'to', index: Math.min(Math.max(wanted, 0), total - 1) });
  if (key === ' ' && pressed.shiftKey) return to(index - 1);
  if (forward.has(key)) return to(index + 1);
  if (backward.has(key)) return to(index - 1);
  if (key === 'Home') return to(0);
  if (key === 'End') return to(total - 1);
  if (/^[1-9]$/u.test(key)) return Number(key) <= total ? to(Number(key) - 1) : null;
  if (key === 'Escape') return { kind: 'leave' };
  if (key.toLowerCase() === 'b' || key === '.') return { kind: 'blank' };
  if (key.toLowerCase() === 'a') return { kind: 'annotate' };
  return null;
}

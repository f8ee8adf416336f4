/** The ring of the keyboard's focus; React Aria says when it is the keyboard's. */
export const focusRing = 'outline-none focus-visible:ring-focus';

/** A field's border: at least 3 to 1 against what is behind it. */
export const fieldBox =
  'rounded-md border border-edge bg-card text-ink hover:border-ink focus-visible:ring-focus outline-none disabled:border-line disabled:text-soft invalid:border-bad';

/** An item of a menu. */
export const menuItemLook =
  'flex cursor-default items-center gap-2.5 rounded-md px-2.5 py-1.5 outline-none focus:bg-accent-wash disabled:text-soft';

/** Surfaces that float. */
export const floating = 'rounded-lg border border-line bg-card text-ink shadow-raised outline-none entering:fade-in';

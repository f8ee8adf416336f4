/** The ring of the keyboard's focus; React Aria says when it is the keyboard's. */
export const focusRing = 'outline-none focus-visible:ring-focus';

/** A field's border: at least 3 to 1 against what is behind it. */
export const fieldBox =
  'rounded-md border border-edge bg-card text-ink hover:border-ink focus-visible:ring-focus outline-none disabled:border-line disabled:text-soft invalid:border-bad';

/** Surfaces that float. */
export const floating = 'rounded-lg border border-line bg-card text-ink shadow-raised outline-none entering:fade-in';

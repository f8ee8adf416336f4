/** Texts of the annotations: their dialog, their panel and their words for screen readers. */
export const annotations = {
  whoFirst: 'say who you are before you annotate.',
} as const;

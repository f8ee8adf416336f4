/** Texts of the slides. */
export const slides = {} as const;

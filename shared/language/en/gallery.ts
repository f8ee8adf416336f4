/** Texts of the gallery. */
export const gallery = {} as const;

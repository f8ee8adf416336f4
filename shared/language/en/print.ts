/** Texts of the print. */
export const print = {} as const;

import { errors } from './en/errors.ts';

/** All English texts, by room. */
export const english = { errors } as const;

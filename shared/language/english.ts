import { annotations } from './en/annotations.ts';
import { errors } from './en/errors.ts';
import { gallery } from './en/gallery.ts';
import { print } from './en/print.ts';
import { slides } from './en/slides.ts';

/** All English texts, by room. */
export const english = {
  annotations,
  errors,
  gallery,
  print,
  slides,
} as const;

import { annotations } from './en/annotations.ts';
import { boards } from './en/boards.ts';
import { charts } from './en/charts.ts';
import { errors } from './en/errors.ts';
import { gallery } from './en/gallery.ts';
import { print } from './en/print.ts';
import { shell } from './en/shell.ts';
import { slides } from './en/slides.ts';
import { program } from './en/program.ts';
import { importTexts } from './en/import.ts';

/** All English texts, by room. */
export const english = {
  annotations,
  boards,
  charts,
  errors,
  gallery,
  print,
  shell,
  slides,
  program,
  import: importTexts,
} as const;

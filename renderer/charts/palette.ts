import { palettes, type Palette } from '#renderer/styles/palette.ts';
import type { Appearance, Scheme } from './point.ts';

/** The colours charts draw with: the tokens, and the tints that only areas need. */
export type Ink = Palette & {
  /** What is compared with, and the band of an interval. */
  readonly accentSoft: string;
  /** Areas behind the marks. */
  readonly accentFaint: string;
  /** Lines that stand back. */
  readonly faded: string;
};

const lightTints = { accentSoft: '#9dbcf0', accentFaint: '#eaf1fd', faded: '#c3cbd5' };

const inks: Readonly<Record<Scheme, Ink>> = {
  light: { ...palettes.light, ...lightTints },
  dark: { ...palettes.dark, accentSoft: '#37588c', accentFaint: '#1b2b45', faded: '#46566b' },
  print: { ...palettes.print, ...lightTints },
};

/** The colours of a look. What is hollow, or set off from what lies behind it, has the colour of the ground. */
export function inkOf(look: Appearance): Ink {
  const ink = inks[look.scheme];
  return look.ground === undefined ? ink : { ...ink, card: look.ground };
}

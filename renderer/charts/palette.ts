import type { Scheme } from './point.ts';

/** The colours charts draw with. Channels have their own, given by the look; the teams' two are used for nothing else. */
export type Ink = {
  readonly surface: string;
  readonly text: string;
  readonly soft: string;
  readonly line: string;
  readonly faint: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly accentFaint: string;
  readonly marketing: string;
  readonly sales: string;
  readonly good: string;
  readonly bad: string;
  readonly other: string;
  readonly pin: string;
  readonly pinText: string;
};

const light: Ink = {
  surface: '#ffffff',
  text: '#16202c',
  soft: '#55616f',
  line: '#e3e7ec',
  faint: '#f3f5f8',
  accent: '#1f5fd0',
  accentSoft: '#9dbcf0',
  accentFaint: '#edf3fd',
  marketing: '#0b7a6f',
  sales: '#7d43b3',
  good: '#1b7f3b',
  bad: '#b3261e',
  other: '#b4bdc8',
  pin: '#f5b301',
  pinText: '#1b1500',
};

const dark: Ink = {
  surface: '#172130',
  text: '#e9eff6',
  soft: '#9fadbe',
  line: '#2b394b',
  faint: '#1d2939',
  accent: '#6aa5ff',
  accentSoft: '#35598f',
  accentFaint: '#1c2c45',
  marketing: '#4cc9b5',
  sales: '#c79bf0',
  good: '#62d08d',
  bad: '#ff8a7a',
  other: '#536275',
  pin: '#f5b301',
  pinText: '#1b1500',
};

export const inks: Readonly<Record<Scheme, Ink>> = { light, dark, print: light };

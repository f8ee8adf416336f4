/** Where a picture is drawn: on the light or dark screen, or on paper. */
export type Tone = 'light' | 'dark' | 'print';

/** The tokens of tokens.css as values, for charts. `hueText` are the hues where they are text: darker or lighter. */
export type Palette = {
  readonly surface: string;
  readonly card: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly edge: string;
  readonly accent: string;
  readonly marketing: string;
  readonly sales: string;
  readonly good: string;
  readonly bad: string;
  readonly warn: string;
  readonly pin: string;
  readonly pinInk: string;
  readonly hues: readonly string[];
  readonly hueText: readonly string[];
  readonly rest: string;
  readonly restText: string;
};

const light: Palette = {
  surface: '#f6f7f9',
  card: '#ffffff',
  ink: '#16202c',
  soft: '#566372',
  line: '#e1e6ec',
  edge: '#808d9b',
  accent: '#1f5fd0',
  marketing: '#0b7a70',
  sales: '#8a4fbf',
  good: '#17733a',
  bad: '#b3261e',
  warn: '#8a5200',
  pin: '#f5b301',
  pinInk: '#1b1500',
  hues: ['#1f5fd0', '#d66919', '#3a9b68', '#b63d91', '#014867', '#681502', '#676004', '#36138f'],
  hueText: ['#1f5fd0', '#b14f07', '#237a4e', '#b63d91', '#014867', '#681502', '#676004', '#36138f'],
  rest: '#7b8794',
  restText: '#566372',
};

const dark: Palette = {
  surface: '#0e1621',
  card: '#16202d',
  ink: '#eef2f7',
  soft: '#a3b0bf',
  line: '#2a3748',
  edge: '#74839a',
  accent: '#5b9bff',
  marketing: '#4cc7b5',
  sales: '#c49af0',
  good: '#5fd08a',
  bad: '#ff8f80',
  warn: '#f0b541',
  pin: '#f5b301',
  pinInk: '#1b1500',
  hues: ['#5b9bff', '#d88a2c', '#97efb2', '#b06194', '#43cae7', '#c0482d', '#d7d209', '#5b64db'],
  hueText: ['#5b9bff', '#e09a44', '#97efb2', '#d083b5', '#43cae7', '#e5725a', '#d7d209', '#8f96f2'],
  rest: '#8a98a8',
  restText: '#a3b0bf',
};

export const palettes: Readonly<Record<Tone, Palette>> = { light, dark, print: { ...light, surface: '#ffffff' } };

/** The colour of a channel: its own hue (stored with it), or the grey of those without one. */
export function hueOf(palette: Palette, hue: number | null): string {
  return (hue === null ? undefined : palette.hues[hue]) ?? palette.rest;
}

/** The same where the channel's name is written in its colour. */
export function hueTextOf(palette: Palette, hue: number | null): string {
  return (hue === null ? undefined : palette.hueText[hue]) ?? palette.restText;
}

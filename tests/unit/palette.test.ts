import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hueOf, hueTextOf, type Palette, palettes } from '#renderer/styles/palette.ts';

type Rgb = readonly [number, number, number];

const linear = (hex: string): Rgb => {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: string, b: string) => {
  const [darker, lighter] = [luminance(linear(a)), luminance(linear(b))].toSorted((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
};

/** Machado 2009, severity 1: what people with one cone type missing see. */
const sights: Readonly<Record<string, readonly Rgb[] | null>> = {
  usual: null,
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function seen(hex: string, sight: readonly Rgb[] | null): Rgb {
  const [r, g, b] = linear(hex);
  if (sight === null) return oklab([r, g, b]);
  const [x, y, z] = sight.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)));
  return oklab([x ?? 0, y ?? 0, z ?? 0]);
}

const tones = Object.entries(palettes);

describe.each(tones)('palette %s', (_tone, palette: Palette) => {
  it('has text of at least 4.5 to 1 on cards and on the surface', () => {
    const { ink, soft, accent, marketing, sales, good, bad, warn, restText, hueText } = palette;
    for (const text of [ink, soft, accent, marketing, sales, good, bad, warn, restText, ...hueText]) {
      expect(contrast(text, palette.card), `${text} on card`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, palette.surface), `${text} on surface`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(palette.pinInk, palette.pin)).toBeGreaterThanOrEqual(4.5);
  });

  it('has marks and edges of at least 3 to 1 on cards', () => {
    for (const mark of [...palette.hues, palette.rest, palette.edge]) {
      expect(contrast(mark, palette.card), mark).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.entries(sights))('keeps its eight hues apart in %s sight', (_name, sight) => {
    const points = palette.hues.map((hue) => seen(hue, sight));
    for (const [index, [l, a, b]] of points.entries()) {
      for (const [m, c, d] of points.slice(0, index)) expect(Math.hypot(l - m, a - c, b - d)).toBeGreaterThan(0.07);
    }
  });

  it('gives grey to a channel without a hue', () => {
    expect(palette.hues).toHaveLength(8);
    expect(hueOf(palette, 3)).toBe(palette.hues[3]);
    expect([hueOf(palette, null), hueOf(palette, 8), hueTextOf(palette, null)]).toEqual([
      palette.rest,
      palette.rest,
      palette.restText,
    ]);
  });
});

describe('tokens.css', () => {
  const css = readFileSync(path.join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8');
  it.each(['light', 'dark'] as const)('says the same as palette.ts in %s', (tone) => {
    const block = css.split(`[data-theme='${tone}'] {`)[1]?.split('}')[0] ?? '';
    const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
    const { hues, hueText: _hueText, rest, restText: _restText, pinInk, ...named } = palettes[tone];
    for (const [name, value] of Object.entries(named)) expect(token(name), name).toBe(value);
    expect(token('pin-ink')).toBe(pinInk);
    expect(token('hue-rest')).toBe(rest);
    expect(hues.map((_, index) => token(`hue-${index}`))).toEqual(hues);
  });
});

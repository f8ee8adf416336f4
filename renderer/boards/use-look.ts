import { useMemo } from 'react';
import type { Format } from '#shared/language/format.ts';
import { useChannels } from '#renderer/api/queries.ts';
import type { Appearance, Scheme } from '#renderer/charts/point.ts';
import { useFormat } from '#renderer/state/format.ts';
import { useTone } from '#renderer/state/theme.ts';
import { hueOf, palettes } from '#renderer/styles/palette.ts';

export type BoardLook = { readonly format: Format; readonly look: Appearance };

/** How a board writes its numbers and draws its charts. */
export function useLook(): BoardLook {
  const format = useFormat();
  const look = useAppearance(useTone(), 1, format);
  return useMemo(() => ({ format, look }), [format, look]);
}

/**
 * How charts are drawn on a screen, a slide or paper; each channel in its own colour, the same everywhere. `ground`: what
 * they stand on.
 */
export function useAppearance(
  scheme: Scheme,
  scale: number,
  format: Format,
  ground: 'card' | 'surface' = 'card',
): Appearance {
  const { data: channels } = useChannels();
  return useMemo(() => {
    const stored = new Map(channels?.map(({ name, hue }) => [name, hue]));
    const hues = (name: string | null): string =>
      hueOf(palettes[scheme], (name === null ? null : stored.get(name)) ?? null);
    return { scheme, scale, format, hues, ground: palettes[scheme][ground] };
  }, [channels, scheme, scale, format, ground]);
}

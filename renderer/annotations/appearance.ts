import { useMemo } from 'react';
import type { Format } from '#shared/language/format.ts';
import { useChannels } from '#renderer/api/queries.ts';
import type { Appearance, Scheme } from '#renderer/charts/point.ts';
import { hueOf, palettes } from '#renderer/styles/palette.ts';

/** How the charts of a screen are drawn: each channel in its own colour, the same everywhere. */
export function useAppearance(scheme: Scheme, scale: number, format: Format): Appearance {
  const { data: channels } = useChannels();
  return useMemo(() => {
    const hues = new Map(channels?.map(({ name, hue }) => [name, hue]));
    return {
      scheme,
      scale,
      format,
      hues: (name) => hueOf(palettes[scheme], (name === null ? null : hues.get(name)) ?? null),
    };
  }, [channels, scheme, scale, format]);
}

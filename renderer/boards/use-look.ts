import { useMemo } from 'react';
import type { Format } from '#shared/language/format.ts';
import { useChannels } from '#renderer/api/queries.ts';
import type { Appearance } from '#renderer/charts/point.ts';
import { useFormat } from '#renderer/state/format.ts';
import { useTone } from '#renderer/state/theme.ts';
import { hueOf, palettes } from '#renderer/styles/palette.ts';

export type BoardLook = { readonly format: Format; readonly look: Appearance };

/** How a board writes its numbers and draws its charts; each channel in its own colour. */
export function useLook(): BoardLook {
  const format = useFormat();
  const scheme = useTone();
  const { data: channels } = useChannels();
  return useMemo(() => {
    const hues = new Map(channels?.map(({ name, hue }) => [name, hue]));
    const hueOfChannel = (name: string | null): string =>
      hueOf(palettes[scheme], (name === null ? null : hues.get(name)) ?? null);
    return { format, look: { scheme, scale: 1, format, hues: hueOfChannel } };
  }, [format, scheme, channels]);
}

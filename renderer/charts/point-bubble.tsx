import type { ReactElement } from 'react';
import { inkOf } from './palette.ts';
import type { Appearance } from './point.ts';

type Props = {
  readonly text: string;
  readonly place: readonly [x: number, y: number];
  readonly size: { readonly width: number; readonly height: number };
  /** A ring shows where a walk by keyboard stands. */
  readonly ringed: boolean;
  readonly look: Appearance;
};

/** What the point under the mouse or the keyboard says. The live region says it too, so this is hidden from readers. */
export function PointBubble({ text, place, size, ringed, look }: Props): ReactElement {
  const ink = inkOf(look);
  const [x, y] = place;
  const width = Math.min(280 * look.scale, size.width);
  const left = Math.min(Math.max(0, x - width / 2), size.width - width);
  const below = y < 84 * look.scale;
  const gap = 14 * look.scale;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 z-10">
      {ringed ? (
        <div
          className="absolute rounded-full"
          style={{
            left: x - gap,
            top: y - gap,
            width: gap * 2,
            height: gap * 2,
            boxShadow: `0 0 0 2px ${ink.card}, 0 0 0 4px ${ink.accent}`,
          }}
        />
      ) : null}
      <div
        className="absolute flex justify-center"
        style={{ left, width, ...(below ? { top: y + gap + 4 } : { bottom: size.height - y + gap + 4 }) }}
      >
        <span
          className="rounded-md"
          style={{
            background: ink.ink,
            color: ink.card,
            fontSize: 13 * look.scale,
            lineHeight: 1.35,
            padding: `${5 * look.scale}px ${9 * look.scale}px`,
          }}
        >
          {text}
        </span>
      </div>
    </div>
  );
}

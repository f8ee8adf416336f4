import { inkOf } from './palette.ts';
import type { Appearance, Mark } from './point.ts';

/** The pins as echarts graphics, so that they print as vectors. Pins of one point stand side by side. */
export function placeMarks(
  marks: readonly Mark[],
  keys: readonly string[],
  places: readonly (readonly [x: number, y: number])[],
  look: Appearance,
): readonly object[] {
  const ink = inkOf(look);
  const radius = 10 * look.scale;
  const seen = new Map<string, number>();
  return marks.flatMap((mark) => {
    const place = places[keys.indexOf(mark.pointKey)];
    if (!place) return [];
    const nth = seen.get(mark.pointKey) ?? 0;
    seen.set(mark.pointKey, nth + 1);
    const x = place[0] + nth * radius * 1.5;
    return [
      {
        type: 'group',
        silent: true,
        x,
        y: place[1],
        children: [
          {
            type: 'circle',
            z: 100 + nth * 2,
            shape: { r: radius },
            style: { fill: ink.pin, stroke: ink.card, lineWidth: 1.5 * look.scale },
          },
          {
            type: 'text',
            z: 101 + nth * 2,
            style: {
              text: String(mark.number),
              fill: ink.pinInk,
              font: `700 ${12 * look.scale}px Inter, sans-serif`,
              align: 'center',
              verticalAlign: 'middle',
            },
          },
        ],
      },
    ];
  });
}

const family = "Inter, 'Liberation Sans', sans-serif";

export type TextStyle = {
  readonly size: number;
  readonly fill: string;
  readonly weight?: 400 | 500 | 600 | 700;
  readonly align?: 'left' | 'center' | 'right';
  readonly baseline?: 'top' | 'middle' | 'bottom';
  /** Drawn behind the letters where they cross lines. */
  readonly halo?: string;
};

/** Elements of echarts' graphic component: vectors on screen and on paper. */
export function text(x: number, y: number, content: string, style: TextStyle): object {
  return {
    type: 'text',
    silent: true,
    z: 5,
    x,
    y,
    style: {
      text: content,
      font: `${style.weight ?? 400} ${style.size}px ${family}`,
      fill: style.fill,
      align: style.align ?? 'left',
      verticalAlign: style.baseline ?? 'top',
      ...(style.halo === undefined ? {} : { stroke: style.halo, lineWidth: style.size / 4 }),
    },
  };
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius: number | readonly number[] = 0,
): object {
  return { type: 'rect', silent: true, z: 1, shape: { x, y, width, height, r: radius }, style: { fill } };
}

export function polygon(points: readonly (readonly [x: number, y: number])[], fill: string): object {
  return { type: 'polygon', silent: true, z: 0, shape: { points }, style: { fill } };
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  lineWidth: number,
  dash?: readonly number[],
): object {
  return {
    type: 'line',
    silent: true,
    z: 1,
    shape: { x1, y1, x2, y2 },
    style: { stroke, lineWidth, ...(dash ? { lineDash: dash } : {}) },
  };
}

export function circle(
  x: number,
  y: number,
  r: number,
  style: { fill: string; stroke?: string; lineWidth?: number },
): object {
  return { type: 'circle', silent: true, z: 4, shape: { cx: x, cy: y, r }, style };
}

/** A box filled with slanting lines: not yet ripe. Lines, not a pattern, because printers turn patterns into pixels. */
export function hatched(
  x: number,
  y: number,
  width: number,
  height: number,
  stroke: string,
  fill: string,
  scale: number,
): object {
  const gap = 6 * scale;
  const strokes: object[] = [];
  for (let start = gap / 2 - height; start < width; start += gap) {
    // From the lower edge at `start` up to the right, cut to the box.
    const x1 = Math.max(0, start);
    const x2 = Math.min(width, start + height);
    if (x2 > x1)
      strokes.push(line(x + x1, y + height - (x1 - start), x + x2, y + height - (x2 - start), stroke, 1.5 * scale));
  }
  const edge = scale * 1.25;
  return {
    type: 'group',
    silent: true,
    z: 1,
    children: [
      rect(x, y, width, height, fill),
      ...strokes,
      {
        type: 'rect',
        silent: true,
        z: 1,
        shape: {
          x: x + edge / 2,
          y: y + edge / 2,
          width: Math.max(0, width - edge),
          height: Math.max(0, height - edge),
        },
        style: { fill: 'none', stroke, lineWidth: edge },
      },
    ],
  };
}

const narrow = new Set("iljtfrI.,:;'|!()[]-– ");
const wide = new Set('mwMW%@€—…');

/** About how wide a text is in the charts' typeface, the same in every program that computes an option. */
export function textWidth(content: string, size: number, weight = 400): number {
  let units = 0;
  for (const char of content) {
    if (narrow.has(char)) units += 0.32;
    else if (wide.has(char)) units += 0.9;
    else if (char >= '0' && char <= '9') units += 0.62;
    else if (char !== char.toLowerCase()) units += 0.69;
    else units += (char.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.58;
  }
  return units * size * (weight >= 600 ? 1.05 : 1);
}

/** The text, cut with an ellipsis where it is wider than `width`. */
export function fit(content: string, width: number, size: number, weight = 400): string {
  if (textWidth(content, size, weight) <= width) return content;
  let cut = content;
  while (cut.length > 1 && textWidth(`${cut}…`, size, weight) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** The size, made smaller where the text would be wider than `width`; never under `least`. */
export function fitSize(content: string, width: number, size: number, weight: number, least: number): number {
  const needed = textWidth(content, size, weight);
  return needed <= width ? size : Math.max(least, Math.floor((size * width) / needed));
}

/** Moves labels apart so that no two are nearer than `gap`, as little as possible, inside `[low, high]`; in their order. */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let last = low - gap;
  for (const index of order) {
    last = Math.max(wanted[index] ?? 0, last + gap);
    placed[index] = last;
  }
  let next = high + gap;
  for (const index of order.toReversed()) {
    next = Math.min(placed[index] ?? 0, next - gap);
    placed[index] = next;
  }
  return placed;
}

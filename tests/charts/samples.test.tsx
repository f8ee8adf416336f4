import '#renderer/styles/app.css';
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { lookOf, samples } from './samples.tsx';

type Box = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** What the letters cover: the box of a line without the room above and below them. */
function labelsOf(chart: Element): readonly Box[] {
  return [...chart.querySelectorAll('svg text')].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const empty = (bottom - top) * 0.22;
    return { text: element.textContent, left, right, top: top + empty, bottom: bottom - empty };
  });
}

function overlaps(labels: readonly Box[]): readonly string[] {
  return labels.flatMap((a, index) =>
    labels
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      )
      .map((b) => `${a.text} × ${b.text}`),
  );
}

const rooms = [
  { room: 'a narrow card', width: 620, height: 300, scale: 1 },
  { room: 'a board at 1280', width: 990, height: 340, scale: 1 },
  { room: 'a slide at 1080p', width: 1240, height: 720, scale: 2 },
] as const;

describe.each(rooms)('in $room', ({ width, height, scale }) => {
  test.each(samples)('$chart, $name: painted, whole, nothing overlapping', async ({ name, show }) => {
    const screen = await render(
      <div data-testid="box" style={{ width, height, padding: 16 }}>
        {show({ look: lookOf('light', scale) })}
      </div>,
    );
    const box = screen.getByTestId('box').element();
    await vi.waitFor(() => expect(box.querySelector('[data-painted]')).not.toBeNull());
    const frame = box.getBoundingClientRect();
    const labels = labelsOf(box);
    const outside = labels.filter(
      (label) =>
        label.left < frame.left || label.right > frame.right || label.top < frame.top || label.bottom > frame.bottom,
    );
    expect(outside.map((label) => label.text)).toEqual([]);
    expect(overlaps(labels)).toEqual([]);
    if (name !== 'empty') expect(labels.length).toBeGreaterThan(3);
    expect(box.querySelectorAll('svg image, svg pattern, svg filter')).toHaveLength(0);
  });
});

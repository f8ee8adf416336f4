import { LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef, useState, type MouseEvent, type ReactElement } from 'react';
import { t } from '#shared/language/translate.ts';
import { HiddenTable } from './hidden-table.tsx';
import { placeMarks } from './marks.ts';
import { inkOf } from './palette.ts';
import { PointBubble } from './point-bubble.tsx';
import { PointMenu } from './point-menu.tsx';
import type { Drawing } from './drawing.ts';
import { pointKey, type Appearance, type ChartPoint, type ChartProps, type Look, type Mark } from './point.ts';
import { step, type Direction } from './walk.ts';

register([LineChart, ScatterChart, GraphicComponent, GridComponent, SVGRenderer]);

type Props<P> = ChartProps<P> & {
  /** What the chart is called when it takes the focus. */
  readonly label: string;
  /** Pure; a constant of its module, so that the same page is drawn once. */
  readonly draw: (page: P, look: Look) => Drawing;
};

type Size = { readonly width: number; readonly height: number };
type Anchors = {
  readonly at: readonly Place[];
  readonly pins: readonly Place[];
  readonly areas: readonly (Box | null)[];
};
type Place = readonly [x: number, y: number];
type Box = readonly [x0: number, y0: number, x1: number, y1: number];

const directions: Readonly<Record<string, Direction>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'first',
  End: 'last',
};
const none: readonly Mark[] = [];

/** The one component that owns an echarts instance: draws, measures, walks the points by keyboard and pins the marks. */
export function Chart<P>({ page, look, label, draw, marks = none, onAnnotate, onDrill }: Props<P>): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const size = useSize(host);
  const drawing = useMemo(() => (size ? draw(page, { ...look, ...size }) : null), [draw, page, look, size]);
  const [anchors, setAnchors] = useState<Anchors | null>(null);
  const [walked, setWalked] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const [menu, setMenu] = useState<number | null>(null);
  const interactive = onAnnotate !== undefined || onDrill !== undefined;
  const points = drawing?.points ?? [];

  useEffect(() => {
    if (!canvas.current) return undefined;
    const made = init(canvas.current, null, { renderer: 'svg' });
    const owner = host.current;
    made.on('finished', () => owner?.setAttribute('data-painted', 'true'));
    chart.current = made;
    return () => {
      chart.current = null;
      made.dispose();
    };
  }, []);

  useEffect(() => {
    const made = chart.current;
    if (!made || !drawing || !size) return;
    host.current?.removeAttribute('data-painted');
    made.resize(size);
    const paint = (graphic: readonly object[]): void => {
      made.setOption({ animation: false, ...drawing.option, graphic }, { notMerge: true });
    };
    paint(drawing.graphic);
    const found = anchorsOf(made, drawing.points);
    if (marks.length > 0) {
      paint([...drawing.graphic, ...placeMarks(marks, drawing.points.map(pointKey), found.pins, look)]);
    }
    // Paints at once: a hidden window, such as the one that prints, has no animation frames.
    made.getZr().flush();
    setAnchors(found);
  }, [drawing, marks, look, size]);

  const shown = menu ?? walked ?? hovered;
  const point = shown === null ? undefined : points[shown];
  const place = shown === null ? undefined : anchors?.at[shown];
  const current = walked === null ? undefined : points[walked];

  const keyDown = (key: string): boolean => {
    if (walked === null) {
      if (key === 'Enter' && points.length > 0) setWalked(0);
      return key === 'Enter';
    }
    const direction = directions[key];
    if (direction) setWalked(step(points, walked, direction));
    else if (key === 'Escape') setWalked(null);
    else if (key === 'Enter') setMenu(walked);
    else if (key.toLowerCase() === 'a' && current) onAnnotate?.(current);
    else if (key.toLowerCase() === 'd' && current?.figure) onDrill?.(current);
    else return false;
    return true;
  };

  return (
    <div
      ref={host}
      className="relative h-full w-full outline-offset-2"
      role={interactive ? 'application' : 'group'}
      aria-label={interactive ? t('charts.walk', { label }) : label}
      aria-roledescription={t('charts.role')}
      tabIndex={interactive ? 0 : undefined}
      onKeyDown={(event) => {
        if (!interactive || menu !== null || event.ctrlKey || event.metaKey || event.altKey) return;
        if (!keyDown(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={() => {
        if (menu === null) setWalked(null);
      }}
      onMouseMove={(event) => setHovered(hit(event, anchors, look))}
      onMouseLeave={() => setHovered(null)}
      onClick={(event) => {
        if (interactive) setMenu(hit(event, anchors, look));
      }}
    >
      <div ref={canvas} aria-hidden="true" className="absolute inset-0" />
      {drawing ? <HiddenTable label={label} table={drawing.table} /> : null}
      <p aria-live="polite" className="sr-only">
        {current?.say}
      </p>
      {point && place && size ? (
        <PointBubble text={point.say} place={place} size={size} ringed={walked !== null || menu !== null} look={look} />
      ) : null}
      {menu !== null && point && place ? (
        <PointMenu
          point={point}
          place={place}
          ink={inkOf(look)}
          onAnnotate={onAnnotate}
          onDrill={onDrill}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </div>
  );
}

/** The size of the element in CSS pixels; again when the fonts that the chart measures with have come. */
function useSize(element: React.RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    let alive = true;
    const measure = (again: boolean): void => {
      const next = { width: target.clientWidth, height: target.clientHeight };
      if (!alive || next.width === 0 || next.height === 0) return;
      setSize((old) => (!again && old?.width === next.width && old.height === next.height ? old : next));
    };
    const observer = new ResizeObserver(() => measure(false));
    observer.observe(target);
    measure(false);
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(() => measure(true));
    return () => {
      alive = false;
      observer.disconnect();
    };
  }, [element]);
  return size;
}

function anchorsOf(chart: EChartsType, points: readonly ChartPoint[]): Anchors {
  const pixel = (x: number, y: number): Place => {
    const found: unknown = chart.convertToPixel({ gridIndex: 0 }, [x, y]);
    return Array.isArray(found) ? [Number(found[0]), Number(found[1])] : [0, 0];
  };
  return {
    at: points.map((point) => pixel(...point.at)),
    pins: points.map((point) => pixel(...(point.pinAt ?? point.at))),
    areas: points.map(({ area }) => (area ? [...pixel(area[0], area[1]), ...pixel(area[2], area[3])] : null)),
  };
}

/** The point under the mouse: the one whose area holds it, else the nearest within reach. */
function hit(event: MouseEvent<HTMLElement>, anchors: Anchors | null, look: Appearance): number | null {
  if (!anchors) return null;
  const box = event.currentTarget.getBoundingClientRect();
  const zoom = box.width / event.currentTarget.offsetWidth || 1;
  const x = (event.clientX - box.left) / zoom;
  const y = (event.clientY - box.top) / zoom;
  let best: number | null = null;
  let reach = 24 * look.scale;
  for (const [index, place] of anchors.at.entries()) {
    const area = anchors.areas[index];
    if (area && within(x, area[0], area[2]) && within(y, area[1], area[3])) return index;
    const distance = Math.hypot(place[0] - x, place[1] - y);
    if (area === null && distance < reach) {
      best = index;
      reach = distance;
    }
  }
  return best;
}

function within(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}

import type { Figure } from '#shared/metrics/answers.ts';
import type { Format } from '#shared/language/format.ts';
import type { Period } from '#shared/time/period.ts';

/** Something a chart shows that can be said, annotated and drilled into. `series` and `keys` are what an annotation is pinned to. */
export type ChartPoint = {
  readonly series: string;
  readonly keys: Readonly<Record<string, string | null>>;
  /** Short: `Week 41`. */
  readonly label: string;
  /** The whole sentence: spoken while walking, shown on hover, stored with an annotation. */
  readonly say: string;
  /** The count whose rows stand behind it; null where there are none to show. */
  readonly figure: Figure | null;
  /** The days that figure is of, where they are not those of the question. */
  readonly period: Period | null;
  /** Where it is drawn, in values of the chart's axes. */
  readonly at: readonly [x: number, y: number];
  /** Where its pins are drawn, if not at `at`. */
  readonly pinAt?: readonly [x: number, y: number];
  /** What can be clicked, in values of the axes: two corners. Without it, a circle around `at`. */
  readonly area?: readonly [x0: number, y0: number, x1: number, y1: number];
};

/** The same point has the same key, whatever the order of its keys. */
export function pointKey(point: Pick<ChartPoint, 'series' | 'keys'>): string {
  return JSON.stringify([point.series, Object.entries(point.keys).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

/** A numbered pin at a point. */
export type Mark = { readonly pinKey: string; readonly number: number; readonly pointKey: string };

export type Scheme = 'light' | 'dark' | 'print';

/** How a chart is drawn: everything but its size, which the chart measures. */
export type Appearance = {
  readonly scheme: Scheme;
  /** 1 on a board; 2 and more on slides, where nothing is under 24 px (the smallest text is 12 px at scale 1). */
  readonly scale: number;
  readonly format: Format;
  /** What the chart stands on, if not a card. */
  readonly ground?: string;
  /** The colour of a channel, the same on every board; grey for those without a hue. */
  readonly hues: (channel: string | null) => string;
};

export type Look = Appearance & { readonly width: number; readonly height: number };

/** The same numbers as a table, for screen readers and for copy and paste. The first column names the row. */
export type ChartTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What every chart component takes. */
export type ChartProps<P> = {
  readonly page: P;
  readonly look: Appearance;
  readonly marks?: readonly Mark[];
  readonly onAnnotate?: ((point: ChartPoint) => void) | undefined;
  readonly onDrill?: ((point: ChartPoint) => void) | undefined;
};

import type { EChartsOption } from 'echarts';
import type { ChartPoint, ChartTable } from './point.ts';

/** What a chart draws and what can be said of it. `graphic` are echarts graphic elements in pixels of the chart. */
export type Drawing = {
  readonly option: EChartsOption;
  readonly graphic: readonly object[];
  readonly points: readonly ChartPoint[];
  readonly table: ChartTable;
};

/** Where the marks stand: pixels of the chart, and the values at its edges. */
export type Plane = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: readonly [min: number, max: number];
  readonly y: readonly [min: number, max: number];
};

export function pixelX(plane: Plane, value: number): number {
  return plane.left + ((value - plane.x[0]) / (plane.x[1] - plane.x[0])) * (plane.right - plane.left);
}

export function pixelY(plane: Plane, value: number): number {
  return plane.bottom - ((value - plane.y[0]) / (plane.y[1] - plane.y[0])) * (plane.bottom - plane.top);
}

/** The value at a height, for what stands at a fixed place beside the marks. */
export function valueAtY(plane: Plane, pixel: number): number {
  return plane.y[0] + ((plane.bottom - pixel) / (plane.bottom - plane.top)) * (plane.y[1] - plane.y[0]);
}

/** Two value axes without ink: the charts draw their own, because their labels say more than a number. */
export function axesOf(plane: Plane, width: number, height: number): EChartsOption {
  return {
    grid: {
      left: plane.left,
      top: plane.top,
      right: width - plane.right,
      bottom: height - plane.bottom,
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', show: false, min: plane.x[0], max: plane.x[1] },
    yAxis: { type: 'value', show: false, min: plane.y[0], max: plane.y[1] },
  };
}

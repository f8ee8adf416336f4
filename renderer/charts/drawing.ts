import type { EChartsOption, GraphicComponentOption } from 'echarts';
import type { ChartPoint, ChartTable } from './point.ts';

/** An element of echarts' graphic component, in pixels of the chart. */
export type Shape = Exclude<GraphicComponentOption, { elements?: unknown }>;

/** What a chart draws and what can be said of it. */
export type Drawing = {
  readonly option: EChartsOption;
  readonly graphic: readonly object[];
  readonly points: readonly ChartPoint[];
  readonly table: ChartTable;
};

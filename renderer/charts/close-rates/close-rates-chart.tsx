import type { ReactElement } from 'react';
import { t } from '#shared/language/translate.ts';
import type { CloseRatesPage } from '#shared/metrics/answers.ts';
import { Chart } from '../chart.tsx';
import type { ChartProps } from '../point.ts';
import { measureOf } from './months.ts';
import { drawCloseRates } from './option.ts';

/** What is won of the leads of each month. */
export function CloseRatesChart(props: ChartProps<CloseRatesPage>): ReactElement {
  return <Chart {...props} label={t(`charts.closeRates.label.${measureOf(props.page)}`)} draw={drawCloseRates} />;
}

import type { ReactElement } from 'react';
import { t } from '#shared/language/translate.ts';
import type { LeadsWorkedPage } from '#shared/metrics/answers.ts';
import { Chart } from '../chart.tsx';
import type { ChartProps } from '../point.ts';
import { drawSpeedBands } from './option.ts';

/** How fast the first attempt came. */
export function SpeedBandsChart(props: ChartProps<LeadsWorkedPage>): ReactElement {
  return <Chart {...props} label={t('charts.speedBands.label')} draw={drawSpeedBands} />;
}

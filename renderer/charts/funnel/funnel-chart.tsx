import type { ReactElement } from 'react';
import { t } from '#shared/language/translate.ts';
import type { FunnelPage } from '#shared/metrics/answers.ts';
import { Chart } from '../chart.tsx';
import type { ChartProps } from '../point.ts';
import { drawFunnel } from './option.ts';

/** Where people are lost between the stages, and whether it is better than before. */
export function FunnelChart(props: ChartProps<FunnelPage>): ReactElement {
  return <Chart {...props} label={t('charts.funnel.label')} draw={drawFunnel} />;
}

import type { ReactElement } from 'react';
import { t } from '#shared/language/translate.ts';
import type { LeadsWorkedPage } from '#shared/metrics/answers.ts';
import { Chart } from '../chart.tsx';
import type { ChartProps } from '../point.ts';
import { drawLeadsWorked } from './option.ts';

/** Whether sales follows up in time, by owner. */
export function LeadsWorkedChart(props: ChartProps<LeadsWorkedPage>): ReactElement {
  return <Chart {...props} label={t('charts.leadsWorked.label')} draw={drawLeadsWorked} />;
}

import type { ReactElement } from 'react';
import { t } from '#shared/language/translate.ts';
import type { ChannelRoiPage } from '#shared/metrics/answers.ts';
import { Chart } from '../chart.tsx';
import type { ChartProps } from '../point.ts';
import { drawChannelRoi } from './option.ts';

/** Where the next unit of money goes. */
export function ChannelRoiChart(props: ChartProps<ChannelRoiPage>): ReactElement {
  return <Chart {...props} label={t('charts.channelRoi.label')} draw={drawChannelRoi} />;
}

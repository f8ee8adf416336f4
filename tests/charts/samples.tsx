import type { ReactElement } from 'react';
import { makeFormat } from '#shared/language/format.ts';
import type { Page } from '#shared/metrics/answers.ts';
import { ChannelRoiChart } from '#renderer/charts/channel-roi/channel-roi-chart.tsx';
import { channelRoiSamples } from '#renderer/charts/channel-roi/samples.ts';
import { CloseRatesChart } from '#renderer/charts/close-rates/close-rates-chart.tsx';
import { closeRatesSamples } from '#renderer/charts/close-rates/samples.ts';
import { FunnelChart } from '#renderer/charts/funnel/funnel-chart.tsx';
import { funnelSamples } from '#renderer/charts/funnel/samples.ts';
import { LeadsWorkedChart } from '#renderer/charts/leads-worked/leads-worked-chart.tsx';
import { leadsWorkedSamples } from '#renderer/charts/leads-worked/samples.ts';
import type { Appearance, ChartProps, Scheme } from '#renderer/charts/point.ts';
import { sampleNames, type SampleName, type Samples } from '#renderer/charts/sample-page.ts';
import { SpeedBandsChart } from '#renderer/charts/speed-bands/speed-bands-chart.tsx';

export type Sample = {
  readonly chart: string;
  readonly name: SampleName;
  readonly show: (props: Omit<ChartProps<Page>, 'page'>) => ReactElement;
};

function samplesOf<P extends Page>(
  chart: string,
  pages: Samples<P>,
  Chart: (props: ChartProps<P>) => ReactElement,
): readonly Sample[] {
  return sampleNames.map((name) => ({ chart, name, show: (props) => <Chart {...props} page={pages[name]} /> }));
}

/** Every chart in every state. */
export const samples: readonly Sample[] = [
  ...samplesOf('funnel', funnelSamples, FunnelChart),
  ...samplesOf('leads-worked', leadsWorkedSamples, LeadsWorkedChart),
  ...samplesOf('speed-bands', leadsWorkedSamples, SpeedBandsChart),
  ...samplesOf('close-rates', closeRatesSamples, CloseRatesChart),
  ...samplesOf('channel-roi', channelRoiSamples, ChannelRoiChart),
];

export function lookOf(scheme: Scheme, scale = 1): Appearance {
  return { scheme, scale, format: makeFormat('en-GB'), hues: () => '#1f5fd0' };
}

import type { ReactElement } from 'react';
import type { Format } from '#shared/language/format.ts';
import type { Page } from '#shared/metrics/answers.ts';
import { ChannelRoiChart } from '#renderer/charts/channel-roi/channel-roi-chart.tsx';
import { drawChannelRoi } from '#renderer/charts/channel-roi/option.ts';
import { CloseRatesChart } from '#renderer/charts/close-rates/close-rates-chart.tsx';
import { drawCloseRates } from '#renderer/charts/close-rates/option.ts';
import { FunnelChart } from '#renderer/charts/funnel/funnel-chart.tsx';
import { drawFunnel } from '#renderer/charts/funnel/option.ts';
import { LeadsWorkedChart } from '#renderer/charts/leads-worked/leads-worked-chart.tsx';
import { drawLeadsWorked } from '#renderer/charts/leads-worked/option.ts';
import type { ChartPoint, ChartProps, Look } from '#renderer/charts/point.ts';

/** The main chart of whichever board the page is of. */
export function BoardChart({ page, ...props }: ChartProps<Page>): ReactElement {
  switch (page.board) {
    case 'funnel':
      return <FunnelChart page={page} {...props} />;
    case 'leads-worked':
      return <LeadsWorkedChart page={page} {...props} />;
    case 'close-rates':
      return <CloseRatesChart page={page} {...props} />;
    case 'channel-roi':
      return <ChannelRoiChart page={page} {...props} />;
  }
}

/** The points that chart will have, in its order. They do not depend on its size, so any will do. */
export function pointsOf(page: Page, format: Format): readonly ChartPoint[] {
  const look: Look = { scheme: 'light', scale: 1, format, hues: () => '', width: 1000, height: 500 };
  switch (page.board) {
    case 'funnel':
      return drawFunnel(page, look).points;
    case 'leads-worked':
      return drawLeadsWorked(page, look).points;
    case 'close-rates':
      return drawCloseRates(page, look).points;
    case 'channel-roi':
      return drawChannelRoi(page, look).points;
  }
}

import type { Format } from '#shared/language/format.ts';
import type { Page } from '#shared/metrics/answers.ts';
import { channelRoiHeadline } from './channel-roi.ts';
import { closeRatesHeadline } from './close-rates.ts';
import { funnelHeadline } from './funnel.ts';
import { leadsWorkedHeadline } from './leads-worked.ts';
import type { Headline } from './words.ts';

/** The sentence a board opens with, made from its numbers. */
export function headlineOf(page: Page, format: Format): Headline {
  switch (page.board) {
    case 'funnel':
      return funnelHeadline(page, format);
    case 'leads-worked':
      return leadsWorkedHeadline(page, format);
    case 'close-rates':
      return closeRatesHeadline(page, format);
    case 'channel-roi':
      return channelRoiHeadline(page, format);
  }
}

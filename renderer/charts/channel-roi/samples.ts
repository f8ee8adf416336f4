import type { ChannelRoiAnswer, ChannelRoiPage, ChannelRoiRow } from '#shared/metrics/answers.ts';
import { ratio } from '#shared/metrics/rate.ts';
import { chance, sampleAnswer, samplePage, sampleSegments, type SampleName, type Samples } from '../sample-page.ts';

function row(
  kind: ChannelRoiRow['row'],
  segment: string | null,
  spend: number,
  leads: number,
  customers: number,
  revenue: number,
): ChannelRoiRow {
  const cost = Math.round(spend * 1.2);
  return {
    row: kind,
    segment,
    spend,
    cost,
    leads,
    customers,
    cpl: ratio(spend, leads),
    cac: ratio(spend, customers),
    revenue,
    roi: ratio(revenue - cost, cost),
    roas: ratio(revenue, spend),
  };
}

function answer(segments: ChannelRoiRow[], before = false): ChannelRoiAnswer {
  const sum = (pick: (one: ChannelRoiRow) => number | null): number =>
    segments.reduce((all, one) => all + (pick(one) ?? 0), 0);
  const unattributed = Math.round(sum((one) => one.revenue) * 0.06);
  return {
    board: 'channel-roi',
    ...sampleAnswer('RO5', before),
    currency: 'EUR',
    mode: 'cohort',
    model: 'linear',
    rows: [
      ...segments,
      row('unattributed', null, 0, 0, 2, unattributed),
      row(
        'total',
        null,
        sum((one) => one.spend),
        sum((one) => one.leads),
        sum((one) => one.customers) + 2,
        sum((one) => one.revenue) + unattributed,
      ),
    ],
  };
}

function page(name: SampleName, scale: number): ChannelRoiPage {
  const next = chance(19);
  const names = sampleSegments[name];
  const rows = (): ChannelRoiRow[] =>
    names.map((segment, index) => {
      const idle = segment === null || segment === 'Referral' || index % 9 === 5;
      const spend = idle ? 0 : Math.round((900_000 * scale * (0.4 + next())) / (1 + index * 0.35));
      const leads = Math.round((140 * scale) / (1 + index * 0.5)) + 6;
      const customers = Math.round(leads * (0.03 + next() * 0.08));
      return row('segment', segment, spend, leads, customers, Math.round(customers * 240_000 * (0.6 + next())));
    });
  const compared = name !== 'one' && name !== 'empty';
  return {
    board: 'channel-roi',
    ...samplePage(name, 'channel'),
    now: answer(rows()),
    earlier: compared ? answer(rows(), true) : null,
    segments: answer(rows()),
    segmentsEarlier: compared ? answer(rows(), true) : null,
    maturity: { stage: 'customer', horizonDays: 84, state: 'unripe' },
    missing: name === 'empty' ? ['touches', 'spend', 'won', 'links'] : [],
  };
}

export const channelRoiSamples: Samples<ChannelRoiPage> = {
  empty: page('empty', 0),
  one: page('one', 1),
  typical: page('typical', 2),
  huge: page('huge', 300),
  long: page('long', 1),
};

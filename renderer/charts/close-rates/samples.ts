import type { CloseRatesAnswer, CloseRatesPage, CloseRatesRow } from '#shared/metrics/answers.ts';
import { ratio } from '#shared/metrics/rate.ts';
import { chance, sampleAnswer, samplePage, sampleSegments, type SampleName, type Samples } from '../sample-page.ts';

function row(segment: string | null, leads: number, rate: number, winRate = 0.31): CloseRatesRow {
  const customers = Math.round(leads * rate);
  const won = customers;
  const decided = Math.round(won / winRate);
  const noDecision = Math.round((decided - won) * 0.25);
  const lost = decided - won - noDecision;
  return {
    segment,
    leads,
    customers,
    leadToCustomer: ratio(customers, leads),
    won,
    lost,
    noDecision,
    winRate: ratio(won, decided),
    wonValue: won * 1_240_000,
    lostValue: lost * 1_020_000,
    winRateByValue: ratio(won * 124, won * 124 + (lost + noDecision) * 102),
    medianCycleDays: won === 0 ? null : 38,
    p90CycleDays: won === 0 ? null : 94,
  };
}

function answer(rows: CloseRatesRow[], before = false): CloseRatesAnswer {
  return { board: 'close-rates', ...sampleAnswer('CR1', before), currency: 'EUR', rows };
}

function page(name: SampleName, leads: number, months: number): CloseRatesPage {
  const next = chance(3);
  const names = sampleSegments[name];
  const rows = (): CloseRatesRow[] =>
    names.map((segment, index) =>
      row(
        segment,
        Math.round((leads * 1.6) / (index + 2) / (1 + names.length / 12)),
        0.05 + next() * 0.1,
        0.2 + next() * 0.2,
      ),
    );
  const compared = name !== 'one' && name !== 'empty';
  return {
    board: 'close-rates',
    ...samplePage(name, 'channel'),
    now: answer([row(null, leads, 0.03)]),
    earlier: compared ? answer([row(null, Math.round(leads * 0.95), 0.08)], true) : null,
    segments: answer(rows()),
    segmentsEarlier: compared ? answer(rows(), true) : null,
    trend: Array.from({ length: months }, (_, index) => {
      const month = 9 - (months - 1 - index);
      const key = (offset: number): string => new Date(Date.UTC(2026, month + offset, 1)).toISOString().slice(0, 10);
      const open = index >= months - 3;
      return {
        key: key(0).slice(0, 7),
        from: key(0),
        to: key(1),
        finished: index < months - 1,
        total: row(
          null,
          index === 1 ? Math.min(leads, 14) : Math.round(leads * (0.7 + next() * 0.4)),
          open ? 0.08 - (index - months + 4) * 0.02 : 0.07 + next() * 0.05,
        ),
        maturity: open ? ('unripe' as const) : ('ripe' as const),
      };
    }),
    maturity: { stage: 'customer', horizonDays: 84, state: 'unripe' },
    areCustomersComparable: true,
  };
}

export const closeRatesSamples: Samples<CloseRatesPage> = {
  empty: page('empty', 0, 0),
  one: page('one', 9, 1),
  typical: page('typical', 412, 13),
  huge: page('huge', 98_300, 13),
  long: page('long', 230, 13),
};

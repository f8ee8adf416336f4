import { stageKeys } from '#shared/fields/fields.ts';
import type { FunnelAnswer, FunnelPage, FunnelRow } from '#shared/metrics/answers.ts';
import { ratio } from '#shared/metrics/rate.ts';
import { chance, sampleAnswer, samplePage, sampleSegments, type SampleName, type Samples } from '../sample-page.ts';

function row(segment: string | null, leads: number, rates: readonly number[]): FunnelRow {
  const counts = rates.reduce<number[]>((all, rate) => [...all, Math.round((all.at(-1) ?? 0) * rate)], [leads]);
  return {
    segment,
    stages: stageKeys.map((stage, index) => ({
      stage,
      count: counts[index] ?? 0,
      step: index === 0 ? null : ratio(counts[index] ?? 0, counts[index - 1] ?? 0),
      cumulative: index === 0 ? 1 : ratio(counts[index] ?? 0, leads),
    })),
    undated: Math.round(leads / 90),
    skipped: Math.round(leads / 40),
    backward: Math.round(leads / 120),
  };
}

function answer(rows: FunnelRow[], before = false): FunnelAnswer {
  return { board: 'funnel', ...sampleAnswer('FU1', before), rows };
}

function page(name: SampleName, leads: number): FunnelPage {
  const next = chance(7);
  const names = sampleSegments[name];
  const segments = names.map((segment, index) =>
    row(segment, Math.round((leads * 1.6) / (index + 2) / (1 + names.length / 12)), [
      0.4 + next() * 0.2,
      0.3 + next() * 0.2,
      0.5,
      0.12 + next() * 0.2,
    ]),
  );
  const segmentsEarlier = names.map((segment, index) =>
    row(segment, Math.round((leads * 1.5) / (index + 2) / (1 + names.length / 12)), [
      0.4 + next() * 0.2,
      0.3 + next() * 0.25,
      0.5,
      0.2 + next() * 0.2,
    ]),
  );
  const compared = name !== 'one' && name !== 'empty';
  return {
    board: 'funnel',
    ...samplePage(name, 'channel'),
    now: answer([row(null, leads, [0.45, 0.382, 0.507, 0.18])]),
    earlier: compared ? answer([row(null, Math.round(leads * 0.953), [0.443, 0.45, 0.495, 0.285])], true) : null,
    segments: answer(segments),
    segmentsEarlier: compared ? answer(segmentsEarlier, true) : null,
    maturity: [
      { stage: 'mql', horizonDays: 7, state: 'ripe' },
      { stage: 'sql', horizonDays: 14, state: 'ripe' },
      { stage: 'opportunity', horizonDays: 21, state: 'ripe' },
      { stage: 'customer', horizonDays: 84, state: 'unripe' },
    ],
  };
}

export const funnelSamples: Samples<FunnelPage> = {
  empty: page('empty', 0),
  one: page('one', 9),
  typical: page('typical', 2418),
  huge: page('huge', 1_284_518),
  long: page('long', 618),
};

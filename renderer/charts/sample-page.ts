import type { Page } from '#shared/metrics/answers.ts';
import type { By, Question } from '#shared/metrics/questions.ts';

/** The states in which every chart and board is looked at and tested. */
export const sampleNames = ['empty', 'one', 'typical', 'huge', 'long'] as const;
export type SampleName = (typeof sampleNames)[number];
export type Samples<P> = Readonly<Record<SampleName, P>>;

export const samplePeriod = { from: '2026-10-01', to: '2026-11-01' };
export const sampleAsOf = '2026-10-26';
const earlierPeriod = { from: '2026-09-01', to: '2026-10-01' };

/** The names of segments that a sample divides by. */
export const sampleSegments: Readonly<Record<SampleName, readonly (string | null)[]>> = {
  empty: [],
  one: ['Paid Search'],
  typical: ['Paid Search', 'Organic Search', 'Events', 'Referral', 'Email', 'Paid Social', null],
  huge: Array.from({ length: 40 }, (_, index) => `Channel ${index + 1}`),
  long: [
    'Suchmaschinenwerbung Deutschland, Österreich und die Schweiz, ohne Marke',
    'Partner programme, resellers and distributors of the northern region',
    'Webinare',
    'Messe',
    null,
  ],
};

export const sampleOwners: Readonly<Record<SampleName, readonly (string | null)[]>> = {
  empty: [],
  one: ['Ann Lee'],
  typical: [
    'Ann Lee',
    'Ben Okafor',
    'Chiara Rossi',
    'Dmitri Volkov',
    'Eva Lind',
    'Farid Haddad',
    'Grace Kim',
    'Hugo Meier',
  ],
  huge: Array.from({ length: 40 }, (_, index) => `Person ${index + 1}`),
  long: ['Maximiliane-Sophie von Hohenberg-Lichtenfels', 'Juan Carlos Fernández de la Vega y Montesinos', 'Bo', null],
};

/** Numbers that look like chance and are the same every time. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The head that all pages share. */
export function samplePage(
  name: SampleName,
  by: By,
): Omit<Extract<Page, { board: 'funnel' }>, 'board' | 'now' | 'earlier' | 'segments' | 'segmentsEarlier' | 'maturity'> {
  const question: Question = { ...samplePeriod, by, where: [], mode: 'cohort', model: 'linear' };
  return {
    question,
    comparison: 'previous',
    period: { ...samplePeriod, unit: 'month', finished: false, businessDays: 22, elapsedBusinessDays: 18 },
    before: name === 'one' || name === 'empty' ? null : { ...earlierPeriod, asOf: '2026-09-26', cut: true },
    asOf: name === 'empty' ? null : sampleAsOf,
    asOfDay: name === 'empty' ? null : sampleAsOf,
    revision: 1,
    currency: 'EUR',
    staleKinds: [],
    by,
  };
}

/** The head that all answers share. */
export function sampleAnswer(
  id: string,
  before = false,
): {
  definition: { id: string; version: number };
  period: { from: string; to: string };
  asOf: string;
  revision: number;
  notes: [];
} {
  return {
    definition: { id, version: 1 },
    period: before ? earlierPeriod : samplePeriod,
    asOf: sampleAsOf,
    revision: 1,
    notes: [],
  };
}

import { describe, expect, test } from 'vitest';
import { closeRatesHeadline } from '#shared/headlines/close-rates.ts';
import { definitionText } from '#shared/headlines/definition-text.ts';
import { funnelHeadline } from '#shared/headlines/funnel.ts';
import { makeFormat } from '#shared/language/format.ts';
import { language } from '#shared/language/translate.ts';
import type {
  CloseRatesAnswer,
  CloseRatesPage,
  CloseRatesRow,
  FunnelAnswer,
  FunnelPage,
  Maturity,
} from '#shared/metrics/answers.ts';
import { closeRatesDefinition } from '#shared/metrics/definitions-close-rates.ts';
import { funnelDefinition, funnelFlowDefinition } from '#shared/metrics/definitions-funnel.ts';
import { ratio } from '#shared/metrics/rate.ts';

const format = makeFormat('en-GB');
const keys = ['lead', 'mql', 'sql', 'opportunity', 'customer'];

type Counts = readonly [segment: string | null, ...counts: number[]];

const period = { from: '2026-09-01', to: '2026-10-01' };
const before = { from: '2026-08-01', to: '2026-09-01', asOf: '2026-11-30', cut: false };

const head = (finished: boolean) => ({
  question: { ...period, by: null, where: [], mode: 'cohort' as const, model: 'first' as const },
  comparison: 'previous' as const,
  period: { ...period, unit: 'month' as const, finished, businessDays: 22, elapsedBusinessDays: finished ? 22 : 8 },
  asOf: finished ? '2026-12-31' : '2026-09-10',
  asOfDay: finished ? '2026-12-31' : '2026-09-10',
  revision: 1,
  currency: 'EUR',
  staleKinds: [],
  by: 'channel' as const,
});
const answerHead = { definition: { id: 'x', version: 1 }, period, asOf: '2026-12-31', revision: 1, notes: [] };

function funnelAnswer(rows: readonly Counts[]): FunnelAnswer {
  return {
    board: 'funnel',
    ...answerHead,
    rows: rows.map(([segment, ...counts]) => ({
      segment,
      stages: keys.map((stage, index) => ({
        stage,
        count: counts[index] ?? 0,
        step: index === 0 ? null : ratio(counts[index] ?? 0, counts[index - 1] ?? 0),
        cumulative: ratio(counts[index] ?? 0, counts[0] ?? 0),
      })),
      undated: 0,
      skipped: 0,
      backward: 0,
    })),
  };
}

const totalOf = (rows: readonly Counts[]): Counts => [
  null,
  ...keys.map((_, index) => rows.reduce((sum, row) => sum + Number(row[index + 1] ?? 0), 0)),
];

function funnelPage(
  now: readonly Counts[],
  earlier: readonly Counts[] | null,
  {
    finished = true,
    state = 'ripe',
    horizonDays = 14,
  }: { finished?: boolean; state?: Maturity['state']; horizonDays?: number | null } = {},
): FunnelPage {
  return {
    board: 'funnel',
    ...head(finished),
    before: earlier === null ? null : { ...before, cut: !finished },
    now: funnelAnswer([totalOf(now)]),
    earlier: earlier === null ? null : funnelAnswer([totalOf(earlier)]),
    segments: funnelAnswer(now),
    segmentsEarlier: earlier === null ? null : funnelAnswer(earlier),
    maturity: keys.slice(1).map((stage) => ({ stage, horizonDays, state })),
  };
}

const steady: readonly Counts[] = [
  ['Paid Search', 500, 250, 100, 50, 20],
  ['Email', 500, 250, 100, 50, 20],
];
const fallen: readonly Counts[] = [
  ['Paid Search', 500, 250, 40, 20, 8],
  ['Email', 500, 250, 100, 50, 20],
];

describe('funnel headline', () => {
  test('FU11: a step that fell names the segment that explains it', () => {
    expect(funnelHeadline(funnelPage(fallen, steady), format)).toEqual({
      text: 'MQL to SQL fell 12.0 points to 28%; all of the fall is Paid Search',
      tone: 'bad',
      emphasis: 'MQL to SQL',
      sub: '1,000 leads of Sept 2026, as of 31 Dec 2026. Compared with Aug 2026 at the same age.',
    });
    expect(funnelHeadline(funnelPage(steady, fallen), format)).toMatchObject({
      text: 'MQL to SQL rose 12.0 points to 40%; all of the rise is Paid Search',
      tone: 'good',
    });
  });

  test('a segment that moves beneath a total that held is named', () => {
    const offset: readonly Counts[] = [
      ['Paid Search', 500, 250, 60, 30, 12],
      ['Email', 500, 250, 135, 68, 27],
    ];
    expect(funnelHeadline(funnelPage(offset, steady), format).text).toBe(
      'MQL to SQL held at 39%, but Paid Search fell 16.0 points to 24%',
    );
  });

  test('FU7: an unripe step whose cohort is mostly old enough is compared at the same age, and says so', () => {
    // As of 10 September, 1 to 10 September; three of ten days are younger than the horizon.
    const page = funnelPage(fallen, steady, { finished: false, state: 'unripe', horizonDays: 3 });
    expect(funnelHeadline(page, format).text).toBe(
      'At the same age, MQL to SQL fell 12.0 points to 28%; all of the fall is Paid Search',
    );
  });

  test.each([
    { state: 'unripe' as const, horizonDays: 28 },
    { state: 'unknown' as const, horizonDays: null },
  ])('GE7, FU7: a cohort that is $state never reads as a fall', (maturity) => {
    const headline = funnelHeadline(funnelPage(fallen, steady, { finished: false, ...maturity }), format);
    expect(headline.text).not.toMatch(/fell|rose|points/u);
    expect(headline.tone).toBe('neutral');
    expect(headline.sub).toContain('the same business days (8)');
  });

  test('GE5: fewer than 20 leads are too few, or too early, to say', () => {
    const few: readonly Counts[] = [['Email', 12, 1, 0, 0, 0]];
    expect(funnelHeadline(funnelPage(few, steady), format).text).toBe('Too few to say: only 12 leads');
    expect(funnelHeadline(funnelPage(few, steady, { finished: false }), format).text).toBe(
      'Too early to say: only 12 leads so far',
    );
    expect(funnelHeadline(funnelPage([], null), format).text).toBe('No lead came in this period');
  });

  test('GE7: a comparison that leaves fewer than 20 is not a change', () => {
    const headline = funnelHeadline(funnelPage(fallen, [['Email', 15, 14, 13, 12, 11]]), format);
    expect(headline.text).toMatch(/^Of 1,000 leads, 2.8% became customers; MQL to SQL is the narrowest step at 28%$/u);
  });

  test('no change beyond chance, and no comparison at all', () => {
    expect(funnelHeadline(funnelPage(steady, steady), format).text).toBe(
      'No step changed for more than chance; MQL to SQL is the narrowest at 40%',
    );
    expect(funnelHeadline(funnelPage(steady, null), format)).toMatchObject({
      text: 'Of 1,000 leads, 4.0% became customers; MQL to SQL is the narrowest step at 40%',
      sub: '1,000 leads of Sept 2026, as of 31 Dec 2026.',
    });
  });

  test('FU3: a flow is never called a conversion', () => {
    const page = funnelPage(fallen, steady);
    const flow = { ...page, question: { ...page.question, mode: 'flow' as const } };
    expect(funnelHeadline(flow, format)).toMatchObject({ tone: 'neutral', text: expect.stringContaining('28 became') });
  });
});

type Deals = readonly [segment: string | null, won: number, lost: number, noDecision: number];

function closeRow([segment, won, lost, noDecision]: Deals): CloseRatesRow {
  return {
    segment,
    leads: 100,
    customers: 12,
    leadToCustomer: 0.12,
    won,
    lost,
    noDecision,
    winRate: ratio(won, won + lost + noDecision),
    wonValue: won * 100_000,
    lostValue: 0,
    winRateByValue: null,
    medianCycleDays: 41,
    p90CycleDays: 90,
  };
}
const dealTotal = (rows: readonly Deals[]): Deals => [
  null,
  rows.reduce((sum, row) => sum + row[1], 0),
  rows.reduce((sum, row) => sum + row[2], 0),
  rows.reduce((sum, row) => sum + row[3], 0),
];
const closeAnswer = (rows: readonly Deals[]): CloseRatesAnswer => ({
  board: 'close-rates',
  ...answerHead,
  currency: 'EUR',
  rows: rows.map(closeRow),
});
function closePage(now: readonly Deals[], earlier: readonly Deals[] | null, finished = true): CloseRatesPage {
  return {
    board: 'close-rates',
    ...head(finished),
    before: earlier === null ? null : { ...before, cut: !finished },
    now: closeAnswer([dealTotal(now)]),
    earlier: earlier === null ? null : closeAnswer([dealTotal(earlier)]),
    segments: closeAnswer(now),
    segmentsEarlier: earlier === null ? null : closeAnswer(earlier),
    trend: [],
    maturity: { stage: 'customer', horizonDays: 70, state: finished ? 'ripe' : 'unripe' },
    areCustomersComparable: true,
  };
}

describe('close rates headline', () => {
  const usual: readonly Deals[] = [
    ['Ads', 60, 100, 40],
    ['Mail', 60, 100, 40],
  ];

  test('CR2, FU11: a win rate that fell names the segment that explains it', () => {
    const now: readonly Deals[] = [
      ['Ads', 20, 130, 50],
      ['Mail', 60, 100, 40],
    ];
    expect(closeRatesHeadline(closePage(now, usual), format)).toEqual({
      text: 'The win rate fell 10.0 points to 20%; all of the fall is Ads',
      tone: 'bad',
      emphasis: 'Ads',
      sub: '400 deals decided in Sept 2026, as of 31 Dec 2026. Half of the won ones took at most 41 days. Of 100 leads, 12 became customers. Compared with Aug 2026 at the same age.',
    });
  });

  test('no change beyond chance, no comparison, and a period that runs', () => {
    expect(closeRatesHeadline(closePage(usual, usual), format).text).toBe(
      'The win rate held at 30%: 120 of 400 decided deals were won',
    );
    expect(closeRatesHeadline(closePage(usual, null), format).text).toBe(
      '120 of 400 decided deals were won: 30%, worth €120,000',
    );
    expect(closeRatesHeadline(closePage(usual, null, false), format)).toMatchObject({
      text: 'So far 120 of 400 decided deals are won: 30%, worth €120,000',
      sub: expect.stringContaining('12 became customers so far.'),
    });
  });

  test('GE5, GE7: fewer than 20 decided deals say nothing', () => {
    expect(closeRatesHeadline(closePage([['Ads', 2, 3, 4]], usual), format).text).toBe(
      'Too few to say: only 9 deals were decided',
    );
    expect(closeRatesHeadline(closePage([['Ads', 1, 0, 0]], usual, false), format).text).toBe(
      'Too early to say: 1 deal decided so far',
    );
    expect(closeRatesHeadline(closePage([], usual), format).text).toBe('No deal was decided in this period');
    expect(closeRatesHeadline(closePage(usual, [['Ads', 9, 0, 0]]), format).text).not.toMatch(/fell|rose/u);
  });
});

describe('the day of the data', () => {
  test('FU7: an instant of the evening is another day in the workspace’s zone', () => {
    // Of 1 to 8 September five of eight days are as old as 3 days, of 1 to 9 September six of nine.
    const page = funnelPage(fallen, steady, { finished: false, state: 'unripe', horizonDays: 3 });
    const at = (asOfDay: string) => funnelHeadline({ ...page, asOf: '2026-09-08T22:00:00.000Z', asOfDay }, format).text;
    expect(at('2026-09-08')).not.toMatch(/fell/u);
    expect(at('2026-09-09')).toMatch(/fell/u);
  });

  test('MO6: where more than 2 % of the stages have no date, no step rises or falls', () => {
    const page = funnelPage(fallen, steady);
    const undated = (answer: FunnelAnswer, count: number): FunnelAnswer => ({
      ...answer,
      rows: answer.rows.map((row) => ({ ...row, undated: count })),
    });
    const few = funnelHeadline({ ...page, now: undated(page.now, 20) }, format);
    expect(few.text).toMatch(/fell/u);
    const many = [
      { ...page, now: undated(page.now, 21) },
      { ...page, earlier: page.earlier && undated(page.earlier, 21) },
    ];
    for (const one of many) {
      const headline = funnelHeadline(one, format);
      expect(headline.text).not.toMatch(/fell|rose|held|changed/u);
      expect(headline.tone).toBe('neutral');
      expect(headline.sub).toMatch(/Stages without a date cannot be compared at the same age\.$/u);
    }
  });
});

describe('GE4 definitions', () => {
  test('the formula stands with its actual operands', () => {
    const text = definitionText(closeRatesDefinition, 'winRate', closeRow(['x', 12, 26, 9]), format, 'EUR');
    expect(text).toMatchObject({ actual: '12 ÷ (12 + 26 + 9) = 25.5%', n: 47, rules: ['CR2'], version: 1 });
    const row = funnelAnswer([[null, 1000, 500, 140, 70, 28]]).rows[0];
    expect(
      row === undefined ? null : definitionText(funnelDefinition, 'step', { row, stage: 'sql' }, format, 'EUR')?.actual,
    ).toBe('140 ÷ 500 = 28.0%');
  });

  test('what is not known is a dash', () => {
    const row = { ...closeRow([null, 0, 0, 0]), leadToCustomer: null, customers: null };
    expect(definitionText(closeRatesDefinition, 'leadToCustomer', row, format, 'EUR')?.actual).toBe('– ÷ 100 = –');
    expect(definitionText(closeRatesDefinition, 'nothing', row, format, 'EUR')).toBeNull();
  });

  test('every figure has all its texts, and every operand its place', () => {
    const funnelRow = funnelAnswer([[null, 10, 5, 4, 3, 2]]).rows[0];
    if (funnelRow === undefined) throw new Error('no row');
    const cell = { row: funnelRow, stage: 'sql' };
    const all = [
      ...closeRatesDefinition.figures.map((one) => ({
        texts: closeRatesDefinition.texts,
        figure: one.figure,
        operands: one.operands(closeRow(['x', 1, 2, 3])),
      })),
      ...[funnelDefinition, funnelFlowDefinition].flatMap((board) =>
        board.figures.map((one) => ({ texts: board.texts, figure: one.figure, operands: one.operands(cell) })),
      ),
    ];
    for (const { texts, figure, operands } of all) {
      for (const part of ['name', 'words', 'formula', 'denominator', 'clock', 'actual']) {
        expect([texts, figure, part, language.exists(`${texts}.${figure}.${part}`)]).toEqual([
          texts,
          figure,
          part,
          true,
        ]);
      }
      const actual = String(language.getResource('en', 'translation', `${texts}.${figure}.actual`));
      for (const { name } of operands)
        expect([figure, actual]).toEqual([figure, expect.stringContaining(`{{${name}}}`)]);
    }
  });
});

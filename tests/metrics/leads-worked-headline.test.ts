import { describe, expect, test } from 'vitest';
import { leadsWorkedHeadline } from '#shared/headlines/leads-worked.ts';
import { makeFormat } from '#shared/language/format.ts';
import type { LeadsWorkedAnswer, LeadsWorkedPage, LeadsWorkedRow } from '#shared/metrics/answers.ts';
import { ratio } from '#shared/metrics/rate.ts';

const format = makeFormat('en');

function row(of: Partial<LeadsWorkedRow> = {}): LeadsWorkedRow {
  const { handedOver = 100, worked = 91, due = 100, inTime = 62, ...rest } = of;
  return {
    segment: null,
    handedOver,
    worked,
    workedRate: worked === null ? null : ratio(worked, handedOver),
    due,
    inTime,
    inTimeRate: due === null || inTime === null ? null : ratio(inTime, due),
    medianHours: 10,
    medianOver: null,
    p90Hours: 100,
    p90Over: null,
    never: 0,
    notYetDue: 0,
    bands: null,
    ...rest,
  };
}

const answer = (rows: LeadsWorkedRow[]): LeadsWorkedAnswer => ({
  board: 'leads-worked',
  definition: { id: 'leads-worked', version: 1 },
  period: { from: '2026-10-01', to: '2026-11-01' },
  asOf: '2026-10-31',
  revision: 1,
  notes: [],
  handOver: 'mql',
  basis: 'touches',
  slaHours: 24,
  rows,
});

function page(
  total: LeadsWorkedRow,
  owners: LeadsWorkedRow[] = [],
  more: Partial<LeadsWorkedPage> = {},
): LeadsWorkedPage {
  const question = {
    from: '2026-10-01',
    to: '2026-11-01',
    by: null,
    where: [],
    mode: 'cohort',
    model: 'linear',
  } as const;
  return {
    board: 'leads-worked',
    question: { ...question, where: [] },
    comparison: 'previous',
    period: {
      from: question.from,
      to: question.to,
      unit: 'month',
      finished: true,
      businessDays: 22,
      elapsedBusinessDays: 22,
    },
    before: null,
    asOf: '2026-10-31',
    asOfDay: '2026-10-31',
    revision: 1,
    currency: 'EUR',
    staleKinds: [],
    by: 'owner',
    now: answer([total]),
    earlier: null,
    segments: answer(owners),
    segmentsEarlier: null,
    trend: [],
    unworked: { total: 0, leads: [] },
    ...more,
  };
}

const running = {
  from: '2026-10-01',
  to: '2026-11-01',
  unit: 'month',
  finished: false,
  businessDays: 22,
  elapsedBusinessDays: 9,
} as const;
const owner = (segment: string, medianHours: number | null, more: Partial<LeadsWorkedRow> = {}) =>
  row({ segment, handedOver: 30, due: 30, worked: 28, inTime: 20, medianHours, ...more });
const says = (of: LeadsWorkedPage) => leadsWorkedHeadline(of, format);

describe('the headline of Leads worked', () => {
  test('names the owner who is slow', () => {
    const owners = [owner('Ann Lee', 20), owner('Ben Carter', 45), owner('Cem Ok', 10), owner('Dee Fox', 15)];
    expect(says(page(row(), owners))).toEqual({
      text: 'Sales worked 91% of the leads, but only 62% within a day: Ben Carter takes 45 hr, three times the others',
      tone: 'bad',
      emphasis: 'Ben Carter',
      sub: '100 leads handed over in Oct 2026, as of Oct 31, 2026.',
    });
  });
  test('GE5 does not name an owner with fewer than 20 due leads, nor one who is slow by little', () => {
    const few = owner('Ben Carter', 90, { handedOver: 19, due: 19 });
    expect(says(page(row(), [owner('Ann Lee', 20), few])).text).toBe(
      'Sales worked 91% of the leads, but only 62% within a day',
    );
    expect(says(page(row(), [owner('Ann Lee', 20), owner('Ben Carter', 39)])).text).not.toContain('Ben');
  });
  test('LW5 an owner whose median falls among the unanswered takes more than that', () => {
    const owners = [owner('Ann Lee', 20), owner('Ben Carter', null, { medianOver: 120 })];
    expect(says(page(row(), owners)).text).toContain('Ben Carter takes more than 5 days, the others 20 hr');
  });
  test('others who answer the same day give no factor', () => {
    expect(says(page(row(), [owner('Ann Lee', 0), owner('Ben Carter', 24)])).text).toContain(
      'Ben Carter takes 24 hr, the others 0 min',
    );
  });
  test('good news is told as such', () => {
    expect(says(page(row({ worked: 98, inTime: 95 })))).toMatchObject({
      text: 'Sales worked 98% of the leads, 95% within a day',
      tone: 'good',
    });
  });
  test('GE7 a running period is told as "so far", on due leads only', () => {
    const total = row({ handedOver: 100, due: 60, worked: 40, inTime: 30, notYetDue: 40 });
    const { text, sub } = says(page(total, [], { period: running }));
    expect(text).toBe('So far sales worked 40% of the leads, 50% of the due ones within a day');
    expect(sub).toContain('40 are not due yet.');
  });
  test('a change beyond chance is told, one within it is not', () => {
    const now = row({ inTime: 40 });
    expect(says(page(now, [], { earlier: answer([row({ inTime: 62 })]) })).text).toContain(
      '22.0 points less than before',
    );
    expect(says(page(now, [], { earlier: answer([row({ inTime: 44 })]) })).text).not.toContain('points');
    expect(says(page(now, [], { earlier: answer([row({ due: 19, inTime: 19 })]) })).text).not.toContain('points');
  });
  test('n < 20 says too early, or too few once the period is over', () => {
    const few = row({ handedOver: 19, due: 19, worked: 1, inTime: 1 });
    expect(says(page(few, [], { period: running })).text).toBe('Too early to say: only 19 leads handed over so far');
    expect(says(page(few)).text).toBe('Too few to say: only 19 leads were handed over');
    expect(says(page(row({ due: 3, inTime: 1 }))).text).toBe(
      'Too early to say: only 3 of the 100 leads handed over are due',
    );
    expect(says(page(row({ handedOver: 0, worked: 0, due: 0, inTime: 0 }))).text).toBe(
      'No lead was handed over in this period',
    );
  });
  test('LW7 by status, and MO12 unknown', () => {
    expect(says(page(row({ due: null, inTime: null }))).text).toBe('Sales worked 91% of the leads, by their status');
    expect(says(page(row({ worked: null, due: null, inTime: null }))).text).toContain(
      'how many were worked is not known',
    );
  });
  test('nothing imported', () => {
    expect(says(page(row(), [], { asOf: null })).text).toBe('Nothing has been imported yet');
  });
});

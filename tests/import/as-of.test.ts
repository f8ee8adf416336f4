import { expect, test } from 'vitest';
import { findAsOf, latestDayIn } from '#electron/import/as-of.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { dayOf, isoDate } from '#shared/time/day.ts';
import { Zone } from '#shared/time/zone.ts';
import { imported, now } from './csv-file.ts';

const zone = new Zone('Europe/Berlin');
const clues = { given: null, fileName: 'leads.csv', preamble: [], latestFact: null, zone, now };
const columns = { email: 'email', created_at: 'created_at' };

test.each([
  ['leads_2026-10-31.csv', '2026-10-31'],
  ['leads-20261031.csv', '2026-10-31'],
  ['Leads 31.10.2026.csv', '2026-10-31'],
  ['leads_2026_10_31T0900.csv', '2026-10-31'],
  ['2026-10-01_2026-10-31.csv', '2026-10-31'],
  ['plan-2030-01-01.csv', null],
  ['leads-2026-10.csv', null],
  ['report-1234567890123.csv', null],
  ['leads-20261399.csv', null],
])('%s', (name, expected) => {
  const day = latestDayIn(name, zone.dayOf(now));
  expect(day === null ? null : isoDate(day)).toBe(expected);
});

test('MO3: given, then the name, then the lines above the header, then facts, then the clock', () => {
  const fact = { at: null, day: dayOf('2026-09-01') };
  expect(findAsOf({ ...clues, given: '2026-08-01', fileName: '2026-10-31.csv' })).toEqual({
    at: null,
    day: dayOf('2026-08-01'),
    from: 'given',
  });
  expect(findAsOf({ ...clues, fileName: 'x 2026-10-31.csv', preamble: ['2026-10-30'] }).day).toBe(dayOf('2026-10-31'));
  expect(findAsOf({ ...clues, preamble: ['As of 30.10.2026'], latestFact: fact })).toMatchObject({
    day: dayOf('2026-10-30'),
    from: 'name',
  });
  expect(findAsOf({ ...clues, latestFact: fact })).toEqual({ ...fact, from: 'fact' });
  expect(findAsOf(clues)).toEqual({ at: now, day: dayOf('2026-11-22'), from: 'clock' });
  const given = (text: string) => findAsOf({ ...clues, given: text });
  expect(given('2026-08-01T10:00').at).toBe(Date.parse('2026-08-01T08:00:00Z'));
  expect(given('2026-08-01T10:00:00Z').at).toBe(Date.parse('2026-08-01T10:00:00Z'));
  for (const text of ['soon', '2026-13-01', '05/06/2026']) expect(() => given(text)).toThrow(AppError);
});

test('the latest fact is not after now, and a plain date is later than a time of its day', async () => {
  const file = (dates: readonly string[]): string =>
    `email,created_at\n${dates.map((date) => `a@b.de,${date}`).join('\n')}\n`;
  const asOf = async (dates: readonly string[]) => (await imported(file(dates), { columns })).plan.asOf;
  expect(await asOf(['2026-10-01', '2027-01-01'])).toMatchObject({ at: null, day: dayOf('2026-10-01'), from: 'fact' });
  expect(await asOf(['2026-10-01', '2026-10-01 18:00'])).toMatchObject({ at: null });
  expect(await asOf(['2026-10-01 09:00', '2026-10-01 18:00'])).toMatchObject({
    at: Date.parse('2026-10-01T16:00:00Z'),
  });
  expect(await asOf(['2026-11-22 12:59', '2026-11-22 13:01'])).toMatchObject({
    at: Date.parse('2026-11-22T11:59:00Z'),
  });
  expect(await asOf(['05/10/2026', '31/08/2026'])).toMatchObject({ day: dayOf('2026-10-05') });
  expect(await asOf(['10/05/2026', '08/31/2026'])).toMatchObject({ day: dayOf('2026-10-05') });
  expect(await asOf(['', 'n/a'])).toMatchObject({ from: 'clock' });
});

test('an expected close is no fact, nor is the close date of an open deal', async () => {
  const { plan } = await imported(
    'id,stage,created,closed,expected\n1,Won,2026-01-05,2026-03-01,\n2,Negotiation,2026-02-01,2026-09-30,2026-10-10\n',
    {
      kind: 'deals',
      columns: {
        id: 'external_id',
        stage: 'stage',
        created: 'created_at',
        closed: 'closed_at',
        expected: 'expected_close',
      },
    },
  );
  expect(isoDate(plan.asOf.day)).toBe('2026-03-01');
});

test('a month of spend stands for its days', async () => {
  const asOf = async (month: string) =>
    (await imported(`month,amount\n${month},12\n`, { kind: 'spend', columns: { month: 'month', amount: 'amount' } }))
      .plan.asOf;
  expect(isoDate((await asOf('2026-10')).day)).toBe('2026-10-31');
  expect(isoDate((await asOf('2026-11')).day)).toBe('2026-11-01');
});

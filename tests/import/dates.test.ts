import { fromDate } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayBy, momentBy, monthBy, OrderEvidence, readDate } from '#electron/import/dates.ts';
import { dayOf, isoDate } from '#shared/time/day.ts';
import { Zone } from '#shared/time/zone.ts';

const berlin = new Zone('Europe/Berlin');
const moment = (text: string, order: 'dmy' | 'mdy' | null = null) => {
  const date = readDate(text);
  const found = date === null ? null : momentBy(date, order, berlin);
  if (found === null) return null;
  return found.at === null ? isoDate(found.day) : new Date(found.at).toISOString();
};

describe('a cell', () => {
  test.each([
    ['2026-10-31', '2026-10-31'],
    ['2026-1-5', '2026-01-05'],
    ['2026/10/31', '2026-10-31'],
    ['20261031', '2026-10-31'],
    ['2026-10-31 9:05', '2026-10-31T08:05:00.000Z'],
    ['2020-02-04 4:30:21', '2020-02-04T03:30:21.000Z'],
    ['2026-07-01T12:00:00', '2026-07-01T10:00:00.000Z'],
    ['2026-07-01T12:00:00Z', '2026-07-01T12:00:00.000Z'],
    ['2026-07-01T12:00:00.123456+02:00', '2026-07-01T10:00:00.123Z'],
    ['2026-07-01 12:00:00 UTC', '2026-07-01T12:00:00.000Z'],
    ['2026-07-01T12:00:00.000+0000', '2026-07-01T12:00:00.000Z'],
    ['31/10/2026', '2026-10-31'],
    ['10/31/2026', '2026-10-31'],
    ['31.10.26', '2026-10-31'],
    ['10/31/2026 12:05 AM', '2026-10-30T23:05:00.000Z'],
    ['10/31/2026, 1:05:09 p.m.', '2026-10-31T12:05:09.000Z'],
    ['5/5/2026', '2026-05-05'],
    ['Oct 31, 2026', '2026-10-31'],
    ['31-Oct-2026', '2026-10-31'],
    ['31. Oktober 2026', '2026-10-31'],
    ['Sat, 31 Oct 2026 10:00', '2026-10-31T09:00:00.000Z'],
    ['1793404800', '2026-10-31T00:00:00.000Z'],
    ['1793404800000', '2026-10-31T00:00:00.000Z'],
  ])('%s', (text, reads) => {
    expect(moment(text)).toBe(reads);
  });

  test.each([
    '',
    'n/a',
    'Q3',
    '2026-02-30',
    '31/31/2026',
    '2026-10-31 25:00',
    '2026-10-31 10:61',
    '0001-01-01',
    '12',
    'May',
    '10/31',
  ])('%j is no date', (text) => {
    expect(readDate(text)).toBeNull();
  });

  test('two readings wait for the column', () => {
    expect(moment('05/06/2026')).toBeNull();
    expect(moment('05/06/2026', 'dmy')).toBe('2026-06-05');
    expect(moment('05/06/2026', 'mdy')).toBe('2026-05-06');
    expect(moment('31/10/2026', 'mdy')).toBeNull();
  });

  test('months', () => {
    const texts = ['2026-10', '202610', '10/2026', '2026/9', 'Oct 2026', 'Oktober 2026', '2026-10-17'];
    expect(texts.map((text) => isoDate(monthBy(text, null, berlin) ?? 0).slice(0, 7))).toEqual([
      '2026-10',
      '2026-10',
      '2026-10',
      '2026-09',
      '2026-10',
      '2026-10',
      '2026-10',
    ]);
    expect(monthBy('13/2026', null, berlin)).toBeNull();
  });
});

describe('a column', () => {
  const orderOf = (texts: readonly string[]) => {
    const evidence = new OrderEvidence();
    for (const text of texts) {
      const date = readDate(text);
      if (date !== null) evidence.add(date, text);
    }
    return [evidence.order, evidence.open];
  };

  test.each([
    [
      ['05/06/2026', '31/12/2026'],
      ['dmy', null],
    ],
    [
      ['05/06/2026', '12/31/2026'],
      ['mdy', null],
    ],
    [
      ['05/06/2026', '06/07/2026'],
      [null, '05/06/2026'],
    ],
    [
      ['05/05/2026', '06/06/2026'],
      ['dmy', null],
    ],
    [
      ['05/06/2026', '31/12/2026', '12/31/2026'],
      [null, '05/06/2026'],
    ],
    [
      ['2026-05-06', 'n/a'],
      [null, null],
    ],
  ])('%j', (texts, expected) => {
    expect(orderOf(texts)).toEqual(expected);
  });
});

const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/Lisbon',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Honolulu',
  'Africa/Cairo',
].map((name) => new Zone(name));

test('dates read the same in every zone and way of writing; times are of the zone', () => {
  const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
  fc.assert(
    fc.property(
      fc.integer({ min: dayOf('1995-01-01'), max: dayOf('2059-12-31') }),
      fc.integer({ min: 0, max: 86_399 }),
      fc.constantFrom(...zones),
      (day, second, zone) => {
        const [year = '', month = '', date = ''] = isoDate(day).split('-');
        const [h, m, s] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
        const written = [
          `${year}-${month}-${date}`,
          `${date}.${month}.${year}`,
          `${Number(date)}/${Number(month)}/${year}`,
        ];
        for (const text of written) {
          const plain = readDate(text);
          if (plain === null) throw new Error(text);
          expect(dayBy(plain, 'dmy')).toBe(day);
          expect(momentBy(plain, 'dmy', zone)).toEqual({ at: null, day });
          const timed = readDate(`${text} ${h}:${pad(m)}:${pad(s)}`);
          const found = timed === null ? null : momentBy(timed, 'dmy', zone);
          if (found?.at == null) throw new Error(text);
          const back = fromDate(new Date(found.at), zone.name);
          const minutes = (back.hour - h) * 60 + back.minute - m;
          // A time that a change of clocks skips moves forward by at most two hours.
          expect(Math.abs(minutes) <= 120 || found.day === day + 1).toBe(true);
          if (minutes === 0) expect([back.day, found.day]).toEqual([Number(date), day]);
        }
        const utc = readDate(`${year}-${month}-${date}T${pad(h)}:${pad(m)}:${pad(s)}Z`);
        expect(utc === null ? null : momentBy(utc, null, zone)?.at).toBe(day * 86_400_000 + second * 1000);
      },
    ),
    { numRuns: 200 },
  );
});

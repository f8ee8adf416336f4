import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencyOf, DecimalEvidence, minorUnits, readAmount } from '#electron/import/numbers.ts';

function column(texts: readonly string[], currency = 'EUR'): (number | null)[] | string {
  const evidence = new DecimalEvidence();
  const amounts = texts.map((text) => readAmount(text, 'EUR'));
  for (const [index, amount] of amounts.entries()) if (amount !== null) evidence.add(amount, texts[index] ?? '');
  if (evidence.open !== null) return `open: ${evidence.open}`;
  return amounts.map((amount) => (amount === null ? null : minorUnits(amount, evidence.decimal, currency)));
}

describe('a column decides how its amounts are written', () => {
  test.each<[string[], (number | null)[] | string]>([
    [
      ['27245,67', '50.000'],
      [2_724_567, 5_000_000],
    ],
    [
      ['27,245.67', '50,000'],
      [2_724_567, 5_000_000],
    ],
    [['1.234.567'], [123_456_700]],
    [
      ['1 234,50', '1\u00a0234,5', '1\u202f000'],
      [123_450, 123_450, 100_000],
    ],
    [
      ["1'234.50", '1’000'],
      [123_450, 100_000],
    ],
    [
      ['1,23,456.50', '1,00,000'],
      [12_345_650, 10_000_000],
    ],
    [['1,234', '2,500'], 'open: 1,234'],
    [['1.234', '17'], 'open: 1.234'],
    [
      ['0.125', '1.234'],
      [13, 123],
    ],
    [['1,234', '12.5', '12,5'], 'open: 1,234'],
    [
      ['12.5', '12,5'],
      [1250, 1250],
    ],
    [
      ['1234.500', '12'],
      [123_450, 1200],
    ],
    [
      ['n/a', '-', '12'],
      [null, null, 1200],
    ],
  ])('%j', (texts, expected) => {
    expect(column(texts)).toEqual(expected);
  });
});

describe('signs', () => {
  test.each<[string, number, string | null]>([
    ['$1,234.50', 123_450, 'USD'],
    ['€ 1.234,50', 123_450, 'EUR'],
    ['1.234,50 €', 123_450, 'EUR'],
    ['R$\u00a01.234,50', 123_450, 'BRL'],
    ['(1,234.50)', -123_450, null],
    ['($12.00)', -1200, 'USD'],
    ['12.50-', -1250, null],
    ['−12.50', -1250, null],
    ['-€12.50', -1250, 'EUR'],
    ['€-12.50', -1250, 'EUR'],
    ['$12.50 CAD', 1250, 'CAD'],
    ['CHF 12.50', 1250, 'CHF'],
    ['50,-', 5000, null],
    ['+12', 1200, null],
    ['.5', 50, null],
    ['-0', 0, null],
  ])('%s', (text, units, currency) => {
    const amount = readAmount(text, null);
    expect(amount?.currency ?? null).toBe(currency);
    expect(amount === null ? null : minorUnits(amount, null, 'EUR')).toBe(units);
  });

  test.each([
    '',
    'abc',
    '12%',
    '1.2.3',
    '1,2,3',
    '--5',
    '(-5)',
    '5 apples',
    '1e5',
    '12 34',
    '$',
    '1,23.45,6',
    '12:30',
    '2026-10-31',
  ])('%j is no amount', (text) => {
    expect(readAmount(text, null)).toBeNull();
  });

  test('a dollar is the workspace’s dollar', () => {
    expect(currencyOf('$', 'CAD')).toBe('CAD');
    expect(currencyOf('$', 'EUR')).toBe('USD');
    expect(currencyOf('kr', 'SEK')).toBe('SEK');
    expect(currencyOf('kr', 'EUR')).toBeNull();
    expect(currencyOf('usd', null)).toBe('USD');
    expect(currencyOf('XXY', null)).toBeNull();
  });
});

describe('minor units', () => {
  const units = (text: string, currency: string, micros = false): number | null => {
    const amount = readAmount(text, null);
    return amount === null ? null : minorUnits(amount, '.', currency, micros);
  };

  test('by the digits of the currency, rounded half away from zero, never by floats', () => {
    expect(units('1.005', 'EUR')).toBe(101);
    expect(units('-1.005', 'EUR')).toBe(-101);
    expect(units('1234', 'JPY')).toBe(1234);
    expect(units('1234.5', 'JPY')).toBe(1235);
    expect(units('1.2345', 'KWD')).toBe(1235);
    expect(units('90071992547409.91', 'EUR')).toBe(9_007_199_254_740_991);
    expect(units('90071992547409.92', 'EUR')).toBeNull();
    expect(units('12345678', 'EUR', true)).toBe(1235);
    expect(units('4', 'EUR', true)).toBe(0);
  });

  test('every amount reads back in both conventions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
        fc.constantFrom('en-US', 'de-DE'),
        (cents, locale) => {
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
          const amount = readAmount(text, null);
          expect(amount === null ? null : minorUnits(amount, null, 'EUR')).toBe(cents);
        },
      ),
    );
  });
});

import { minorDigits } from '#shared/language/format.ts';
import type { DecimalSign } from './plan.ts';

/** A cell as an amount: its digits and signs, without currency, spaces and brackets. */
export type WrittenAmount = {
  readonly negative: boolean;
  /** Digits, points and commas. */
  readonly digits: string;
  /** The currency the cell names, or null; `$` alone is a dollar of the workspace's country if it has one. */
  readonly currency: string | null;
  /** The decimal sign where the cell alone tells it; `both` where only the column can; null where it has none. */
  readonly decimal: '.' | ',' | 'both' | null;
};

const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: '$',
  US$: 'USD',
  U$: 'USD',
  R$: 'BRL',
  C$: 'CAD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  MX$: 'MXN',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₽': 'RUB',
  '₴': 'UAH',
  '₪': 'ILS',
  '₫': 'VND',
  '฿': 'THB',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  SFR: 'CHF',
  kr: 'kr',
};
const signNames = new Map(Object.entries(signs).map(([sign, code]) => [sign.toUpperCase(), code]));
const codes = new Set(Intl.supportedValuesOf('currency'));
/** Signs that several countries use: the workspace's currency decides where it is one of them. */
const shared: Readonly<Record<string, { readonly of: ReadonlySet<string>; readonly otherwise: string | null }>> = {
  $: {
    of: new Set(['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD']),
    otherwise: 'USD',
  },
  kr: { of: new Set(['SEK', 'NOK', 'DKK', 'ISK']), otherwise: null },
};
const nameOfCurrency: ReadonlyMap<string, string> = new Map([
  ['EURO', 'EUR'],
  ['EUROS', 'EUR'],
  ['DOLLAR', 'USD'],
  ['DOLLARS', 'USD'],
  ['US DOLLAR', 'USD'],
  ['POUND', 'GBP'],
  ['POUNDS', 'GBP'],
]);

/** The ISO code of a currency's code, sign or name, or null. */
export function currencyOf(text: string, ofWorkspace: string | null): string | null {
  const upper = text.trim().toUpperCase();
  const code = codes.has(upper) ? upper : (signNames.get(upper) ?? nameOfCurrency.get(upper) ?? null);
  const several = code === null ? undefined : shared[code];
  if (several === undefined) return code;
  return ofWorkspace !== null && several.of.has(ofWorkspace) ? ofWorkspace : several.otherwise;
}

const spaces = /[\s\u00a0\u2007\u2009\u202f]/u;
const shape =
  /^(?<open>\()?(?<minus>[-+−–])?(?<before>[^\d.,()\s+−–-]{1,4}\s?|[A-Za-z]{3}\s?)?(?<inner>[-−])?(?<number>\.?\d[\d.,'’\s]*?)(?<trailing>-|−)?\s?(?<after>[^\d.,()\s+−–-]{1,4}|[A-Za-z]{3})?(?<last>-|−)?(?<close>\))?$/u;
const longestAmount = 60;

/** Reads a cell as an amount, or null. Spaces and apostrophes between groups of three digits are dropped. */
export function readAmount(text: string, ofWorkspace: string | null): WrittenAmount | null {
  if (text.length > longestAmount) return null;
  if (/^-?\d+(?:\.\d{1,2})?$/u.test(text)) return plainAmount(text);
  const parts = shape.exec(text.replace(/[.,][-–—]{1,2}$/u, ''))?.groups;
  const written = parts?.['number'];
  if (
    parts === undefined ||
    written === undefined ||
    (parts['open'] === undefined) !== (parts['close'] === undefined)
  ) {
    return null;
  }
  const named = [parts['after'], parts['before']].filter((sign) => sign !== undefined);
  const currencies = named.map((sign) => currencyOf(sign, ofWorkspace));
  if (currencies.includes(null)) return null;
  // `$12 CAD`: the code says what the sign leaves open.
  const currency = currencies[0] ?? null;
  const minuses = ['minus', 'inner', 'trailing', 'last'].filter((name) => (parts[name] ?? '+') !== '+').length;
  if (minuses > 1 || (minuses === 1 && parts['open'] !== undefined)) return null;
  const grouped = withoutGroups(written.trim());
  const decimal = grouped === null ? undefined : decimalOf(grouped.digits, grouped.hadGroups);
  if (grouped === null || decimal === undefined) return null;
  return { negative: minuses === 1 || parts['open'] !== undefined, digits: grouped.digits, currency, decimal };
}

function plainAmount(text: string): WrittenAmount {
  const negative = text.startsWith('-');
  return {
    negative,
    digits: negative ? text.slice(1) : text,
    currency: null,
    decimal: text.includes('.') ? '.' : null,
  };
}

function withoutGroups(text: string): { readonly digits: string; readonly hadGroups: boolean } | null {
  if (!spaces.test(text) && !/['’]/u.test(text)) return { digits: text, hadGroups: false };
  const match = /^(\d{1,3}(?:([\s'’])\d{3})(?:\2\d{3})*)([.,]\d*)?$/u.exec(text);
  return match?.[1] === undefined
    ? null
    : { digits: match[1].replaceAll(/[\s'’]/gu, '') + (match[3] ?? ''), hadGroups: true };
}

/** Undefined: these digits are no number. */
function decimalOf(digits: string, hadGroups: boolean): WrittenAmount['decimal'] | undefined {
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points === 0 && commas === 0) return null;
  if (points > 0 && commas > 0) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    if ((decimal === '.' ? points : commas) > 1) return undefined;
    const whole = digits.slice(0, digits.lastIndexOf(decimal));
    return isGrouped(whole, decimal === '.' ? ',' : '.') ? decimal : undefined;
  }
  const only = points > 0 ? '.' : ',';
  const other = points > 0 ? ',' : '.';
  if (points + commas > 1) return isGrouped(digits, only) ? other : undefined;
  const [whole = '', fraction = ''] = digits.split(only);
  const couldGroup = !hadGroups && fraction.length === 3 && /^[1-9]\d{0,2}$/u.test(whole);
  return couldGroup ? 'both' : only;
}

/** Groups of three, or as in India of two before the last three. */
function isGrouped(digits: string, separator: '.' | ','): boolean {
  const groups = digits.split(separator);
  const sizes = groups.slice(1).map((group) => group.length);
  const first = groups[0]?.length ?? 0;
  if (first === 0 || first > 3 || sizes.at(-1) !== 3) return false;
  return sizes.every((size) => size === 3) || (first < 3 && sizes.slice(0, -1).every((size) => size === 2));
}

/**
 * An amount in minor units of a currency, without floats; more decimals than the currency has are rounded half away from
 * zero. `micros` are millionths of the currency's unit, as advertising systems export them. Null: too large.
 */
export function minorUnits(
  amount: WrittenAmount,
  column: DecimalSign,
  currency: string,
  micros = false,
): number | null {
  const decimal = amount.decimal === 'both' ? column : amount.decimal;
  if (amount.decimal === 'both' && decimal === null) return null;
  const cut = decimal === null ? -1 : amount.digits.indexOf(decimal);
  const whole = (cut === -1 ? amount.digits : amount.digits.slice(0, cut)).replaceAll(/[.,]/gu, '');
  const fraction = cut === -1 ? '' : amount.digits.slice(cut + 1);
  const scale = digitsOf(currency) - (micros ? 6 : 0);
  const all = `0000000${whole}${fraction}`;
  const keep = all.length - fraction.length + scale;
  const kept = all.slice(0, keep).padEnd(keep, '0');
  const value = Number(kept) + ((all[keep] ?? '0') >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(value)) return null;
  return amount.negative && value !== 0 ? -value : value;
}

const knownDigits = new Map<string, number>();

function digitsOf(currency: string): number {
  let digits = knownDigits.get(currency);
  if (digits === undefined) {
    digits = minorDigits(currency);
    knownDigits.set(currency, digits);
  }
  return digits;
}

/** What the amounts of a column say about the sign before their decimals. */
export class DecimalEvidence {
  #point = false;
  #comma = false;
  #open: string | null = null;

  add(amount: WrittenAmount, text: string): void {
    if (amount.decimal === '.') this.#point = true;
    else if (amount.decimal === ',') this.#comma = true;
    else if (amount.decimal === 'both') this.#open ??= text;
  }

  /** The sign the values decide alone, or null. */
  get decimal(): DecimalSign {
    if (this.#point === this.#comma) return null;
    return this.#point ? '.' : ',';
  }

  /** A value that only the person can read, or null. */
  get open(): string | null {
    return this.decimal === null ? this.#open : null;
  }
}

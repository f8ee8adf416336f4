import currencyByCountry from 'country-to-currency';

/** The currency of a locale's country (MO2): `de-DE` → EUR. A locale without a known country gives EUR. */
export function currencyOfLocale(locale: string): string {
  const country = new Intl.Locale(locale).maximize().region;
  return Object.entries(currencyByCountry).find(([code]) => code === country)?.[1] ?? 'EUR';
}

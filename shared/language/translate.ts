import i18next, { type i18n } from 'i18next';
import { errorCodes, type ErrorCode, type ErrorDetails } from '../ipc/errors.ts';
import { english } from './english.ts';

/** The one instance for the program and its windows. Resources are part of the bundle, so it is ready at once. */
export const language: i18n = i18next.createInstance();
void language.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: english } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

export type Values = Readonly<Record<string, string | number>>;

/** The text of a key such as `funnel.title`, with `{{name}}` filled; `count` chooses the plural. */
export function t(key: string, values: Values = {}): string {
  return language.t(key, values);
}

/** The sentence of an error code. */
export function errorText(code: ErrorCode, details: ErrorDetails = {}): string {
  return errorCodes.includes(code) ? t(`errors.${code}`, details) : t('errors.internal', { reference: code });
}

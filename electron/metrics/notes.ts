import { makeFormat } from '#shared/language/format.ts';
import { language, t, type Values } from '#shared/language/translate.ts';
import type { Note } from '#shared/metrics/answers.ts';

/** A note of the language resources under `notes.<code>`. */
export function note(code: string, values: Values = {}): Note {
  return { code, text: t(`notes.${code}`, values), count: null };
}

/** A note that counts what it speaks of; nothing where there is none. */
export function countedNote(code: string, count: number, values: Values = {}): Note[] {
  if (count === 0) return [];
  const n = makeFormat(language.language).count(count);
  return [{ code, text: t(`notes.${code}`, { ...values, count, n }), count }];
}

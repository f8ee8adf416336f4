import { createHash } from 'node:crypto';
import { fieldsOf, type Kind } from '#shared/fields/fields.ts';
import type { ParsedRow } from './plan.ts';

/** The fields that tell two rows without id apart (MO9); amounts of spend may be corrected and are not among them. */
const keyFields: Readonly<Record<Exclude<Kind, 'people'>, readonly string[]>> = {
  leads: fieldsOf('leads').map((field) => field.name),
  deals: ['lead', 'name', 'created_at', 'closed_at', 'amount'],
  touches: ['lead', 'at', 'kind', 'channel', 'campaign', 'content'],
  spend: ['date', 'month', 'source', 'medium', 'channel', 'campaign', 'content', 'cost_kind', 'currency'],
};

/**
 * The key of a row's record: its external id; a lead's e-mail; else its identifying fields. Equal keys without id within
 * one file are numbered 1, 2, 3, so that all count (MO9). `numbered` holds the counts of the file.
 */
export function rowKey(kind: Exclude<Kind, 'people'>, row: ParsedRow, numbered: Map<string, number>): string {
  const id = row.values['external_id'];
  if (typeof id === 'string') return `id:${id}`;
  const email = kind === 'leads' ? row.values['email'] : null;
  const key = typeof email === 'string' ? `email:${email.trim().toLowerCase()}` : `row:${digest(kind, row)}`;
  const number = (numbered.get(key) ?? 0) + 1;
  numbered.set(key, number);
  return number === 1 ? key : `${key}#${number}`;
}

function digest(kind: Exclude<Kind, 'people'>, row: ParsedRow): string {
  const values = keyFields[kind].map((field) => {
    const value = row.values[field] ?? null;
    return value !== null && typeof value === 'object' ? (value.at ?? `day ${value.day}`) : value;
  });
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 22);
}

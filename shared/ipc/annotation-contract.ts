import { z } from 'zod';
import { boardSchema, filterSchema } from '../metrics/questions.ts';

/**
 * Where an annotation is pinned: by the keys of the point, never by pixels. `keys` such as `{ week: '2026-W41', owner:
 * 'Ann' }` or `{ stage: 'sql', from: '2026-09-01', to: '2026-10-01' }`; a null value is "(none)". `where` are the filters
 * under which the number stood.
 */
export const pinSchema = z.strictObject({
  series: z.string().max(100),
  keys: z.record(z.string().max(60), z.string().max(1000).nullable()),
  where: z.array(filterSchema).max(100).readonly(),
  /** The question's period, so that the board can be reopened where the pin was set. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** What the point said when it was pinned, such as `Week 41: 62 % in time`. */
  said: z.string().max(300),
});
export type Pin = z.infer<typeof pinSchema>;

const body = z.string().trim().min(1).max(4000);

export const annotationSchema = z.strictObject({
  id: z.int(),
  board: boardSchema,
  pin: pinSchema,
  author: z.string(),
  body: z.string(),
  createdAt: z.string(),
  deleted: z.boolean(),
  history: z.array(
    z.strictObject({
      at: z.string(),
      author: z.string(),
      change: z.enum(['created', 'edited', 'deleted', 'restored']),
      body: z.string(),
    }),
  ),
});
export type Annotation = z.infer<typeof annotationSchema>;

export const newAnnotationSchema = z.strictObject({ board: boardSchema, pin: pinSchema, body });
export const annotationChangeSchema = z.strictObject({
  id: z.int(),
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('edit'), body }),
    z.strictObject({ kind: z.literal('delete') }),
    z.strictObject({ kind: z.literal('restore') }),
  ]),
});

/** The same pin has the same key: the keys sorted, and the filters that make it another number. */
export function pinKey(board: string, pin: Pick<Pin, 'series' | 'keys' | 'where'>): string {
  const keys = Object.entries(pin.keys).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const where = pin.where
    .map((filter) => [filter.field, filter.value])
    .toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify([board, pin.series, keys, where]);
}

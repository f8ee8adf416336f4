import { z } from 'zod';

export const boards = ['funnel', 'leads-worked', 'close-rates', 'channel-roi'] as const;
export const boardSchema = z.enum(boards);
export type Board = z.infer<typeof boardSchema>;

export const segmentFields = [
  'source',
  'channel',
  'campaign',
  'content',
  'owner',
  'country',
  'product',
  'company',
] as const;
/** What a board can be divided by: a field of leads, deals or touches, or time. */
export const bySchema = z.enum([...segmentFields, 'month', 'week']);
export type By = z.infer<typeof bySchema>;
export type SegmentField = (typeof segmentFields)[number];

export const modes = ['cohort', 'flow', 'cash'] as const;
export const modeSchema = z.enum(modes);
export type Mode = z.infer<typeof modeSchema>;

export const models = ['first', 'last', 'linear', 'position', 'u', 'w'] as const;
export const modelSchema = z.enum(models);
/** Attribution models of RO8. */
export type Model = z.infer<typeof modelSchema>;

const isoDate = z.iso.date();

/** `value` null asks for those without the field, shown as "(none)" (MO12). Several of one field mean any of them. */
export const filterSchema = z.strictObject({ field: z.enum(segmentFields), value: z.string().max(1000).nullable() });
export type Filter = z.infer<typeof filterSchema>;

/** One question to a board. The same shape stands in the address of the window and behind the command line. */
export const questionSchema = z.strictObject({
  from: isoDate,
  to: isoDate,
  by: bySchema.nullable(),
  where: z.array(filterSchema).max(100).readonly(),
  mode: modeSchema,
  model: modelSchema,
});
export type Question = z.infer<typeof questionSchema>;

/** `previous`: the same kind of period before; cut to the same elapsed business days while the period runs (GE7). */
export const comparisonSchema = z.union([
  z.literal('previous'),
  z.literal('none'),
  z.strictObject({ from: isoDate, to: isoDate }),
]);
export type Comparison = z.infer<typeof comparisonSchema>;

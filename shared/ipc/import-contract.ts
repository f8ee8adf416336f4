import { z } from 'zod';
import { kinds } from '../fields/fields.ts';

export const kindSchema = z.enum(kinds);
export const token = z.string().min(1).max(200);
const columnName = z.string().max(1000);

/** Their column → field. A column that is not named or maps to null is an extra. */
export const columnMapSchema = z.record(columnName, z.string().max(60).nullable());
export const constantsSchema = z.record(z.string().max(60), z.string().max(1000));
/** The order of day, month and year in a column whose values do not decide it. */
export const dateOrderSchema = z.enum(['ymd', 'dmy', 'mdy']);
export const dateOrdersSchema = z.record(columnName, dateOrderSchema);
export type DateOrder = z.infer<typeof dateOrderSchema>;

export const importRequestSchema = z.strictObject({
  token,
  kind: kindSchema,
  columns: columnMapSchema,
  constants: constantsSchema,
  dateOrders: dateOrdersSchema,
  /** The sign before the decimals in a column whose values do not decide it. */
  decimals: z.record(columnName, z.enum(['.', ','])).default({}),
  system: z.string().min(1).max(100).nullable(),
  /** `YYYY-MM-DD` or an ISO instant; null: from the file's name or its facts (MO3). */
  asOf: z.string().max(40).nullable(),
});
export type ImportRequest = z.infer<typeof importRequestSchema>;

/** What a look at a file found. */
export const inspectionSchema = z.strictObject({
  token,
  fileName: z.string(),
  bytes: z.int(),
  encoding: z.string(),
  delimiter: z.string(),
  header: z.array(columnName),
  /** Null: not recognised, the person chooses. */
  kind: kindSchema.nullable(),
  /** 0 to 1. */
  confidence: z.number(),
  columns: columnMapSchema,
  /** A mapping for this header and kind was remembered and is used again. */
  remembered: z.boolean(),
  dateOrders: dateOrdersSchema,
  asOf: z.string().nullable(),
});
export type Inspection = z.infer<typeof inspectionSchema>;

/** Something only the person can decide before the import can run. */
export const importQuestionSchema = z.strictObject({
  code: z.enum(['date-order', 'number-format', 'required-field', 'field-twice']),
  column: z.string(),
  /** Both readings of one value, for the date order. */
  example: z.string().nullable(),
  readings: z.array(z.strictObject({ order: dateOrderSchema, reads: z.string() })),
});
export type ImportQuestion = z.infer<typeof importQuestionSchema>;

export const previewCellSchema = z.strictObject({
  text: z.string(),
  state: z.enum(['ok', 'empty', 'warning', 'reject']),
});
export const previewSchema = z.strictObject({
  /** The fields in the order shown, then the names of extras. */
  fields: z.array(z.string()),
  extras: z.array(z.string()),
  rows: z.array(
    z.strictObject({ fileRow: z.int(), cells: z.array(previewCellSchema), rejected: z.string().nullable() }),
  ),
  rowsRead: z.int(),
  questions: z.array(importQuestionSchema),
  asOf: z.string().nullable(),
});
export type Preview = z.infer<typeof previewSchema>;

export const problemSchema = z.strictObject({
  row: z.int(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;

/** MO10: rowsRead = created + updated + unchanged + merged + rejected. `rejects` holds the first thousand. */
export const reportSchema = z.strictObject({
  batch: z.int(),
  kind: kindSchema,
  rowsRead: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  merged: z.int(),
  rejected: z.int(),
  warnings: z.int(),
  rejects: z.array(problemSchema),
});
export type Report = z.infer<typeof reportSchema>;

export const batchSchema = z.strictObject({
  batch: z.int(),
  kind: kindSchema,
  fileName: z.string(),
  system: z.string(),
  importedAt: z.string(),
  asOf: z.string(),
  asOfFrom: z.enum(['given', 'name', 'fact', 'clock']),
  rowsRead: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  merged: z.int(),
  rejected: z.int(),
  warnings: z.int(),
});
export type Batch = z.infer<typeof batchSchema>;

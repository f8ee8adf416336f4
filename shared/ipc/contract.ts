import { z } from 'zod';
import { drillSchema, figureSchema, filterValuesSchema, pageSchema } from '../metrics/answers.ts';
import { boardSchema, comparisonSchema, questionSchema, segmentFields } from '../metrics/questions.ts';
import { personSchema, settingsChangeSchema, settingsSchema } from '../metrics/settings.ts';
import { annotationChangeSchema, annotationSchema, newAnnotationSchema } from './annotation-contract.ts';
import {
  batchSchema,
  importRequestSchema,
  inspectionSchema,
  kindSchema,
  previewSchema,
  problemSchema,
  reportSchema,
  token,
} from './import-contract.ts';

const nothing = z.strictObject({});
/** The rows behind a figure; `asOf` is given for a figure of the comparison: that of the page's `before`. */
const rowsOf = { question: questionSchema, figure: figureSchema, asOf: z.string().max(40).nullable().default(null) };
const paging = { offset: z.int().min(0), limit: z.int().min(1).max(1000) };

export const workspaceSchema = z.strictObject({
  name: z.string(),
  revision: z.int(),
  asOf: z.string().nullable(),
  /** False while another window holds the workspace (MO15). */
  writable: z.boolean(),
  sample: z.boolean(),
  counts: z.strictObject({ leads: z.int(), deals: z.int(), touches: z.int(), spend: z.int(), batches: z.int() }),
});
export type Workspace = z.infer<typeof workspaceSchema>;

export const recentSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  folder: z.string(),
  openedAt: z.string(),
  missing: z.boolean(),
});

export const paperSchema = z.enum(['a4', 'letter']);
/** What a print or an export of boards shows. */
export const printJobSchema = z.strictObject({
  boards: z
    .array(z.strictObject({ board: boardSchema, question: questionSchema, comparison: comparisonSchema }))
    .min(1)
    .max(20),
  paper: paperSchema,
});
export type PrintJob = z.infer<typeof printJobSchema>;

/** Where a channel runs: in the reading or the writing worker thread, or with the windows (dialogs, files, printing). */
type Runs = 'reader' | 'writer' | 'window';
const channel = <R extends Runs, I extends z.ZodType, O extends z.ZodType>(runs: R, input: I, output: O) => ({
  runs,
  input,
  output,
});

/** Every channel between a window and the program, checked both ways. Handlers, client and documentation derive from it. */
export const contract = {
  'workspace.current': channel('window', nothing, workspaceSchema.nullable()),
  'workspace.recent': channel('window', nothing, z.array(recentSchema)),
  /** Null: the person cancelled the dialog. */
  'workspace.create': channel('window', nothing, workspaceSchema.nullable()),
  'workspace.choose': channel('window', nothing, workspaceSchema.nullable()),
  'workspace.open': channel('window', z.strictObject({ id: z.string().max(200) }), workspaceSchema),
  'workspace.openFile': channel('window', z.strictObject({ token }), workspaceSchema),
  'workspace.openSample': channel('window', nothing, workspaceSchema),
  'workspace.forget': channel('window', z.strictObject({ id: z.string().max(200) }), z.array(recentSchema)),
  'workspace.close': channel('window', nothing, z.null()),
  /** Make an empty workspace, or the sample, in the file of a token; nothing is opened by it. */
  'workspace.make': channel('writer', z.strictObject({ token }), z.null()),
  'workspace.makeSample': channel('writer', z.strictObject({ token }), z.null()),
  'workspace.state': channel('reader', nothing, workspaceSchema),

  'files.choose': channel('window', nothing, z.array(z.strictObject({ token, name: z.string() }))),
  'files.names': channel(
    'window',
    z.strictObject({ tokens: z.array(token).max(100) }),
    z.array(z.strictObject({ token, name: z.string() })),
  ),

  'import.inspect': channel('writer', z.strictObject({ token }), inspectionSchema),
  'import.recognise': channel('writer', z.strictObject({ token, kind: kindSchema }), inspectionSchema),
  'import.preview': channel('writer', importRequestSchema, previewSchema),
  'import.run': channel('writer', importRequestSchema, reportSchema),
  'import.cancel': channel('writer', nothing, z.null()),
  'batch.list': channel('reader', nothing, z.array(batchSchema)),
  'batch.problems': channel(
    'reader',
    z.strictObject({ batch: z.int(), severity: z.enum(['reject', 'warning', 'note']), ...paging }),
    z.strictObject({ total: z.int(), problems: z.array(problemSchema) }),
  ),

  'board.page': channel(
    'reader',
    z.strictObject({ board: boardSchema, question: questionSchema, comparison: comparisonSchema }),
    pageSchema,
  ),
  'board.rows': channel(
    'reader',
    z.strictObject({
      ...rowsOf,
      sort: z.strictObject({ column: z.string().max(60), descending: z.boolean() }).nullable(),
      ...paging,
    }),
    drillSchema,
  ),
  /** CSV of all rows behind a figure. Null: the person cancelled; else the number of rows written. */
  'board.rowsToFile': channel('window', z.strictObject(rowsOf), z.int().nullable()),
  'board.rowsAsCsv': channel('reader', z.strictObject(rowsOf), z.string()),
  'board.filterValues': channel('reader', z.strictObject({ field: z.enum(segmentFields) }), filterValuesSchema),
  /** Null: the person cancelled; else the name of the file written. */
  'board.print': channel('window', printJobSchema, z.string().nullable()),

  'annotation.list': channel('reader', z.strictObject({ board: boardSchema.nullable() }), z.array(annotationSchema)),
  'annotation.add': channel('writer', newAnnotationSchema, annotationSchema),
  'annotation.change': channel('writer', annotationChangeSchema, annotationSchema),

  'settings.read': channel('reader', nothing, settingsSchema),
  'settings.change': channel('writer', settingsChangeSchema, settingsSchema),
  'people.list': channel('reader', nothing, z.array(personSchema)),
  'people.save': channel(
    'writer',
    z.strictObject({
      id: z.int().nullable(),
      name: z.string().trim().min(1).max(200),
      team: z.string().max(100).nullable(),
    }),
    z.array(personSchema),
  ),
  'channel.list': channel('reader', nothing, z.array(z.strictObject({ name: z.string(), hue: z.int().nullable() }))),

  'app.state': channel(
    'window',
    nothing,
    z.strictObject({
      version: z.string(),
      locale: z.string(),
      timeZone: z.string(),
      theme: z.enum(['system', 'light', 'dark']),
    }),
  ),
  'app.theme': channel('window', z.strictObject({ theme: z.enum(['system', 'light', 'dark']) }), z.null()),
  'app.fullScreen': channel('window', z.strictObject({ on: z.boolean() }), z.null()),
  /** The page to print is painted: the answer to `print.job` stands whole on the screen. */
  'print.job': channel('window', nothing, printJobSchema),
} as const;

export type Channel = keyof typeof contract;
export type Input<C extends Channel> = z.input<(typeof contract)[C]['input']>;
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>;

/** What the program says unasked. */
export const events = {
  /** `revision` rose: answers held are old. */
  'data.changed': z.strictObject({ revision: z.int() }),
  'workspace.changed': z.strictObject({ open: z.boolean() }),
  /** `rows` null while the file is being read through for its formats. */
  'import.progress': z.strictObject({
    token,
    phase: z.enum(['reading', 'storing', 'linking']),
    rows: z.int(),
    total: z.int().nullable(),
  }),
  'sample.progress': z.strictObject({ share: z.number() }),
} as const;
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;

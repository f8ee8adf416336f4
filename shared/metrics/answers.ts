import { z } from 'zod';
import { boardSchema, bySchema, comparisonSchema, modeSchema, modelSchema, questionSchema } from './questions.ts';

const count = z.int();
const minorUnits = z.int();
const ratio = z.number().nullable();

/** Something a reader must know beside the numbers: what is left out, missing, undated or excluded, with its count. */
export const noteSchema = z.strictObject({ code: z.string(), text: z.string(), count: count.nullable() });
export type Note = z.infer<typeof noteSchema>;

const head = {
  definition: z.strictObject({ id: z.string(), version: z.int() }),
  period: z.strictObject({ from: z.string(), to: z.string() }),
  /** `YYYY-MM-DD` or an ISO instant (MO3). Null: nothing imported yet. */
  asOf: z.string().nullable(),
  revision: z.int(),
  notes: z.array(noteSchema),
};

export const funnelRowSchema = z.strictObject({
  segment: z.string().nullable(),
  stages: z.array(z.strictObject({ stage: z.string(), count, step: ratio, cumulative: ratio })),
  /** Reached at a date that is not known, over all stages (MO6). */
  undated: count,
  /** Leads that jumped over a stage, and moves back to an earlier stage (FU6). */
  skipped: count,
  backward: count,
});
export type FunnelRow = z.infer<typeof funnelRowSchema>;

export const leadsWorkedRowSchema = z.strictObject({
  segment: z.string().nullable(),
  handedOver: count,
  worked: count.nullable(),
  workedRate: ratio,
  due: count.nullable(),
  inTime: count.nullable(),
  inTimeRate: ratio,
  /** Null when it falls among the unanswered; then `medianOver` is the least it can be (LW5, model.md). */
  medianHours: z.number().nullable(),
  medianOver: z.number().nullable(),
  p90Hours: z.number().nullable(),
  p90Over: z.number().nullable(),
  never: count.nullable(),
  /** Younger than the SLA and not answered (LW4). */
  notYetDue: count.nullable(),
  /** LW5: 0–5 min, 5–15, 15–60, 1–24 h, over 24 h, never; `sameDay` where only the day is known (MO4). */
  bands: z
    .strictObject({
      under5: count,
      under15: count,
      under60: count,
      sameDay: count,
      under1440: count,
      over: count,
      never: count,
    })
    .nullable(),
});
export type LeadsWorkedRow = z.infer<typeof leadsWorkedRowSchema>;

export const closeRatesRowSchema = z.strictObject({
  segment: z.string().nullable(),
  leads: count.nullable(),
  customers: count.nullable(),
  leadToCustomer: ratio,
  won: count.nullable(),
  lost: count.nullable(),
  noDecision: count.nullable(),
  winRate: ratio,
  wonValue: minorUnits.nullable(),
  lostValue: minorUnits.nullable(),
  /** Won value ÷ value of all decided deals (CR3). */
  winRateByValue: ratio,
  medianCycleDays: z.number().nullable(),
  p90CycleDays: z.number().nullable(),
});
export type CloseRatesRow = z.infer<typeof closeRatesRowSchema>;

export const channelRoiRowSchema = z.strictObject({
  row: z.enum(['segment', 'unattributed', 'total']),
  segment: z.string().nullable(),
  spend: minorUnits.nullable(),
  cost: minorUnits.nullable(),
  leads: count.nullable(),
  customers: count.nullable(),
  cpl: z.number().nullable(),
  cac: z.number().nullable(),
  revenue: minorUnits.nullable(),
  roi: ratio,
  roas: ratio,
});
export type ChannelRoiRow = z.infer<typeof channelRoiRowSchema>;

export const funnelAnswerSchema = z.strictObject({
  board: z.literal('funnel'),
  ...head,
  rows: z.array(funnelRowSchema),
});
export const leadsWorkedAnswerSchema = z.strictObject({
  board: z.literal('leads-worked'),
  ...head,
  /** `created`: no lead has a dated hand-over stage, so creation stands for it. */
  handOver: z.string(),
  /** `status`: no sales touches, so worked falls back on lead status (LW7). */
  basis: z.enum(['touches', 'status']),
  slaHours: z.number(),
  rows: z.array(leadsWorkedRowSchema),
});
export const closeRatesAnswerSchema = z.strictObject({
  board: z.literal('close-rates'),
  ...head,
  currency: z.string(),
  rows: z.array(closeRatesRowSchema),
});
export const channelRoiAnswerSchema = z.strictObject({
  board: z.literal('channel-roi'),
  ...head,
  currency: z.string(),
  mode: modeSchema,
  model: modelSchema,
  rows: z.array(channelRoiRowSchema),
});
export const answerSchema = z.discriminatedUnion('board', [
  funnelAnswerSchema,
  leadsWorkedAnswerSchema,
  closeRatesAnswerSchema,
  channelRoiAnswerSchema,
]);
export type FunnelAnswer = z.infer<typeof funnelAnswerSchema>;
export type LeadsWorkedAnswer = z.infer<typeof leadsWorkedAnswerSchema>;
export type CloseRatesAnswer = z.infer<typeof closeRatesAnswerSchema>;
export type ChannelRoiAnswer = z.infer<typeof channelRoiAnswerSchema>;
export type Answer = z.infer<typeof answerSchema>;

/** How ripe a cohort is (FU2, FU7). `horizonDays` null: fewer than 20 conversions, maturity unknown. */
export const maturitySchema = z.strictObject({
  stage: z.string(),
  horizonDays: z.int().nullable(),
  /** ripe: age ≥ horizon; unripe: hatched, "so far", never coloured; unknown: not coloured. */
  state: z.enum(['ripe', 'unripe', 'unknown']),
});
export type Maturity = z.infer<typeof maturitySchema>;

const pageHead = {
  question: questionSchema,
  comparison: comparisonSchema,
  period: z.strictObject({
    from: z.string(),
    to: z.string(),
    unit: z.enum(['week', 'month', 'quarter', 'custom']),
    /** False while as-of lies before the end (GE7). */
    finished: z.boolean(),
    businessDays: z.int(),
    elapsedBusinessDays: z.int(),
  }),
  /** The comparison as used: cut to the same elapsed business days (`cut`), and its facts to the same age (GE7). */
  before: z.strictObject({ from: z.string(), to: z.string(), asOf: z.string(), cut: z.boolean() }).nullable(),
  asOf: z.string().nullable(),
  /** The day of as-of in the workspace's zone: an instant does not tell it. */
  asOfDay: z.string().nullable(),
  revision: z.int(),
  currency: z.string(),
  /** Kinds whose own as-of is older than the workspace's by more than a day (MO3). */
  staleKinds: z.array(z.strictObject({ kind: z.string(), asOf: z.string() })),
  by: bySchema,
};

/** A period of a trend: its key (`2026-W41` or `2026-09`), its days, and whether it is over and ripe. */
const trendPeriod = {
  key: z.string(),
  from: z.string(),
  to: z.string(),
  finished: z.boolean(),
};

/**
 * What a board shows, read in one transaction. `now` and `earlier` are the totals of the period and of the comparison,
 * `segments` and `segmentsEarlier` the same divided by `by`.
 */
export const funnelPageSchema = z.strictObject({
  board: z.literal('funnel'),
  ...pageHead,
  now: funnelAnswerSchema,
  earlier: funnelAnswerSchema.nullable(),
  segments: funnelAnswerSchema,
  segmentsEarlier: funnelAnswerSchema.nullable(),
  /** For each step, named by the stage it leads to. */
  maturity: z.array(maturitySchema),
});

/** A lead of the unworked list (LW8): the age of its hand-over in hours, and what it is worth by its channel. */
export const unworkedLeadSchema = z.strictObject({
  leadId: z.int(),
  name: z.string().nullable(),
  company: z.string().nullable(),
  owner: z.string().nullable(),
  channel: z.string().nullable(),
  handedOver: z.string(),
  ageHours: z.number(),
  due: z.boolean(),
  /** Close rate of its channel × average won deal, trailing twelve months, minor units; null where n < 20. */
  expectedValue: minorUnits.nullable(),
});
export type UnworkedLead = z.infer<typeof unworkedLeadSchema>;

export const leadsWorkedPageSchema = z.strictObject({
  board: z.literal('leads-worked'),
  ...pageHead,
  now: leadsWorkedAnswerSchema,
  earlier: leadsWorkedAnswerSchema.nullable(),
  segments: leadsWorkedAnswerSchema,
  segmentsEarlier: leadsWorkedAnswerSchema.nullable(),
  /** Weeks up to the period's end: the total, and each segment's row. */
  trend: z.array(
    z.strictObject({ ...trendPeriod, total: leadsWorkedRowSchema, segments: z.array(leadsWorkedRowSchema) }),
  ),
  unworked: z.strictObject({ total: z.int(), leads: z.array(unworkedLeadSchema) }),
});

export const closeRatesPageSchema = z.strictObject({
  board: z.literal('close-rates'),
  ...pageHead,
  now: closeRatesAnswerSchema,
  earlier: closeRatesAnswerSchema.nullable(),
  segments: closeRatesAnswerSchema,
  segmentsEarlier: closeRatesAnswerSchema.nullable(),
  /** Thirteen months up to the period's end. */
  trend: z.array(z.strictObject({ ...trendPeriod, total: closeRatesRowSchema, maturity: maturitySchema.shape.state })),
  /** Of lead to customer. */
  maturity: maturitySchema,
  /** False where in either period many customers are known only by deals without a close date (MO6, GE7). */
  areCustomersComparable: z.boolean(),
});

export const channelRoiPageSchema = z.strictObject({
  board: z.literal('channel-roi'),
  ...pageHead,
  now: channelRoiAnswerSchema,
  earlier: channelRoiAnswerSchema.nullable(),
  segments: channelRoiAnswerSchema,
  segmentsEarlier: channelRoiAnswerSchema.nullable(),
  /** Of lead to customer: whether the cohort's revenue is still coming in. */
  maturity: maturitySchema,
  /** RO13: what is missing for attribution: touches, spend, won, links. */
  missing: z.array(z.enum(['touches', 'spend', 'won', 'links'])),
});

export const pageSchema = z.discriminatedUnion('board', [
  funnelPageSchema,
  leadsWorkedPageSchema,
  closeRatesPageSchema,
  channelRoiPageSchema,
]);
export type FunnelPage = z.infer<typeof funnelPageSchema>;
export type LeadsWorkedPage = z.infer<typeof leadsWorkedPageSchema>;
export type CloseRatesPage = z.infer<typeof closeRatesPageSchema>;
export type ChannelRoiPage = z.infer<typeof channelRoiPageSchema>;
export type Page = z.infer<typeof pageSchema>;
export type PageOf<B extends Page['board']> = Extract<Page, { board: B }>;

/**
 * One figure of a board whose rows are asked for: the name of a count of its row (`worked`, `won`, `count`), and where it
 * stands. `stage` for the funnel; `segment` undefined means the total, null means "(none)".
 */
export const figureSchema = z.strictObject({
  board: boardSchema,
  name: z.string().max(40),
  stage: z.string().max(40).optional(),
  segment: z.strictObject({ by: bySchema, value: z.string().max(1000).nullable() }).optional(),
});
export type Figure = z.infer<typeof figureSchema>;

/** A lead or a deal, or a credit (RO12), behind a figure. */
export const drillRowSchema = z.strictObject({
  id: z.int(),
  unit: z.enum(['lead', 'deal', 'credit', 'spend']),
  cells: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export const drillSchema = z.strictObject({
  unit: z.enum(['lead', 'deal', 'credit', 'spend']),
  /** Column names in order; `*_money` cells are minor units. */
  columns: z.array(z.string()),
  total: z.int(),
  rows: z.array(drillRowSchema),
  revision: z.int(),
  currency: z.string(),
});
export type Drill = z.infer<typeof drillSchema>;
export const filterValuesSchema = z.array(z.strictObject({ value: z.string().nullable(), count }));

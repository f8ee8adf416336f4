import { calendarMonthOf, months } from './calendar.ts';

/** Where leads come from, what they cost and how far they get. Rates are of leads that had the time to get there. */
export type Origin = {
  readonly channel: string;
  /** Null: leads of the channel without a campaign. */
  readonly campaign: string | null;
  readonly sources: readonly string[];
  readonly medium: string;
  readonly contents: readonly string[];
  /** Its share of all leads, against the others of the month. */
  readonly weight: number;
  /** Calendar months in which it runs; empty: always. */
  readonly season: readonly number[];
  readonly rates: { readonly mql: number; readonly sql: number; readonly opportunity: number; readonly won: number };
  /** Media for a lead, in euros. */
  readonly costPerLead: number;
  /** Size of its deals against the others'. */
  readonly dealSize: number;
};

type Row = [
  channel: string,
  campaign: string | null,
  sources: string,
  medium: string,
  contents: string,
  weight: number,
  season: readonly number[],
  rates: readonly [mql: number, sql: number, opportunity: number, won: number],
  costPerLead: number,
  dealSize: number,
];

const always: readonly number[] = [];

// prettier-ignore
const rows: readonly Row[] = [
  ['Paid Search', 'Brand Search', 'google|bing', 'cpc', 'Homepage|Free demo', 8, always, [0.55, 0.47, 0.54, 0.26], 74, 0.95],
  ['Paid Search', 'Category Search', 'google|bing', 'cpc', 'Free demo|Buyer guide|Pricing', 14, always, [0.43, 0.46, 0.5, 0.25], 66, 1],
  ['Paid Search', 'Competitor Search', 'google', 'cpc', 'Comparison|Switch in a day', 6, always, [0.38, 0.45, 0.46, 0.22], 88, 0.95],
  ['Paid Social', 'LinkedIn Leadership', 'linkedin', 'paid_social', 'Benchmark report|Founder story', 11, always, [0.4, 0.31, 0.46, 0.22], 156, 0.9],
  ['Paid Social', 'Social Retargeting', 'facebook|instagram', 'paid_social', 'Carousel|Short video', 7, always, [0.36, 0.29, 0.44, 0.2], 92, 0.85],
  ['Organic Search', 'SEO Guides', 'google|bing', 'organic', 'Forecast guide|Pipeline template', 10, always, [0.46, 0.4, 0.5, 0.26], 62, 0.95],
  ['Organic Search', null, 'google|bing|duckduckgo', 'organic', 'Homepage|Pricing|Blog', 13, always, [0.44, 0.39, 0.5, 0.26], 0, 1],
  ['Email', 'Monthly Newsletter', 'newsletter', 'email', 'Spring issue|Customer story|Product news', 7, always, [0.42, 0.36, 0.48, 0.23], 84, 0.85],
  ['Email', 'Win-back Mail', 'crm', 'email', 'We miss you|What is new', 4, always, [0.34, 0.33, 0.46, 0.21], 46, 0.85],
  ['Events', 'Webinar Series', 'webinar', 'event', 'Forecasting live|Pipeline clinic', 7, always, [0.58, 0.5, 0.58, 0.38], 40, 1.3],
  ['Events', 'Spring Trade Fair', 'trade fair', 'event', 'Booth|Talk', 8, [2, 3, 4, 5], [0.54, 0.42, 0.5, 0.27], 195, 1.15],
  ['Events', 'Autumn Roadshow', 'roadshow', 'event', 'Hamburg|Munich|Vienna', 7, [9, 10, 11], [0.53, 0.42, 0.5, 0.27], 185, 1.1],
  ['Referral', 'Partner Program', 'partner', 'referral', 'Agency partners|Tech partners', 12, always, [0.51, 0.46, 0.54, 0.31], 118, 1.1],
];

export const origins: readonly Origin[] = rows.map(
  ([channel, campaign, sources, medium, contents, weight, season, [mql, sql, opportunity, won], cost, dealSize]) => ({
    channel,
    campaign,
    sources: sources.split('|'),
    medium,
    contents: contents.split('|'),
    weight,
    season,
    rates: { mql, sql, opportunity, won },
    costPerLead: cost,
    dealSize,
  }),
);

/** Costs beside media, in euros a month for a sample of 5,000 leads. */
export const monthlyCosts: readonly { channel: string; kind: 'agency' | 'tools' | 'people'; amount: number }[] = [
  { channel: 'Paid Search', kind: 'agency', amount: 1400 },
  { channel: 'Paid Social', kind: 'agency', amount: 1100 },
  { channel: 'Organic Search', kind: 'agency', amount: 700 },
  { channel: 'Paid Search', kind: 'tools', amount: 200 },
  { channel: 'Organic Search', kind: 'tools', amount: 250 },
  { channel: 'Email', kind: 'tools', amount: 450 },
  { channel: 'Paid Search', kind: 'people', amount: 900 },
  { channel: 'Paid Social', kind: 'people', amount: 900 },
  { channel: 'Organic Search', kind: 'people', amount: 1300 },
  { channel: 'Email', kind: 'people', amount: 800 },
  { channel: 'Events', kind: 'people', amount: 1200 },
  { channel: 'Referral', kind: 'people', amount: 1000 },
];

/** January to December against an average month. */
const seasons = [1.04, 1.02, 1.06, 1, 1, 0.98, 0.9, 0.84, 1.08, 1.12, 1.06, 0.74];
const monthlyGrowth = 1.045;

/** How many leads a month brings, against the others. */
export function monthWeight(month: number): number {
  return (seasons[calendarMonthOf(month) - 1] ?? 1) * monthlyGrowth ** month;
}

/** The story of the failing channel: its budget grew from May 2026 on, what it brings got worse, and then much worse. */
const failingChannel = 'Paid Search';
const budget = [1.1, 1.25, 1.4, 1.55, 1.7, 1.7];
const decline = [0.98, 0.96, 0.93, 0.91, 0.89, 0.26];
const lastMonths = <T>(of: readonly T[], month: number): T | undefined => of[month - (months - of.length)];

export function originWeight(origin: Origin, month: number): number {
  if (origin.season.length > 0 && !origin.season.includes(calendarMonthOf(month))) return 0;
  return origin.weight * (origin.channel === failingChannel ? (lastMonths(budget, month) ?? 1) : 1);
}

/** What is left of an origin's rate from MQL to SQL for leads of a month. */
export function qualityOf(origin: Origin, month: number): number {
  return origin.channel === failingChannel ? (lastMonths(decline, month) ?? 1) : 1;
}

export const countries = [
  { name: 'Germany', locale: 'de', weight: 40, dialling: '+49' },
  { name: 'Austria', locale: 'de', weight: 12, dialling: '+43' },
  { name: 'Switzerland', locale: 'de', weight: 12, dialling: '+41' },
  { name: 'France', locale: 'fr', weight: 13, dialling: '+33' },
  { name: 'Netherlands', locale: 'nl', weight: 11, dialling: '+31' },
  { name: 'United Kingdom', locale: 'en', weight: 12, dialling: '+44' },
] as const;
export type Country = (typeof countries)[number];

export const companySizes = [
  { name: '1–10', weight: 14, dealSize: 0.7 },
  { name: '11–50', weight: 34, dealSize: 0.85 },
  { name: '51–200', weight: 30, dealSize: 1 },
  { name: '201–1,000', weight: 16, dealSize: 1.2 },
  { name: 'Over 1,000', weight: 6, dealSize: 1.5 },
] as const;

export const personas = [
  { name: 'Sales leader', weight: 30 },
  { name: 'Marketing leader', weight: 26 },
  { name: 'Revenue operations', weight: 20 },
  { name: 'Founder', weight: 14 },
  { name: 'IT', weight: 10 },
] as const;

export const products = [
  { name: 'Starter', weight: 34, price: 5900 },
  { name: 'Team', weight: 40, price: 9600 },
  { name: 'Enterprise', weight: 16, price: 15_400 },
  { name: 'Add-ons', weight: 10, price: 4200 },
] as const;

export const rejectionReasons = [
  { name: 'No budget', weight: 26 },
  { name: 'Not a fit', weight: 24 },
  { name: 'Cannot be reached', weight: 20 },
  { name: 'Too small', weight: 14 },
  { name: 'Student or researcher', weight: 9 },
  { name: 'Works for a competitor', weight: 7 },
] as const;

export const lostReasons = [
  { name: 'Price', weight: 32 },
  { name: 'Competitor', weight: 25 },
  { name: 'Missing feature', weight: 17 },
  { name: 'Timing', weight: 16 },
  { name: 'Champion left', weight: 10 },
] as const;

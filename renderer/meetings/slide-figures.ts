import { minorDigits, type Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { ChannelRoiPage, CloseRatesPage, FunnelPage, LeadsWorkedPage, Page } from '#shared/metrics/answers.ts';
import { smallBase, wilson } from '#shared/metrics/rate.ts';

/** One number of a slide: what it is, what it is of, and what it was before. */
export type SlideFigure = {
  readonly key: string;
  readonly value: string;
  readonly label: string;
  /** What it is counted from, such as `214 of 235 due`. */
  readonly base: string;
  /** What it was in the comparison, in words; null without one. */
  readonly before: string | null;
  /** Fewer than twenty in the base (GE5): drawn hollow, with its interval. */
  readonly small: boolean;
};

type Rate = {
  readonly key: string;
  readonly label: string;
  readonly rate: number | null;
  readonly part: number | null;
  readonly whole: number | null;
  readonly base: string;
  readonly earlier: number | null | undefined;
};

const unknown = '–';

/** At most five numbers that carry the board, each with its n. */
export function slideFigures(page: Page, format: Format): SlideFigure[] {
  switch (page.board) {
    case 'funnel':
      return funnelFigures(page, format);
    case 'leads-worked':
      return leadsWorkedFigures(page, format);
    case 'close-rates':
      return closeRatesFigures(page, format);
    case 'channel-roi':
      return channelRoiFigures(page, format);
  }
}

/** The chart says every step, so these are the two ends and the stage that both teams share. */
function funnelFigures({ now, earlier, question }: FunnelPage, format: Format): SlideFigure[] {
  const stages = now.rows[0]?.stages ?? [];
  const first = stages[0];
  if (first === undefined) return [];
  const before = (stage: string) => earlier?.rows[0]?.stages.find((other) => other.stage === stage);
  const ways = stages
    .filter(({ stage }) => stage === 'sql' || stage === 'customer')
    .map(({ stage, count, cumulative }) =>
      rateFigure(
        {
          key: stage,
          label: t(question.mode === 'flow' ? 'slides.figures.flowTo' : 'slides.figures.wayTo', {
            stage: stageName(stage),
            from: stageName(first.stage),
          }),
          rate: cumulative,
          part: count,
          whole: first.count,
          base: t('slides.figures.of', { part: format.count(count), whole: format.count(first.count) }),
          earlier: before(stage)?.cumulative,
        },
        format,
      ),
    );
  return [countFigure('lead', t('slides.figures.leads'), first.count, before(first.stage)?.count, format), ...ways];
}

function leadsWorkedFigures({ now, earlier }: LeadsWorkedPage, format: Format): SlideFigure[] {
  const row = now.rows[0];
  if (row === undefined) return [];
  const was = earlier?.rows[0];
  const hours = (value: number | null, over: number | null) =>
    value === null
      ? over === null
        ? null
        : t('slides.figures.over', { hours: format.hours(over) })
      : format.hours(value);
  const median = hours(row.medianHours, row.medianOver);
  const medianBefore = was === undefined ? null : hours(was.medianHours, was.medianOver);
  return [
    rateFigure(
      {
        key: 'worked',
        label: t('slides.figures.worked'),
        rate: row.workedRate,
        part: row.worked,
        whole: row.handedOver,
        base: ofHandedOver(row.worked, row.handedOver, format),
        earlier: was?.workedRate,
      },
      format,
    ),
    rateFigure(
      {
        key: 'in-time',
        label: t('slides.figures.inTime', { hours: format.hours(now.slaHours) }),
        rate: row.inTimeRate,
        part: row.inTime,
        whole: row.due,
        base: ofDue(row.inTime, row.due, format),
        earlier: was?.inTimeRate,
      },
      format,
    ),
    {
      key: 'median',
      value: median ?? unknown,
      label: t('slides.figures.medianSpeed'),
      base: row.due === null ? '' : t('slides.figures.dueLeads', { n: format.count(row.due) }),
      before: medianBefore === null ? null : t('slides.figures.before', { value: medianBefore }),
      small: row.due !== null && row.due < smallBase,
    },
    {
      ...countFigure('never', t('slides.figures.never'), row.never, was?.never, format),
      base: row.due === null ? '' : t('slides.figures.ofDue', { whole: format.count(row.due) }),
    },
    {
      ...countFigure('not-yet-due', t('slides.figures.notYetDue'), row.notYetDue, undefined, format),
      base: t('slides.figures.ofHandedOver', { whole: format.count(row.handedOver) }),
    },
  ];
}

function closeRatesFigures({ now, earlier, currency }: CloseRatesPage, format: Format): SlideFigure[] {
  const row = now.rows[0];
  if (row === undefined) return [];
  const was = earlier?.rows[0];
  const decided = row.won === null ? null : row.won + (row.lost ?? 0) + (row.noDecision ?? 0);
  const days = (value: number | null | undefined) =>
    value == null
      ? null
      : t('slides.figures.days', { count: value, n: format.decimal(value, value % 1 === 0 ? 0 : 1) });
  const cycle = days(row.medianCycleDays);
  const cycleBefore = days(was?.medianCycleDays);
  return [
    rateFigure(
      {
        key: 'win-rate',
        label: t('slides.figures.winRate'),
        rate: row.winRate,
        part: row.won,
        whole: decided,
        base:
          decided === null
            ? ''
            : t('slides.figures.decided', { part: format.count(row.won ?? 0), whole: format.count(decided) }),
        earlier: was?.winRate,
      },
      format,
    ),
    moneyFigure('won-value', t('slides.figures.wonValue'), row.wonValue, was?.wonValue, currency, format, {
      base: row.won === null ? '' : t('slides.figures.deals', { count: row.won, n: format.count(row.won) }),
    }),
    rateFigure(
      {
        key: 'lead-to-customer',
        label: t('slides.figures.leadToCustomer'),
        rate: row.leadToCustomer,
        part: row.customers,
        whole: row.leads,
        base:
          row.leads === null || row.customers === null
            ? ''
            : t('slides.figures.ofLeads', { part: format.count(row.customers), whole: format.count(row.leads) }),
        earlier: was?.leadToCustomer,
      },
      format,
    ),
    {
      key: 'cycle',
      value: cycle ?? unknown,
      label: t('slides.figures.cycle'),
      base: row.won === null ? '' : t('slides.figures.wonDeals', { count: row.won, n: format.count(row.won) }),
      before: cycleBefore === null ? null : t('slides.figures.before', { value: cycleBefore }),
      small: row.won !== null && row.won > 0 && row.won < smallBase,
    },
  ];
}

function channelRoiFigures({ now, earlier, currency }: ChannelRoiPage, format: Format): SlideFigure[] {
  const row = now.rows.find((one) => one.row === 'total');
  if (row === undefined) return [];
  const was = earlier?.rows.find((one) => one.row === 'total');
  const customers =
    row.customers === null
      ? ''
      : t('slides.figures.customers', { count: row.customers, n: format.count(row.customers) });
  const small = row.customers !== null && row.customers < smallBase;
  return [
    moneyFigure('spend', t('slides.figures.spend'), row.spend, was?.spend, currency, format, {
      base:
        row.cost === null || row.cost === row.spend
          ? t('slides.figures.media')
          : t('slides.figures.fullCost', { cost: shortMoney(row.cost, currency, format) }),
    }),
    moneyFigure('revenue', t('slides.figures.revenue'), row.revenue, was?.revenue, currency, format, {
      base: t('slides.figures.model', { model: t(`shell.model.${now.model}`) }),
    }),
    {
      key: 'roi',
      value: row.roi === null ? unknown : format.percent(row.roi, 0),
      label: t('slides.figures.roi'),
      base: customers,
      before: was?.roi == null ? null : t('slides.figures.before', { value: format.percent(was.roi, 0) }),
      small,
    },
    moneyFigure('cac', t('slides.figures.cac'), row.cac, was?.cac, currency, format, { base: customers, small }),
    moneyFigure('cpl', t('slides.figures.cpl'), row.cpl, was?.cpl, currency, format, {
      base: row.leads === null ? '' : t('slides.figures.leadsCount', { count: row.leads, n: format.count(row.leads) }),
      small: row.leads !== null && row.leads < smallBase,
    }),
  ];
}

function rateFigure({ key, label, rate, part, whole, base, earlier }: Rate, format: Format): SlideFigure {
  const small = whole !== null && whole > 0 && whole < smallBase;
  const interval = small && part !== null && part <= whole ? wilson(part, whole) : null;
  const shown = rate === null ? unknown : format.percent(rate);
  return {
    key,
    value: shown,
    label,
    base:
      interval === null
        ? base
        : t('slides.figures.interval', {
            base,
            low: format.percent(interval.low, 0),
            high: format.percent(interval.high, 0),
          }),
    before: earlier == null ? null : t('slides.figures.before', { value: format.percent(earlier) }),
    small,
  };
}

function countFigure(
  key: string,
  label: string,
  value: number | null,
  earlier: number | null | undefined,
  format: Format,
): SlideFigure {
  return {
    key,
    value: value === null ? unknown : format.count(value),
    label,
    base: '',
    before: earlier == null ? null : t('slides.figures.before', { value: format.count(earlier) }),
    small: false,
  };
}

function moneyFigure(
  key: string,
  label: string,
  value: number | null,
  earlier: number | null | undefined,
  currency: string,
  format: Format,
  { base, small = false }: { base: string; small?: boolean },
): SlideFigure {
  return {
    key,
    value: value === null ? unknown : shortMoney(value, currency, format),
    label,
    base,
    before: earlier == null ? null : t('slides.figures.before', { value: shortMoney(earlier, currency, format) }),
    small,
  };
}

/** Whole units, and from a million on what can be read at five metres: €1.28M. */
function shortMoney(value: number, currency: string, format: Format): string {
  const units = value / 10 ** minorDigits(currency);
  if (Math.abs(units) < 1_000_000) return format.money(value, currency, true);
  const options = { style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(format.locale, options).format(units);
}

function ofHandedOver(part: number | null, whole: number, format: Format): string {
  if (part === null) return t('slides.figures.ofHandedOver', { whole: format.count(whole) });
  return t('slides.figures.partOfHandedOver', { part: format.count(part), whole: format.count(whole) });
}

function ofDue(part: number | null, whole: number | null, format: Format): string {
  if (part === null || whole === null) return '';
  return t('slides.figures.partOfDue', { part: format.count(part), whole: format.count(whole) });
}

function stageName(stage: string): string {
  return t(`charts.stages.${stage}`);
}

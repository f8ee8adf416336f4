import type { Format } from '../language/format.ts';
import { t } from '../language/translate.ts';
import type { ChannelRoiPage, ChannelRoiRow } from '../metrics/answers.ts';
import { ratioOf, smallBase } from '../metrics/rate.ts';
import { comparedWith, shareText, type Headline } from './words.ts';

type Words = Pick<Headline, 'text' | 'tone'> & { readonly emphasis?: string };

/** A segment with its cost and how many times the cost came back. */
type Return = { readonly name: string; readonly times: number };

/**
 * What the board says first: which channel or campaign returned most of its cost, and which least. A cohort that is not
 * ripe, or a period that is not over, is told as "so far" and nothing in it as a loss (GE7, FU7); segments with fewer than
 * 20 leads are not named, and fewer than 20 customers say nothing (GE5).
 */
export function channelRoiHeadline(page: ChannelRoiPage, format: Format): Headline {
  const total = page.now.rows.find((row) => row.row === 'total');
  if (page.asOf === null || total === undefined) {
    return { text: t('headlines.nothingImported'), tone: 'neutral', sub: t('headlines.nothingImportedSub') };
  }
  return { ...wordsOf(page, total, format), sub: subOf(page, page.asOf, format) };
}

function wordsOf(page: ChannelRoiPage, total: ChannelRoiRow, format: Format): Words {
  if (page.missing.length > 0) return missingWords(page, format);
  const settled = isSettled(page);
  const customers = total.customers ?? 0;
  if (customers < smallBase) {
    const key = customers === 0 ? 'none' : 'few';
    return neutral(`${key}${settled ? '' : 'SoFar'}`, { count: customers, n: format.count(customers) });
  }
  const returns = returnsOf(page.segments.rows);
  const best = returns[0];
  if (best === undefined) return mostRevenue(page, total, settled, format);
  const worst = returns.at(-1);
  const only = worst === undefined || worst === best;
  const loses = !only && worst.times < 1;
  const key = only ? 'one' : loses ? 'bestAndLoss' : 'bestAndWorst';
  const text = t(`headlinesChannelRoi.${settled ? key : `${key}SoFar`}`, {
    best: best.name,
    bestTimes: format.decimal(best.times, 1),
    worst: worst?.name ?? '',
    worstTimes: format.decimal(worst?.times ?? 0, 1),
  });
  return { text, tone: toneOf(total, settled), emphasis: best.name };
}

/** Whether nothing more is to come: the period is over and, by cohort, its leads had the time to close. */
function isSettled(page: ChannelRoiPage): boolean {
  return page.period.finished && page.maturity.state === 'ripe';
}

/** Only what is settled is good or bad; a return above its cost is good already before. */
function toneOf({ roi }: ChannelRoiRow, settled: boolean): Headline['tone'] {
  if (roi === null) return 'neutral';
  if (roi >= 0) return 'good';
  return settled ? 'bad' : 'neutral';
}

/** Named segments with at least 20 leads and a cost, the best first (GE5). */
function returnsOf(rows: readonly ChannelRoiRow[]): Return[] {
  return rows
    .flatMap((row): Return[] => {
      if (row.row !== 'segment' || row.segment === null || (row.leads ?? 0) < smallBase) return [];
      const times = ratioOf(row.revenue, row.cost);
      return times === null || (row.cost ?? 0) <= 0 ? [] : [{ name: row.segment, times }];
    })
    .toSorted((a, b) => b.times - a.times);
}

/** Where no cost is known by segment: who brought most of the revenue. */
function mostRevenue(page: ChannelRoiPage, total: ChannelRoiRow, settled: boolean, format: Format): Words {
  const [top] = page.segments.rows
    .filter((row) => row.row === 'segment' && row.segment !== null && (row.revenue ?? 0) > 0)
    .toSorted((a, b) => (b.revenue ?? 0) - (a.revenue ?? 0));
  const share = ratioOf(top?.revenue ?? null, total.revenue);
  const revenue = format.money(total.revenue ?? 0, page.currency, true);
  if (top?.segment == null || share === null) return neutral(settled ? 'revenue' : 'revenueSoFar', { revenue });
  const values = { revenue, segment: top.segment, share: shareText(share, format) };
  return { ...neutral(settled ? 'mostRevenue' : 'mostRevenueSoFar', values), emphasis: top.segment };
}

/** RO13. */
function missingWords({ missing }: ChannelRoiPage, format: Format): Words {
  const inputs = missing.map((input) => t(`headlinesChannelRoi.inputs.${input}`));
  return neutral('missing', { inputs: new Intl.ListFormat(format.locale).format(inputs) });
}

function neutral(key: string, values: Readonly<Record<string, string | number>> = {}): Words {
  return { text: t(`headlinesChannelRoi.${key}`, values), tone: 'neutral' };
}

/** RO5: what the numbers stand on: view, model, data date. */
function subOf(page: ChannelRoiPage, asOf: string, format: Format): string {
  const { mode, model } = page.now;
  const basis = t(`headlinesChannelRoi.${mode === 'cash' ? 'subCash' : 'subCohort'}`, {
    period: format.period(page.period),
    model: t(`headlinesChannelRoi.models.${model}`),
    asOf: format.date(asOf),
  });
  return `${basis} ${comparedWith(page, format)}`.trim();
}

import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { CloseRatesAnswer, CloseRatesPage, CloseRatesRow } from '#shared/metrics/answers.ts';
import type { Part } from '#shared/metrics/change-split.ts';
import { ratio, smallBase } from '#shared/metrics/rate.ts';
import {
  canCompare,
  comparedWith,
  explanation,
  isSure,
  mostChanged,
  pointsText,
  shareText,
  type Headline,
  type Shift,
} from './words.ts';

type Words = Pick<Headline, 'text' | 'tone'> & { readonly emphasis?: string };

/**
 * What the close rates say first: the win rate of the deals decided in the period, or of its leads where no deals are
 * known. The comparison is cut to the same business days (GE7); fewer than 20 say nothing (GE5).
 */
export function closeRatesHeadline(page: CloseRatesPage, format: Format): Headline {
  const total = page.now.rows[0];
  if (page.asOf === null || total === undefined) {
    return { text: t('headlines.nothingImported'), tone: 'neutral', sub: t('headlines.nothingImportedSub') };
  }
  return { ...wordsOf(page, total, format), sub: subOf(page, total, page.asOf, format) };
}

function wordsOf(page: CloseRatesPage, total: CloseRatesRow, format: Format): Words {
  const now = partOf(total);
  if (now === null) return leadsOnly(page, total, format);
  if (now.n === 0) return neutral('none');
  if (now.n < smallBase) {
    return neutral(page.period.finished ? 'tooFew' : 'tooEarly', { count: now.n, n: format.count(now.n) });
  }
  const earlier = page.earlier?.rows[0];
  const before = earlier === undefined ? null : partOf(earlier);
  const shift = before === null ? null : { now, before };
  if (shift === null || !canCompare(shift)) return level(page, total, now, format);
  return isSure(shift) ? change(page, shift, format) : held(page, shift, format);
}

function change(page: CloseRatesPage, { now, before }: Shift, format: Format): Words {
  const rate = shareOf(now);
  const fell = rate < shareOf(before);
  const sentence = t(`headlinesCloseRates.${fell ? 'winFell' : 'winRose'}`, {
    points: pointsText(rate, shareOf(before), format),
    rate: shareText(rate, format),
  });
  const reason = explanation(partsOf(page.segmentsEarlier), partsOf(page.segments));
  return {
    text: reason === null ? sentence : t('headlinesCloseRates.because', { change: sentence, reason: reason.words }),
    tone: fell ? 'bad' : 'good',
    emphasis: reason === null ? shareText(rate, format) : reason.segment,
  };
}

function held(page: CloseRatesPage, { now }: Shift, format: Format): Words {
  const rate = shareText(shareOf(now), format);
  const shift = mostChanged(partsOf(page.segmentsEarlier), partsOf(page.segments));
  if (shift === null) {
    const values = { rate, won: format.count(now.hits), decided: format.count(now.n) };
    return { ...neutral('winHeld', values), emphasis: rate };
  }
  const segmentRate = shareOf(shift.now);
  const fell = segmentRate < shareOf(shift.before);
  const segment = shift.now.segment ?? '';
  return {
    text: t(`headlinesCloseRates.${fell ? 'winHeldBut' : 'winHeldAnd'}`, {
      rate,
      segment,
      points: pointsText(segmentRate, shareOf(shift.before), format),
      segmentRate: shareText(segmentRate, format),
    }),
    tone: fell ? 'bad' : 'good',
    emphasis: segment,
  };
}

function level(page: CloseRatesPage, total: CloseRatesRow, now: Part, format: Format): Words {
  const rate = shareText(shareOf(now), format);
  const values = { rate, won: format.count(now.hits), decided: format.count(now.n) };
  const words = neutral(page.period.finished ? 'win' : 'winSoFar', values);
  const text =
    total.wonValue === null || total.wonValue === 0
      ? words.text
      : t('headlinesCloseRates.worth', {
          sentence: words.text,
          value: format.money(total.wonValue, page.currency, true),
        });
  return { ...words, text, emphasis: rate };
}

function leadsOnly(page: CloseRatesPage, total: CloseRatesRow, format: Format): Words {
  const { leads, customers, leadToCustomer } = total;
  if (leads === null || customers === null || leadToCustomer === null) return neutral('unknown');
  const values = {
    count: customers,
    leads: format.count(leads),
    customers: format.count(customers),
    rate: shareText(leadToCustomer, format),
  };
  const ripe = page.maturity.state === 'ripe' && leads >= smallBase;
  return neutral(ripe ? 'cohort' : 'cohortSoFar', values);
}

function subOf(page: CloseRatesPage, total: CloseRatesRow, asOf: string, format: Format): string {
  const decided = partOf(total)?.n ?? null;
  const { leads, customers, medianCycleDays } = total;
  const sentences = [
    decided === null
      ? ''
      : t('headlinesCloseRates.decided', {
          count: decided,
          n: format.count(decided),
          period: format.period(page.period),
          asOf: format.date(asOf),
        }),
    medianCycleDays === null
      ? ''
      : t('headlinesCloseRates.cycle', {
          days: t('headlinesCloseRates.days', { count: medianCycleDays, n: format.count(medianCycleDays) }),
        }),
    leads === null || customers === null
      ? ''
      : t(`headlinesCloseRates.${page.maturity.state === 'ripe' ? 'leads' : 'leadsSoFar'}`, {
          count: customers,
          leads: format.count(leads),
          customers: format.count(customers),
        }),
    comparedWith(page, format),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function neutral(key: string, values: Readonly<Record<string, string | number>> = {}): Words {
  return { text: t(`headlinesCloseRates.${key}`, values), tone: 'neutral' };
}

function partsOf(answer: CloseRatesAnswer | null): Part[] {
  return answer === null ? [] : answer.rows.flatMap((row) => partOf(row) ?? []);
}

/** CR2: won of decided. Null where no deals are known. */
function partOf(row: CloseRatesRow): Part | null {
  if (row.won === null || row.lost === null || row.noDecision === null) return null;
  return { segment: row.segment, hits: row.won, n: row.won + row.lost + row.noDecision };
}

function shareOf(part: Part): number {
  return ratio(part.hits, part.n) ?? 0;
}

import type { Format } from '../language/format.ts';
import { t } from '../language/translate.ts';
import type { LeadsWorkedPage, LeadsWorkedRow } from '../metrics/answers.ts';
import { median, ratio, smallBase } from '../metrics/rate.ts';
import { comparedWith, isSure, pointsText, shareText, type Headline } from './words.ts';

type Words = Pick<Headline, 'text' | 'tone'> & { readonly emphasis?: string };

/** An owner at least this many times slower than the others is named. */
const slow = 2;
/** Beyond this a factor says nothing more; both times are told. */
const manyTimes = 10;

/**
 * What the board says first: how many leads sales worked, how many in time, and who is slow. Rates of the SLA stand on due
 * leads, so young leads never read as a fall (LW4, GE7); fewer than 20 say nothing (GE5).
 */
export function leadsWorkedHeadline(page: LeadsWorkedPage, format: Format): Headline {
  const total = page.now.rows[0];
  if (page.asOf === null || total === undefined) {
    return { text: t('headlines.nothingImported'), tone: 'neutral', sub: t('headlines.nothingImportedSub') };
  }
  return { ...wordsOf(page, total, format), sub: subOf(page, total, page.asOf, format) };
}

function wordsOf(page: LeadsWorkedPage, total: LeadsWorkedRow, format: Format): Words {
  const { handedOver, worked, workedRate, due, inTimeRate } = total;
  if (handedOver === 0) return neutral('none');
  if (worked === null || workedRate === null)
    return neutral('unknown', { count: handedOver, n: format.count(handedOver) });
  if (handedOver < smallBase) {
    return neutral(page.period.finished ? 'tooFew' : 'tooEarly', { count: handedOver, n: format.count(handedOver) });
  }
  const share = shareText(workedRate, format);
  const values = { worked: share, sla: slaText(page.now.slaHours, format) };
  if (due === null) return { ...neutral(page.period.finished ? 'byStatus' : 'byStatusSoFar', values), emphasis: share };
  if (due < smallBase || inTimeRate === null) {
    return neutral('tooFewDue', { ...values, count: due, n: format.count(due), handedOver: format.count(handedOver) });
  }
  return inTimeWords(page, total, { ...values, inTime: shareText(inTimeRate, format) }, format);
}

function inTimeWords(
  page: LeadsWorkedPage,
  total: LeadsWorkedRow,
  values: { readonly worked: string; readonly sla: string; readonly inTime: string },
  format: Format,
): Words {
  const rate = total.inTimeRate ?? 0;
  const isLate = rate < 0.8 && (total.workedRate ?? 0) - rate >= 0.1;
  const soFar = page.period.finished ? '' : 'SoFar';
  const sentence = t(`headlinesLeadsWorked.${isLate ? 'late' : 'inTime'}${soFar}`, values);
  const slowest = slowestOwner(page);
  if (slowest !== null) {
    const text = t('headlinesLeadsWorked.because', { sentence, reason: reasonOf(slowest, format) });
    return { text, tone: 'bad', emphasis: slowest.owner };
  }
  const change = changeOf(page, total);
  if (change !== null) {
    const key = change < 0 ? 'fell' : 'rose';
    const text = t(`headlinesLeadsWorked.${key}`, { sentence, points: pointsText(change, 0, format) });
    return { text, tone: change < 0 ? 'bad' : 'good', emphasis: values.inTime };
  }
  return { text: sentence, tone: rate >= 0.9 ? 'good' : isLate ? 'bad' : 'neutral', emphasis: values.inTime };
}

type Slowest = { readonly owner: string; readonly hours: number; readonly isLeast: boolean; readonly others: number };

/** The owner whose median is at least twice that of the other owners' medians, all of them with 20 due leads or more. */
function slowestOwner(page: LeadsWorkedPage): Slowest | null {
  if (page.by !== 'owner') return null;
  const owners = page.segments.rows.flatMap((row) => {
    const hours = row.medianHours ?? row.medianOver;
    if (row.segment === null || hours === null || (row.due ?? 0) < smallBase) return [];
    return [{ owner: row.segment, hours, isLeast: row.medianHours === null }];
  });
  const [first, ...rest] = owners.toSorted((a, b) => Number(b.isLeast) - Number(a.isLeast) || b.hours - a.hours);
  // A median that is known only as a least one cannot be what the others are measured by.
  if (first === undefined || rest.length === 0 || rest.some((owner) => owner.isLeast)) return null;
  const others = median(rest.map((owner) => owner.hours).toSorted((a, b) => a - b)) ?? 0;
  return first.hours > 0 && first.hours >= slow * others ? { ...first, others } : null;
}

function reasonOf({ owner, hours, isLeast, others }: Slowest, format: Format): string {
  const time = t(isLeast ? 'headlinesLeadsWorked.moreThan' : 'headlinesLeadsWorked.exactly', {
    time: format.hours(hours),
  });
  const times = others === 0 ? Infinity : (ratio(hours, others) ?? Infinity);
  if (isLeast || times >= manyTimes) {
    return t('headlinesLeadsWorked.slowApart', { owner, time, others: format.hours(others) });
  }
  const factor = Math.round(times);
  const words = factor <= 5 ? t(`headlinesLeadsWorked.factors.${factor}`) : t('headlinesLeadsWorked.times', { factor });
  return t('headlinesLeadsWorked.slow', { owner, time, factor: words });
}

/** The change of worked in time, where both bases allow a word and chance alone does not explain it (GE5, GE7). */
function changeOf(page: LeadsWorkedPage, total: LeadsWorkedRow): number | null {
  const earlier = page.earlier?.rows[0];
  if (earlier?.due == null || earlier.inTime === null || total.due === null || total.inTime === null) return null;
  const now = { segment: null, hits: total.inTime, n: total.due };
  const before = { segment: null, hits: earlier.inTime, n: earlier.due };
  return isSure({ now, before }) ? (total.inTimeRate ?? 0) - (earlier.inTimeRate ?? 0) : null;
}

function slaText(hours: number, format: Format): string {
  if (hours === 1) return t('headlinesLeadsWorked.anHour');
  if (hours === 24) return t('headlinesLeadsWorked.aDay');
  if (hours % 24 === 0) return t('headlinesLeadsWorked.someDays', { n: format.count(hours / 24) });
  return format.hours(hours);
}

function neutral(key: string, values: Readonly<Record<string, string | number>> = {}): Words {
  return { text: t(`headlinesLeadsWorked.${key}`, values), tone: 'neutral' };
}

function subOf(page: LeadsWorkedPage, total: LeadsWorkedRow, asOf: string, format: Format): string {
  const { handedOver, never, notYetDue } = total;
  const handed = t('headlinesLeadsWorked.sub', {
    count: handedOver,
    n: format.count(handedOver),
    period: format.period(page.period),
    asOf: format.date(asOf),
  });
  const counted = (key: string, count: number | null) =>
    count === null || count === 0 ? '' : t(`headlinesLeadsWorked.${key}`, { count, n: format.count(count) });
  return [handed, counted('never', never), counted('notYetDue', notYetDue), comparedWith(page, format)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

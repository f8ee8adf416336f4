import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { FunnelAnswer, FunnelPage, FunnelRow } from '#shared/metrics/answers.ts';
import type { Part } from '#shared/metrics/change-split.ts';
import { ratio, smallBase } from '#shared/metrics/rate.ts';
import { areStepsComparable } from '#shared/metrics/undated.ts';
import { dayOf } from '#shared/time/day.ts';
import {
  begun,
  canCompare,
  certainty,
  comparedWith,
  explanation,
  isSure,
  mostChanged,
  pointsText,
  shareText,
  type Headline,
  type Shift,
} from './words.ts';

/** How much of an unripe cohort must be as old as the horizon before it is compared at the same age. */
const mostOfIt = 2 / 3;

type Words = Pick<Headline, 'text' | 'tone'> & { readonly emphasis?: string };

/** A step between two stages next to each other, in both periods. */
type Step = {
  readonly index: number;
  readonly name: string;
  /** Its cohort is old enough to be judged (FU7). */
  readonly ripe: boolean;
  /** So is most of it, so that a comparison at the same age does not hang on which weeks the leads came in. */
  readonly mostlyRipe: boolean;
  readonly now: Part;
  readonly before: Part | null;
};

/**
 * What the funnel says first. The comparison is cut to the same age (GE7), so a step that is ripe for most of the cohort
 * may be compared, and is said to be at the same age; no other unripe step rises or falls (FU7), and fewer than 20 say
 * nothing (GE5). Where many stages have no date, nothing is compared (MO6).
 */
export function funnelHeadline(page: FunnelPage, format: Format): Headline {
  const total = page.now.rows[0];
  if (page.asOf === null || total === undefined) {
    return { text: t('headlines.nothingImported'), tone: 'neutral', sub: t('headlines.nothingImportedSub') };
  }
  const leads = countAt(total, 0);
  const values = { period: format.period(page.period), asOf: format.date(page.asOf) };
  const compared = comparedWith(page, format);
  if (page.question.mode === 'flow') {
    return {
      text: t('headlinesFunnel.flow', {
        leads: format.count(leads),
        customers: format.count(countAt(total, total.stages.length - 1)),
      }),
      tone: 'neutral',
      sub: t('headlinesFunnel.flowSub', { ...values, compared }).trim(),
    };
  }
  const sub = t('headlinesFunnel.sub', { ...values, count: leads, n: format.count(leads), compared }).trim();
  if (areStepsComparable(page)) return { ...wordsOf(page, total, leads, format), sub };
  const alone = { ...page, earlier: null, segmentsEarlier: null };
  return {
    ...wordsOf(alone, total, leads, format),
    sub: page.earlier === null ? sub : `${sub} ${t('headlinesFunnel.undated')}`,
  };
}

function wordsOf(page: FunnelPage, total: FunnelRow, leads: number, format: Format): Words {
  const n = format.count(leads);
  if (leads === 0) return neutral('none');
  if (leads < smallBase) return neutral(page.period.finished ? 'tooFew' : 'tooEarly', { count: leads, n });
  const steps = stepsOf(page, total);
  const ripe = steps.filter((step) => step.ripe);
  const moved = changed(page, steps, format);
  if (moved !== null) return moved;
  if (ripe.length > 0) return still(steps, ripe, total, format);
  const known = page.maturity.some((step) => step.state !== 'unknown');
  const customers = format.count(countAt(total, total.stages.length - 1));
  return neutral(known ? 'unripe' : 'unknown', { count: leads, n, customers });
}

/** The step that changed most surely, or a segment that changed beneath steps that held. */
function changed(page: FunnelPage, steps: readonly Step[], format: Format): Words | null {
  const judged = steps.filter((step) => step.mostlyRipe);
  const shifts = judged.flatMap((step) => (step.before === null ? [] : [{ ...step, before: step.before }]));
  const [surest] = shifts.toSorted((a, b) => Math.abs(certainty(b)) - Math.abs(certainty(a)));
  if (surest === undefined || !shifts.some(canCompare)) return null;
  return isSure(surest) ? change(page, surest, format) : beneath(page, shifts, format);
}

function change(page: FunnelPage, step: Step & Shift, format: Format): Words | null {
  const now = ratio(step.now.hits, step.now.n);
  const before = ratio(step.before.hits, step.before.n);
  if (now === null || before === null) return null;
  const fell = now < before;
  const points = pointsText(now, before, format);
  const key = `${fell ? 'fell' : 'rose'}${step.ripe ? '' : 'SameAge'}`;
  const name = step.ripe ? begun(step.name) : step.name;
  const sentence = t(`headlinesFunnel.${key}`, { step: name, points, rate: shareText(now, format) });
  const reason = explanation(partsOf(page.segmentsEarlier, step.index), partsOf(page.segments, step.index));
  return {
    text: reason === null ? sentence : t('headlinesFunnel.because', { change: sentence, reason: reason.words }),
    tone: fell ? 'bad' : 'good',
    emphasis: name,
  };
}

function beneath(page: FunnelPage, steps: readonly (Step & Shift)[], format: Format): Words | null {
  const found = steps.flatMap((step) => {
    const shift = mostChanged(partsOf(page.segmentsEarlier, step.index), partsOf(page.segments, step.index));
    return shift === null ? [] : [{ step, shift }];
  });
  const [first] = found.toSorted((a, b) => Math.abs(certainty(b.shift)) - Math.abs(certainty(a.shift)));
  if (first === undefined) return null;
  const { step, shift } = first;
  const rate = ratio(step.now.hits, step.now.n);
  const now = ratio(shift.now.hits, shift.now.n);
  const before = ratio(shift.before.hits, shift.before.n);
  if (rate === null || now === null || before === null) return null;
  const fell = now < before;
  const segment = shift.now.segment ?? '';
  return {
    text: t(`headlinesFunnel.${fell ? 'heldBut' : 'heldAnd'}${step.ripe ? '' : 'SameAge'}`, {
      step: step.ripe ? begun(step.name) : step.name,
      rate: shareText(rate, format),
      segment,
      points: pointsText(now, before, format),
      segmentRate: shareText(now, format),
    }),
    tone: fell ? 'bad' : 'good',
    emphasis: segment,
  };
}

/** No change to tell: where it is narrowest, among the steps that are ripe. */
function still(steps: readonly Step[], ripe: readonly Step[], total: FunnelRow, format: Format): Words {
  const [narrowest] = ripe
    .filter((step) => step.now.n >= smallBase)
    .toSorted((a, b) => (ratio(a.now.hits, a.now.n) ?? 1) - (ratio(b.now.hits, b.now.n) ?? 1));
  const leads = countAt(total, 0);
  const rate = narrowest === undefined ? null : ratio(narrowest.now.hits, narrowest.now.n);
  if (narrowest === undefined || rate === null) return neutral('tooFew', { count: leads, n: format.count(leads) });
  const values = { step: narrowest.name, rate: shareText(rate, format) };
  const step = begun(narrowest.name);
  if (ripe.length < steps.length) return { ...neutral('soFar', { ...values, step }), emphasis: step };
  if (steps.some((one) => one.before !== null && canCompare({ now: one.now, before: one.before }))) {
    return { ...neutral('held', values), emphasis: narrowest.name };
  }
  const share = shareText(total.stages.at(-1)?.cumulative ?? 0, format);
  return {
    ...neutral('narrowest', { ...values, leads: format.count(leads), share }),
    emphasis: narrowest.name,
  };
}

function neutral(key: string, values: Readonly<Record<string, string | number>> = {}): Words {
  return { text: t(`headlinesFunnel.${key}`, values), tone: 'neutral' };
}

function stepsOf(page: FunnelPage, total: FunnelRow): Step[] {
  const earlier = page.earlier?.rows[0];
  return total.stages.slice(1).map(({ stage }, place) => ({
    index: place + 1,
    name: t('headlinesFunnel.step', {
      from: t(`headlinesFunnel.stages.${total.stages[place]?.stage ?? ''}`),
      to: t(`headlinesFunnel.stages.${stage}`),
    }),
    ripe: page.maturity.some((step) => step.stage === stage && step.state === 'ripe'),
    mostlyRipe: isMostlyRipe(page, stage),
    now: partAt(total, place + 1),
    before: earlier === undefined ? null : partAt(earlier, place + 1),
  }));
}

function isMostlyRipe({ maturity, asOfDay, period }: FunnelPage, stage: string): boolean {
  const horizon = maturity.find((step) => step.stage === stage)?.horizonDays ?? null;
  if (horizon === null || asOfDay === null) return false;
  const from = dayOf(period.from);
  const until = dayOf(asOfDay) + 1;
  const elapsed = Math.min(dayOf(period.to), until) - from;
  const old = Math.min(elapsed, until - horizon - from);
  return (ratio(old, elapsed) ?? 0) >= mostOfIt;
}

function partsOf(answer: FunnelAnswer | null, index: number): Part[] {
  return answer === null ? [] : answer.rows.map((row) => partAt(row, index));
}

function partAt(row: FunnelRow, index: number): Part {
  return { segment: row.segment, hits: countAt(row, index), n: countAt(row, index - 1) };
}

function countAt(row: FunnelRow, index: number): number {
  return row.stages[index]?.count ?? 0;
}

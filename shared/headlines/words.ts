import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { Page } from '#shared/metrics/answers.ts';
import { changeSplit, type Part } from '#shared/metrics/change-split.ts';
import { smallBase, standardErrorsApart } from '#shared/metrics/rate.ts';

/** What a board says first. `emphasis` is a part of `text`; `sub` names period, n and comparison. */
export type Headline = {
  readonly text: string;
  readonly tone: 'good' | 'bad' | 'neutral';
  readonly emphasis?: string;
  readonly sub: string;
};

/** A share in both periods. */
export type Shift = { readonly now: Part; readonly before: Part };

/** Beyond this many standard errors two shares differ for more than chance (95 %). */
const sure = 1.96;
/** The same for the most changed of several segments, which chance alone makes look changed. */
const sureOfMany = 2.8;

/** GE5, GE7: both bases allow a word about the change. */
export function canCompare({ now, before }: Shift): boolean {
  return now.n >= smallBase && before.n >= smallBase;
}

/** Standard errors between now and before; 0 where there is too little to say. */
export function certainty(shift: Shift): number {
  return canCompare(shift) ? (standardErrorsApart(shift.now, shift.before) ?? 0) : 0;
}

export function isSure(shift: Shift): boolean {
  return Math.abs(certainty(shift)) >= sure;
}

/** The segment whose rate changed most surely, if chance alone does not explain it. Rows without a name do not count. */
export function mostChanged(before: readonly Part[], now: readonly Part[]): Shift | null {
  const shifts = now.flatMap((part) => {
    const old = before.find((candidate) => candidate.segment === part.segment);
    return old === undefined || part.segment === null ? [] : [{ now: part, before: old }];
  });
  const [first] = shifts.toSorted((a, b) => Math.abs(certainty(b)) - Math.abs(certainty(a)));
  return first !== undefined && Math.abs(certainty(first)) >= sureOfMany ? first : null;
}

/**
 * FU11: which segment's own rate makes up at least half of the change, in words: "three quarters of the fall is Paid
 * Search". Null where none does, or where the segments do not add up to the total.
 */
export function explanation(
  before: readonly Part[],
  now: readonly Part[],
): { readonly words: string; readonly segment: string } | null {
  const split = changeSplit(before, now);
  if (split === null || split.before === split.now) return null;
  const change = split.now - split.before;
  const [largest] = split.effects
    .filter((effect) => effect.segment !== null && now.length > 1)
    .toSorted((a, b) => b.rate / change - a.rate / change);
  if (largest === undefined || largest.segment === null) return null;
  const share = largest.rate / change;
  const size = sizeOf(share);
  if (size === null) return null;
  const direction = change < 0 ? 'fall' : 'rise';
  return {
    words: t(`headlines.${direction}Explained`, { size: t(`headlines.sizes.${size}`), segment: largest.segment }),
    segment: largest.segment,
  };
}

function sizeOf(share: number): string | null {
  if (share >= 1.15) return 'more';
  if (share >= 0.95) return 'all';
  if (share >= 0.85) return 'most';
  if (share >= 0.7) return 'threeQuarters';
  if (share >= 0.6) return 'twoThirds';
  return share >= 0.48 ? 'half' : null;
}

/** A share for a sentence: whole percent from ten on. */
export function shareText(share: number, format: Format): string {
  return format.percent(share, share < 0.0995 ? 1 : 0);
}

/** Points between two shares, without sign: 4.1. */
export function pointsText(now: number, before: number, format: Format): string {
  return format.decimal(Math.abs(now - before) * 100, 1);
}

/** "compared with the same 12 business days of Sep 2026", or nothing without a comparison. */
export function comparedWith(page: Page, format: Format): string {
  const { before, period } = page;
  if (before === null) return '';
  const values = { period: format.period(before), days: format.count(period.elapsedBusinessDays) };
  if (before.cut) return t('headlines.comparedCut', values);
  // GE7: what has happened since is left out of both, so the figures may differ from those of that period's own board.
  return t(before.asOf === page.asOf ? 'headlines.compared' : 'headlines.comparedAge', values);
}

/** Capital first letter, for a phrase that begins a sentence. */
export function begun(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}

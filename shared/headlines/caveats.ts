import type { Format } from '../language/format.ts';
import { t } from '../language/translate.ts';
import type { Page } from '../metrics/answers.ts';

/** What must be known before a board's numbers are believed: a period that is not over, steps that still ripen. */
export function caveatsOf(page: Page, format: Format): string[] {
  const unripe = unripeSteps(page);
  const steps = new Intl.ListFormat(format.locale).format(unripe);
  return [unfinished(page, format), unripe.length === 0 ? null : t('caveats.stillRipening', { steps })].filter(
    (sentence) => sentence !== null,
  );
}

function unfinished({ period, before }: Page, format: Format): string | null {
  if (period.finished) return null;
  const values = {
    period: format.period(period),
    elapsed: format.count(period.elapsedBusinessDays),
    total: format.count(period.businessDays),
  };
  if (before === null || !before.cut) return t('caveats.unfinished', values);
  return t('caveats.unfinishedCut', { ...values, before: format.period(before) });
}

function unripeSteps(page: Page): string[] {
  switch (page.board) {
    case 'funnel':
      return page.maturity
        .filter((step) => step.state === 'unripe')
        .map((step) => t('caveats.toStage', { stage: t(`charts.stages.${step.stage}`) }));
    case 'close-rates':
    case 'channel-roi':
      return page.maturity.state === 'unripe' ? [t('caveats.leadToCustomer')] : [];
    case 'leads-worked':
      return [];
  }
}

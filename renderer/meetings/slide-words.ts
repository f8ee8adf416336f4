import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { Page } from '#shared/metrics/answers.ts';
import type { SlideFigure } from './slide-figures.ts';

/** What must be known before the numbers are believed: an unfinished period, unripe steps, small samples. */
export function slideWords(page: Page, figures: readonly SlideFigure[], format: Format): string {
  const unripe = unripeSteps(page);
  return [
    unfinished(page, format),
    unripe.length === 0
      ? null
      : t('slides.stillRipening', { steps: new Intl.ListFormat(format.locale).format(unripe) }),
    figures.some((figure) => figure.small) ? t('slides.smallSample') : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

function unfinished({ period, before }: Page, format: Format): string | null {
  if (period.finished) return null;
  const values = {
    period: format.period(period),
    elapsed: format.count(period.elapsedBusinessDays),
    total: format.count(period.businessDays),
  };
  if (before === null || !before.cut) return t('slides.unfinished', values);
  return t('slides.unfinishedCut', { ...values, before: format.period(before) });
}

function unripeSteps(page: Page): string[] {
  switch (page.board) {
    case 'funnel':
      return page.maturity
        .filter((step) => step.state === 'unripe')
        .map((step) => t('slides.toStage', { stage: t(`charts.stages.${step.stage}`) }));
    case 'close-rates':
    case 'channel-roi':
      return page.maturity.state === 'unripe' ? [t('slides.leadToCustomer')] : [];
    case 'leads-worked':
      return [];
  }
}

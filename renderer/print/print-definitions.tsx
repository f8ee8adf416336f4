import type { ReactElement } from 'react';
import { t } from '#shared/language/translate.ts';
import type { Page } from '#shared/metrics/answers.ts';
import type { BoardDefinition } from '#shared/metrics/definitions.ts';
import { channelRoiDefinition } from '#shared/metrics/definitions-channel-roi.ts';
import { closeRatesDefinition } from '#shared/metrics/definitions-close-rates.ts';
import { funnelDefinition, funnelFlowDefinition } from '#shared/metrics/definitions-funnel.ts';
import { leadsWorkedDefinition } from '#shared/metrics/definitions-leads-worked.ts';

type Definition = Pick<BoardDefinition<never>, 'id' | 'version' | 'texts'> & {
  readonly figures: readonly { readonly figure: string; readonly rules: readonly string[] }[];
};

/** What the numbers of these pages mean. */
export function PrintDefinitions({ pages, sheet }: { readonly pages: readonly Page[]; readonly sheet: string }): ReactElement {
  const seen = new Map(pages.map((page) => [page.now.definition.id, page]));
  return (
    <section className="paper-board paper-definitions" style={{ page: sheet }}>
      <h1>{t('print.definitions')}</h1>
      <p className="paper-words">{t('print.definitionsIntro')}</p>
      {[...seen.values()].map((page) => {
        const { id, version, texts, figures } = definitionOf(page);
        return (
          <div key={id}>
            <h2>{t('print.boardDefinition', { board: t(`boards.names.${page.board}`), id, version })}</h2>
            <dl>
              {figures.map(({ figure, rules }) => (
                <div key={figure}>
                  <dt>{t(`${texts}.${figure}.name`)}</dt>
                  <dd>
                    {t(`${texts}.${figure}.words`)}
                    <small>
                      {t(`${texts}.${figure}.formula`)} · {t('print.rules', { rules: rules.join(', ') })}
                    </small>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        );
      })}
    </section>
  );
}

function definitionOf(page: Page): Definition {
  switch (page.board) {
    case 'funnel':
      return page.question.mode === 'flow' ? funnelFlowDefinition : funnelDefinition;
    case 'leads-worked':
      return leadsWorkedDefinition;
    case 'close-rates':
      return closeRatesDefinition;
    case 'channel-roi':
      return channelRoiDefinition;
  }
}

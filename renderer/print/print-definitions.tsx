import type { ReactElement } from 'react';
import { definitionText, type DefinitionText } from '#shared/headlines/definition-text.ts';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { FunnelPage, Page } from '#shared/metrics/answers.ts';
import type { BoardDefinition } from '#shared/metrics/definitions.ts';
import { channelRoiDefinition } from '#shared/metrics/definitions-channel-roi.ts';
import { closeRatesDefinition } from '#shared/metrics/definitions-close-rates.ts';
import { funnelDefinition, funnelFlowDefinition } from '#shared/metrics/definitions-funnel.ts';
import { leadsWorkedDefinition } from '#shared/metrics/definitions-leads-worked.ts';

type Props = { readonly pages: readonly Page[]; readonly sheet: string; readonly format: Format };

/** What the numbers of these pages mean, each with the formula as it was counted for the total. */
export function PrintDefinitions({ pages, sheet, format }: Props): ReactElement {
  const seen = new Map(pages.map((page) => [page.now.definition.id, page]));
  return (
    <section className="paper-board paper-definitions" style={{ page: sheet }}>
      <h1>{t('print.definitions')}</h1>
      <p className="paper-words">{t('print.definitionsIntro')}</p>
      {[...seen.values()].map((page) => (
        <section key={page.now.definition.id}>
          <h2>{t('print.boardDefinition', { board: t(`boards.names.${page.board}`), ...page.now.definition })}</h2>
          <dl>
            {definitionsOf(page, format).map((one) => (
              <div key={one.name}>
                <dt>{one.name}</dt>
                <dd>
                  {one.words}
                  <small>
                    {one.actual} · {t('print.rules', { rules: one.rules.join(', ') })}
                  </small>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

function definitionsOf(page: Page, format: Format): DefinitionText[] {
  switch (page.board) {
    case 'funnel':
      return funnelDefinitions(page, format);
    case 'leads-worked':
      return texts(leadsWorkedDefinition, page.now.rows[0], format, page.currency);
    case 'close-rates':
      return texts(closeRatesDefinition, page.now.rows[0], format, page.currency);
    case 'channel-roi': {
      const total = page.now.rows.find((row) => row.row === 'total');
      return texts(channelRoiDefinition, total, format, page.currency);
    }
  }
}

function funnelDefinitions(page: FunnelPage, format: Format): DefinitionText[] {
  const definition = page.question.mode === 'flow' ? funnelFlowDefinition : funnelDefinition;
  const row = page.now.rows[0];
  const stage = row?.stages.at(-1)?.stage;
  return stage === undefined ? [] : texts(definition, row && { row, stage }, format, page.currency);
}

function texts<Row>(
  definition: BoardDefinition<Row>,
  row: Row | undefined,
  format: Format,
  currency: string,
): DefinitionText[] {
  if (row === undefined) return [];
  return definition.figures.flatMap(({ figure }) => definitionText(definition, figure, row, format, currency) ?? []);
}

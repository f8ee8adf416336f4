import { BookOpen } from 'lucide-react';
import type { ReactElement } from 'react';
import { definitionText, type DefinitionText } from '#shared/headlines/definition-text.ts';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { BoardDefinition } from '#shared/metrics/definitions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PopoverButton } from '#renderer/ui/popover.tsx';

/** A definition with the operands of one row. */
export type Defined = DefinitionText & { readonly key: string };

type Written = { readonly format: Format; readonly currency: string };

/** The definitions of a board's figures, with what they are counted from here (GE4). `place` tells rows apart. */
export function definedOf<Row>(
  definition: BoardDefinition<Row>,
  figures: readonly string[],
  row: Row,
  { format, currency }: Written,
  place = '',
): readonly Defined[] {
  return figures.flatMap((figure) => {
    const found = definitionText(definition, figure, row, format, currency);
    if (found === null) return [];
    return [{ ...found, key: `${figure} ${place}`, name: place === '' ? found.name : `${found.name}, ${place}` }];
  });
}

type Props = {
  readonly defined: readonly Defined[];
  readonly version: { readonly id: string; readonly version: number };
  readonly format: Format;
};

/** A button that opens the definitions. */
export function DefinitionsButton({ defined, version, format }: Props): ReactElement {
  return (
    <PopoverButton
      label={t('boards.definition.title')}
      placement="bottom end"
      className="w-[30rem]"
      trigger={
        <Button size="sm" variant="quiet" className="text-soft font-normal">
          <BookOpen aria-hidden size={14} />
          {t('boards.definition.button', { id: version.id, version: version.version })}
        </Button>
      }
    >
      <div className="flex flex-col gap-4 p-5">
        <header>
          <h2 className="text-lg font-semibold">{t('boards.definition.title')}</h2>
          <p className="text-soft text-sm">{t('boards.sub.definition', version)}</p>
        </header>
        {defined.map((one) => (
          <Definition key={one.key} defined={one} format={format} />
        ))}
      </div>
    </PopoverButton>
  );
}

function Definition({ defined, format }: { readonly defined: Defined; readonly format: Format }): ReactElement {
  return (
    <section className="border-line border-t pt-3">
      <h3 className="font-semibold">{defined.name}</h3>
      <p className="mt-0.5 text-sm">{defined.words}</p>
      <p className="bg-sunken mt-2 rounded-md px-3 py-2 font-medium">{defined.actual}</p>
      <dl className="text-soft mt-2 grid grid-cols-[6.5rem_1fr] gap-x-3 gap-y-0.5 text-xs">
        {defined.n === null ? null : (
          <>
            <dt>{t('boards.definition.base')}</dt>
            <dd className="text-ink">
              {defined.denominator} ({t('boards.definition.n', { n: format.count(defined.n) })})
            </dd>
          </>
        )}
        <dt>{t('boards.definition.clock')}</dt>
        <dd className="text-ink">{defined.clock}</dd>
      </dl>
      <p className="text-soft mt-1 text-xs">{t('boards.definition.rules', { rules: defined.rules.join(', ') })}</p>
    </section>
  );
}

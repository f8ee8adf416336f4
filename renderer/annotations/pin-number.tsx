import type { ReactElement } from 'react';
import { t } from '#shared/language/translate.ts';

/** The pin as the chart draws it; a hollow one where it does not stand on the chart. */
export function PinNumber({ number }: { readonly number: number | null }): ReactElement {
  if (number === null) return <span aria-hidden="true" className="mt-1 size-3 rounded-full border-2 border-edge" />;
  return (
    <span className="grid h-5 min-w-5 place-items-center rounded-full bg-pin px-1 text-xs font-bold text-pin-ink">
      <span aria-hidden="true">{number}</span>
      <span className="sr-only">{t('annotations.number', { number })}</span>
    </span>
  );
}

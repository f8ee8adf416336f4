import type { ReactElement, ReactNode } from 'react';
import type { Figure } from '#shared/metrics/answers.ts';
import { t } from '#shared/language/translate.ts';
import { useDrillOpener } from './drill-context.ts';

type Props = {
  readonly figure: Figure;
  /** What the number is: the title of its rows. */
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A number that opens the rows behind it. */
export function FigureButton({ figure, title, className = '', children }: Props): ReactElement {
  const open = useDrillOpener();
  return (
    <button
      type="button"
      title={t('boards.figure.rows', { figure: title })}
      onClick={() => open({ figure, title })}
      className={`hover:text-accent cursor-pointer rounded-sm decoration-1 underline-offset-4 hover:underline ${className}`}
    >
      {children}
    </button>
  );
}

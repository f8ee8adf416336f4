import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#shared/language/translate.ts';
import { Button } from './button.tsx';

type ErrorStateProps = {
  readonly title?: string;
  /** The sentence of the error. */
  readonly sentence: string;
  readonly onRetry?: (() => void) | undefined;
  readonly actions?: ReactNode;
  readonly className?: string;
};

export function ErrorState({ title, sentence, onRetry, actions, className = '' }: ErrorStateProps) {
  return (
    <div role="alert" className={`flex flex-col items-center gap-1.5 px-6 py-10 text-center ${className}`}>
      <CircleAlert aria-hidden size={28} className="text-bad mb-1.5" />
      <p className="text-lg font-semibold">{title ?? t('shell.errorTitle')}</p>
      <p className="text-soft max-w-prose text-balance">{sentence}</p>
      <div className="mt-3 flex gap-2">
        {actions}
        {onRetry !== undefined && <Button onPress={onRetry}>{t('shell.retry')}</Button>}
      </div>
    </div>
  );
}

import type { CSSProperties, ReactNode } from 'react';
import { t } from '#shared/language/translate.ts';

type SkeletonProps = { readonly className?: string; readonly style?: CSSProperties };

/** The place of something that is coming. Give it the size of what comes. */
export function Skeleton({ className = 'h-4 w-full', style }: SkeletonProps) {
  return <div aria-hidden className={`shimmer rounded-md ${className}`} style={style} />;
}

type LoadingProps = { readonly className?: string; readonly children: ReactNode };

/** Says once to screen readers that something is loading; the children are skeletons. */
export function Loading({ className = '', children }: LoadingProps) {
  return (
    <div role="status" aria-live="polite" aria-busy className={className}>
      <span className="sr-only">{t('shell.loading')}</span>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';

type EmptyStateProps = {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
};

/** Nothing to show, why, and what to do about it. */
export function EmptyState({ icon, title, children, actions, className = '' }: EmptyStateProps) {
  return (
    <div className={`flex flex-col items-center justify-center gap-1.5 px-6 py-10 text-center ${className}`}>
      {icon !== undefined && <div className="text-soft mb-1.5">{icon}</div>}
      <p className="text-lg font-semibold">{title}</p>
      {children !== undefined && <div className="text-soft max-w-prose text-balance">{children}</div>}
      {actions !== undefined && <div className="mt-3 flex gap-2">{actions}</div>}
    </div>
  );
}

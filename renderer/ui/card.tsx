import { useId, type ReactNode } from 'react';

type CardProps = {
  readonly title?: string | undefined;
  /** Beside the title, at the right. */
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A region of a screen. With a title it is a landmark of that name. */
export function Card({ title, actions, className = '', children }: CardProps) {
  const id = useId();
  const look = `rounded-lg border border-line bg-card p-4 ${className}`;
  if (title === undefined) return <div className={look}>{children}</div>;
  return (
    <section aria-labelledby={id} className={look}>
      <header className="mb-2 flex min-h-7 items-center justify-between gap-3">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        {actions}
      </header>
      {children}
    </section>
  );
}

import type { ReactNode } from 'react';
import { tv, type VariantProps } from 'tailwind-variants';

const look = tv({
  base: 'inline-flex shrink-0 items-center gap-1 rounded-full px-2 text-xs leading-5 font-medium whitespace-nowrap',
  variants: {
    tone: {
      plain: 'bg-sunken text-soft border-line border leading-[1.125rem]',
      accent: 'bg-accent-wash text-accent',
      good: 'bg-good-wash text-good',
      bad: 'bg-bad-wash text-bad',
      warn: 'bg-warn-wash text-warn',
      pin: 'bg-pin text-pin-ink font-semibold',
    },
  },
  defaultVariants: { tone: 'plain' },
});

type BadgeProps = VariantProps<typeof look> & { readonly className?: string; readonly children: ReactNode };

export function Badge({ tone, className, children }: BadgeProps) {
  return <span className={look({ tone, className })}>{children}</span>;
}

import { Button as AriaButton, type ButtonProps as AriaButtonProps, composeRenderProps } from 'react-aria-components';
import { tv, type VariantProps } from 'tailwind-variants';
import { focusRing } from './focus.ts';

export const buttonLook = tv({
  base: `inline-flex shrink-0 cursor-default items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors disabled:opacity-50 ${focusRing}`,
  variants: {
    variant: {
      primary: 'border-transparent bg-accent text-accent-ink hover:bg-accent/90 pressed:bg-accent/80',
      secondary: 'border-line bg-card text-ink hover:border-edge hover:bg-sunken pressed:bg-line',
      quiet: 'border-transparent bg-transparent text-ink hover:bg-sunken pressed:bg-line',
      danger: 'border-line bg-card text-bad hover:border-bad hover:bg-bad-wash',
    },
    size: {
      sm: 'h-7 px-2 text-sm',
      md: 'h-9 px-3 text-base',
      lg: 'h-11 px-5 text-lg',
    },
  },
  defaultVariants: { variant: 'secondary', size: 'md' },
});

export type ButtonProps = AriaButtonProps & VariantProps<typeof buttonLook>;

export function Button({ variant, size, className, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={composeRenderProps(className, (given) => buttonLook({ variant, size, className: given }))}
    />
  );
}

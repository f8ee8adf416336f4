import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { Tooltip } from './tooltip.tsx';

type IconButtonProps = Omit<ButtonProps, 'children' | 'aria-label'> & {
  /** What it does: read aloud and shown as a tooltip. */
  readonly label: string;
  readonly children: ReactNode;
};

export function IconButton({ label, size = 'md', variant = 'quiet', className, ...props }: IconButtonProps) {
  const square = size === 'sm' ? 'w-7 px-0' : 'w-9 px-0';
  return (
    <Tooltip text={label}>
      <Button
        {...props}
        size={size}
        variant={variant}
        aria-label={label}
        className={`${square} ${typeof className === 'string' ? className : ''}`}
      />
    </Tooltip>
  );
}

import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover, type PopoverProps } from 'react-aria-components';
import { floating } from './focus.ts';

type Body = {
  /** The popover's name for those who do not see it. */
  readonly label: string;
  readonly placement?: PopoverProps['placement'];
  readonly className?: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
};

type PopoverButtonProps = Body & {
  /** A ui button. */
  readonly trigger: ReactElement;
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
};

function PopoverBody({ label, children }: Pick<Body, 'label' | 'children'>) {
  return (
    <Dialog aria-label={label} className="max-h-[inherit] overflow-auto outline-none">
      {({ close }) => (typeof children === 'function' ? children(close) : children)}
    </Dialog>
  );
}

/** A button that opens a small dialog beside it. */
export function PopoverButton(props: PopoverButtonProps) {
  const { trigger, label, placement = 'bottom start', className = '', children, isOpen, onOpenChange } = props;
  const state = {
    ...(isOpen === undefined ? {} : { isOpen }),
    ...(onOpenChange === undefined ? {} : { onOpenChange }),
  };
  return (
    <DialogTrigger {...state}>
      {trigger}
      <AriaPopover placement={placement} offset={6} className={`${floating} ${className}`}>
        <PopoverBody label={label}>{children}</PopoverBody>
      </AriaPopover>
    </DialogTrigger>
  );
}

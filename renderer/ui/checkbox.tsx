import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';

type CheckboxProps = {
  readonly isSelected: boolean;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly className?: string;
  readonly children: ReactNode;
};

export function Checkbox({ className = '', children, ...props }: CheckboxProps) {
  return (
    <CheckboxField {...props} className={className}>
      <CheckboxButton className="group flex cursor-default items-center gap-2 disabled:opacity-50">
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className="border-edge bg-card group-selected:border-accent group-selected:bg-accent group-indeterminate:border-accent group-indeterminate:bg-accent group-focus-visible:ring-focus text-accent-ink flex size-4 shrink-0 items-center justify-center rounded-sm border">
              {isIndeterminate && <Minus aria-hidden size={12} strokeWidth={3} />}
              {isSelected && !isIndeterminate && <Check aria-hidden size={12} strokeWidth={3} />}
            </span>
            {children}
          </>
        )}
      </CheckboxButton>
    </CheckboxField>
  );
}

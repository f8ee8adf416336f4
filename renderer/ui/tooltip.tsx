import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';

type TooltipProps = { readonly text: ReactNode; readonly delay?: number; readonly children: ReactElement };

/** Says more about a control that has the pointer or the focus. The child must take focus (a ui button does). */
export function Tooltip({ text, delay = 500, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={delay}>
      {children}
      <AriaTooltip
        offset={6}
        className="entering:fade-in max-w-72 rounded-md bg-ink px-2 py-1 text-xs text-card shadow-raised"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

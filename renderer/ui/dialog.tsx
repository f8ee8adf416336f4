import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '#shared/language/translate.ts';
import { floating } from './focus.ts';
import { IconButton } from './icon-button.tsx';

type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly size?: 'sm' | 'md' | 'lg' | 'full';
  /** At the foot, at the right: the primary action last. */
  readonly actions?: ReactNode;
  /** False while leaving by Escape or a click outside would lose something. */
  readonly isDismissable?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
};

const widths = { sm: 'w-96', md: 'w-[36rem]', lg: 'w-[64rem]', full: 'h-full w-full' } as const;

export function Dialog({ title, size = 'md', actions, isDismissable = true, role, children, ...state }: DialogProps) {
  return (
    <ModalOverlay
      {...state}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      className="entering:fade-in fixed inset-0 z-40 flex items-center justify-center bg-veil p-6"
    >
      <Modal className={`${floating} ${widths[size]} flex max-h-full max-w-full flex-col overflow-hidden`}>
        <AriaDialog role={role ?? 'dialog'} className="flex min-h-0 flex-1 flex-col outline-none">
          <header className="flex items-center justify-between gap-4 border-b border-line py-3 pr-3 pl-5">
            <Heading slot="title" className="text-lg font-semibold">
              {title}
            </Heading>
            {isDismissable && (
              <IconButton slot="close" size="sm" label={t('shell.close')}>
                <X aria-hidden size={16} />
              </IconButton>
            )}
          </header>
          <div className="min-h-0 flex-1 overflow-auto px-5 py-4">{children}</div>
          {actions !== undefined && (
            <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{actions}</footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { t } from '#shared/language/translate.ts';
import { Button } from './button.tsx';
import { floating } from './focus.ts';
import { IconButton } from './icon-button.tsx';

export type Toast = {
  readonly kind: 'done' | 'note' | 'failed';
  readonly title: string;
  readonly detail?: string | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
};

const queue = new ToastQueue<Toast>({ maxVisibleToasts: 3 });
const icons = {
  done: <CircleCheck aria-hidden size={18} className="text-good mt-px shrink-0" />,
  note: <Info aria-hidden size={18} className="text-accent mt-px shrink-0" />,
  failed: <CircleAlert aria-hidden size={18} className="text-bad mt-px shrink-0" />,
};

/** Says what happened. A failure stays until it is closed. */
export function showToast(toast: Toast): void {
  queue.add(toast, toast.kind === 'failed' ? {} : { timeout: toast.action === undefined ? 6000 : 12_000 });
}

/** What could not be done, with its sentence. */
export function showFailure(sentence: string): void {
  showToast({ kind: 'failed', title: t('shell.errorTitle'), detail: sentence });
}

/** Once in the app's frame. */
export function Toasts() {
  return (
    <ToastRegion
      queue={queue}
      aria-label={t('shell.messages')}
      className="fixed right-5 bottom-5 z-50 flex w-96 max-w-[calc(100vw-2.5rem)] flex-col gap-2 outline-none"
    >
      {({ toast }) => (
        <AriaToast toast={toast} className={`${floating} fade-in flex items-start gap-3 p-3 focus-visible:ring-focus`}>
          {icons[toast.content.kind]}
          <ToastContent className="flex min-w-0 flex-1 flex-col gap-0.5">
            <Text slot="title" className="font-medium">
              {toast.content.title}
            </Text>
            {toast.content.detail !== undefined && (
              <Text slot="description" className="text-soft text-sm">
                {toast.content.detail}
              </Text>
            )}
            {toast.content.action !== undefined && (
              <Button size="sm" className="mt-1.5 self-start" onPress={toast.content.action.run}>
                {toast.content.action.label}
              </Button>
            )}
          </ToastContent>
          <IconButton slot="close" size="sm" label={t('shell.close')}>
            <X aria-hidden size={14} />
          </IconButton>
        </AriaToast>
      )}
    </ToastRegion>
  );
}

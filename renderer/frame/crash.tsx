import { t } from '#shared/language/translate.ts';
import { go } from '#renderer/state/address.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';

type CrashProps = { readonly resetErrorBoundary: () => void };

/** What stands where a screen could not be drawn. */
export function Crash({ resetErrorBoundary }: CrashProps) {
  return (
    <main className="flex h-full min-w-0 flex-1 items-center justify-center">
      <ErrorState
        title={t('shell.crash.title')}
        sentence={t('shell.crash.detail')}
        onRetry={resetErrorBoundary}
        actions={
          <Button
            onPress={() => {
              go({ path: '/', search: '' });
              resetErrorBoundary();
            }}
          >
            {t('shell.crash.home')}
          </Button>
        }
      />
    </main>
  );
}

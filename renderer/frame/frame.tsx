import { useEffect, useRef, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { Workspace } from '#shared/ipc/contract.ts';
import { t } from '#shared/language/translate.ts';
import type { Board } from '#shared/metrics/questions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useAddress } from '#renderer/state/address.ts';
import { Crash } from './crash.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

type FrameProps = {
  readonly workspace: Workspace;
  /** The board on the screen, which has the bar of the question above it. */
  readonly board: Board | null;
  readonly children: ReactNode;
};

/** The rail, the bar and the screen between them. */
export function Frame({ workspace, board, children }: FrameProps) {
  const { path } = useAddress();
  const screen = useRef<HTMLElement>(null);
  useEffect(() => {
    const place = board === null ? [] : [t(`boards.names.${board}`)];
    document.title = [...place, workspace.name, t('shell.name')].join(' · ');
  }, [board, workspace.name]);
  return (
    <div className="flex h-full">
      <Button
        variant="primary"
        onPress={() => screen.current?.focus()}
        className="fixed top-2 left-2 z-50 not-focus:sr-only"
      >
        {t('shell.skip')}
      </Button>
      <Rail workspace={workspace} />
      <div className="flex min-w-0 flex-1 flex-col">
        {board !== null && <TopBar board={board} />}
        <ErrorBoundary FallbackComponent={Crash} resetKeys={[path]}>
          <main id="screen" ref={screen} tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
            {children}
          </main>
        </ErrorBoundary>
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { Workspace } from '#shared/ipc/contract.ts';
import type { Board } from '#shared/metrics/questions.ts';
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
  return (
    <div className="flex h-full">
      <Rail workspace={workspace} />
      <div className="flex min-w-0 flex-1 flex-col">
        {board !== null && <TopBar board={board} />}
        <ErrorBoundary FallbackComponent={Crash} resetKeys={[path]}>
          <main id="screen" className="min-h-0 flex-1 overflow-y-auto">
            {children}
          </main>
        </ErrorBoundary>
      </div>
    </div>
  );
}

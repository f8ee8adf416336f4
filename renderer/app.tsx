import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { ErrorBoundary } from 'react-error-boundary';
import { Redirect, Route, Router, Switch } from 'wouter';
import type { Workspace } from '#shared/ipc/contract.ts';
import { boardSchema, type Board } from '#shared/metrics/questions.ts';
import { followData, makeQueryClient } from '#renderer/api/query-client.ts';
import { sentenceOf } from '#renderer/api/client.ts';
import { useAppState, useWorkspace } from '#renderer/api/queries.ts';
import { CommandPalette } from '#renderer/commands/command-palette.tsx';
import { KeyBindings } from '#renderer/commands/key-bindings.tsx';
import { ShortcutsSheet } from '#renderer/commands/shortcuts-sheet.tsx';
import { useAppCommands } from '#renderer/commands/use-app-commands.ts';
import { BoardScreen } from '#renderer/frame/board-screen.tsx';
import { Crash } from '#renderer/frame/crash.tsx';
import { FileDrop } from '#renderer/frame/file-drop.tsx';
import { Frame } from '#renderer/frame/frame.tsx';
import { Gallery } from '#renderer/gallery/gallery.tsx';
import { DataPage } from '#renderer/import/data-page.tsx';
import { ImportPage } from '#renderer/import/import-page.tsx';
import { SettingsPage } from '#renderer/settings/settings-page.tsx';
import { SlideDeck } from '#renderer/meetings/slide-deck.tsx';
import { PrintRoute } from '#renderer/print/print-route.tsx';
import { useHashPath } from '#renderer/state/address.ts';
import { firstBoard } from '#renderer/state/question.ts';
import { useToneOnPage } from '#renderer/state/theme.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Toasts } from '#renderer/ui/toast.tsx';
import { Welcome } from '#renderer/welcome/welcome.tsx';

/** The whole window. */
export function App() {
  const [client] = useState(makeQueryClient);
  useEffect(() => followData(client), [client]);
  return (
    <QueryClientProvider client={client}>
      <InLanguage>
        <Router hook={useHashPath} hrefs={(href) => `#${href}`}>
          <ErrorBoundary FallbackComponent={Crash}>
            <Screens />
          </ErrorBoundary>
        </Router>
      </InLanguage>
    </QueryClientProvider>
  );
}

function InLanguage({ children }: { readonly children: ReactNode }) {
  const { data: app, isPending } = useAppState();
  useToneOnPage(!isPending);
  // Nothing is drawn in a theme or a language that would change a moment later.
  return isPending ? null : <I18nProvider locale={app?.locale ?? 'en'}>{children}</I18nProvider>;
}

function Screens() {
  return (
    <Switch>
      <Route path="/print">
        <PrintRoute />
      </Route>
      <Route path="/gallery">
        <Gallery />
      </Route>
      <Route>
        <Working />
      </Route>
    </Switch>
  );
}

function Working() {
  const { data: workspace, error, refetch } = useWorkspace();
  useAppCommands(workspace !== null && workspace !== undefined);
  return (
    <>
      {error !== null && <ErrorState sentence={sentenceOf(error)} onRetry={() => void refetch()} className="h-full" />}
      {workspace === null && <Welcome />}
      {workspace !== null && workspace !== undefined && <Opened workspace={workspace} />}
      <KeyBindings />
      <CommandPalette />
      <ShortcutsSheet />
      <FileDrop />
      <Toasts />
    </>
  );
}

function Opened({ workspace }: { readonly workspace: Workspace }) {
  const inFrame = (board: Board | null, screen: ReactNode) => (
    <Frame workspace={workspace} board={board}>
      {screen}
    </Frame>
  );
  return (
    <Switch>
      <Route path="/import">{inFrame(null, <ImportPage />)}</Route>
      <Route path="/data">{inFrame(null, <DataPage workspace={workspace} />)}</Route>
      <Route path="/settings">{inFrame(null, <SettingsPage />)}</Route>
      <Route path="/boards/:board">
        {({ board }) => {
          const known = boardSchema.safeParse(board);
          return known.success ? (
            inFrame(known.data, <BoardScreen key={known.data} board={known.data} />)
          ) : (
            <Redirect to="/boards/funnel" />
          );
        }}
      </Route>
      <Route path="/present/:board">
        {({ board }) => {
          const known = boardSchema.safeParse(board);
          return known.success ? <SlideDeck board={known.data} /> : <Redirect to="/present/funnel" />;
        }}
      </Route>
      <Route>
        <Redirect to={workspace.counts.batches === 0 ? '/data' : `/boards/${firstBoard(workspace)}`} />
      </Route>
    </Switch>
  );
}

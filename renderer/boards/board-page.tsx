import { useState, type ReactElement, type ReactNode } from 'react';
import type { Page } from '#shared/metrics/answers.ts';
import type { Board, Comparison, Question } from '#shared/metrics/questions.ts';
import { sentenceOf } from '#renderer/api/client.ts';
import { usePage } from '#renderer/api/queries.ts';
import type { ChartPoint, Mark } from '#renderer/charts/point.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { BoardEmpty, BoardLoading } from './board-states.tsx';
import { ChannelRoiBoard } from './channel-roi-board.tsx';
import { CloseRatesBoard } from './close-rates-board.tsx';
import { DrillContext, type DrillRequest } from './drill-context.ts';
import { DrillPanel } from './drill-panel.tsx';
import { FunnelBoard } from './funnel-board.tsx';
import { LeadsWorkedBoard } from './leads-worked-board.tsx';
import { useLook, type BoardLook } from './use-look.ts';

type Shared = {
  readonly marks: readonly Mark[];
  /** Undefined where nothing can be written. */
  readonly onAnnotate: ((point: ChartPoint) => void) | undefined;
  /** What other rooms add to the board: its annotations. */
  readonly panel: ReactNode;
};

export type BoardPageProps = Shared & {
  readonly board: Board;
  readonly question: Question;
  readonly comparison: Comparison;
};

/** What every board takes. */
export type BoardProps<P extends Page> = Shared & {
  readonly page: P;
  readonly look: BoardLook;
  readonly onDrill: (point: ChartPoint) => void;
};

/** A board with its question asked: loading, refused, empty or whole. */
export function BoardPage({ board, question, comparison, ...shared }: BoardPageProps): ReactElement {
  const { data: page, error, refetch } = usePage(board, question, comparison);
  if (page !== undefined) return <BoardView page={page} {...shared} />;
  if (error !== null)
    return <ErrorState className="h-full justify-center" sentence={sentenceOf(error)} onRetry={() => void refetch()} />;
  return <BoardLoading />;
}

/** A board with its answer. */
export function BoardView({ page, ...shared }: Shared & { readonly page: Page }): ReactElement {
  const look = useLook();
  const [drill, setDrill] = useState<DrillRequest | null>(null);
  if (page.asOf === null) return <BoardEmpty />;
  const onDrill = ({ figure, label, period }: ChartPoint): void => {
    if (figure) setDrill({ figure, title: label, period });
  };
  return (
    <DrillContext value={setDrill}>
      {boardOf(page, { ...shared, look, onDrill })}
      {drill === null ? null : (
        <DrillPanel question={page.question} request={drill} format={look.format} onClose={() => setDrill(null)} />
      )}
    </DrillContext>
  );
}

function boardOf(page: Page, props: Omit<BoardProps<Page>, 'page'>): ReactElement {
  switch (page.board) {
    case 'funnel':
      return <FunnelBoard page={page} {...props} />;
    case 'leads-worked':
      return <LeadsWorkedBoard page={page} {...props} />;
    case 'close-rates':
      return <CloseRatesBoard page={page} {...props} />;
    case 'channel-roi':
      return <ChannelRoiBoard page={page} {...props} />;
  }
}

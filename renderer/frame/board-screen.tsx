import { useMemo } from 'react';
import type { Board } from '#shared/metrics/questions.ts';
import { AnnotationPanel } from '#renderer/annotations/annotation-panel.tsx';
import { pointsOf } from '#renderer/annotations/board-chart.tsx';
import { useBoardAnnotations } from '#renderer/annotations/use-board-annotations.tsx';
import { usePage } from '#renderer/api/queries.ts';
import { BoardPage } from '#renderer/boards/board-page.tsx';
import { useFormat } from '#renderer/state/format.ts';
import { useQuestion } from '#renderer/state/question.ts';

/** A board with the annotations that are pinned to it. */
export function BoardScreen({ board }: { readonly board: Board }) {
  const { question, comparison } = useQuestion(board);
  const { data: page } = usePage(board, question, comparison);
  const format = useFormat();
  const points = useMemo(() => (page === undefined ? [] : pointsOf(page, format)), [page, format]);
  const { marks, sorted, writable, onAnnotate, onEdit, dialog } = useBoardAnnotations(
    board,
    points,
    page?.question ?? question,
  );
  return (
    <>
      <BoardPage
        board={board}
        question={question}
        comparison={comparison}
        marks={marks}
        onAnnotate={onAnnotate}
        panel={
          <AnnotationPanel sorted={sorted} writable={writable} onAnnotate={() => onAnnotate?.(null)} onEdit={onEdit} />
        }
      />
      {dialog}
    </>
  );
}

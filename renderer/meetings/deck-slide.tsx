import { useEffect, useMemo, type ReactElement } from 'react';
import { headlineOf } from '#shared/headlines/headline.ts';
import { t } from '#shared/language/translate.ts';
import type { Page } from '#shared/metrics/answers.ts';
import { boards, type Board } from '#shared/metrics/questions.ts';
import { useAppearance } from '#renderer/boards/use-look.ts';
import { BoardChart, pointsOf } from '#renderer/annotations/board-chart.tsx';
import { useBoardAnnotations } from '#renderer/annotations/use-board-annotations.tsx';
import { sentenceOf } from '#renderer/api/client.ts';
import { usePage } from '#renderer/api/queries.ts';
import { useFormat } from '#renderer/state/format.ts';
import { useQuestion } from '#renderer/state/question.ts';
import { useTone } from '#renderer/state/theme.ts';
import { EmptySlide, Slide } from './slide.tsx';
import { useSlideUnit } from './use-slide-unit.ts';

type Props = {
  readonly board: Board;
  /** Told how to annotate on this slide; null while there is nothing to annotate. */
  readonly onReady: (annotate: (() => void) | null) => void;
};

/** The slide of one board, asked what the address asks. */
export function DeckSlide({ board, onReady }: Props): ReactElement {
  const { question, comparison } = useQuestion(board);
  const { data: page, error } = usePage(board, question, comparison);
  const place = { name: t(`boards.names.${board}`), number: boards.indexOf(board) + 1, total: boards.length };
  if (page !== undefined) return <PageSlide {...place} page={page} onReady={onReady} />;
  return <EmptySlide {...place}>{error === null ? t('slides.loading') : sentenceOf(error)}</EmptySlide>;
}

type PageSlideProps = Pick<Props, 'onReady'> & {
  readonly name: string;
  readonly number: number;
  readonly total: number;
  readonly page: Page;
};

/** The slide of a page that is known, with its annotations. */
export function PageSlide({ page, onReady, ...place }: PageSlideProps): ReactElement {
  const format = useFormat();
  const unit = useSlideUnit();
  const look = useAppearance(useTone(), 2 * unit, format, 'surface');
  const points = useMemo(() => pointsOf(page, format), [page, format]);
  const { sorted, marks, onAnnotate, dialog } = useBoardAnnotations(page.board, points, page.question);
  useEffect(() => {
    onReady(onAnnotate === undefined || points.length === 0 ? null : () => onAnnotate(null));
    return () => onReady(null);
  }, [onReady, onAnnotate, points]);
  return (
    <>
      <Slide
        {...place}
        page={page}
        headline={headlineOf(page, format)}
        pinned={sorted.here}
        format={format}
        chart={<BoardChart page={page} look={look} marks={marks} onAnnotate={onAnnotate} />}
      />
      {dialog}
    </>
  );
}

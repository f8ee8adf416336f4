import { useCallback, useMemo, useState, type ReactElement } from 'react';
import type { Annotation } from '#shared/ipc/annotation-contract.ts';
import { t } from '#shared/language/translate.ts';
import type { Board, Question } from '#shared/metrics/questions.ts';
import { useAnnotations, useWorkspace } from '#renderer/api/queries.ts';
import type { ChartPoint, Mark } from '#renderer/charts/point.ts';
import { useCommands, type Command } from '#renderer/state/commands.ts';
import { AnnotationDialog, type Draft } from './annotation-dialog.tsx';
import { marksOf, sortAnnotations, type SortedAnnotations } from './pins.ts';

export type BoardAnnotations = {
  readonly sorted: SortedAnnotations;
  readonly marks: readonly Mark[];
  readonly writable: boolean;
  /** Opens the dialog on a point; null lets the person choose one. Undefined where nothing can be written. */
  readonly onAnnotate: ((point: ChartPoint | null) => void) | undefined;
  readonly onEdit: (annotation: Annotation) => void;
  /** To be placed anywhere: it floats. */
  readonly dialog: ReactElement | null;
};

const none: readonly Annotation[] = [];

/** The annotations of what is on the screen. `points` and `question` must be those of the page that is shown. */
export function useBoardAnnotations(board: Board, points: readonly ChartPoint[], question: Question): BoardAnnotations {
  const { data: annotations = none } = useAnnotations(board);
  const { data: workspace } = useWorkspace();
  const writable = workspace?.writable ?? false;
  const [draft, setDraft] = useState<Draft | null>(null);
  const sorted = useMemo(
    () => sortAnnotations(board, points, question.where, annotations),
    [board, points, question.where, annotations],
  );
  const marks = useMemo(() => marksOf(sorted.here), [sorted]);
  const onAnnotate = useCallback(
    (point: ChartPoint | null) => setDraft({ kind: 'new', board, question, point }),
    [board, question],
  );
  const commands = useMemo<readonly Command[]>(
    () =>
      writable && points.length > 0
        ? [
            {
              id: 'annotate',
              label: t('annotations.annotatePoint'),
              group: t('annotations.title'),
              keys: 'a',
              run: () => onAnnotate(null),
            },
          ]
        : [],
    [writable, points.length, onAnnotate],
  );
  useCommands(commands);
  return {
    sorted,
    marks,
    writable,
    onAnnotate: writable ? onAnnotate : undefined,
    onEdit: useCallback((annotation: Annotation) => setDraft({ kind: 'edit', annotation }), []),
    dialog: draft === null ? null : <AnnotationDialog draft={draft} points={points} onClose={() => setDraft(null)} />,
  };
}

import { MapPin, MessageSquarePlus } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { Annotation } from '#shared/ipc/annotation-contract.ts';
import { t } from '#shared/language/translate.ts';
import { sentenceOf } from '#renderer/api/client.ts';
import { useChangeAnnotation } from '#renderer/api/mutations.ts';
import { useFormat } from '#renderer/state/format.ts';
import { openBoard } from '#renderer/state/question.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { AnnotationItem, startOf } from './annotation-item.tsx';
import { segmentOf, type SortedAnnotations } from './pins.ts';

type Props = {
  readonly sorted: SortedAnnotations;
  /** False while another window holds the workspace (MO15). */
  readonly writable: boolean;
  readonly onAnnotate: () => void;
  readonly onEdit: (annotation: Annotation) => void;
};

/** All annotations of a board: those on the chart with their numbers, those of other periods and filters, deleted ones. */
export function AnnotationPanel({ sorted, writable, onAnnotate, onEdit }: Props): ReactElement {
  const format = useFormat();
  const change = useChangeAnnotation();
  const { here, elsewhere, deleted } = sorted;

  const run = async (id: number, kind: 'delete' | 'restore'): Promise<void> => {
    try {
      await change.mutateAsync({ id, change: { kind } });
      if (kind === 'restore') showToast({ kind: 'done', title: t('annotations.restored') });
      else {
        showToast({
          kind: 'done',
          title: t('annotations.deleted'),
          action: { label: t('annotations.undo'), run: () => void run(id, 'restore') },
        });
      }
    } catch (error) {
      showToast({ kind: 'failed', title: t('annotations.failed'), detail: sentenceOf(error) });
    }
  };
  const item = (annotation: Annotation, number: number | null, children?: ReactNode): ReactElement => (
    <AnnotationItem
      key={annotation.id}
      annotation={annotation}
      format={format}
      number={number}
      onEdit={writable && !annotation.deleted ? () => onEdit(annotation) : undefined}
      onDelete={writable && !annotation.deleted ? () => void run(annotation.id, 'delete') : undefined}
      onRestore={writable && annotation.deleted ? () => void run(annotation.id, 'restore') : undefined}
    >
      {children}
    </AnnotationItem>
  );

  return (
    <Card
      title={t('annotations.title')}
      actions={
        writable && (
          <Button size="sm" onPress={onAnnotate}>
            <MessageSquarePlus aria-hidden size={14} />
            {t('annotations.annotate')}
            <Kbd keys="a" />
          </Button>
        )
      }
    >
      {!writable && <p className="text-sm text-soft">{t('annotations.unwritable')}</p>}
      {here.length > 0 && (
        <ol className="divide-y divide-line">{here.map(({ annotation, number }) => item(annotation, number))}</ol>
      )}
      {here.length === 0 && elsewhere.length === 0 && (
        <div className="py-2">
          <p className="font-medium">{t('annotations.emptyTitle')}</p>
          <p className="text-soft">{t('annotations.emptyText')}</p>
        </div>
      )}
      {elsewhere.length > 0 && (
        <Fold title={t('annotations.elsewhere', { count: elsewhere.length })} open={here.length === 0}>
          {elsewhere.map((annotation) =>
            item(annotation, null, <WayThere annotation={annotation} period={format.period(annotation.pin)} />),
          )}
        </Fold>
      )}
      {deleted.length > 0 && (
        <Fold title={t('annotations.deletedOnes', { count: deleted.length })} open={false}>
          {deleted.map((annotation) => item(annotation, null))}
        </Fold>
      )}
    </Card>
  );
}

function Fold({
  title,
  open,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details open={open} className="border-t border-line pt-2 first:border-t-0">
      <summary className="w-fit cursor-default rounded-sm text-sm font-medium text-soft hover:text-ink">
        {title}
      </summary>
      <ul className="divide-y divide-line">{children}</ul>
    </details>
  );
}

/** Reopens the board where the annotation is pinned: its period, its filters and its division. */
function WayThere({ annotation, period }: { readonly annotation: Annotation; readonly period: string }): ReactElement {
  const { board, pin } = annotation;
  return (
    <Button
      size="sm"
      variant="quiet"
      className="-ml-2 text-accent"
      aria-label={t('annotations.showThereOf', { start: startOf(annotation), period })}
      onPress={() => {
        const by = segmentOf(pin);
        openBoard(board, { period: { from: pin.from, to: pin.to }, where: pin.where, ...(by === null ? {} : { by }) });
      }}
    >
      <MapPin aria-hidden size={14} />
      {`${t('annotations.showThere')} · ${period}`}
    </Button>
  );
}

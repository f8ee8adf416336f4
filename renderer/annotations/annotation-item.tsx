import { ArchiveRestore, Pencil, Trash2 } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { Annotation } from '#shared/ipc/annotation-contract.ts';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { PinNumber } from './pin-number.tsx';

type Props = {
  readonly annotation: Annotation;
  readonly format: Format;
  /** Its number on the chart; null where it does not stand on it. */
  readonly number: number | null;
  /** Absent where the workspace cannot be written. */
  readonly onEdit?: (() => void) | undefined;
  readonly onDelete?: (() => void) | undefined;
  readonly onRestore?: (() => void) | undefined;
  /** Below the text, such as the way to where it is pinned. */
  readonly children?: ReactNode;
};

/** One annotation in a list: number, text, author and date, what can be done with it, and its history. */
export function AnnotationItem({ annotation, format, number, ...props }: Props): ReactElement {
  const { onEdit, onDelete, onRestore, children } = props;
  const values = number === null ? { start: startOf(annotation) } : { number };
  const suffix = number === null ? 'This' : 'Of';
  return (
    <li className="group grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-2.5 py-2.5">
      <PinNumber number={number} />
      <div className="min-w-0">
        <p className="whitespace-pre-wrap wrap-anywhere">{annotation.body}</p>
        <p className="mt-0.5 text-xs text-soft wrap-anywhere">{annotation.pin.said}</p>
        <p className="text-xs text-soft">
          {t('annotations.by', { author: annotation.author, date: format.date(annotation.createdAt) })}
        </p>
        {children}
        {annotation.history.length > 1 && <History annotation={annotation} format={format} />}
      </div>
      <div className="flex items-start">
        {onEdit && (
          <IconButton size="sm" label={t(`annotations.edit${suffix}`, values)} onPress={onEdit}>
            <Pencil aria-hidden size={14} />
          </IconButton>
        )}
        {onDelete && (
          <IconButton size="sm" label={t(`annotations.delete${suffix}`, values)} onPress={onDelete}>
            <Trash2 aria-hidden size={14} />
          </IconButton>
        )}
        {onRestore && (
          <IconButton
            size="sm"
            label={t('annotations.restoreThis', { start: startOf(annotation) })}
            onPress={onRestore}
          >
            <ArchiveRestore aria-hidden size={14} />
          </IconButton>
        )}
      </div>
    </li>
  );
}

function History({ annotation, format }: { readonly annotation: Annotation; readonly format: Format }): ReactElement {
  const entries = annotation.history;
  return (
    <details className="mt-1 text-xs text-soft">
      <summary className="w-fit cursor-default rounded-sm hover:text-ink">
        {t('annotations.history', { count: entries.length - 1 })}
      </summary>
      <ol className="mt-1 flex flex-col gap-1.5 border-l border-line pl-2.5">
        {entries.map((entry, index) => (
          <li key={entry.at}>
            {t(`annotations.changes.${entry.change}`, { author: entry.author, date: format.date(entry.at) })}
            {entry.body !== entries[index - 1]?.body && (
              <span className="block whitespace-pre-wrap text-ink wrap-anywhere">{entry.body}</span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The first words, to tell one from another where there is no number. */
export function startOf({ body }: Annotation): string {
  const line = body.split('\n', 1)[0] ?? '';
  return line.length <= 40 ? line : `${line.slice(0, 39)}…`;
}

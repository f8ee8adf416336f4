import type { z } from 'zod';
import {
  annotationSchema,
  pinSchema,
  type Annotation,
  type annotationChangeSchema,
  type newAnnotationSchema,
} from '#shared/ipc/annotation-contract.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { t } from '#shared/language/translate.ts';
import type { Board } from '#shared/metrics/questions.ts';
import { readSettings } from '#electron/store/settings.ts';
import { write, type ReadableStore, type WritableStore } from '#electron/store/store.ts';

type NewAnnotation = z.output<typeof newAnnotationSchema>;
type AnnotationChange = z.output<typeof annotationChangeSchema>['change'];
type HistoryEntry = Annotation['history'][number];

type AnnotationRow = {
  id: number;
  board: string;
  pin: string;
  author: string;
  body: string;
  created_at: number;
  deleted: number;
};
type HistoryRow = { annotation_id: number; at: number; author: string; change: HistoryEntry['change']; body: string };

/** All annotations of a board, or of all boards, in the order they were written; deleted ones too, they can come back. */
export function listAnnotations(store: ReadableStore, board: Board | null): Annotation[] {
  const rows = store
    .prepare<[{ board: string | null }], AnnotationRow>(
      'select * from annotation where :board is null or board = :board order by created_at, id',
    )
    .all({ board });
  const entries = store
    .prepare<[{ board: string | null }], HistoryRow>(
      `select history.* from annotation_history history join annotation on annotation.id = history.annotation_id
       where :board is null or annotation.board = :board order by history.at`,
    )
    .all({ board });
  const histories = Map.groupBy(entries, (entry) => entry.annotation_id);
  return rows.map((row) => annotationFrom(row, histories.get(row.id) ?? []));
}

/** Pins a text to a point. `now` in milliseconds. Its author is whoever said to be at the keyboard (MO14). */
export function addAnnotation(store: WritableStore, { board, pin, body }: NewAnnotation, now: number): Annotation {
  return write(store, () => {
    const author = authorOf(store);
    const { lastInsertRowid } = store
      .prepare('insert into annotation (board, pin, author, body, created_at, deleted) values (?, ?, ?, ?, ?, 0)')
      .run(board, JSON.stringify(pin), author, body, now);
    const id = Number(lastInsertRowid);
    remember(store, { annotation_id: id, at: now, author, change: 'created', body });
    return readAnnotation(store, id);
  });
}

/** Edits, deletes or restores; each leaves an entry in the history. A change that changes nothing leaves none. */
export function changeAnnotation(store: WritableStore, id: number, change: AnnotationChange, now: number): Annotation {
  const before = readAnnotation(store, id);
  if (change.kind === 'edit' && before.deleted) throw new AppError('not-found');
  if (change.kind === 'edit' && change.body === before.body) return before;
  if (change.kind === 'delete' && before.deleted) return before;
  if (change.kind === 'restore' && !before.deleted) return before;
  return write(store, () => {
    const author = authorOf(store);
    const body = change.kind === 'edit' ? change.body : before.body;
    store
      .prepare('update annotation set body = ?, deleted = ? where id = ?')
      .run(body, change.kind === 'delete' ? 1 : 0, id);
    const words = { edit: 'edited', delete: 'deleted', restore: 'restored' } as const;
    remember(store, { annotation_id: id, at: now, author, change: words[change.kind], body });
    return readAnnotation(store, id);
  });
}

function readAnnotation(store: ReadableStore, id: number): Annotation {
  const row = store.prepare<[number], AnnotationRow>('select * from annotation where id = ?').get(id);
  if (row === undefined) throw new AppError('not-found');
  const history = store
    .prepare<[number], HistoryRow>('select * from annotation_history where annotation_id = ? order by at')
    .all(id);
  return annotationFrom(row, history);
}

function annotationFrom(row: AnnotationRow, history: readonly HistoryRow[]): Annotation {
  return annotationSchema.parse({
    id: row.id,
    board: row.board,
    pin: pinSchema.parse(JSON.parse(row.pin)),
    author: row.author,
    body: row.body,
    createdAt: new Date(row.created_at).toISOString(),
    deleted: row.deleted === 1,
    history: history.map(({ at, author, change, body }) => ({ at: new Date(at).toISOString(), author, change, body })),
  });
}

/** Entries of one annotation never share a moment, however coarse or turned back the clock. */
function remember(store: WritableStore, entry: HistoryRow): void {
  const latest = store
    .prepare<[number], number | null>('select max(at) from annotation_history where annotation_id = ?')
    .pluck()
    .get(entry.annotation_id);
  const at = Math.max(entry.at, (latest ?? -Infinity) + 1);
  store
    .prepare('insert into annotation_history (annotation_id, at, author, change, body) values (?, ?, ?, ?, ?)')
    .run(entry.annotation_id, at, entry.author, entry.change, entry.body);
}

function authorOf(store: ReadableStore): string {
  const { me } = readSettings(store);
  if (me === null || me.trim() === '') throw new AppError('usage', { problem: t('annotations.whoFirst') });
  return me;
}

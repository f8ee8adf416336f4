import { ListFilter } from 'lucide-react';
import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { t } from '#shared/language/translate.ts';
import { segmentFields, type By, type SegmentField } from '#shared/metrics/questions.ts';
import type { Page } from '#shared/metrics/answers.ts';
import { setQuestion, toggleFilter } from '#renderer/state/question.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { DataTable, type Sorting } from '#renderer/ui/table.tsx';
import type { BoardLook } from './use-look.ts';

/** A row of a board's table, beside what it was. */
export type Compared<R> = { readonly now: R; readonly before: R | undefined };

export type ByColumn<R> = {
  readonly id: string;
  readonly label: string;
  /** What the column is sorted by; null stands last. */
  readonly value: (row: R) => number | null;
  readonly render: (row: Compared<R>) => ReactNode;
};

type Named = { readonly segment: string | null };
type Props<R extends Named> = {
  readonly page: Page;
  readonly rows: readonly R[];
  readonly rowsBefore: readonly R[] | undefined;
  readonly total: Compared<R> | undefined;
  /** What a row that is no segment is called. */
  readonly nameOf?: (row: R) => string | undefined;
  readonly columns: readonly ByColumn<R>[];
  readonly look: BoardLook;
  readonly note?: ReactNode;
};

const few = 12;

/** A board divided by a field: sortable, each name a filter, each number a way to its rows. */
export function ByTable<R extends Named>({
  page,
  rows,
  rowsBefore,
  total,
  nameOf,
  columns,
  look,
  note,
}: Props<R>): ReactElement {
  const [sorting, setSorting] = useState<Sorting>({ column: columns[0]?.id ?? '', descending: true });
  const [isWhole, setWhole] = useState(false);
  const field = fieldName(page.by);
  const sorted = useMemo(() => {
    const compared = rows.map((now) => ({
      now,
      before: rowsBefore?.find((row) => row.segment === now.segment && nameOf?.(row) === nameOf?.(now)),
    }));
    return compared.toSorted(comparing(sorting, columns));
  }, [rows, rowsBefore, sorting, columns, nameOf]);
  const shown = isWhole ? sorted : sorted.slice(0, few);
  return (
    <Card
      title={t('boards.by.title', { field: field.toLocaleLowerCase() })}
      actions={
        <Select<SegmentField>
          label={t('boards.by.label')}
          hideLabel
          size="sm"
          value={segmentFields.find((name) => name === page.by) ?? null}
          options={segmentFields.map((id) => ({ id, label: fieldName(id) }))}
          onChange={(by) => setQuestion({ by })}
          className="w-32"
        />
      }
    >
      <div className="overflow-x-auto">
        <DataTable<Compared<R>>
          label={t('boards.by.title', { field })}
          rows={shown}
          rowKey={({ now }) => JSON.stringify([nameOf?.(now) ?? null, now.segment])}
          {...(total === undefined ? {} : { total })}
          sorting={sorting}
          onSort={setSorting}
          empty={t('boards.by.nothing', { field: field.toLocaleLowerCase() })}
          columns={[
            {
              id: 'segment',
              label: field,
              isRowHeader: true,
              className: 'max-w-64 font-normal',
              render: (row) =>
                row === total ? (
                  t('boards.all')
                ) : (
                  <SegmentName page={page} segment={row.now.segment} other={nameOf?.(row.now)} look={look} />
                ),
            },
            ...columns.map(({ id, label, render }) => ({ id, label, align: 'end' as const, isSortable: true, render })),
          ]}
        />
      </div>
      {sorted.length > few ? (
        <Button size="sm" variant="quiet" className="mt-2" onPress={() => setWhole(!isWhole)}>
          {t(isWhole ? 'boards.by.showFewer' : 'boards.by.showAll', { n: look.format.count(sorted.length) })}
        </Button>
      ) : null}
      {note}
    </Card>
  );
}

type NameProps = {
  readonly page: Page;
  readonly segment: string | null;
  readonly other: string | undefined;
  readonly look: BoardLook;
};

function SegmentName({ page, segment, other, look }: NameProps): ReactElement {
  if (other !== undefined) return <span className="text-soft">{other}</span>;
  const name = segment ?? t('boards.none');
  const field = segmentFields.find((known) => known === page.by);
  return (
    <span className="group/name flex min-w-0 items-center gap-2">
      {page.by === 'channel' ? (
        <span aria-hidden className="size-2.5 shrink-0 rounded-[3px]" style={{ background: look.look.hues(segment) }} />
      ) : null}
      <span className={`truncate ${segment === null ? 'text-soft' : ''}`} title={name}>
        {name}
      </span>
      {field === undefined ? null : (
        <button
          type="button"
          aria-label={t('boards.by.only', { name })}
          title={t('boards.by.only', { name })}
          onClick={() => setQuestion({ where: toggleFilter(page.question.where, { field, value: segment }) })}
          className="text-soft hover:text-accent shrink-0 cursor-pointer rounded-sm opacity-0 group-hover/name:opacity-100 focus-visible:opacity-100"
        >
          <ListFilter aria-hidden size={14} />
        </button>
      )}
    </span>
  );
}

function fieldName(by: By): string {
  return by === 'month' || by === 'week' ? t(`shell.unit.${by}`) : t(`shell.fields.${by}`);
}

function comparing<R>(
  { column, descending }: Sorting,
  columns: readonly ByColumn<R>[],
): (a: Compared<R>, b: Compared<R>) => number {
  const value = columns.find(({ id }) => id === column)?.value ?? (() => null);
  return (a, b) => {
    const x = value(a.now);
    const y = value(b.now);
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return descending ? y - x : x - y;
  };
}

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Skeleton } from './skeleton.tsx';
import type { Sorting } from './table.tsx';

export type VirtualColumn<R> = {
  readonly id: string;
  readonly label: string;
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  /** A track of a CSS grid, such as `8rem` or `minmax(10rem, 2fr)`. */
  readonly width?: string;
  readonly render: (row: R) => ReactNode;
};

type VirtualTableProps<R> = {
  readonly label: string;
  readonly columns: readonly VirtualColumn<R>[];
  /** How many rows there are, read or not. */
  readonly total: number;
  /** Undefined: not read yet, a skeleton stands for it. */
  readonly rowAt: (index: number) => R | undefined;
  /** The rows in sight, so that those not read yet can be. */
  readonly onRange?: ((first: number, last: number) => void) | undefined;
  readonly sorting?: Sorting | null | undefined;
  readonly onSort?: ((sorting: Sorting) => void) | undefined;
  readonly onRow?: ((row: R) => void) | undefined;
  readonly rowHeight?: number;
  readonly className?: string;
};

/** Long lists: only the rows in sight are drawn. Arrow, page, Home and End keys move the current row, Enter opens it. */
export function VirtualTable<R>(props: VirtualTableProps<R>) {
  const { label, columns, total, rowAt, onRange, sorting, onSort, onRow, rowHeight = 34, className = '' } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onRange?.(first, last), [first, last, onRange]);

  const tracks = { gridTemplateColumns: columns.map(({ width }) => width ?? 'minmax(7rem, 1fr)').join(' ') };
  const side = (align: 'start' | 'end' | undefined) => (align === 'end' ? 'text-right' : 'text-left');

  const move = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: total - 1,
    };
    const next = steps[event.key];
    const row = rowAt(current);
    if (next !== undefined) {
      event.preventDefault();
      const index = Math.min(Math.max(next, 0), total - 1);
      setCurrent(index);
      virtual.scrollToIndex(index);
    } else if (event.key === 'Enter' && event.target === event.currentTarget && row !== undefined) onRow?.(row);
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={total > 0 ? `row-${current}` : undefined}
      tabIndex={0}
      onKeyDown={move}
      className={`group/grid border-line overflow-auto rounded-md border outline-none focus-visible:ring-focus ${className}`}
    >
      {/* One width for the head and the rows, so that their tracks are the same. */}
      <div role="presentation" className="min-w-max">
        <div role="rowgroup" className="bg-card border-line sticky top-0 z-10 border-b">
          <div role="row" aria-rowindex={1} className="grid" style={tracks}>
            {columns.map((column) => (
              <SortableHeader key={column.id} column={column} sorting={sorting ?? null} onSort={onSort} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rowAt(item.index);
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid has the keys of its rows
              <div
                key={item.key}
                id={`row-${item.index}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={item.index === current}
                onClick={() => {
                  setCurrent(item.index);
                  if (row !== undefined) onRow?.(row);
                }}
                className={`border-line hover:bg-sunken absolute inset-x-0 top-0 grid items-center border-b ${item.index === current ? 'group-focus-visible/grid:bg-accent-wash' : ''}`}
                style={{ ...tracks, height: rowHeight, transform: `translateY(${item.start}px)` }}
              >
                {columns.map((column) => (
                  <div key={column.id} role="gridcell" className={`truncate px-3 ${side(column.align)}`}>
                    {row === undefined ? <Skeleton className="h-3 w-3/4" /> : column.render(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

type HeaderProps<R> = {
  readonly column: VirtualColumn<R>;
  readonly sorting: Sorting | null;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
};

function SortableHeader<R>({ column, sorting, onSort }: HeaderProps<R>) {
  const sorted = sorting?.column === column.id ? sorting : null;
  const look = `px-3 py-2 text-xs font-medium text-soft whitespace-nowrap ${column.align === 'end' ? 'text-right' : 'text-left'}`;
  const order = sorted === null ? 'none' : sorted.descending ? 'descending' : 'ascending';
  if (column.isSortable !== true || onSort === undefined) {
    return (
      <div role="columnheader" className={look}>
        {column.label}
      </div>
    );
  }
  return (
    <div role="columnheader" aria-sort={order} className={look}>
      <button
        type="button"
        className="hover:text-ink inline-flex items-center gap-1 rounded-sm"
        onClick={() => onSort({ column: column.id, descending: sorted !== null && !sorted.descending })}
      >
        {column.label}
        {order === 'ascending' && <ArrowUp aria-hidden size={12} />}
        {order === 'descending' && <ArrowDown aria-hidden size={12} />}
      </button>
    </div>
  );
}

import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Key, ReactNode } from 'react';
import { Cell, Column, Row, Table, TableBody, TableFooter, TableHeader } from 'react-aria-components';

export type DataColumn<R> = {
  readonly id: string;
  readonly label: string;
  /** Numbers stand at the end, words at the start. */
  readonly align?: 'start' | 'end';
  readonly isRowHeader?: boolean;
  readonly isSortable?: boolean;
  readonly className?: string;
  readonly render: (row: R) => ReactNode;
};

export type Sorting = { readonly column: string; readonly descending: boolean };

type DataTableProps<R> = {
  readonly label: string;
  readonly columns: readonly DataColumn<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly sorting?: Sorting | undefined;
  readonly onSort?: ((sorting: Sorting) => void) | undefined;
  readonly onRow?: ((row: R) => void) | undefined;
  /** A row of totals at the foot, drawn by the same columns. */
  readonly total?: R | undefined;
  readonly empty?: ReactNode;
  readonly className?: string;
};

const sideOf = (align: 'start' | 'end' | undefined) => (align === 'end' ? 'text-right' : 'text-left');

/** Short tables, all rows on the screen. Long lists take VirtualTable. */
export function DataTable<R extends object>(props: DataTableProps<R>) {
  const { label, columns, rows, rowKey, sorting, onSort, onRow, total, empty, className = '' } = props;
  const rowOf = new Map<Key, R>(rows.map((row) => [rowKey(row), row]));
  const cells = (row: R, weight: string) =>
    columns.map((column) => (
      <Cell
        key={column.id}
        className={`focus-visible:ring-focus py-1.5 pr-3 outline-none last:pr-0 ${sideOf(column.align)} ${weight} ${column.className ?? ''}`}
      >
        {column.render(row)}
      </Cell>
    ));
  return (
    <Table
      aria-label={label}
      className={`w-full border-collapse ${className}`}
      {...(sorting === undefined
        ? {}
        : { sortDescriptor: { column: sorting.column, direction: sorting.descending ? 'descending' : 'ascending' } })}
      onSortChange={({ column, direction }) =>
        onSort?.({ column: String(column), descending: direction === 'descending' })
      }
      {...(onRow === undefined
        ? {}
        : {
            onRowAction: (key: Key) => {
              const row = rowOf.get(key);
              if (row !== undefined) onRow(row);
            },
          })}
    >
      <TableHeader>
        {columns.map((column) => (
          <Column
            key={column.id}
            id={column.id}
            isRowHeader={column.isRowHeader ?? false}
            allowsSorting={column.isSortable ?? false}
            className={`text-soft border-line allows-sorting:hover:text-ink focus-visible:ring-focus cursor-default border-b py-1.5 pr-3 text-xs font-medium whitespace-nowrap outline-none last:pr-0 ${sideOf(column.align)}`}
          >
            {({ sortDirection }) => (
              <span className="inline-flex items-center gap-1">
                {column.label}
                {sortDirection === 'ascending' && <ArrowUp aria-hidden size={12} />}
                {sortDirection === 'descending' && <ArrowDown aria-hidden size={12} />}
              </span>
            )}
          </Column>
        ))}
      </TableHeader>
      <TableBody renderEmptyState={() => <div className="text-soft py-6 text-center">{empty}</div>}>
        {rows.map((row) => (
          <Row
            key={rowKey(row)}
            id={rowKey(row)}
            className={`border-line focus-visible:ring-focus border-b outline-none last:border-0 ${onRow === undefined ? '' : 'hover:bg-sunken cursor-default'}`}
          >
            {cells(row, '')}
          </Row>
        ))}
      </TableBody>
      {total !== undefined && (
        <TableFooter>
          <Row className="border-line border-t-2">{cells(total, 'font-semibold')}</Row>
        </TableFooter>
      )}
    </Table>
  );
}

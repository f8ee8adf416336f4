import type { ReactElement } from 'react';
import type { ChartTable } from './point.ts';

/** The chart's numbers for those who do not see it. */
export function HiddenTable({ label, table }: { readonly label: string; readonly table: ChartTable }): ReactElement {
  return (
    <div className="sr-only">
      <DataTable label={label} table={table} />
    </div>
  );
}

/** The chart's numbers, to read and to copy. */
export function DataTable({ label, table }: { readonly label: string; readonly table: ChartTable }): ReactElement {
  return (
    <table>
      <caption>{label}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([head, ...cells], index) => (
          // Rows are never reordered and names may repeat.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            <th scope="row">{head}</th>
            {cells.map((cell, column) => (
              <td key={table.columns[column + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

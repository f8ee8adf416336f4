import { ChartColumn, Table2 } from 'lucide-react';
import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { t } from '#shared/language/translate.ts';
import type { Drawing } from '#renderer/charts/drawing.ts';
import { DataTable } from '#renderer/charts/hidden-table.tsx';
import type { Appearance, Look } from '#renderer/charts/point.ts';
import { Card } from '#renderer/ui/card.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';

type Props<P> = {
  readonly title: string;
  readonly page: P;
  readonly look: Appearance;
  readonly draw: (page: P, look: Look) => Drawing;
  /** Of the chart, as a class. */
  readonly height: string;
  readonly actions?: ReactNode;
  readonly below?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A chart with its title; at a press, the same numbers as a table to read and to copy. */
export function ChartCard<P>({
  title,
  page,
  look,
  draw,
  height,
  actions,
  below,
  className,
  children,
}: Props<P>): ReactElement {
  const [isTable, setTable] = useState(false);
  const table = useMemo(
    () => (isTable ? draw(page, { ...look, width: 1000, height: 500 }).table : null),
    [isTable, draw, page, look],
  );
  return (
    <Card
      title={title}
      {...(className === undefined ? {} : { className })}
      actions={
        <div className="flex items-center gap-1">
          {actions}
          <IconButton
            size="sm"
            label={t(isTable ? 'boards.chart.asChart' : 'boards.chart.asTable')}
            onPress={() => setTable(!isTable)}
          >
            {isTable ? <ChartColumn aria-hidden size={15} /> : <Table2 aria-hidden size={15} />}
          </IconButton>
        </div>
      }
    >
      <div className={`${height} ${isTable ? 'overflow-auto' : ''}`}>
        {table === null ? (
          children
        ) : (
          <div className="[&_td]:border-line [&_th]:border-line [&_caption]:sr-only [&_table]:w-full [&_td]:border-b [&_td]:px-3 [&_td]:py-1.5 [&_td]:text-right [&_th]:border-b [&_th]:px-3 [&_th]:py-1.5 [&_th]:text-right [&_th]:font-medium [&_tr>*:first-child]:pl-0 [&_tr>*:first-child]:text-left">
            <DataTable label={title} table={table} />
          </div>
        )}
      </div>
      {below}
    </Card>
  );
}

import { Download, X } from 'lucide-react';
import { useCallback, useState, type ReactElement } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { Drill } from '#shared/metrics/answers.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { call, sentenceOf } from '#renderer/api/client.ts';
import { useDrill, type DrillSort } from '#renderer/api/queries.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Loading, Skeleton } from '#renderer/ui/skeleton.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { VirtualTable, type VirtualColumn } from '#renderer/ui/virtual-table.tsx';
import type { DrillRequest } from './drill-context.ts';

type Props = {
  readonly question: Question;
  readonly request: DrillRequest;
  readonly format: Format;
  readonly onClose: () => void;
};

/** The rows behind a number, at the right of the board: sorted, scrolled through, exported. */
export function DrillPanel({ question, request, format, onClose }: Props): ReactElement {
  const asked = request.period ? { ...question, ...request.period } : question;
  const [sort, setSort] = useState<DrillSort | null>(null);
  const { data, error, fetchNextPage, hasNextPage, isFetching } = useDrill(asked, request.figure, sort);
  const pages = data?.pages ?? [];
  const first = pages[0];
  const rows = pages.flatMap((page) => page.rows);
  const read = rows.length;
  const onRange = useCallback(
    (_: number, last: number) => {
      if (last >= read - 20 && hasNextPage && !isFetching) void fetchNextPage();
    },
    [read, hasNextPage, isFetching, fetchNextPage],
  );
  const period = format.period({ from: asked.from, to: asked.to });
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="bg-veil entering:fade-in fixed inset-0 z-40 flex justify-end"
    >
      <Modal className="bg-card border-line shadow-raised h-full w-[min(72rem,88vw)] border-l outline-none">
        <Dialog className="flex h-full flex-col outline-none">
          <header className="border-line flex items-center gap-3 border-b py-3 pr-3 pl-6">
            <div className="min-w-0 flex-1">
              <Heading slot="title" className="truncate text-lg font-semibold">
                {request.title}
              </Heading>
              <p className="text-soft text-sm">
                {first
                  ? `${t('boards.drill.total', { count: first.total, n: format.count(first.total) })} · ${period}`
                  : period}
              </p>
            </div>
            <Button onPress={() => void exportRows(asked, request)} isDisabled={!first || first.total === 0}>
              <Download aria-hidden size={15} />
              {t('boards.drill.export')}
            </Button>
            <IconButton label={t('shell.close')} onPress={onClose}>
              <X aria-hidden size={18} />
            </IconButton>
          </header>
          <div className="min-h-0 flex-1 p-6">
            {error && !first ? <ErrorState sentence={sentenceOf(error)} /> : null}
            {!error && !first ? <DrillLoading /> : null}
            {first && first.total === 0 ? <EmptyState title={t('boards.drill.empty')} /> : null}
            {first && first.total > 0 ? (
              <VirtualTable
                label={request.title}
                columns={columnsOf(first, format)}
                total={first.total}
                rowAt={(index) => rows[index]}
                onRange={onRange}
                sorting={sort}
                onSort={setSort}
                className="h-full"
              />
            ) : null}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function DrillLoading(): ReactElement {
  return (
    <Loading className="flex flex-col gap-3">
      {Array.from({ length: 12 }, (_, index) => (
        <Skeleton key={index} className="h-5 w-full" />
      ))}
    </Loading>
  );
}

async function exportRows(question: Question, { figure }: DrillRequest): Promise<void> {
  try {
    const written = await call('board.rowsToFile', { question, figure });
    if (written !== null)
      showToast({ kind: 'done', title: t('boards.drill.exported', { count: written, n: written }) });
  } catch (error) {
    showToast({ kind: 'failed', title: sentenceOf(error) });
  }
}

type Row = Drill['rows'][number];

const dates: ReadonlySet<string> = new Set(['created', 'closed', 'touch', 'from', 'to']);
const wide: ReadonlySet<string> = new Set([
  'name',
  'email',
  'company',
  'lead',
  'deal',
  'campaign',
  'touch',
  'created',
  'closed',
]);

/** The drill's own columns; those that are empty in all rows read so far are left out. */
function columnsOf(drill: Drill, format: Format): readonly VirtualColumn<Row>[] {
  const filled = drill.columns.filter((column) => drill.rows.some((row) => (row.cells[column] ?? null) !== null));
  return filled.map((column) => {
    const isNumber = drill.rows.some((row) => typeof row.cells[column] === 'number');
    return {
      id: column,
      label: t(`boards.drill.columns.${column}`),
      align: isNumber ? 'end' : 'start',
      isSortable: true,
      width: wide.has(column) ? 'minmax(9.5rem, 1.6fr)' : 'minmax(6.5rem, 1fr)',
      render: (row) => cellText(row.cells[column] ?? null, column, drill, format),
    };
  });
}

function cellText(value: string | number | null, column: string, drill: Drill, format: Format): ReactElement | string {
  if (value === null || value === '') return <span className="text-soft">–</span>;
  if (typeof value === 'string') return dates.has(column) ? format.date(value) : value;
  if (column.endsWith('_money')) return format.money(value, drill.currency);
  if (column === 'share') return format.percent(value);
  return format.decimal(value, Number.isInteger(value) ? 0 : 1);
}

import { CircleX, Database, TriangleAlert, Upload, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { Workspace } from '#shared/ipc/contract.ts';
import type { Batch } from '#shared/ipc/import-contract.ts';
import { t } from '#shared/language/translate.ts';
import { sentenceOf } from '#renderer/api/client.ts';
import { useBatches } from '#renderer/api/queries.ts';
import { useFormat } from '#renderer/state/format.ts';
import { chooseImportFiles } from '#renderer/state/import-files.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Loading, Skeleton } from '#renderer/ui/skeleton.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/table.tsx';
import { showFailure } from '#renderer/ui/toast.tsx';
import { BatchDetail } from './batch-detail.tsx';

const choose = () => {
  chooseImportFiles().catch((error: unknown) => showFailure(sentenceOf(error)));
};

/** What the workspace holds, where it came from, and what of it could not be read. */
export function DataPage({ workspace }: { readonly workspace: Workspace }) {
  const { data: batches, error, refetch } = useBatches();
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = batches?.find(({ batch }) => batch === chosen) ?? null;
  const add = (
    <Button variant="primary" onPress={choose} isDisabled={!workspace.writable}>
      <Upload aria-hidden size={16} />
      {t('shell.importFiles')}
    </Button>
  );
  if (batches?.length === 0) {
    return (
      <div className="flex h-full items-center justify-center">
        <EmptyState icon={<Database size={32} strokeWidth={1.5} />} title={t('data.emptyTitle')} actions={add}>
          {t('data.emptyDetail')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="mx-auto flex w-full max-w-[90rem] flex-col gap-4 px-6 pt-5 pb-8">
      <header className="flex items-start justify-between gap-4">
        <div>
          <h1 className="text-2xl font-semibold tracking-tight">{t('data.title')}</h1>
          <p className="text-soft mt-1">{workspace.writable ? t('data.lead') : t('data.readOnly')}</p>
        </div>
        {add}
      </header>
      <Counts workspace={workspace} />
      <Card title={t('data.imports')}>
        {error !== null && <ErrorState sentence={sentenceOf(error)} onRetry={() => void refetch()} />}
        {error === null && batches === undefined && (
          <Loading className="flex flex-col gap-3">
            {[0, 1, 2, 3].map((row) => (
              <Skeleton key={row} className="h-6" />
            ))}
          </Loading>
        )}
        {batches !== undefined && (
          <BatchTable batches={batches} onChoose={(batch) => setChosen(batch === chosen ? null : batch)} />
        )}
      </Card>
      <BatchDetail batch={shown} onClose={() => setChosen(null)} />
    </div>
  );
}

function Counts({ workspace }: { readonly workspace: Workspace }) {
  const format = useFormat();
  return (
    <dl className="grid grid-cols-4 gap-4">
      {(['leads', 'deals', 'touches', 'spend'] as const).map((kind) => (
        <Card key={kind} className="flex flex-col-reverse px-5">
          <dt className="text-soft">{kind === 'spend' ? t('data.spendRows') : t(`shell.kinds.${kind}`)}</dt>
          <dd className="text-2xl font-semibold">{format.count(workspace.counts[kind])}</dd>
        </Card>
      ))}
    </dl>
  );
}

type BatchTableProps = { readonly batches: readonly Batch[]; readonly onChoose: (batch: number) => void };

function BatchTable({ batches, onChoose }: BatchTableProps) {
  const format = useFormat();
  const number = (id: 'rowsRead' | 'created' | 'updated' | 'unchanged' | 'merged'): DataColumn<Batch> => ({
    id,
    label: t(`data.columns.${id}`),
    align: 'end',
    render: (batch) => <span className={batch[id] === 0 ? 'text-soft' : ''}>{format.count(batch[id])}</span>,
  });
  const columns: readonly DataColumn<Batch>[] = [
    {
      id: 'file',
      label: t('data.columns.file'),
      isRowHeader: true,
      className: 'max-w-56 truncate',
      render: ({ fileName }) => (
        <span className="font-medium" title={fileName}>
          {fileName}
        </span>
      ),
    },
    { id: 'kind', label: t('data.columns.kind'), render: ({ kind }) => t(`shell.kinds.${kind}`) },
    {
      id: 'importedAt',
      label: t('data.columns.importedAt'),
      className: 'whitespace-nowrap',
      render: ({ importedAt }) => format.date(importedAt),
    },
    {
      id: 'asOf',
      label: t('data.columns.asOf'),
      className: 'whitespace-nowrap',
      render: ({ asOf, asOfFrom }) => (
        <span title={t(`data.asOfFrom.${asOfFrom}`)}>{format.date(asOf.slice(0, 10))}</span>
      ),
    },
    number('rowsRead'),
    number('created'),
    number('updated'),
    number('unchanged'),
    number('merged'),
    {
      id: 'rejected',
      label: t('data.columns.rejected'),
      align: 'end',
      render: ({ rejected }) => <Problems count={rejected} icon={CircleX} look="text-bad font-medium" />,
    },
    {
      id: 'warnings',
      label: t('data.columns.warnings'),
      align: 'end',
      render: ({ warnings }) => <Problems count={warnings} icon={TriangleAlert} look="text-warn" />,
    },
  ];
  return (
    <div className="overflow-x-auto">
      <DataTable
        label={t('data.imports')}
        columns={columns}
        rows={batches}
        rowKey={({ batch }) => String(batch)}
        onRow={({ batch }) => onChoose(batch)}
      />
    </div>
  );
}

type ProblemsProps = { readonly count: number; readonly icon: LucideIcon; readonly look: string };

function Problems({ count, icon: Icon, look }: ProblemsProps) {
  const format = useFormat();
  if (count === 0) return <span className="text-soft">{format.count(0)}</span>;
  return (
    <span className={`inline-flex items-center gap-1 align-bottom ${look}`}>
      <Icon aria-hidden size={14} />
      {format.count(count)}
    </span>
  );
}

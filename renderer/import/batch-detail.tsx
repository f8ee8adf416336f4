import { useState } from 'react';
import type { Batch } from '#shared/ipc/import-contract.ts';
import { t } from '#shared/language/translate.ts';
import { sentenceOf } from '#renderer/api/client.ts';
import { useBatchProblems } from '#renderer/api/queries.ts';
import { useFormat } from '#renderer/state/format.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Loading, Skeleton } from '#renderer/ui/skeleton.tsx';
import { ToggleGroup } from '#renderer/ui/toggle-group.tsx';
import { ProblemTable } from './problem-table.tsx';
import { Sums } from './sums.tsx';

type Severity = 'reject' | 'warning' | 'note';
const most = 1000;

type BatchDetailProps = { readonly batch: Batch | null; readonly onClose: () => void };

/** The report of one import, and the rows and cells it could not take as they were. */
export function BatchDetail({ batch, onClose }: BatchDetailProps) {
  return (
    <Dialog
      title={batch?.fileName ?? ''}
      isOpen={batch !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      size="lg"
    >
      {batch !== null && <Report batch={batch} />}
    </Dialog>
  );
}

function Report({ batch }: { readonly batch: Batch }) {
  const format = useFormat();
  const [severity, setSeverity] = useState<Severity>(batch.rejected > 0 || batch.warnings === 0 ? 'reject' : 'warning');
  return (
    <div className="flex flex-col gap-4">
      <p className="text-soft">
        {t('data.told', {
          kind: t(`shell.kinds.${batch.kind}`),
          system: batch.system,
          at: format.date(batch.importedAt),
          asOf: format.date(batch.asOf.slice(0, 10)),
          from: t(`data.asOfFrom.${batch.asOfFrom}`),
        })}
      </p>
      <Sums report={batch} />
      <ToggleGroup<Severity>
        label={t('data.columns.problems')}
        value={severity}
        onChange={setSeverity}
        choices={(['reject', 'warning', 'note'] as const).map((id) => ({ id, label: t(`data.severity.${id}`) }))}
      />
      <ProblemList batch={batch.batch} severity={severity} file={batch.fileName} />
    </div>
  );
}

type ProblemListProps = { readonly batch: number; readonly severity: Severity; readonly file: string };

function ProblemList({ batch, severity, file }: ProblemListProps) {
  const { data, error, isPlaceholderData } = useBatchProblems({ batch, severity, offset: 0, limit: most });
  if (error !== null) return <ErrorState sentence={sentenceOf(error)} />;
  if (data === undefined || isPlaceholderData) {
    return (
      <Loading className="flex flex-col gap-2.5">
        {[0, 1, 2, 3, 4].map((row) => (
          <Skeleton key={row} className="h-5" />
        ))}
      </Loading>
    );
  }
  if (data.total === 0) return <EmptyState title={t(`data.none.${severity}`)} className="py-8" />;
  return <ProblemTable label={t('data.problemsOf', { file })} problems={data.problems} total={data.total} />;
}

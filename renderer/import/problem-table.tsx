import type { Problem } from '#shared/ipc/import-contract.ts';
import { t } from '#shared/language/translate.ts';
import { useFormat } from '#renderer/state/format.ts';
import { VirtualTable, type VirtualColumn } from '#renderer/ui/virtual-table.tsx';

type ProblemTableProps = {
  readonly label: string;
  readonly problems: readonly Problem[];
  /** All there are; `problems` may hold the first of them. */
  readonly total: number;
};

const columns: readonly VirtualColumn<Problem>[] = [
  { id: 'row', label: t('importWizard.row'), align: 'end', width: '5rem', render: ({ row }) => row },
  { id: 'column', label: t('importWizard.column'), width: 'minmax(8rem, 1fr)', render: ({ column }) => column ?? '' },
  { id: 'value', label: t('importWizard.value'), width: 'minmax(8rem, 1fr)', render: ({ value }) => value ?? '' },
  { id: 'reason', label: t('importWizard.reason'), width: 'minmax(18rem, 3fr)', render: ({ reason }) => reason },
];

const shownRows = 8;
const rowHeight = 30;

/** Row, column, value and reason of what was refused or could not be read. */
export function ProblemTable({ label, problems, total }: ProblemTableProps) {
  const format = useFormat();
  const height = (Math.min(problems.length, shownRows) + 1) * rowHeight + 8;
  return (
    <div>
      <div style={{ height }} className="flex">
        <VirtualTable
          label={label}
          columns={columns}
          total={problems.length}
          rowAt={(index) => problems[index]}
          rowHeight={rowHeight}
          className="flex-1 text-sm"
        />
      </div>
      {total > problems.length && (
        <p className="text-soft mt-1 text-sm">
          {t('importWizard.firstOf', { shown: format.count(problems.length), total: format.count(total) })}
        </p>
      )}
    </div>
  );
}

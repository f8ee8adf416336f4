import { Check, Equal, Plus } from 'lucide-react';
import { Fragment } from 'react';
import type { Report } from '#shared/ipc/import-contract.ts';
import { t } from '#shared/language/translate.ts';
import { useFormat } from '#renderer/state/format.ts';
import { addsUp } from './draft.ts';

const parts = ['created', 'updated', 'unchanged', 'merged', 'rejected'] as const;

type SumsProps = { readonly report: Pick<Report, 'rowsRead' | (typeof parts)[number]> };

/** Rows read = created + updated + unchanged + merged + rejected: the promise of MO10, shown as a sum. */
export function Sums({ report }: SumsProps) {
  const format = useFormat();
  const part = (label: string, value: number, look: string) => (
    <div className="flex flex-col-reverse">
      <dt className="text-soft text-xs">{label}</dt>
      <dd className={`text-lg font-semibold ${look}`}>{format.count(value)}</dd>
    </div>
  );
  return (
    <dl className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {part(t('importWizard.sum.rowsRead'), report.rowsRead, '')}
      <Equal aria-hidden size={14} className="text-soft" />
      {parts.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && <Plus aria-hidden size={12} className="text-soft" />}
          {part(
            t(`importWizard.sum.${name}`),
            report[name],
            name === 'rejected' && report.rejected > 0 ? 'text-bad' : report[name] === 0 ? 'text-soft' : '',
          )}
        </Fragment>
      ))}
      {addsUp(report) && (
        <span className="text-good ml-2 inline-flex items-center gap-1 text-sm font-medium">
          <Check aria-hidden size={14} />
          {t('importWizard.sum.addsUp')}
        </span>
      )}
    </dl>
  );
}

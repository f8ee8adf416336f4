import { Check } from 'lucide-react';
import type { Report } from '#shared/ipc/import-contract.ts';
import { t } from '#shared/language/translate.ts';
import { useFormat } from '#renderer/state/format.ts';
import { addsUp } from './draft.ts';

const parts = ['created', 'updated', 'unchanged', 'merged', 'rejected'] as const;

type SumsProps = { readonly report: Pick<Report, 'rowsRead' | (typeof parts)[number]> };

/** Rows read = created + updated + unchanged + merged + rejected: the promise of MO10, shown as a sum. */
export function Sums({ report }: SumsProps) {
  const format = useFormat();
  const lookOf = (name: (typeof parts)[number]) => {
    if (report[name] === 0) return 'text-soft';
    return name === 'rejected' ? 'text-bad' : '';
  };
  // The signs of the sum are drawn, not read: a list of terms may hold nothing else.
  const sign = 'before:text-soft before:absolute before:-left-4.5 before:top-1';
  return (
    <div className="flex flex-wrap items-center gap-x-7 gap-y-2">
      <dl className="flex flex-wrap gap-x-7 gap-y-2">
        <div className="flex flex-col-reverse">
          <dt className="text-soft text-xs">{t('importWizard.sum.rowsRead')}</dt>
          <dd className="text-lg font-semibold">{format.count(report.rowsRead)}</dd>
        </div>
        {parts.map((name, index) => (
          <div
            key={name}
            className={`relative flex flex-col-reverse ${sign} ${index === 0 ? "before:content-['=']" : "before:content-['+']"}`}
          >
            <dt className="text-soft text-xs">{t(`importWizard.sum.${name}`)}</dt>
            <dd className={`text-lg font-semibold ${lookOf(name)}`}>{format.count(report[name])}</dd>
          </div>
        ))}
      </dl>
      {addsUp(report) && (
        <span className="text-good inline-flex items-center gap-1 text-sm font-medium">
          <Check aria-hidden size={14} />
          {t('importWizard.sum.addsUp')}
        </span>
      )}
    </div>
  );
}

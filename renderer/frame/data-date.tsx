import { TriangleAlert } from 'lucide-react';
import type { Kind } from '#shared/fields/fields.ts';
import { dayOf, isoDate } from '#shared/time/day.ts';
import { asOfFrom, Zone } from '#shared/time/zone.ts';
import { t } from '#shared/language/translate.ts';
import { useBatches, useSettings, useWorkspace } from '#renderer/api/queries.ts';
import { useFormat } from '#renderer/state/format.ts';
import { go } from '#renderer/state/address.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PopoverButton } from '#renderer/ui/popover.tsx';

type KindDate = { readonly kind: Kind; readonly day: string; readonly isStale: boolean };

/** The day of the data (MO3), and the kinds whose own is older by more than a day. */
export function DataDate() {
  const format = useFormat();
  const asOf = useWorkspace().data?.asOf ?? null;
  const kinds = useKindDates(asOf);
  if (asOf === null) return <span className="text-soft text-sm">{t('shell.asOf.none')}</span>;
  const stale = kinds.filter(({ isStale }) => isStale);
  return (
    <PopoverButton
      label={t('shell.asOf.title')}
      placement="bottom end"
      className="w-80"
      trigger={
        <Button variant="quiet" className="px-2 text-sm font-normal">
          {stale.length > 0 && <TriangleAlert aria-hidden size={14} className="text-warn" />}
          <span className="text-soft">{t('shell.asOf.short', { date: format.date(asOf.slice(0, 10)) })}</span>
          {stale.length > 0 && (
            <span className="text-warn font-medium">{t('shell.asOf.stale', { count: stale.length })}</span>
          )}
        </Button>
      }
    >
      {(close) => (
        <div className="flex flex-col gap-2 p-4">
          <h2 className="font-semibold">{t('shell.asOf.title')}</h2>
          <p className="text-soft text-sm">{t('shell.asOf.why')}</p>
          <dl>
            {kinds.map(({ kind, day, isStale }) => (
              <div key={kind} className="border-line flex justify-between border-b py-1.5 last:border-0">
                <dt>{t(`shell.kinds.${kind}`)}</dt>
                <dd className={`inline-flex items-center gap-1.5 ${isStale ? 'text-warn font-medium' : ''}`}>
                  {isStale && <TriangleAlert aria-hidden size={13} />}
                  {format.date(day)}
                  {isStale && <span className="sr-only">{t('shell.asOf.older')}</span>}
                </dd>
              </div>
            ))}
          </dl>
          <Button
            size="sm"
            className="self-start"
            onPress={() => {
              close();
              go({ path: '/data', search: '' });
            }}
          >
            {t('shell.asOf.open')}
          </Button>
        </div>
      )}
    </PopoverButton>
  );
}

function useKindDates(asOf: string | null): KindDate[] {
  const { data: batches } = useBatches();
  const { data: settings } = useSettings();
  if (asOf === null || batches === undefined) return [];
  const zone = new Zone(settings?.timeZone ?? 'UTC');
  const latest = new Map<Kind, number>();
  for (const batch of batches) {
    if (batch.kind === 'people') continue;
    latest.set(batch.kind, Math.max(latest.get(batch.kind) ?? 0, asOfFrom(batch.asOf, zone).day));
  }
  const newest = Math.max(...latest.values(), dayOf('1970-01-01'));
  return [...latest].map(([kind, day]) => ({ kind, day: isoDate(day), isStale: newest - day > 1 }));
}

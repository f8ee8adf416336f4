import { CalendarX2, FileUp } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { Page } from '#shared/metrics/answers.ts';
import { dayOf, isoDate } from '#shared/time/day.ts';
import { chooseImportFiles } from '#renderer/state/import-files.ts';
import { periodAs, setQuestion } from '#renderer/state/question.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading, Skeleton } from '#renderer/ui/skeleton.tsx';

/** The shape of a board while its answer comes. */
export function BoardLoading(): ReactElement {
  return (
    <Loading className="mx-auto flex w-full max-w-[112rem] flex-col gap-4 px-6 pt-5">
      <Skeleton className="h-8 w-2/3" />
      <Skeleton className="h-4 w-1/2" />
      <Skeleton className="h-80 w-full" />
      <Skeleton className="h-56 w-full" />
    </Loading>
  );
}

/** Nothing is imported. */
export function BoardEmpty(): ReactElement {
  return (
    <EmptyState
      className="h-full"
      icon={<FileUp aria-hidden size={36} />}
      title={t('boards.empty.title')}
      actions={
        <Button variant="primary" size="lg" onPress={() => void chooseImportFiles()}>
          {t('boards.empty.import')}
        </Button>
      }
    >
      {t('boards.empty.detail')}
    </EmptyState>
  );
}

/** Nothing falls in the period. */
export function PeriodEmpty({ page, format }: { readonly page: Page; readonly format: Format }): ReactElement {
  const { from, to } = page.period;
  const day = page.asOf?.slice(0, 10);
  const latest = day === undefined ? null : periodAs({ from: day, to: isoDate(dayOf(day) + 1) }, 'month', 1);
  return (
    <EmptyState
      className="py-16"
      icon={<CalendarX2 aria-hidden size={36} />}
      title={t('boards.empty.period', { period: format.period({ from, to }) })}
      actions={
        <>
          {page.question.where.length > 0 ? (
            <Button onPress={() => setQuestion({ where: [] })}>{t('boards.empty.unfilter')}</Button>
          ) : null}
          {latest === null ? null : (
            <Button onPress={() => setQuestion({ period: latest })}>{t('boards.empty.latest')}</Button>
          )}
        </>
      }
    >
      {t('boards.empty.periodDetail')}
    </EmptyState>
  );
}

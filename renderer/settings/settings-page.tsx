import type { SettingsChange } from '#shared/metrics/settings.ts';
import { t } from '#shared/language/translate.ts';
import { sentenceOf } from '#renderer/api/client.ts';
import { useChangeSettings } from '#renderer/api/mutations.ts';
import { useSettings } from '#renderer/api/queries.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Loading, Skeleton } from '#renderer/ui/skeleton.tsx';
import { showFailure } from '#renderer/ui/toast.tsx';
import { CalendarSettings } from './calendar-settings.tsx';
import { CountingSettings } from './counting-settings.tsx';
import { PeopleSettings } from './people-settings.tsx';
import { PersonalSettings } from './personal-settings.tsx';

/** The workspace's settings (MO2). Each change is stored at once and the boards follow. */
export function SettingsPage() {
  const { data: settings, error, refetch } = useSettings();
  const { mutate } = useChangeSettings();
  const change = (changed: SettingsChange) => {
    mutate(changed, { onError: (failure) => showFailure(sentenceOf(failure)) });
  };
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 px-6 pt-5 pb-10">
      <header>
        <h1 className="text-2xl font-semibold tracking-tight">{t('settings.title')}</h1>
        <p className="text-soft mt-1">{t('settings.lead')}</p>
      </header>
      {error !== null && <ErrorState sentence={sentenceOf(error)} onRetry={() => void refetch()} />}
      {settings === undefined && error === null && (
        <Loading className="flex flex-col gap-4">
          <Skeleton className="h-40" />
          <Skeleton className="h-64" />
          <Skeleton className="h-40" />
        </Loading>
      )}
      {settings !== undefined && (
        <>
          <PersonalSettings settings={settings} onChange={change} />
          <CalendarSettings settings={settings} onChange={change} />
          <CountingSettings settings={settings} onChange={change} />
          <PeopleSettings />
        </>
      )}
    </div>
  );
}

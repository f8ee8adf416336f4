import { Compass, FilePlus2, FolderOpen, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useQueryClient } from '@tanstack/react-query';
import { t } from '#shared/language/translate.ts';
import { call, onEvent, sentenceOf } from '#renderer/api/client.ts';
import { useAppState } from '#renderer/api/queries.ts';
import { go } from '#renderer/state/address.ts';
import { useImportFiles } from '#renderer/state/import-files.ts';
import { Button as TextButton } from '#renderer/ui/button.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { showFailure } from '#renderer/ui/toast.tsx';
import { RecentList } from './recent-list.tsx';

type Busy = 'sample' | 'create' | 'open' | null;

type WayProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly detail: string;
  readonly isPrimary?: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
};

function Way({ icon: Icon, title, detail, isPrimary = false, isDisabled, onPress }: WayProps) {
  return (
    <Button
      onPress={onPress}
      isDisabled={isDisabled}
      className={`focus-visible:ring-focus flex cursor-default items-center gap-4 rounded-lg border px-5 py-4 text-left outline-none disabled:opacity-60 ${isPrimary ? 'border-accent bg-accent-wash hover:bg-accent-wash/70' : 'border-line bg-card hover:border-edge'}`}
    >
      <Icon
        aria-hidden
        size={22}
        strokeWidth={1.75}
        className={`shrink-0 ${isPrimary ? 'text-accent' : 'text-soft'}`}
      />
      <span className="flex min-w-0 flex-col">
        <span className="text-lg font-semibold">{title}</span>
        <span className="text-soft">{detail}</span>
      </span>
    </Button>
  );
}

/** The first screen: nothing is opened unasked. */
export function Welcome() {
  const client = useQueryClient();
  const { data: app } = useAppState();
  const { files, clear } = useImportFiles();
  const [busy, setBusy] = useState<Busy>(null);
  const share = useSampleShare();

  const enter = async (what: Busy, open: () => Promise<unknown>) => {
    setBusy(what);
    try {
      const opened = await open();
      await client.invalidateQueries({ queryKey: ['workspace.current'] });
      if (opened !== null && what === 'create') go({ path: files.length > 0 ? '/import' : '/data', search: '' });
    } catch (error) {
      showFailure(sentenceOf(error));
    } finally {
      setBusy(null);
    }
  };

  return (
    <main className="flex h-full overflow-y-auto">
      <div className="m-auto grid w-full max-w-[68rem] grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] items-start gap-x-16 gap-y-8 px-12 py-12">
        <header className="col-span-2 max-w-2xl">
          <p className="text-accent text-lg font-semibold">{t('shell.name')}</p>
          <h1 className="mt-2 text-3xl font-semibold tracking-tight text-balance">{t('welcome.title')}</h1>
          <p className="text-soft mt-3 text-lg text-pretty">{t('welcome.lead')}</p>
        </header>
        <section aria-label={t('welcome.title')} className="flex flex-col gap-3">
          {files.length > 0 && (
            <div role="status" className="border-line bg-card flex items-center gap-3 rounded-lg border px-4 py-3">
              <p className="flex-1">{t('welcome.waiting', { count: files.length })}</p>
              <TextButton size="sm" variant="quiet" onPress={clear}>
                {t('welcome.waitingClear')}
              </TextButton>
            </div>
          )}
          <Way
            icon={Compass}
            title={t('welcome.sample')}
            detail={t('welcome.sampleDetail')}
            isPrimary={files.length === 0}
            isDisabled={busy !== null}
            onPress={() => void enter('sample', () => call('workspace.openSample', {}))}
          />
          {busy === 'sample' && (
            <div className="px-1 py-1">
              <Progress label={t('welcome.sampleMaking')} share={share} />
            </div>
          )}
          <Way
            icon={FilePlus2}
            title={t('welcome.create')}
            detail={t('welcome.createDetail')}
            isPrimary={files.length > 0}
            isDisabled={busy !== null}
            onPress={() => void enter('create', () => call('workspace.create', {}))}
          />
          <Way
            icon={FolderOpen}
            title={t('welcome.open')}
            detail={t('welcome.openDetail')}
            isDisabled={busy !== null}
            onPress={() => void enter('open', () => call('workspace.choose', {}))}
          />
          <p className="text-soft px-1 text-sm">{t('welcome.drop')}</p>
        </section>
        <RecentList
          isDisabled={busy !== null}
          onOpen={(id) => void enter('open', () => call('workspace.open', { id }))}
        />
        {app !== undefined && (
          <p className="text-soft col-span-2 text-xs">{t('welcome.version', { version: app.version })}</p>
        )}
      </div>
    </main>
  );
}

function useSampleShare(): number | null {
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => onEvent('sample.progress', (progress) => setShare(progress.share)), []);
  return share;
}

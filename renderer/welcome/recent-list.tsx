import { FileX2, FolderClosed, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { t } from '#shared/language/translate.ts';
import { useForgetWorkspace } from '#renderer/api/mutations.ts';
import { useRecent } from '#renderer/api/queries.ts';
import { useFormat } from '#renderer/state/format.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Loading, Skeleton } from '#renderer/ui/skeleton.tsx';

type RecentListProps = { readonly isDisabled: boolean; readonly onOpen: (id: string) => void };

/** Workspaces opened before, the latest first; those that are gone are marked and can be taken off. */
export function RecentList({ isDisabled, onOpen }: RecentListProps) {
  const { data: recent } = useRecent();
  const { mutate: forget } = useForgetWorkspace();
  const format = useFormat();
  return (
    <section aria-labelledby="recent" className="min-w-0">
      <h2 id="recent" className="text-soft pb-2 font-medium">
        {t('welcome.recent')}
      </h2>
      {recent === undefined && (
        <Loading className="flex flex-col gap-3">
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
        </Loading>
      )}
      {recent?.length === 0 && <p className="text-soft border-line border-t pt-3">{t('welcome.noRecent')}</p>}
      <ul className="border-line divide-line divide-y border-t empty:hidden">
        {recent?.map(({ id, name, folder, openedAt, missing }) => (
          <li key={id} className="flex items-center gap-2 py-1.5">
            <Button
              isDisabled={isDisabled || missing}
              onPress={() => onOpen(id)}
              className="hover:bg-sunken focus-visible:ring-focus flex min-w-0 flex-1 cursor-default items-center gap-3 rounded-md px-2 py-1.5 text-left outline-none"
            >
              {missing ? (
                <FileX2 aria-hidden size={18} className="text-warn shrink-0" />
              ) : (
                <FolderClosed aria-hidden size={18} strokeWidth={1.75} className="text-soft shrink-0" />
              )}
              <span className="flex min-w-0 flex-1 flex-col">
                <span className={`truncate font-medium ${missing ? 'text-soft' : ''}`}>{name}</span>
                <span className="text-soft truncate text-xs" title={folder}>
                  {folder}
                </span>
              </span>
              <span className={`shrink-0 text-xs ${missing ? 'text-warn' : 'text-soft'}`}>
                {missing ? t('welcome.missing') : format.date(openedAt.slice(0, 10))}
              </span>
            </Button>
            <IconButton size="sm" label={t('welcome.forget', { name })} onPress={() => forget({ id })}>
              <X aria-hidden size={14} className="text-soft" />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

import {
  Database,
  Filter,
  FolderOpen,
  HandCoins,
  Headset,
  Keyboard,
  Lock,
  Search,
  Settings,
  Trophy,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Link, useRoute } from 'wouter';
import { boards, type Board } from '#shared/metrics/questions.ts';
import type { Workspace } from '#shared/ipc/contract.ts';
import { t } from '#shared/language/translate.ts';
import { call } from '#renderer/api/client.ts';
import { attempt } from '#renderer/commands/run.ts';
import { useOverlay } from '#renderer/state/overlays.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import { WhoAreYou } from './who-are-you.tsx';

const boardIcons: Readonly<Record<Board, LucideIcon>> = {
  funnel: Filter,
  'leads-worked': Headset,
  'close-rates': Trophy,
  'channel-roi': HandCoins,
};

type PlaceProps = { readonly to: string; readonly label: string; readonly icon: LucideIcon };

function Place({ to, label, icon: Icon }: PlaceProps) {
  const [isHere] = useRoute(to);
  return (
    <li>
      <Link
        href={to}
        aria-current={isHere ? 'page' : undefined}
        className={`flex items-center gap-2.5 rounded-md px-2.5 py-2 ${isHere ? 'bg-rail-on text-rail-strong font-semibold' : 'hover:bg-rail-on/60 hover:text-rail-strong'}`}
      >
        <Icon aria-hidden size={16} strokeWidth={isHere ? 2.25 : 1.75} />
        {label}
      </Link>
    </li>
  );
}

function Places({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mt-4 first:mt-0">
      <h2 className="text-rail-soft px-2.5 pb-1 text-2xs font-medium tracking-wider uppercase">{title}</h2>
      <ul className="flex flex-col gap-0.5">{children}</ul>
    </section>
  );
}

/** The way around, at the left of every screen of an open workspace. */
export function Rail({ workspace }: { readonly workspace: Workspace }) {
  const show = useOverlay((state) => state.show);
  const railButton =
    'text-rail-soft hover:text-rail-strong hover:bg-rail-on/60 flex items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm focus-visible:ring-focus outline-none';
  return (
    <nav
      aria-label={t('shell.rail.label')}
      className="bg-rail text-rail-ink flex w-52 shrink-0 flex-col overflow-y-auto px-3 py-4 print:hidden"
    >
      <div className="mb-4 px-2.5">
        <p className="text-rail-strong text-lg font-semibold">{t('shell.name')}</p>
        <div className="flex items-center gap-1">
          <p className="text-rail-soft min-w-0 flex-1 truncate text-sm" title={workspace.name}>
            {workspace.name}
          </p>
          <Tooltip text={t('shell.closeWorkspace')}>
            <Button
              aria-label={t('shell.closeWorkspace')}
              onPress={() => void attempt(() => call('workspace.close', {}))}
              className={`${railButton} -mr-2 px-1.5`}
            >
              <FolderOpen aria-hidden size={15} />
            </Button>
          </Tooltip>
        </div>
      </div>
      {!workspace.writable && (
        <p className="border-rail-soft/50 mx-2.5 mb-4 flex items-center gap-2 rounded-md border px-2 py-1.5 text-xs">
          <Lock aria-hidden size={13} className="shrink-0" />
          {t('shell.rail.readOnly')}
        </p>
      )}
      <Places title={t('shell.rail.boards')}>
        {boards.map((board) => (
          <Place key={board} to={`/boards/${board}`} label={t(`boards.names.${board}`)} icon={boardIcons[board]} />
        ))}
      </Places>
      <Places title={t('shell.rail.facts')}>
        <Place to="/data" label={t('shell.rail.data')} icon={Database} />
        <Place to="/settings" label={t('shell.rail.settings')} icon={Settings} />
      </Places>
      <div className="mt-auto flex flex-col gap-0.5 pt-4">
        <WhoAreYou canWrite={workspace.writable} />
        <Button onPress={() => show('palette')} className={railButton}>
          <Search aria-hidden size={15} />
          <span className="flex-1 text-left">{t('shell.rail.find')}</span>
          <Kbd keys="mod+k" isOnRail />
        </Button>
        <Button onPress={() => show('shortcuts')} className={railButton}>
          <Keyboard aria-hidden size={15} />
          <span className="flex-1 text-left">{t('shell.rail.keys')}</span>
          <Kbd keys="shift+?" isOnRail />
        </Button>
      </div>
    </nav>
  );
}

import { useMemo } from 'react';
import { boards, type Board } from '#shared/metrics/questions.ts';
import { t } from '#shared/language/translate.ts';
import { call } from '#renderer/api/client.ts';
import { useSetTheme } from '#renderer/api/mutations.ts';
import { go } from '#renderer/state/address.ts';
import { useCommands, type Command } from '#renderer/state/commands.ts';
import { chooseImportFiles } from '#renderer/state/import-files.ts';
import { useOverlay } from '#renderer/state/overlays.ts';
import { openBoard } from '#renderer/state/question.ts';
import { attempt } from './run.ts';

const boardKeys: Readonly<Record<Board, string>> = {
  funnel: 'g>f',
  'leads-worked': 'g>w',
  'close-rates': 'g>c',
  'channel-roi': 'g>r',
};

/** What can be done wherever a workspace is open, and what can be done even without one. */
export function useAppCommands(isOpen: boolean): void {
  const { mutate: setTheme } = useSetTheme();
  const show = useOverlay((state) => state.show);
  const commands = useMemo(() => {
    const group = (name: string) => t(`shell.groups.${name}`);
    const always: Command[] = [
      {
        id: 'palette',
        label: t('shell.palette.title'),
        group: group('help'),
        keys: 'mod+k',
        keysOnly: true,
        run: () => show('palette'),
      },
      {
        id: 'shortcuts',
        label: t('shell.shortcuts.title'),
        group: group('help'),
        keys: 'shift+?',
        run: () => show('shortcuts'),
      },
      ...(['system', 'light', 'dark'] as const).map((theme) => ({
        id: `theme-${theme}`,
        label: t(`shell.theme.${theme}`),
        group: group('look'),
        run: () => setTheme({ theme }),
      })),
    ];
    if (!isOpen) return always;
    const places: Command[] = [
      ...boards.map((board) => ({
        id: `board-${board}`,
        label: t(`boards.names.${board}`),
        group: group('go'),
        keys: boardKeys[board],
        run: () => openBoard(board),
      })),
      {
        id: 'data',
        label: t('shell.rail.data'),
        group: group('go'),
        keys: 'g>d',
        run: () => go({ path: '/data', search: '' }),
      },
      {
        id: 'settings',
        label: t('shell.rail.settings'),
        group: group('go'),
        keys: 'g>s',
        run: () => go({ path: '/settings', search: '' }),
      },
    ];
    const workspace: Command[] = [
      {
        id: 'import',
        label: t('shell.importFiles'),
        group: group('workspace'),
        keys: 'mod+i',
        run: () => void attempt(chooseImportFiles),
      },
      {
        id: 'close-workspace',
        label: t('shell.closeWorkspace'),
        group: group('workspace'),
        run: () => void attempt(() => call('workspace.close', {})),
      },
    ];
    return [...places, ...workspace, ...always];
  }, [isOpen, setTheme, show]);
  useCommands(commands);
}

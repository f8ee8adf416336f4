import { useMemo } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  useFilter,
} from 'react-aria-components';
import { useCommandsState, type Command } from '#renderer/state/commands.ts';
import { useOverlay } from '#renderer/state/overlays.ts';
import { floating, menuItemLook } from '#renderer/ui/focus.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { SearchField } from '#renderer/ui/text-field.tsx';
import { t } from '#shared/language/translate.ts';

const lastGroups = ['go', 'workspace', 'look', 'help'];

/** What belongs to the screen comes first, then the ways elsewhere. */
function rankOf(label: string): number {
  return lastGroups.findIndex((group) => t(`shell.groups.${group}`) === label);
}

/** Everything that can be done now, found by typing. */
export function CommandPalette() {
  const { open, show } = useOverlay();
  const offers = useCommandsState(({ offers }) => offers);
  const { contains } = useFilter({ sensitivity: 'base' });
  const groups = useMemo(() => {
    const byGroup = Map.groupBy(
      [...offers.values()].flat().filter(({ keysOnly }) => keysOnly !== true),
      ({ group }) => group,
    );
    return [...byGroup]
      .map(([label, commands]) => ({ label, commands }))
      .toSorted((a, b) => rankOf(a.label) - rankOf(b.label));
  }, [offers]);

  return (
    <ModalOverlay
      isOpen={open === 'palette'}
      onOpenChange={(isOpen) => show(isOpen ? 'palette' : null)}
      isDismissable
      className="entering:fade-in bg-veil fixed inset-0 z-40 flex items-start justify-center p-6 pt-[14vh]"
    >
      <Modal className={`${floating} w-[38rem] max-w-full overflow-hidden`}>
        <Dialog aria-label={t('shell.palette.title')} className="outline-none">
          <Autocomplete filter={contains}>
            <SearchField
              label={t('shell.palette.search')}
              placeholder={t('shell.palette.search')}
              autoFocus
              className="m-2"
            />
            <Menu
              aria-label={t('shell.palette.title')}
              items={groups}
              className="border-line max-h-[26rem] overflow-auto border-t p-1.5 outline-none"
              renderEmptyState={() => <p className="text-soft px-3 py-6 text-center">{t('shell.palette.nothing')}</p>}
            >
              {({ label, commands }) => (
                <MenuSection id={label}>
                  <Header className="text-soft px-2.5 pt-2 pb-1 text-xs font-medium">{label}</Header>
                  {commands.map((command) => (
                    <PaletteItem key={command.id} command={command} onDone={() => show(null)} />
                  ))}
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteItem({ command, onDone }: { readonly command: Command; readonly onDone: () => void }) {
  return (
    <MenuItem
      id={command.id}
      textValue={`${command.label} ${command.group}`}
      onAction={() => {
        onDone();
        command.run();
      }}
      className={`${menuItemLook} hover:bg-accent-wash`}
    >
      <span className="flex-1">{command.label}</span>
      {command.keys !== undefined && <Kbd keys={command.keys} />}
    </MenuItem>
  );
}

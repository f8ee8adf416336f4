import type { ReactElement, ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover, type PopoverProps } from 'react-aria-components';
import { floating } from './focus.ts';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly detail?: ReactNode;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
};

type MenuButtonProps = {
  /** A ui button. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly placement?: PopoverProps['placement'];
};

export const menuItemLook =
  'flex cursor-default items-center gap-2.5 rounded-md px-2.5 py-1.5 outline-none focus:bg-accent-wash disabled:text-soft';

export function MenuButton({ trigger, label, entries, placement = 'bottom start' }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={`${floating} min-w-48`}>
        <Menu aria-label={label} items={entries} className="max-h-96 overflow-auto p-1 outline-none">
          {(entry) => (
            <MenuItem
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              onAction={entry.onAction}
              className={`${menuItemLook} ${entry.isDanger === true ? 'text-bad' : ''}`}
            >
              {entry.icon}
              <span className="flex-1 whitespace-nowrap">{entry.label}</span>
              {entry.detail}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, ListBox, ListBoxItem, ListLayout, useFilter, Virtualizer } from 'react-aria-components';
import { t } from '#shared/language/translate.ts';
import { Button } from './button.tsx';
import { PopoverButton } from './popover.tsx';
import type { Option } from './select.tsx';
import { SearchField } from './text-field.tsx';

type SearchSelectProps = {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
};

/** One of a long list, found by typing. */
export function SearchSelect({ label, options, value, placeholder, onChange }: SearchSelectProps) {
  const [isOpen, setOpen] = useState(false);
  const { contains } = useFilter({ sensitivity: 'base' });
  const chosen = options.find(({ id }) => id === value);
  return (
    <PopoverButton
      label={label}
      isOpen={isOpen}
      onOpenChange={setOpen}
      className="w-(--trigger-width) min-w-72"
      trigger={
        <Button
          aria-label={`${label}: ${chosen?.label ?? placeholder ?? ''}`}
          className="border-edge w-full justify-between font-normal"
        >
          <span className={`truncate ${chosen === undefined ? 'text-soft' : ''}`}>{chosen?.label ?? placeholder}</span>
          <ChevronDown aria-hidden size={14} className="text-soft shrink-0" />
        </Button>
      }
    >
      <Autocomplete filter={contains}>
        <SearchField label={t('shell.searchIn', { label })} autoFocus className="m-2" />
        <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 32 }}>
          <ListBox
            aria-label={label}
            items={options}
            selectionMode="single"
            escapeKeyBehavior="none"
            selectedKeys={value === null ? [] : [value]}
            onSelectionChange={(keys) => {
              const next = options.find(({ id }) => keys !== 'all' && keys.has(id));
              if (next !== undefined) onChange(next.id);
              setOpen(false);
            }}
            renderEmptyState={() => <p className="text-soft py-6 text-center">{t('shell.filter.nothing')}</p>}
            className="border-line h-64 overflow-auto border-t p-1 outline-none"
          >
            {(option) => (
              <ListBoxItem
                id={option.id}
                textValue={option.label}
                className="focus:bg-accent-wash hover:bg-sunken selected:font-semibold flex h-8 cursor-default items-center rounded-md px-2.5 outline-none"
              >
                <span className="truncate">{option.label}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Autocomplete>
    </PopoverButton>
  );
}

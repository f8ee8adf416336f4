import { Check, ListFilter } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, ListBox, ListBoxItem, ListLayout, useFilter, Virtualizer } from 'react-aria-components';
import type { Filter } from '#shared/metrics/questions.ts';
import { t } from '#shared/language/translate.ts';
import { sentenceOf } from '#renderer/api/client.ts';
import { useChannels, useFilterValues } from '#renderer/api/queries.ts';
import { useFormat } from '#renderer/state/format.ts';
import { useOverlay } from '#renderer/state/overlays.ts';
import { setQuestion, withoutField } from '#renderer/state/question.ts';
import { useTone } from '#renderer/state/theme.ts';
import { hueOf, palettes } from '#renderer/styles/palette.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PopoverButton } from '#renderer/ui/popover.tsx';
import { Loading, Skeleton } from '#renderer/ui/skeleton.tsx';
import { SearchField } from '#renderer/ui/text-field.tsx';
import { ToggleGroup } from '#renderer/ui/toggle-group.tsx';
import { filterFields, type FilterField } from './filter-fields.ts';

const rowHeight = 32;
// A key of the list that no value of a file can be.
const noneKey = '\u0000';
const keyOf = (value: string | null) => value ?? noneKey;

/** Chooses which leads count, by the values the workspace holds. */
export function FilterPicker({ where }: { readonly where: readonly Filter[] }) {
  const { open, show } = useOverlay();
  const [field, setField] = useState<FilterField>('channel');
  const count = where.length;
  return (
    <PopoverButton
      label={t('shell.filter.choose')}
      isOpen={open === 'filters'}
      onOpenChange={(isOpen) => show(isOpen ? 'filters' : null)}
      className="w-[26rem]"
      trigger={
        <Button>
          <ListFilter aria-hidden size={15} className="text-soft" />
          {count === 0 ? t('shell.filter.all') : t('shell.filter.some', { count })}
        </Button>
      }
    >
      <div className="flex flex-col gap-2 p-3">
        <ToggleGroup<FilterField>
          label={t('shell.filter.field')}
          size="sm"
          value={field}
          onChange={setField}
          choices={filterFields.map((id) => {
            const chosen = where.filter((filter) => filter.field === id).length;
            const label = t(`shell.fields.${id}`);
            return { id, label: chosen === 0 ? label : `${label} ${chosen}` };
          })}
        />
        <Values key={field} field={field} where={where} />
      </div>
    </PopoverButton>
  );
}

function Values({ field, where }: { readonly field: FilterField; readonly where: readonly Filter[] }) {
  const { data: values, error } = useFilterValues(field);
  const { data: channels } = useChannels();
  const palette = palettes[useTone()];
  const format = useFormat();
  const { contains } = useFilter({ sensitivity: 'base' });

  if (error !== null) return <p className="text-bad py-6 text-center text-sm">{sentenceOf(error)}</p>;
  if (values === undefined) {
    return (
      <Loading className="flex flex-col gap-2 py-2">
        {[0, 1, 2, 3, 4, 5].map((row) => (
          <Skeleton key={row} className="h-5" />
        ))}
      </Loading>
    );
  }
  const name = t(`shell.fields.${field}`);
  const items = values.map(({ value, count }) => ({
    id: keyOf(value),
    label: value ?? t('shell.filter.none'),
    count: format.count(count),
    hue: channels?.find((channel) => channel.name === value)?.hue ?? null,
  }));
  const chosen = where.filter((filter) => filter.field === field).map(({ value }) => keyOf(value));
  return (
    <Autocomplete filter={contains}>
      <SearchField label={t('shell.filter.search', { field: name })} placeholder={t('shell.filter.type')} autoFocus />
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight }}>
        <ListBox
          aria-label={name}
          items={items}
          selectionMode="multiple"
          escapeKeyBehavior="none"
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            const kept = keys === 'all' ? items : items.filter(({ id }) => keys.has(id));
            setQuestion({
              where: [
                ...withoutField(where, field),
                ...kept.map(({ id }) => ({ field, value: id === noneKey ? null : id })),
              ],
            });
          }}
          renderEmptyState={() => <p className="text-soft py-6 text-center">{t('shell.filter.nothing')}</p>}
          style={{ height: Math.max(3, Math.min(items.length, 9)) * rowHeight }}
          className="overflow-auto outline-none"
        >
          {(item) => (
            <ListBoxItem
              id={item.id}
              textValue={item.label}
              style={{ height: rowHeight }}
              className="group focus:bg-accent-wash hover:bg-sunken flex cursor-default items-center gap-2 rounded-md px-2 outline-none"
            >
              <span className="border-edge group-selected:border-accent group-selected:bg-accent text-accent-ink flex size-4 shrink-0 items-center justify-center rounded-sm border">
                <Check aria-hidden size={12} strokeWidth={3} className="invisible group-selected:visible" />
              </span>
              {field === 'channel' && (
                <span className="size-2.5 shrink-0 rounded-[3px]" style={{ background: hueOf(palette, item.hue) }} />
              )}
              <span className="flex-1 truncate">{item.label}</span>
              <span className="text-soft text-sm">{item.count}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </Autocomplete>
  );
}

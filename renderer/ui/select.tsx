import { Check, ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps } from './field.tsx';
import { fieldBox, floating } from './focus.ts';

export type Option<K extends string = string> = {
  readonly id: K;
  readonly label: string;
  /** Beside the label, softer. */
  readonly detail?: string | undefined;
};

type SelectProps<K extends string> = FieldProps & {
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly placeholder?: string | undefined;
  readonly size?: 'sm' | 'md';
  /** Drawn as the buttons beside it, in a bar. */
  readonly isInBar?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isInvalid?: boolean | undefined;
  readonly className?: string | undefined;
};

/** One of a list. */
export function Select<K extends string>(props: SelectProps<K>) {
  const { label, hideLabel, description, error, options, value, onChange, size = 'md', className = '' } = props;
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      isDisabled={props.isDisabled ?? false}
      isInvalid={props.isInvalid ?? error !== undefined}
      className={`group flex min-w-0 flex-col gap-1 ${className}`}
    >
      <FieldLabel label={label} hideLabel={hideLabel} />
      <Button
        className={`${fieldBox} ${props.isInBar === true ? 'border-line hover:border-edge hover:bg-sunken' : ''} group-invalid:border-bad flex min-w-0 cursor-default items-center gap-2 ${size === 'sm' ? 'h-7 pr-1.5 pl-2 text-sm' : 'h-9 pr-2 pl-3'}`}
      >
        <SelectValue className="placeholder:text-soft min-w-0 flex-1 truncate text-left">
          {({ selectedText, isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden size={14} className="shrink-0 text-soft" />
      </Button>
      <FieldNotes description={description} error={error} />
      <Popover offset={4} className={`${floating} min-w-(--trigger-width)`}>
        <ListBox items={options} className="max-h-80 overflow-auto p-1 outline-none">
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.label}
              className="group/item focus:bg-accent-wash flex cursor-default items-center gap-2 rounded-md py-1.5 pr-3 pl-2 outline-none"
            >
              <Check aria-hidden size={14} className="text-accent invisible shrink-0 group-selected/item:visible" />
              <span className="flex-1 whitespace-nowrap">{option.label}</span>
              {option.detail !== undefined && <span className="text-soft text-xs">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

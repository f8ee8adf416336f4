import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

type Choice<K extends string> = { readonly id: K; readonly label: ReactNode; readonly name?: string };

type ToggleGroupProps<K extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
  readonly size?: 'sm' | 'md';
};

/** A few choices side by side, exactly one of them taken. */
export function ToggleGroup<K extends string>({ label, choices, value, onChange, size = 'md' }: ToggleGroupProps<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find(({ id }) => keys.has(id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
      className="bg-sunken border-line inline-flex w-fit shrink-0 gap-0.5 rounded-md border p-0.5"
    >
      {choices.map((choice) => (
        <ToggleButton
          key={choice.id}
          id={choice.id}
          {...(choice.name === undefined ? {} : { 'aria-label': choice.name })}
          className={`text-soft hover:text-ink selected:bg-card dark:selected:bg-line selected:text-ink selected:shadow-[0_1px_2px_rgb(0_0_0/18%)] focus-visible:ring-focus cursor-default rounded-[6px] font-medium whitespace-nowrap outline-none ${size === 'sm' ? 'h-6 px-2 text-sm' : 'h-7.5 px-2.5'}`}
        >
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

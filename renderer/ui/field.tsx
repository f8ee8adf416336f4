import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

/** What every field shares. `hideLabel` keeps the label for screen readers only. */
export type FieldProps = {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
};

export function FieldLabel({ label, hideLabel = false }: Pick<FieldProps, 'label' | 'hideLabel'>) {
  return <Label className={hideLabel ? 'sr-only' : 'text-sm font-medium text-ink'}>{label}</Label>;
}

export function FieldNotes({ description, error }: Pick<FieldProps, 'description' | 'error'>) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className="text-xs text-soft">
          {description}
        </Text>
      )}
      <FieldError className="text-xs text-bad">{error}</FieldError>
    </>
  );
}

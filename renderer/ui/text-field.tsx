import { Search, X } from 'lucide-react';
import {
  Button,
  Input,
  NumberField as AriaNumberField,
  SearchField as AriaSearchField,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { t } from '#shared/language/translate.ts';
import { FieldLabel, FieldNotes, type FieldProps } from './field.tsx';
import { fieldBox } from './focus.ts';

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  /** Rows of a text of several lines; one line without it. */
  readonly rows?: number | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly onSubmit?: (() => void) | undefined;
  readonly className?: string | undefined;
};

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, description, error, value, onChange, placeholder, rows, onSubmit, className = '' } = props;
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      isDisabled={props.isDisabled ?? false}
      isInvalid={error !== undefined}
      autoFocus={props.autoFocus ?? false}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      onKeyDown={(event) => {
        const submits = rows === undefined || event.ctrlKey || event.metaKey;
        if (event.key === 'Enter' && submits && onSubmit !== undefined) onSubmit();
        else event.continuePropagation();
      }}
      className={`flex min-w-0 flex-col gap-1 ${className}`}
    >
      <FieldLabel label={label} hideLabel={hideLabel} />
      {rows === undefined ? (
        <Input placeholder={placeholder ?? ''} className={`${fieldBox} placeholder:text-soft h-9 min-w-0 px-3`} />
      ) : (
        <TextArea
          rows={rows}
          placeholder={placeholder ?? ''}
          className={`${fieldBox} placeholder:text-soft min-w-0 resize-y px-3 py-2`}
        />
      )}
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}

type NumberFieldProps = FieldProps & {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly className?: string | undefined;
};

export function NumberField({ label, hideLabel, description, error, value, onChange, ...props }: NumberFieldProps) {
  return (
    <AriaNumberField
      value={value}
      onChange={onChange}
      {...(props.min === undefined ? {} : { minValue: props.min })}
      {...(props.max === undefined ? {} : { maxValue: props.max })}
      isInvalid={error !== undefined}
      className={`flex min-w-0 flex-col gap-1 ${props.className ?? ''}`}
    >
      <FieldLabel label={label} hideLabel={hideLabel} />
      <Input className={`${fieldBox} h-9 min-w-0 px-3`} />
      <FieldNotes description={description} error={error} />
    </AriaNumberField>
  );
}

type SearchFieldProps = Pick<FieldProps, 'label'> & {
  readonly value?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly className?: string | undefined;
};

/** Also the input of an Autocomplete, which then owns the value. */
export function SearchField({ label, value, onChange, placeholder, autoFocus, className = '' }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      autoFocus={autoFocus ?? false}
      className={`group relative flex min-w-0 items-center ${className}`}
    >
      <Search aria-hidden size={14} className="text-soft pointer-events-none absolute left-2.5" />
      <Input
        placeholder={placeholder ?? ''}
        className={`${fieldBox} placeholder:text-soft h-9 w-full min-w-0 px-8 [&::-webkit-search-cancel-button]:hidden`}
      />
      <Button
        aria-label={t('shell.clear')}
        className="text-soft hover:text-ink absolute right-2 rounded-sm p-0.5 group-empty:hidden"
      >
        <X aria-hidden size={14} />
      </Button>
    </AriaSearchField>
  );
}

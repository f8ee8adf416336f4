import { ArrowRight, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { fieldsOf } from '#shared/fields/fields.ts';
import type { ImportRequest, Preview } from '#shared/ipc/import-contract.ts';
import { t } from '#shared/language/translate.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Select, type Option } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { withColumn, withConstant } from './draft.ts';
import { fieldName } from './field-names.ts';

const extra = '';

type MappingProps = {
  readonly header: readonly string[];
  readonly request: ImportRequest;
  readonly preview: Preview | undefined;
  readonly onChange: (request: ImportRequest) => void;
};

/** Their columns beside our fields. What fills no field is kept as an extra. */
export function Mapping({ header, request, preview, onChange }: MappingProps) {
  const fields = fieldsOf(request.kind).map(({ name }) => ({ id: name, label: fieldName(request.kind, name) }));
  const options: Option[] = [{ id: extra, label: t('importWizard.extra') }, ...fields];
  const free = fields.filter(
    ({ id }) => request.constants[id] === undefined && !Object.values(request.columns).includes(id),
  );
  return (
    <Card title={t('importWizard.columns')}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(20rem,1fr))] gap-x-8 gap-y-1.5">
        {header.map((column) => {
          const field = request.columns[column] ?? null;
          return (
            <li key={column} className="flex items-center gap-2">
              <span className="flex min-w-0 flex-1 flex-col">
                <span className="truncate font-medium" title={column}>
                  {column}
                </span>
                <Example preview={preview} column={column} field={field} />
              </span>
              <ArrowRight aria-hidden size={14} className="text-soft shrink-0" />
              <Select
                label={t('importWizard.fieldOf', { column })}
                hideLabel
                size="sm"
                value={field ?? extra}
                options={options}
                onChange={(chosen) => onChange(withColumn(request, column, chosen === extra ? null : chosen))}
                className={`w-40 ${field === null ? 'text-soft' : ''}`}
              />
            </li>
          );
        })}
      </ul>
      <div className="border-line mt-3 flex flex-col gap-1.5 border-t pt-3">
        {Object.entries(request.constants).map(([field, value]) => (
          <div key={field} className="flex items-center gap-2">
            <Constant
              name={fieldName(request.kind, field)}
              value={value}
              onChange={(next) => onChange(withConstant(request, field, next))}
            />
            <IconButton
              size="sm"
              label={t('importWizard.constantRemove', { field: fieldName(request.kind, field) })}
              onPress={() => onChange(withConstant(request, field, null))}
            >
              <X aria-hidden size={14} />
            </IconButton>
          </div>
        ))}
        <AddConstant options={free} onAdd={(field, value) => onChange(withConstant(request, field, value))} />
      </div>
    </Card>
  );
}

type ExampleProps = { readonly preview: Preview | undefined; readonly column: string; readonly field: string | null };

function Example({ preview, column, field }: ExampleProps) {
  const at =
    field === null
      ? (preview?.fields.length ?? 0) + (preview?.extras.indexOf(column) ?? 0)
      : (preview?.fields.indexOf(field) ?? 0);
  const found = preview?.rows.map(({ cells }) => cells[at]?.text ?? '').find((text) => text !== '');
  return <span className="text-soft truncate text-xs">{found ?? t('importWizard.noExample')}</span>;
}

type ConstantProps = { readonly name: string; readonly value: string; readonly onChange: (value: string) => void };

function Constant({ name, value, onChange }: ConstantProps) {
  const [text, setText] = useState(value);
  const commit = () => {
    if (text !== value && text.trim() !== '') onChange(text.trim());
  };
  return (
    <>
      <span className="w-44 truncate">{t('importWizard.constantFor', { field: name })}</span>
      <TextField
        label={name}
        hideLabel
        value={text}
        onChange={setText}
        onBlur={commit}
        onSubmit={commit}
        maxLength={1000}
        className="w-56"
      />
    </>
  );
}

type AddConstantProps = {
  readonly options: readonly Option[];
  readonly onAdd: (field: string, value: string) => void;
};

/** A value that every row of the file gets, such as the channel of an event's list. */
function AddConstant({ options, onAdd }: AddConstantProps) {
  const [isOpen, setOpen] = useState(false);
  const [field, setField] = useState<string | null>(null);
  const [text, setText] = useState('');
  const isReady = field !== null && text.trim() !== '';
  const add = () => {
    if (field === null || text.trim() === '') return;
    onAdd(field, text.trim());
    setOpen(false);
    setField(null);
    setText('');
  };
  if (!isOpen) {
    return (
      <Button variant="quiet" size="sm" onPress={() => setOpen(true)} className="self-start">
        <Plus aria-hidden size={14} />
        {t('importWizard.constantAdd')}
      </Button>
    );
  }
  return (
    <div className="flex items-end gap-2">
      <Select
        label={t('importWizard.constantField')}
        value={field}
        options={options}
        onChange={setField}
        className="w-44"
      />
      <TextField
        label={t('importWizard.constantValue')}
        value={text}
        onChange={setText}
        onSubmit={add}
        maxLength={1000}
        className="w-56"
      />
      <Button isDisabled={!isReady} onPress={add}>
        {t('importWizard.constantSet')}
      </Button>
      <Button variant="quiet" onPress={() => setOpen(false)}>
        {t('shell.cancel')}
      </Button>
    </div>
  );
}

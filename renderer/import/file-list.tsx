import { CircleAlert, CircleCheck, CircleHelp, LoaderCircle, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Kind } from '#shared/fields/fields.ts';
import { t } from '#shared/language/translate.ts';
import { useFormat } from '#renderer/state/format.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { Standing } from './draft.ts';

export type ListedFile = {
  readonly token: string;
  readonly name: string;
  readonly kind: Kind | null;
  readonly rows: number | null;
  /** The day of its data, as given or as found. */
  readonly asOf: string | null;
  readonly standing: Standing;
  /** The sentence of a file that cannot be read. */
  readonly failure: string | undefined;
};

const icons: Readonly<Record<Standing, ReactNode>> = {
  looking: <LoaderCircle aria-hidden size={16} className="text-soft shrink-0" />,
  unknown: <CircleHelp aria-hidden size={16} className="text-warn shrink-0" />,
  asks: <CircleHelp aria-hidden size={16} className="text-warn shrink-0" />,
  ready: <CircleCheck aria-hidden size={16} className="text-good shrink-0" />,
  unreadable: <CircleAlert aria-hidden size={16} className="text-bad shrink-0" />,
};

type FileListProps = {
  readonly files: readonly ListedFile[];
  readonly chosen: string | null;
  readonly onChoose: (token: string) => void;
  readonly onRemove: (token: string) => void;
};

/** The files of this import, what each is about, and whether it is ready. */
export function FileList({ files, chosen, onChoose, onRemove }: FileListProps) {
  const format = useFormat();
  const says = ({ standing, kind, rows }: ListedFile) => {
    if (standing !== 'ready' || kind === null || rows === null) return t(`importWizard.standing.${standing}`);
    return t('importWizard.rowsOf', { kind: t(`shell.kinds.${kind}`), count: rows, rows: format.count(rows) });
  };
  return (
    <ul className="flex flex-col gap-1.5">
      {files.map((file) => (
        <li key={file.token} className="relative">
          <Button
            aria-pressed={file.token === chosen}
            onPress={() => onChoose(file.token)}
            className={`focus-visible:ring-focus flex w-full min-w-0 cursor-default items-start gap-2.5 rounded-md border py-2 pr-9 pl-3 text-left outline-none ${file.token === chosen ? 'border-accent bg-accent-wash' : 'border-line bg-card hover:border-edge'}`}
          >
            <span className="mt-0.5">{icons[file.standing]}</span>
            <span className="flex min-w-0 flex-col">
              <span className="truncate font-medium" title={file.name}>
                {file.name}
              </span>
              <span className="text-soft text-sm">{says(file)}</span>
            </span>
          </Button>
          <IconButton
            size="sm"
            label={t('importWizard.removeFile', { file: file.name })}
            onPress={() => onRemove(file.token)}
            className="absolute top-1.5 right-1"
          >
            <X aria-hidden size={14} className="text-soft" />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

import { useMemo, useState, type ReactElement } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { PrintJob } from '#shared/ipc/contract.ts';
import { t } from '#shared/language/translate.ts';
import { boards, type Board } from '#shared/metrics/questions.ts';
import { call, sentenceOf } from '#renderer/api/client.ts';
import { useCommands, type Command } from '#renderer/state/commands.ts';
import { modesOf, useQuestion, type Asking } from '#renderer/state/question.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { showToast } from '#renderer/ui/toast.tsx';

type Scope = 'this' | 'all';

/** Offers the dialog that prints boards while a board is shown. */
export function PdfExport({ board }: { readonly board: Board }): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  const asking = useQuestion(board);
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'export-pdf',
        label: t('print.dialog.command'),
        group: t('shell.groups.share'),
        keys: 'mod+shift+p',
        run: () => setOpen(true),
      },
    ],
    [],
  );
  useCommands(commands);
  return isOpen ? <PdfDialog board={board} asking={asking} onClose={() => setOpen(false)} /> : null;
}

type PdfDialogProps = { readonly board: Board; readonly asking: Asking; readonly onClose: () => void };

/** Which boards, on which paper. */
export function PdfDialog({ board, asking, onClose }: PdfDialogProps): ReactElement {
  const [scope, setScope] = useState<Scope>('this');
  const [paper, setPaper] = useState<PrintJob['paper']>('a4');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const print = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const name = await call('board.print', jobOf(scope === 'this' ? [board] : boards, asking, paper));
      if (name !== null) {
        showToast({ kind: 'done', title: t('print.dialog.saved'), detail: name });
        onClose();
      }
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={t('print.dialog.title')}
      size="sm"
      isOpen
      isDismissable={!busy}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      actions={
        <>
          <Button isDisabled={busy} onPress={onClose}>
            {t('print.dialog.cancel')}
          </Button>
          <Button variant="primary" isDisabled={busy} onPress={() => void print()}>
            {busy ? t('print.dialog.exporting') : t('print.dialog.export')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Choice
          label={t('print.dialog.what')}
          value={scope}
          onChange={setScope}
          options={[
            ['this', t('print.dialog.thisBoard', { board: t(`boards.names.${board}`) })],
            ['all', t('print.dialog.allBoards')],
          ]}
        />
        <Choice
          label={t('print.dialog.paper')}
          value={paper}
          onChange={setPaper}
          options={[
            ['a4', t('print.dialog.a4')],
            ['letter', t('print.dialog.letter')],
          ]}
        />
        <p className="text-sm text-soft">{t('print.dialog.detail')}</p>
        {failure !== null && (
          <p role="alert" className="rounded-md bg-bad-wash px-3 py-2 text-bad">
            {failure}
          </p>
        )}
      </div>
    </Dialog>
  );
}

type ChoiceProps<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly options: readonly (readonly [value: V, text: string])[];
};

function Choice<V extends string>({ label, value, onChange, options }: ChoiceProps<V>): ReactElement {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onChange={(chosen) => {
        const option = options.find(([known]) => known === chosen);
        if (option !== undefined) onChange(option[0]);
      }}
      className="flex flex-col gap-1.5"
    >
      <span aria-hidden="true" className="text-sm font-medium">
        {label}
      </span>
      {options.map(([known, text]) => (
        <RadioField key={known} value={known}>
          <RadioButton className="group flex items-center gap-2.5 rounded-md border border-line px-3 py-2 outline-none selected:border-accent selected:bg-accent-wash focus-visible:ring-focus">
            <span
              aria-hidden="true"
              className="size-4 rounded-full border-2 border-edge bg-card group-selected:border-[5px] group-selected:border-accent"
            />
            {text}
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}

/** The same question on each board, in a view that the board has. */
function jobOf(chosen: readonly Board[], { question, comparison }: Asking, paper: PrintJob['paper']): PrintJob {
  return {
    paper,
    boards: chosen.map((board) => {
      const modes = modesOf[board];
      const mode = modes.includes(question.mode) ? question.mode : (modes[0] ?? 'cohort');
      return { board, comparison, question: { ...question, mode } };
    }),
  };
}

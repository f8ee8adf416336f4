import { useState, type ReactElement } from 'react';
import type { Annotation } from '#shared/ipc/annotation-contract.ts';
import { t } from '#shared/language/translate.ts';
import type { Board, Question } from '#shared/metrics/questions.ts';
import { sentenceOf } from '#renderer/api/client.ts';
import { useAddAnnotation, useChangeAnnotation, useChangeSettings } from '#renderer/api/mutations.ts';
import { useSettings } from '#renderer/api/queries.ts';
import { pointKey, type ChartPoint } from '#renderer/charts/point.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { pinOf } from './pins.ts';

/** A new one on a point (or, opened by its key alone, on a point to be chosen), or one that is edited. */
export type Draft =
  | { readonly kind: 'new'; readonly board: Board; readonly question: Question; readonly point: ChartPoint | null }
  | { readonly kind: 'edit'; readonly annotation: Annotation };

type Props = {
  readonly draft: Draft;
  /** What can be annotated, for a draft that has no point yet. */
  readonly points: readonly ChartPoint[];
  readonly onClose: () => void;
};

const longestOption = 90;

export function AnnotationDialog({ draft, points, onClose }: Props): ReactElement {
  const { data: settings } = useSettings();
  const add = useAddAnnotation();
  const change = useChangeAnnotation();
  const changeSettings = useChangeSettings();
  const [chosen, setChosen] = useState(draft.kind === 'new' ? draft.point : null);
  const written = draft.kind === 'edit' ? draft.annotation.body : '';
  const [body, setBody] = useState(written);
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const me = settings?.me ?? null;
  const said = draft.kind === 'edit' ? draft.annotation.pin.said : (chosen?.say ?? null);
  const nameMissing = settings !== undefined && me === null;
  const ready = body.trim() !== '' && said !== null && (!nameMissing || name.trim() !== '');
  const busy = add.isPending || change.isPending || changeSettings.isPending;

  const save = async (): Promise<void> => {
    if (!ready || busy) return;
    try {
      if (nameMissing) await changeSettings.mutateAsync({ me: name.trim() });
      if (draft.kind === 'edit') {
        await change.mutateAsync({ id: draft.annotation.id, change: { kind: 'edit', body: body.trim() } });
      } else if (chosen !== null) {
        await add.mutateAsync({ board: draft.board, pin: pinOf(chosen, draft.question), body: body.trim() });
      }
      showToast({ kind: 'done', title: t(draft.kind === 'edit' ? 'annotations.changed' : 'annotations.saved') });
      onClose();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  };

  return (
    <Dialog
      title={t(draft.kind === 'edit' ? 'annotations.editTitle' : 'annotations.newTitle')}
      isOpen
      isDismissable={body.trim() === written.trim()}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('annotations.cancel')}</Button>
          <Button variant="primary" isDisabled={!ready || busy} onPress={() => void save()}>
            {t(draft.kind === 'edit' ? 'annotations.save' : 'annotations.pin')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {draft.kind === 'new' && draft.point === null ? (
          <Select
            label={t('annotations.pinTo')}
            placeholder={t('annotations.choosePoint')}
            options={points.map((point) => ({ id: pointKey(point), label: shortened(point.say) }))}
            value={chosen === null ? null : pointKey(chosen)}
            onChange={(key) => setChosen(points.find((point) => pointKey(point) === key) ?? null)}
          />
        ) : (
          <p className="border-pin rounded-r-md border-l-4 bg-sunken px-3 py-2">
            <span className="block text-xs text-soft">{t('annotations.pinnedTo')}</span>
            {said}
          </p>
        )}
        <TextField
          label={t('annotations.text')}
          description={t('annotations.textHint')}
          rows={4}
          maxLength={4000}
          autoFocus={draft.kind === 'edit' || draft.point !== null}
          value={body}
          onChange={setBody}
          onSubmit={() => void save()}
        />
        {nameMissing ? (
          <TextField
            label={t('annotations.me')}
            description={t('annotations.meHint')}
            maxLength={200}
            value={name}
            onChange={setName}
            onSubmit={() => void save()}
          />
        ) : (
          me !== null && <p className="text-sm text-soft">{t('annotations.writtenBy', { name: me })}</p>
        )}
        {failure !== null && (
          <p role="alert" className="rounded-md bg-bad-wash px-3 py-2 text-bad">
            {failure}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function shortened(text: string): string {
  return text.length <= longestOption ? text : `${text.slice(0, longestOption - 1)}…`;
}

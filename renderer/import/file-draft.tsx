import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { kinds } from '#shared/fields/fields.ts';
import type { ImportRequest, Inspection } from '#shared/ipc/import-contract.ts';
import { t } from '#shared/language/translate.ts';
import { sentenceOf } from '#renderer/api/client.ts';
import { answerTo } from '#renderer/api/queries.ts';
import { useImportFiles } from '#renderer/state/import-files.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { DatePicker } from '#renderer/ui/date-picker.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Loading, Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { showFailure } from '#renderer/ui/toast.tsx';
import type { ListedFile } from './file-list.tsx';
import { Mapping } from './mapping.tsx';
import { PreviewTable } from './preview-table.tsx';
import { Questions } from './questions.tsx';
import { changeRequest, recogniseAs } from './use-import.ts';

type FileDraftProps = {
  readonly file: ListedFile;
  readonly inspection: Inspection | undefined;
  readonly request: ImportRequest | undefined;
};

/** One file: what it is about, its columns, what is open, and its first rows. */
export function FileDraft({ file, inspection, request }: FileDraftProps) {
  const shell = 'flex min-w-0 flex-1 flex-col gap-4 overflow-y-auto pb-5';
  if (file.failure !== undefined && request === undefined) {
    return (
      <section aria-label={file.name} className={shell}>
        <Card>
          <ErrorState title={file.name} sentence={file.failure} />
        </Card>
      </section>
    );
  }
  if (inspection === undefined) {
    return (
      <Loading className={shell}>
        <Skeleton className="h-24" />
        <Skeleton className="h-48" />
        <Skeleton className="h-64" />
      </Loading>
    );
  }
  return (
    <section aria-label={file.name} className={shell}>
      <About inspection={inspection} request={request} asOf={file.asOf} />
      {request === undefined ? (
        <Unknown inspection={inspection} />
      ) : (
        <Rows request={request} header={inspection.header} />
      )}
    </section>
  );
}

function Unknown({ inspection }: { readonly inspection: Inspection }) {
  const remove = useImportFiles((state) => state.remove);
  return (
    <Card title={t('importWizard.unknownTitle')}>
      <p className="text-soft">{t('importWizard.unknownDetail')}</p>
      <ul aria-label={t('importWizard.columns')} className="my-4 flex flex-wrap gap-1.5">
        {inspection.header.map((column) => (
          <li key={column}>
            <Badge>{column}</Badge>
          </li>
        ))}
      </ul>
      <Button onPress={() => remove(inspection.token)}>{t('importWizard.leaveOut')}</Button>
    </Card>
  );
}

type AboutProps = {
  readonly inspection: Inspection;
  readonly request: ImportRequest | undefined;
  readonly asOf: string | null;
};

function About({ inspection, request, asOf: found }: AboutProps) {
  const [system, setSystem] = useState(request?.system ?? '');
  const { token, kind } = inspection;
  return (
    <Card>
      <div className="flex items-start gap-4">
        <Select
          label={t('importWizard.kind')}
          value={request?.kind ?? null}
          placeholder={t('importWizard.kindPlaceholder')}
          options={kinds.map((id) => ({
            id,
            label: t(`shell.kinds.${id}`),
            detail: t(`importWizard.kindDetail.${id}`),
          }))}
          onChange={(chosen) => {
            recogniseAs(token, chosen).catch((error: unknown) => showFailure(sentenceOf(error)));
          }}
          className="w-44"
        />
        {request !== undefined && (
          <>
            <DatePicker
              label={t('importWizard.asOf')}
              description={request.asOf === null ? t('importWizard.asOfFound') : undefined}
              value={(request.asOf ?? found)?.slice(0, 10) ?? null}
              onChange={(asOf) => changeRequest({ ...request, asOf })}
              className="w-44"
            />
            <TextField
              label={t('importWizard.system')}
              value={system}
              onChange={setSystem}
              onBlur={() => changeRequest({ ...request, system: system.trim() === '' ? null : system.trim() })}
              placeholder={t('importWizard.systemPlaceholder')}
              maxLength={100}
              className="w-44"
            />
          </>
        )}
        <div className="ml-auto pt-6">
          <Recognised confidence={kind === null ? null : inspection.confidence} isRemembered={inspection.remembered} />
        </div>
      </div>
    </Card>
  );
}

type RecognisedProps = { readonly confidence: number | null; readonly isRemembered: boolean };

function Recognised({ confidence, isRemembered }: RecognisedProps) {
  if (confidence === null) return <Badge tone="warn">{t('importWizard.recognised.not')}</Badge>;
  if (isRemembered) return <Badge tone="accent">{t('importWizard.recognised.remembered')}</Badge>;
  if (confidence < 0.75) return <Badge tone="warn">{t('importWizard.recognised.check')}</Badge>;
  return <Badge tone="good">{t('importWizard.recognised.sure')}</Badge>;
}

function Rows({ request, header }: { readonly request: ImportRequest; readonly header: readonly string[] }) {
  const { data: preview, error } = useQuery({
    ...answerTo('import.preview', request),
    gcTime: 0,
    placeholderData: (last, query) =>
      (query?.queryKey[1] as ImportRequest | undefined)?.token === request.token ? last : undefined,
  });
  return (
    <>
      {preview !== undefined && preview.questions.length > 0 && (
        <Questions questions={preview.questions} request={request} onChange={changeRequest} />
      )}
      <Mapping header={header} request={request} preview={preview} onChange={changeRequest} />
      <Card title={t('importWizard.preview')}>
        {error !== null && <ErrorState sentence={sentenceOf(error)} />}
        {error === null && preview === undefined && (
          <Loading className="flex flex-col gap-2.5">
            {[0, 1, 2, 3, 4].map((row) => (
              <Skeleton key={row} className="h-5" />
            ))}
          </Loading>
        )}
        {error === null && preview !== undefined && <PreviewTable preview={preview} request={request} />}
      </Card>
    </>
  );
}

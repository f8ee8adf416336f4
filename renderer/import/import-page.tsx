import { Plus } from 'lucide-react';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { t } from '#shared/language/translate.ts';
import { sentenceOf } from '#renderer/api/client.ts';
import { answerTo } from '#renderer/api/queries.ts';
import { go } from '#renderer/state/address.ts';
import { chooseImportFiles, useImportFiles, type ImportFile } from '#renderer/state/import-files.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { showFailure } from '#renderer/ui/toast.tsx';
import { standingOf, type Draft } from './draft.ts';
import { FileDraft } from './file-draft.tsx';
import { FileList, type ListedFile } from './file-list.tsx';
import { ImportRun } from './import-run.tsx';
import { beginAgain, inspectFiles, leaveImport, leaveReport, runImport, useImport } from './use-import.ts';

const chooseMore = () => {
  chooseImportFiles().catch((error: unknown) => showFailure(sentenceOf(error)));
};

/** From files to facts: each is recognised, its columns matched, its rows previewed, then all are stored. */
export function ImportPage() {
  const files = useImportFiles((state) => state.files);
  const outcomes = useImport((state) => state.outcomes);
  useEffect(() => {
    beginAgain(files);
    void inspectFiles(files);
  }, [files]);
  useEffect(() => leaveReport, []);
  if (outcomes !== null) return <ImportRun outcomes={outcomes} />;
  if (files.length === 0) {
    return (
      <EmptyState
        title={t('importWizard.emptyTitle')}
        className="h-full"
        actions={
          <Button variant="primary" onPress={chooseMore}>
            {t('importWizard.choose')}
          </Button>
        }
      >
        {t('importWizard.emptyDetail')}
      </EmptyState>
    );
  }
  return <Review files={files} />;
}

function Review({ files }: { readonly files: readonly ImportFile[] }) {
  const { inspections, requests, unreadable } = useImport();
  const remove = useImportFiles((state) => state.remove);
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = files.flatMap(({ token }) => requests[token] ?? []);
  const previews = useQueries({
    queries: wanted.map((request) => ({ ...answerTo('import.preview', request), gcTime: 0 })),
  });

  const listed = files.map(({ token, name }): ListedFile & { draft: Draft | undefined } => {
    const inspection = inspections[token];
    const request = requests[token];
    const preview = request === undefined ? undefined : previews[wanted.indexOf(request)];
    const draft = inspection === undefined || request === undefined ? undefined : { inspection, request };
    const failure = unreadable[token] ?? (preview?.error == null ? undefined : sentenceOf(preview.error));
    const known = inspection !== undefined && request === undefined ? ('unknown' as const) : undefined;
    return {
      token,
      name,
      kind: request?.kind ?? null,
      rows: preview?.data?.rowsRead ?? null,
      asOf: preview?.data?.asOf ?? null,
      standing: known ?? standingOf(draft, preview?.data, failure !== undefined),
      failure,
      draft,
    };
  });
  const open =
    listed.find(({ token }) => token === chosen) ?? listed.find(({ standing }) => standing !== 'ready') ?? listed[0];
  const ready = listed.filter(({ standing }) => standing === 'ready').length;
  const asking = listed.find(({ standing }) => standing === 'asks');
  const unknown = listed.filter(({ standing }) => standing === 'unknown').length;
  const canRun = ready > 0 && listed.every(({ standing }) => standing !== 'asks' && standing !== 'looking');
  const hint = () => {
    if (asking !== undefined) return t('importWizard.blocked', { file: asking.name });
    return unknown === 0 ? t('importWizard.undo') : t('importWizard.leftOut', { count: unknown });
  };

  return (
    <div className="flex h-full flex-col">
      <header className="px-6 pt-5 pb-4">
        <h1 className="text-2xl font-semibold tracking-tight">{t('importWizard.title')}</h1>
        <p className="text-soft mt-1">{t('importWizard.lead')}</p>
      </header>
      <div className="flex min-h-0 flex-1 gap-5 px-6">
        <section
          aria-label={t('importWizard.files')}
          className="flex w-60 shrink-0 flex-col gap-2 overflow-y-auto pb-4"
        >
          <FileList files={listed} chosen={open?.token ?? null} onChoose={setChosen} onRemove={remove} />
          <Button variant="quiet" size="sm" onPress={chooseMore} className="self-start">
            <Plus aria-hidden size={14} />
            {t('importWizard.more')}
          </Button>
        </section>
        {open !== undefined && (
          <FileDraft key={open.token} file={open} inspection={inspections[open.token]} request={requests[open.token]} />
        )}
      </div>
      <footer className="border-line bg-card flex items-center gap-3 border-t px-6 py-3">
        <p className="text-soft flex-1">{hint()}</p>
        <Button
          onPress={() => {
            leaveImport();
            go({ path: '/data', search: '' });
          }}
        >
          {t('shell.cancel')}
        </Button>
        <Button variant="primary" isDisabled={!canRun} onPress={() => void runImport()}>
          {t('importWizard.run', { count: ready })}
        </Button>
      </footer>
    </div>
  );
}

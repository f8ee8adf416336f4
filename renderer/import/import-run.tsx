import { Ban, CircleAlert, CircleCheck, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Report } from '#shared/ipc/import-contract.ts';
import { t } from '#shared/language/translate.ts';
import { sentenceOf } from '#renderer/api/client.ts';
import { useWorkspace } from '#renderer/api/queries.ts';
import { useFormat } from '#renderer/state/format.ts';
import { useImportFiles } from '#renderer/state/import-files.ts';
import { firstBoard, openBoard } from '#renderer/state/question.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { showFailure } from '#renderer/ui/toast.tsx';
import type { Outcome } from './draft.ts';
import { ProblemTable } from './problem-table.tsx';
import { Sums } from './sums.tsx';
import { cancelImport, leaveImport, reviseImport, useImport } from './use-import.ts';

/** The import as it runs, then its report. */
export function ImportRun({ outcomes }: { readonly outcomes: ReadonlyMap<string, Outcome> }) {
  const isRunning = useImport((state) => state.isRunning);
  const files = useImportFiles((state) => state.files);
  const nameOf = (token: string) => files.find((file) => file.token === token)?.name ?? '';
  const states = [...outcomes.values()].map(({ state }) => state);
  const leftOut = files.filter(({ token }) => !outcomes.has(token));
  const isWhole = leftOut.length === 0 && states.every((state) => state === 'done');
  const { data: workspace } = useWorkspace();
  return (
    <div className="flex h-full flex-col">
      <header className="px-6 pt-5 pb-4">
        <h1 className="text-2xl font-semibold tracking-tight" aria-live="polite">
          {isRunning ? t('importWizard.running') : t(isWhole ? 'importWizard.done' : 'importWizard.doneInPart')}
        </h1>
        <p className="text-soft mt-1">{isRunning ? t('importWizard.runningDetail') : t('importWizard.doneDetail')}</p>
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-6 pb-5">
        {[...outcomes].map(([token, outcome]) => (
          <Card key={token} className="max-w-5xl">
            <FileOutcome name={nameOf(token)} outcome={outcome} />
          </Card>
        ))}
        {leftOut.map(({ token, name }) => (
          <Card key={token} className="max-w-5xl">
            <Line
              icon={<Ban aria-hidden size={16} className="text-soft" />}
              name={name}
              says={t('importWizard.wasLeftOut')}
            />
          </Card>
        ))}
      </div>
      <footer className="border-line bg-card flex items-center justify-end gap-3 border-t px-6 py-3">
        {isRunning && (
          <Button
            onPress={() => {
              cancelImport().catch((error: unknown) => showFailure(sentenceOf(error)));
            }}
          >
            {t('importWizard.stop')}
          </Button>
        )}
        {!isRunning && !isWhole && <Button onPress={reviseImport}>{t('importWizard.revise')}</Button>}
        {!isRunning && (
          <Button
            variant="primary"
            autoFocus
            onPress={() => {
              leaveImport();
              openBoard(workspace === undefined ? 'funnel' : firstBoard(workspace));
            }}
          >
            {t('importWizard.boards')}
          </Button>
        )}
      </footer>
    </div>
  );
}

function FileOutcome({ name, outcome }: { readonly name: string; readonly outcome: Outcome }) {
  switch (outcome.state) {
    case 'waiting':
      return (
        <Line icon={<Clock aria-hidden size={16} className="text-soft" />} name={name} says={t('importWizard.waits')} />
      );
    case 'running':
      return <Running name={name} progress={outcome.progress} />;
    case 'cancelled':
      return (
        <Line
          icon={<Ban aria-hidden size={16} className="text-soft" />}
          name={name}
          says={t('importWizard.cancelled')}
        />
      );
    case 'failed':
      return (
        <Line icon={<CircleAlert aria-hidden size={16} className="text-bad" />} name={name} says={outcome.sentence} />
      );
    case 'done':
      return <Done name={name} report={outcome.report} />;
  }
}

type LineProps = { readonly icon: ReactNode; readonly name: string; readonly says: string };

function Line({ icon, name, says }: LineProps) {
  return (
    <p className="flex items-center gap-2.5">
      {icon}
      <span className="font-medium">{name}</span>
      <span className="text-soft">{says}</span>
    </p>
  );
}

function Running({
  name,
  progress,
}: {
  readonly name: string;
  readonly progress: (Outcome & { state: 'running' })['progress'];
}) {
  const format = useFormat();
  const rows = progress === null ? '' : format.count(progress.rows);
  const total = progress?.total ?? null;
  return (
    <Progress
      label={name}
      share={progress === null || total === null || total === 0 ? null : progress.rows / total}
      detail={
        progress === null
          ? t('importWizard.phase.reading', { rows: 0 })
          : t(`importWizard.phase.${progress.phase}`, { rows, total: total === null ? '' : format.count(total) })
      }
    />
  );
}

function Done({ name, report }: { readonly name: string; readonly report: Report }) {
  const format = useFormat();
  return (
    <div className="flex flex-col gap-3">
      <p className="flex items-center gap-2.5">
        <CircleCheck aria-hidden size={16} className="text-good" />
        <span className="font-medium">{name}</span>
        <span className="text-soft">{t(`shell.kinds.${report.kind}`)}</span>
        {report.warnings > 0 && (
          <span className="text-soft ml-auto text-sm">
            {t('importWizard.warnings', { count: report.warnings, n: format.count(report.warnings) })}
          </span>
        )}
      </p>
      <Sums report={report} />
      {report.rejects.length > 0 && (
        <ProblemTable
          label={t('importWizard.rejectsOf', { file: name })}
          problems={report.rejects}
          total={report.rejected}
        />
      )}
    </div>
  );
}

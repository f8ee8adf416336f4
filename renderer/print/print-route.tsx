import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactElement } from 'react';
import type { PrintJob } from '#shared/ipc/contract.ts';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { Page } from '#shared/metrics/answers.ts';
import { sentenceOf } from '#renderer/api/client.ts';
import {
  answerTo,
  useAnnotations,
  useAppState,
  useChannels,
  useSettings,
  useWorkspace,
} from '#renderer/api/queries.ts';
import { useFormat } from '#renderer/state/format.ts';
import { PrintBoard } from './print-board.tsx';
import { PrintDefinitions } from './print-definitions.tsx';
import { sheetOf } from './print-sheet.ts';
import './print.css';
import { usePrintState } from './use-print-state.ts';

/** The pages of a print job. Says on `<html data-print>` when all of it is painted, or that it cannot be. */
export function PrintRoute(): ReactElement | null {
  const job = useQuery(answerTo('print.job', {}));
  if (job.data !== undefined) return <Job job={job.data} />;
  return job.error === null ? null : <Failed sentence={sentenceOf(job.error)} />;
}

function Job({ job }: { readonly job: PrintJob }): ReactElement | null {
  const pages = useQueries({ queries: job.boards.map((asked) => answerTo('board.page', asked)) });
  const annotations = useAnnotations(null);
  const workspace = useWorkspace();
  // Colours, locale and time zone: nothing is drawn before they are known.
  const others = [annotations, workspace, useChannels(), useSettings(), useAppState()];
  const format = useFormat();
  const error = [...pages, ...others].find((answer) => answer.error !== null)?.error ?? null;
  if (error !== null) return <Failed sentence={sentenceOf(error)} />;
  const known = pages.flatMap((page) => page.data ?? []);
  if (known.length < job.boards.length || others.some((answer) => answer.data === undefined)) return null;
  return (
    <Document
      pages={known}
      paper={job.paper}
      workspace={workspace.data?.name ?? ''}
      format={format}
      annotations={annotations.data ?? []}
    />
  );
}

type DocumentProps = {
  readonly pages: readonly Page[];
  readonly paper: PrintJob['paper'];
  readonly workspace: string;
  readonly format: Format;
  readonly annotations: NonNullable<ReturnType<typeof useAnnotations>['data']>;
};

function Document({ pages, paper, workspace, format, annotations }: DocumentProps): ReactElement {
  useSheet(useMemo(() => sheetFor(pages, paper, workspace, format), [pages, paper, workspace, format]));
  usePrintState(pages.length);
  return (
    <main className="paper" lang="en" data-paper={paper}>
      {pages.map((page, index) => (
        <PrintBoard
          key={sheetName(index)}
          page={page}
          annotations={annotations}
          format={format}
          sheet={sheetName(index)}
        />
      ))}
      <PrintDefinitions pages={pages} sheet={sheetName(pages.length)} format={format} />
    </main>
  );
}

function Failed({ sentence }: { readonly sentence: string }): ReactElement {
  useEffect(() => {
    document.documentElement.dataset['print'] = 'failed';
  }, []);
  return <p>{t('print.failed', { sentence })}</p>;
}

const sheetName = (index: number) => `sheet-${index}`;

function sheetFor(pages: readonly Page[], paper: PrintJob['paper'], workspace: string, format: Format): string {
  const asOfText = (page: Page | undefined) =>
    page?.asOf == null ? t('print.noData') : t('print.asOf', { date: format.date(page.asOf) });
  const heads = pages.map((page, index) => ({
    name: sheetName(index),
    title: t('print.title', { board: t(`boards.names.${page.board}`), workspace }),
    period: format.period(page.period),
    asOf: asOfText(page),
  }));
  const periods = new Set(heads.map((head) => head.period));
  const last = {
    name: sheetName(pages.length),
    title: t('print.definitionsTitle', { workspace }),
    period: [...periods].join(', '),
    asOf: asOfText(pages[0]),
  };
  return sheetOf(paper, [...heads, last], [t('print.pageBefore'), t('print.pageBetween')]);
}

/** Puts the rules of the pages on the document while it is there. A constructed sheet is not an injected style (CSP). */
function useSheet(rules: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [rules]);
}

import { useMemo, type ReactElement } from 'react';
import { caveatsOf } from '#shared/headlines/caveats.ts';
import { headlineOf } from '#shared/headlines/headline.ts';
import type { Annotation } from '#shared/ipc/annotation-contract.ts';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { Page } from '#shared/metrics/answers.ts';
import { useAppearance } from '#renderer/boards/use-look.ts';
import { BoardChart, pointsOf } from '#renderer/annotations/board-chart.tsx';
import { marksOf, sortAnnotations, type PinnedHere } from '#renderer/annotations/pins.ts';
import { printTables, type PrintTable } from './print-tables.ts';

type Props = {
  readonly page: Page;
  readonly annotations: readonly Annotation[];
  readonly format: Format;
  /** The name of its pages in CSS. */
  readonly sheet: string;
};

/** The smallest text of a chart is then 9.6 px, which is 7.2 points. */
const chartScale = 0.8;

/** A table of so many rows is not divided between two pages. */
const mostKeptTogether = 24;

/** One board on paper: sentence, question, chart with its annotations, every number, notes. */
export function PrintBoard({ page, annotations, format, sheet }: Props): ReactElement {
  const look = useAppearance('print', chartScale, format);
  const { here } = useMemo(
    () => sortAnnotations(page.board, pointsOf(page, format), page.question.where, annotations),
    [page, format, annotations],
  );
  const marks = useMemo(() => marksOf(here), [here]);
  const headline = headlineOf(page, format);
  return (
    <section className="paper-board" style={{ page: sheet }}>
      <h1>{t(`boards.names.${page.board}`)}</h1>
      <p className="paper-headline">{headline.text}</p>
      <p className="paper-words">{[headline.sub, ...caveatsOf(page, format)].join(' ')}</p>
      <Facts page={page} format={format} />
      <div className="paper-chart" data-chart="true">
        <BoardChart page={page} look={look} marks={marks} />
      </div>
      {here.length > 0 && <Annotations pinned={here} format={format} />}
      <h2>{t('print.numbers')}</h2>
      {printTables(page, format).map((table) => (
        <Numbers key={table.title} table={table} />
      ))}
      {page.now.notes.length > 0 && (
        <>
          <h2>{t('print.notes')}</h2>
          <ul className="paper-notes">
            {page.now.notes.map((note) => (
              <li key={note.code}>{note.text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Facts({ page, format }: Pick<Props, 'page' | 'format'>): ReactElement {
  const { question, before, now } = page;
  const filters = question.where.map(
    ({ field, value }) => `${t(`shell.fields.${field}`)}: ${value ?? t('print.none')}`,
  );
  const facts: [string, string][] = [
    [t('print.factPeriod'), format.period(page.period)],
    [t('print.factComparison'), before === null ? t('print.factNoComparison') : format.period(before)],
    [t('print.factFilters'), filters.length === 0 ? t('print.factNoFilters') : filters.join(', ')],
    [t('print.factAsOf'), page.asOf === null ? t('print.noData') : format.date(page.asOf)],
    [t('print.factView'), t(`shell.mode.${question.mode}`)],
    ...(page.board === 'channel-roi'
      ? [[t('print.factModel'), t(`shell.model.${page.now.model}`)] satisfies [string, string]]
      : []),
    [
      t('print.factDefinition'),
      t('print.factDefinitionValue', { id: now.definition.id, version: now.definition.version }),
    ],
    [t('print.factRevision'), format.count(page.revision)],
  ];
  return (
    <dl className="paper-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Annotations({
  pinned,
  format,
}: {
  readonly pinned: readonly PinnedHere[];
  readonly format: Format;
}): ReactElement {
  return (
    <>
      <h2>{t('print.annotations')}</h2>
      <ol className="paper-annotations">
        {pinned.map(({ annotation, number }) => (
          <li key={annotation.id}>
            <span className="paper-pin">{number}</span>
            <div>
              <p>{annotation.body}</p>
              <small>
                {`${annotation.pin.said} · `}
                {t('print.annotationBy', { author: annotation.author, date: format.date(annotation.createdAt) })}
              </small>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Numbers({ table }: { readonly table: PrintTable }): ReactElement {
  return (
    <div className="paper-numbers" data-long={table.rows.length > mostKeptTogether || undefined}>
      <h3>{table.title}</h3>
      <table>
        <colgroup>
          <col className={table.columns.length > 8 ? 'w-[18%]' : 'w-[24%]'} />
        </colgroup>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={`${row.kind} ${row.name}`} data-kind={row.kind}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, index) => (
                <td key={table.columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

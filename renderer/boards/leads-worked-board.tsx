import type { ReactElement, ReactNode } from 'react';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { Figure, LeadsWorkedPage, LeadsWorkedRow } from '#shared/metrics/answers.ts';
import { leadsWorkedDefinition } from '#shared/metrics/definitions-leads-worked.ts';
import { LeadsWorkedChart } from '#renderer/charts/leads-worked/leads-worked-chart.tsx';
import { measureOf } from '#renderer/charts/leads-worked/lines.ts';
import { drawLeadsWorked } from '#renderer/charts/leads-worked/option.ts';
import { drawSpeedBands } from '#renderer/charts/speed-bands/option.ts';
import { SpeedBandsChart } from '#renderer/charts/speed-bands/speed-bands-chart.tsx';
import { BoardFrame } from './board-frame.tsx';
import type { BoardProps } from './board-page.tsx';
import { PeriodEmpty } from './board-states.tsx';
import { ByTable, type ByColumn, type Compared } from './by-table.tsx';
import { ChartCard } from './chart-card.tsx';
import { definedOf, DefinitionsButton } from './definitions.tsx';
import { FigureButton } from './figure-button.tsx';
import { KeyFigures, rateFigure, type KeyFigure } from './key-figures.tsx';
import { Rate, type Counted } from './rate.tsx';
import { UnworkedList } from './unworked-list.tsx';

/** Does sales follow up, and fast enough? */
export function LeadsWorkedBoard(props: BoardProps<LeadsWorkedPage>): ReactElement {
  const { page, look, marks, onAnnotate, onDrill, panel } = props;
  const { format } = look;
  const row = page.now.rows[0];
  const isEmpty = page.trend.every((week) => week.total.handedOver === 0);
  const field = t(`shell.fields.${page.by}`).toLocaleLowerCase();
  return (
    <BoardFrame
      page={page}
      format={format}
      isPinned={marks.length > 0}
      panel={panel}
      figures={row ? <KeyFigures figures={keyFigures(page, row, format)} /> : null}
      chart={
        <ChartCard
          title={t(`boards.chart.${measureOf(page)}`, { hours: format.hours(page.now.slaHours), field })}
          page={page}
          look={look.look}
          draw={drawLeadsWorked}
          height="h-[clamp(18rem,40vh,28rem)]"
          actions={
            row && (
              <DefinitionsButton
                defined={definedOf(leadsWorkedDefinition, defined, row, { format, currency: page.currency })}
                version={page.now.definition}
                format={format}
              />
            )
          }
        >
          {isEmpty ? (
            <PeriodEmpty page={page} format={format} />
          ) : (
            <LeadsWorkedChart page={page} look={look.look} marks={marks} onAnnotate={onAnnotate} onDrill={onDrill} />
          )}
        </ChartCard>
      }
      beside={row?.bands ? <Bands {...props} row={row} /> : null}
      below={
        <>
          <ByTable
            page={page}
            look={look}
            rows={page.segments.rows}
            rowsBefore={page.segmentsEarlier?.rows}
            total={row && { now: row, before: page.earlier?.rows[0] }}
            columns={columnsOf(page, format)}
          />
          <UnworkedList page={page} format={format} />
        </>
      }
    />
  );
}

const defined = [
  'handedOver',
  'worked',
  'workedRate',
  'due',
  'inTime',
  'inTimeRate',
  'medianHours',
  'p90Hours',
  'never',
];

function Bands({
  page,
  look,
  row,
  onDrill,
}: BoardProps<LeadsWorkedPage> & { readonly row: LeadsWorkedRow }): ReactElement {
  return (
    <ChartCard
      title={t('boards.worked.bands')}
      page={page}
      look={look.look}
      draw={drawSpeedBands}
      height="h-52"
      below={
        <p className="text-soft mt-2 text-sm">
          {t('boards.worked.bandsNote', { n: look.format.count(row.notYetDue ?? 0) })}
        </p>
      }
    >
      <SpeedBandsChart page={page} look={look.look} onDrill={onDrill} />
    </ChartCard>
  );
}

const workedOf = (row: LeadsWorkedRow): Counted => ({ part: row.worked, base: row.handedOver });
const inTimeOf = (row: LeadsWorkedRow): Counted => ({ part: row.inTime, base: row.due });

function keyFigures(page: LeadsWorkedPage, row: LeadsWorkedRow, format: Format): readonly KeyFigure[] {
  const before = page.earlier?.rows[0];
  const figure = (name: string): Figure => ({ board: 'leads-worked', name });
  const of = ({ part, base }: Counted): string =>
    part === null || base === null ? '' : t('boards.figure.of', { part: format.count(part), base: format.count(base) });
  const was = (value: string): string => (before ? t('boards.figure.before', { value }) : '');
  const rate = (name: string, label: string, counted: (one: LeadsWorkedRow) => Counted): KeyFigure =>
    rateFigure({
      label,
      figure: figure(name),
      now: counted(row),
      before: before && counted(before),
      of: of(counted(row)),
      format,
    });
  return [
    rate('inTimeRate', t('boards.worked.inTime'), inTimeOf),
    rate('workedRate', t('boards.worked.worked'), workedOf),
    {
      label: t('boards.worked.median'),
      figure: figure('medianHours'),
      value: hoursText(row.medianHours, row.medianOver, format),
      detail: before ? was(hoursText(before.medianHours, before.medianOver, format)) : '',
    },
    {
      label: t('boards.worked.never'),
      figure: figure('never'),
      value: row.never === null ? '–' : format.count(row.never),
      detail: before && before.never !== null ? was(format.count(before.never)) : '',
    },
    {
      label: t('boards.worked.notYetDue'),
      figure: figure('notYetDue'),
      value: row.notYetDue === null ? '–' : format.count(row.notYetDue),
      detail: '',
    },
  ];
}

/** A median that falls among the unanswered is only known to be over something (LW5). */
function hoursText(hours: number | null, over: number | null, format: Format): string {
  if (hours !== null) return format.hours(hours);
  return over === null ? '–' : t('boards.figure.over', { hours: format.hours(over) });
}

function columnsOf(page: LeadsWorkedPage, format: Format): readonly ByColumn<LeadsWorkedRow>[] {
  const isTotal = (row: LeadsWorkedRow): boolean => row === page.now.rows[0];
  const button = ({ now }: Compared<LeadsWorkedRow>, name: string, label: string, value: ReactNode): ReactElement => (
    <FigureButton
      figure={{
        board: 'leads-worked',
        name,
        ...(isTotal(now) ? {} : { segment: { by: page.by, value: now.segment } }),
      }}
      title={`${label}, ${isTotal(now) ? t('boards.all') : (now.segment ?? t('boards.none'))}`}
    >
      {value}
    </FigureButton>
  );
  const count = (
    name: 'handedOver' | 'worked' | 'due' | 'inTime' | 'never' | 'notYetDue',
  ): ByColumn<LeadsWorkedRow> => ({
    id: name,
    label: t(`boards.worked.${name}`),
    value: (row) => row[name],
    render: (row) =>
      button(row, name, t(`boards.worked.${name}`), row.now[name] === null ? '–' : format.count(row.now[name])),
  });
  const rate = (id: string, label: string, counted: (row: LeadsWorkedRow) => Counted): ByColumn<LeadsWorkedRow> => ({
    id,
    label,
    value: (row) => ratioValue(counted(row)),
    render: (row) =>
      button(
        row,
        id,
        label,
        <Rate now={counted(row.now)} before={row.before && counted(row.before)} format={format} />,
      ),
  });
  const hours = (
    id: string,
    label: string,
    pick: (row: LeadsWorkedRow) => readonly [number | null, number | null],
  ): ByColumn<LeadsWorkedRow> => ({
    id,
    label,
    value: (row) => pick(row)[0] ?? pick(row)[1],
    render: (row) => button(row, id, label, hoursText(...pick(row.now), format)),
  });
  return [
    count('handedOver'),
    rate('workedRate', t('boards.worked.worked'), workedOf),
    rate('inTimeRate', t('boards.worked.inTime'), inTimeOf),
    hours('medianHours', t('boards.worked.median'), (row) => [row.medianHours, row.medianOver]),
    hours('p90Hours', t('boards.worked.p90'), (row) => [row.p90Hours, row.p90Over]),
    count('never'),
    count('notYetDue'),
  ];
}

function ratioValue({ part, base }: Counted): number | null {
  return part === null || base === null || base === 0 ? null : part / base;
}

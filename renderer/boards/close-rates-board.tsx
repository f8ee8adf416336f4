import type { ReactElement, ReactNode } from 'react';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { CloseRatesPage, CloseRatesRow, Figure } from '#shared/metrics/answers.ts';
import { closeRatesDefinition } from '#shared/metrics/definitions-close-rates.ts';
import { CloseRatesChart } from '#renderer/charts/close-rates/close-rates-chart.tsx';
import { measureOf } from '#renderer/charts/close-rates/months.ts';
import { drawCloseRates } from '#renderer/charts/close-rates/option.ts';
import { BoardFrame } from './board-frame.tsx';
import type { BoardProps } from './board-page.tsx';
import { PeriodEmpty } from './board-states.tsx';
import { ByTable, type ByColumn, type Compared } from './by-table.tsx';
import { ChartCard } from './chart-card.tsx';
import { definedOf, DefinitionsButton } from './definitions.tsx';
import { FigureButton } from './figure-button.tsx';
import { KeyFigures, rateFigure, type KeyFigure } from './key-figures.tsx';
import { Rate, type Counted } from './rate.tsx';

/** What is won, by count and by value, and how long it takes. */
export function CloseRatesBoard({
  page,
  look,
  marks,
  onAnnotate,
  onDrill,
  panel,
}: BoardProps<CloseRatesPage>): ReactElement {
  const { format } = look;
  const row = page.now.rows[0];
  const isEmpty = page.trend.every(({ total }) => (total.leads ?? 0) === 0 && (decidedOf(total) ?? 0) === 0);
  return (
    <BoardFrame
      page={page}
      format={format}
      isPinned={marks.length > 0}
      panel={panel}
      figures={row ? <KeyFigures figures={keyFigures(page, row, format)} /> : null}
      chart={
        <ChartCard
          title={t(`boards.chart.${measureOf(page)}`)}
          page={page}
          look={look.look}
          draw={drawCloseRates}
          height="h-[clamp(18rem,40vh,28rem)]"
          actions={
            row && (
              <DefinitionsButton
                defined={definedOf(closeRatesDefinition, defined, row, { format, currency: page.currency })}
                version={page.now.definition}
                format={format}
              />
            )
          }
        >
          {isEmpty ? (
            <PeriodEmpty page={page} format={format} />
          ) : (
            <CloseRatesChart page={page} look={look.look} marks={marks} onAnnotate={onAnnotate} onDrill={onDrill} />
          )}
        </ChartCard>
      }
      below={
        <ByTable
          page={page}
          look={look}
          rows={page.segments.rows}
          rowsBefore={page.segmentsEarlier?.rows}
          total={row && { now: row, before: page.earlier?.rows[0] }}
          columns={columnsOf(page, format)}
        />
      }
    />
  );
}

const defined = ['leadToCustomer', 'winRate', 'winRateByValue', 'wonValue', 'medianCycleDays', 'p90CycleDays'];

const leadToCustomerOf = (row: CloseRatesRow): Counted => ({ part: row.customers, base: row.leads });
const winRateOf = (row: CloseRatesRow): Counted => ({ part: row.won, base: decidedOf(row) });

function decidedOf(row: CloseRatesRow): number | null {
  return row.won === null ? null : row.won + (row.lost ?? 0) + (row.noDecision ?? 0);
}

function keyFigures(page: CloseRatesPage, row: CloseRatesRow, format: Format): readonly KeyFigure[] {
  const before = page.earlier?.rows[0];
  const figure = (name: string): Figure => ({ board: 'close-rates', name });
  const of = ({ part, base }: Counted): string =>
    part === null || base === null ? '' : t('boards.figure.of', { part: format.count(part), base: format.count(base) });
  const was = (value: string | null): string => (value === null ? '' : t('boards.figure.before', { value }));
  return [
    rateFigure({
      label: t('boards.close.leadToCustomer'),
      figure: figure('leadToCustomer'),
      now: leadToCustomerOf(row),
      before: page.areCustomersComparable ? before && leadToCustomerOf(before) : undefined,
      maturity: page.maturity.state,
      of: of(leadToCustomerOf(row)),
      format,
    }),
    rateFigure({
      label: t('boards.close.winRate'),
      figure: figure('winRate'),
      now: winRateOf(row),
      before: before && winRateOf(before),
      of: of(winRateOf(row)),
      format,
    }),
    {
      label: t('boards.close.winRateByValue'),
      figure: figure('winRateByValue'),
      value: row.winRateByValue === null ? '–' : format.percent(row.winRateByValue),
      detail: was(before?.winRateByValue == null ? null : format.percent(before.winRateByValue)),
    },
    {
      label: t('boards.close.wonValue'),
      figure: figure('wonValue'),
      value: row.wonValue === null ? '–' : format.money(row.wonValue, page.currency, true),
      detail: was(before?.wonValue == null ? null : format.money(before.wonValue, page.currency, true)),
    },
    {
      label: t('boards.close.cycle'),
      figure: figure('medianCycleDays'),
      value: daysText(row.medianCycleDays, format),
      detail: was(before?.medianCycleDays == null ? null : daysText(before.medianCycleDays, format)),
    },
  ];
}

function daysText(days: number | null, format: Format): string {
  return days === null
    ? '–'
    : t('boards.figure.days', { count: days, n: format.decimal(days, Number.isInteger(days) ? 0 : 1) });
}

type Count = 'leads' | 'customers' | 'won' | 'lost' | 'noDecision';

function columnsOf(page: CloseRatesPage, format: Format): readonly ByColumn<CloseRatesRow>[] {
  const isTotal = (row: CloseRatesRow): boolean => row === page.now.rows[0];
  const button = ({ now }: Compared<CloseRatesRow>, name: string, label: string, value: ReactNode): ReactElement => (
    <FigureButton
      figure={{ board: 'close-rates', name, ...(isTotal(now) ? {} : { segment: { by: page.by, value: now.segment } }) }}
      title={`${label}, ${isTotal(now) ? t('boards.all') : (now.segment ?? t('boards.none'))}`}
    >
      {value}
    </FigureButton>
  );
  const count = (name: Count): ByColumn<CloseRatesRow> => ({
    id: name,
    label: t(`boards.close.${name}`),
    value: (row) => row[name],
    render: (row) =>
      button(row, name, t(`boards.close.${name}`), row.now[name] === null ? '–' : format.count(row.now[name])),
  });
  return [
    count('leads'),
    count('customers'),
    {
      id: 'leadToCustomer',
      label:
        page.maturity.state === 'unripe'
          ? t('boards.figure.headOpen', { head: t('boards.close.leadToCustomer') })
          : t('boards.close.leadToCustomer'),
      value: (row) => row.leadToCustomer,
      render: (row) =>
        button(
          row,
          'leadToCustomer',
          t('boards.close.leadToCustomer'),
          <Rate
            now={leadToCustomerOf(row.now)}
            before={page.areCustomersComparable ? row.before && leadToCustomerOf(row.before) : undefined}
            format={format}
            maturity={page.maturity.state}
            isHeadOpen
          />,
        ),
    },
    count('won'),
    count('lost'),
    count('noDecision'),
    {
      id: 'winRate',
      label: t('boards.close.winRate'),
      value: (row) => row.winRate,
      render: (row) =>
        button(
          row,
          'winRate',
          t('boards.close.winRate'),
          <Rate now={winRateOf(row.now)} before={row.before && winRateOf(row.before)} format={format} />,
        ),
    },
    {
      id: 'winRateByValue',
      label: t('boards.close.winRateByValue'),
      value: (row) => row.winRateByValue,
      render: (row) =>
        button(
          row,
          'winRateByValue',
          t('boards.close.winRateByValue'),
          row.now.winRateByValue === null ? '–' : format.percent(row.now.winRateByValue),
        ),
    },
    {
      id: 'wonValue',
      label: t('boards.close.wonValue'),
      value: (row) => row.wonValue,
      render: (row) =>
        button(
          row,
          'wonValue',
          t('boards.close.wonValue'),
          row.now.wonValue === null ? '–' : format.money(row.now.wonValue, page.currency, true),
        ),
    },
    {
      id: 'medianCycleDays',
      label: t('boards.close.cycle'),
      value: (row) => row.medianCycleDays,
      render: (row) =>
        button(row, 'medianCycleDays', t('boards.close.cycle'), daysText(row.now.medianCycleDays, format)),
    },
  ];
}

import type { ReactElement } from 'react';
import { t } from '#shared/language/translate.ts';
import type { FunnelPage, FunnelRow } from '#shared/metrics/answers.ts';
import { funnelDefinition, funnelFlowDefinition } from '#shared/metrics/definitions-funnel.ts';
import { areStepsComparable } from '#shared/metrics/undated.ts';
import { FunnelChart } from '#renderer/charts/funnel/funnel-chart.tsx';
import { drawFunnel } from '#renderer/charts/funnel/option.ts';
import { BoardFrame } from './board-frame.tsx';
import type { BoardProps } from './board-page.tsx';
import { PeriodEmpty } from './board-states.tsx';
import { ByTable, type ByColumn, type Compared } from './by-table.tsx';
import { ChangeSplitCard } from './change-split-card.tsx';
import { ChartCard } from './chart-card.tsx';
import { definedOf, DefinitionsButton } from './definitions.tsx';
import { FigureButton } from './figure-button.tsx';
import { Rate, type Counted } from './rate.tsx';

/** Where people are lost between the stages. */
export function FunnelBoard({ page, look, marks, onAnnotate, onDrill, panel }: BoardProps<FunnelPage>): ReactElement {
  const { format } = look;
  const row = page.now.rows[0];
  const flow = page.question.mode === 'flow';
  const isEmpty = (row?.stages ?? []).every((stage) => stage.count === 0);
  return (
    <BoardFrame
      page={page}
      format={format}
      isPinned={marks.length > 0}
      panel={panel}
      beside={<ChangeSplitCard page={page} look={look} />}
      chart={
        <ChartCard
          title={t(flow ? 'boards.chart.funnel-flow' : 'boards.chart.funnel', { period: format.period(page.period) })}
          page={page}
          look={look.look}
          draw={drawFunnel}
          height="h-[clamp(19rem,46vh,32rem)]"
          actions={<FunnelDefinitions page={page} look={look} />}
          below={row === undefined || isEmpty ? null : <UnderTheChart row={row} format={format} />}
        >
          {isEmpty ? (
            <PeriodEmpty page={page} format={format} />
          ) : (
            <FunnelChart page={page} look={look.look} marks={marks} onAnnotate={onAnnotate} onDrill={onDrill} />
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
          columns={columnsOf(page, look)}
        />
      }
    />
  );
}

function FunnelDefinitions({ page, look }: Pick<BoardProps<FunnelPage>, 'page' | 'look'>): ReactElement {
  const { format } = look;
  const row = page.now.rows[0];
  const definition = page.question.mode === 'flow' ? funnelFlowDefinition : funnelDefinition;
  const written = { format, currency: page.currency };
  const stages = row?.stages ?? [];
  const last = stages.at(-1)?.stage ?? 'customer';
  const defined = row
    ? [
        ...definedOf(definition, ['count'], { row, stage: last }, written, stageName(last)),
        ...stages
          .slice(1)
          .flatMap(({ stage }) => definedOf(definition, ['step'], { row, stage }, written, stageName(stage))),
        ...definedOf(definition, ['cumulative'], { row, stage: last }, written, stageName(last)),
        ...definedOf(definition, ['undated', 'skipped', 'backward'], { row, stage: last }, written),
      ]
    : [];
  return <DefinitionsButton defined={defined} version={page.now.definition} format={format} />;
}

type UnderProps = { readonly row: FunnelRow; readonly format: BoardProps<FunnelPage>['look']['format'] };

/** FU6: what the bars do not show. */
function UnderTheChart({ row, format }: UnderProps): ReactElement {
  return (
    <p className="text-soft border-line mt-3 flex flex-wrap gap-x-5 gap-y-1 border-t pt-2.5 text-sm">
      {(['skipped', 'backward', 'undated'] as const).map((name) => (
        <span key={name}>
          <FigureButton
            figure={{ board: 'funnel', name }}
            title={t(`boards.funnel.${name}`, { count: row[name] })}
            className="text-ink font-semibold"
          >
            {format.count(row[name])}
          </FigureButton>{' '}
          {t(`boards.funnel.${name}`, { count: row[name] })}
        </span>
      ))}
    </p>
  );
}

function columnsOf(page: FunnelPage, { format }: BoardProps<FunnelPage>['look']): readonly ByColumn<FunnelRow>[] {
  const stages = page.now.rows[0]?.stages.map(({ stage }) => stage) ?? [];
  const flow = page.question.mode === 'flow';
  const isComparable = areStepsComparable(page);
  const countAt = (row: FunnelRow | undefined, index: number): number | null => row?.stages[index]?.count ?? null;
  const counted = (row: FunnelRow | undefined, part: number, base: number): Counted => ({
    part: countAt(row, part),
    base: countAt(row, base),
  });
  const maturityOf = (stage: string): 'ripe' | 'unripe' | 'unknown' =>
    page.maturity.find((one) => one.stage === stage)?.state ?? 'ripe';
  const last = stages.length - 1;
  const headOf = (stage: string): string =>
    maturityOf(stage) === 'unripe' && !flow
      ? t('boards.figure.headOpen', { head: stageName(stage) })
      : stageName(stage);
  const isTotal = (row: FunnelRow): boolean => row === page.now.rows[0];
  const count = ({ now }: Compared<FunnelRow>, stage: string, index: number): ReactElement => (
    <FigureButton
      figure={{
        board: 'funnel',
        name: 'count',
        stage,
        ...(isTotal(now) ? {} : { segment: { by: page.by, value: now.segment } }),
      }}
      title={`${stageName(stage)}, ${isTotal(now) ? t('boards.all') : (now.segment ?? t('boards.none'))}`}
    >
      {format.count(countAt(now, index) ?? 0)}
    </FigureButton>
  );
  return [
    ...stages.map((stage, index): ByColumn<FunnelRow> => ({
      id: stage,
      label: headOf(stage),
      value: (row) => countAt(row, index),
      render: (row) =>
        index === 0 ? (
          count(row, stage, index)
        ) : (
          <span className="grid grid-cols-[1fr_minmax(3rem,auto)] items-baseline gap-x-2">
            {flow ? (
              <span className="text-soft">{flowText(row.now, index, format)}</span>
            ) : (
              <Rate
                now={counted(row.now, index, index - 1)}
                before={isComparable ? row.before && counted(row.before, index, index - 1) : undefined}
                format={format}
                maturity={maturityOf(stage)}
                isHeadOpen
              />
            )}
            {count(row, stage, index)}
          </span>
        ),
    })),
    ...(flow
      ? []
      : [
          {
            id: 'cumulative',
            label:
              maturityOf(stages[last] ?? '') === 'unripe'
                ? t('boards.figure.headOpen', { head: t('boards.funnel.cumulative') })
                : t('boards.funnel.cumulative'),
            value: (row: FunnelRow) => row.stages[last]?.cumulative ?? null,
            render: (row: Compared<FunnelRow>) => (
              <Rate
                now={counted(row.now, last, 0)}
                before={isComparable ? row.before && counted(row.before, last, 0) : undefined}
                format={format}
                maturity={maturityOf(stages[last] ?? '')}
                isHeadOpen
              />
            ),
          },
        ]),
  ];
}

function flowText(row: FunnelRow, index: number, format: BoardProps<FunnelPage>['look']['format']): string {
  const step = row.stages[index]?.step ?? null;
  return step === null ? '–' : format.percent(step);
}

function stageName(stage: string): string {
  return t(`charts.stages.${stage}`);
}

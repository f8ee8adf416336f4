import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { ChannelRoiPage, ChannelRoiRow, Figure } from '#shared/metrics/answers.ts';
import { channelRoiDefinition } from '#shared/metrics/definitions-channel-roi.ts';
import { ChannelRoiChart } from '#renderer/charts/channel-roi/channel-roi-chart.tsx';
import { isStillOpen } from '#renderer/charts/channel-roi/bubbles.ts';
import { drawChannelRoi } from '#renderer/charts/channel-roi/option.ts';
import { BoardFrame } from './board-frame.tsx';
import type { BoardProps } from './board-page.tsx';
import { PeriodEmpty } from './board-states.tsx';
import { ByTable, type ByColumn } from './by-table.tsx';
import { ChartCard } from './chart-card.tsx';
import { definedOf, DefinitionsButton } from './definitions.tsx';
import { FigureButton } from './figure-button.tsx';
import { KeyFigures, type KeyFigure } from './key-figures.tsx';

/** Where the next unit of money goes. */
export function ChannelRoiBoard({
  page,
  look,
  marks,
  onAnnotate,
  onDrill,
  panel,
}: BoardProps<ChannelRoiPage>): ReactElement {
  const { format } = look;
  const totalOf = (rows: readonly ChannelRoiRow[] | undefined): ChannelRoiRow | undefined =>
    rows?.find((row) => row.row === 'total');
  const total = totalOf(page.segments.rows);
  const before = totalOf(page.segmentsEarlier?.rows);
  const parts = (rows: readonly ChannelRoiRow[]): ChannelRoiRow[] => rows.filter((row) => row.row !== 'total');
  const isEmpty = (total?.spend ?? 0) === 0 && (total?.leads ?? 0) === 0 && (total?.revenue ?? 0) === 0;
  const basis = t(`boards.roi.basis.${page.question.mode === 'cash' ? 'cash' : 'cohort'}`, {
    model: t(`shell.model.${page.question.model}`),
  });
  return (
    <BoardFrame
      page={page}
      format={format}
      isPinned={marks.length > 0}
      panel={panel}
      figures={
        <>
          <Missing page={page} />
          {total ? <KeyFigures figures={keyFigures(page, total, before, format)} /> : null}
        </>
      }
      chart={
        <ChartCard
          title={t('boards.chart.channel-roi', { field: t(`shell.fields.${page.by}`).toLocaleLowerCase() })}
          page={page}
          look={look.look}
          draw={drawChannelRoi}
          height="h-[clamp(19rem,44vh,32rem)]"
          actions={
            total && (
              <DefinitionsButton
                defined={definedOf(channelRoiDefinition, defined, total, { format, currency: page.currency })}
                version={page.now.definition}
                format={format}
              />
            )
          }
          below={<p className="text-soft border-line mt-3 border-t pt-2.5 text-sm">{basis}</p>}
        >
          {isEmpty ? (
            <PeriodEmpty page={page} format={format} />
          ) : (
            <ChannelRoiChart page={page} look={look.look} marks={marks} onAnnotate={onAnnotate} onDrill={onDrill} />
          )}
        </ChartCard>
      }
      below={
        <ByTable
          page={page}
          look={look}
          rows={parts(page.segments.rows)}
          rowsBefore={page.segmentsEarlier ? parts(page.segmentsEarlier.rows) : undefined}
          total={total && { now: total, before }}
          nameOf={nameOf}
          columns={columnsOf(page, format)}
        />
      }
    />
  );
}

const defined = ['spend', 'cost', 'cpl', 'cac', 'revenue', 'roi', 'roas'];

function nameOf(row: ChannelRoiRow): string | undefined {
  return row.row === 'unattributed' ? t('boards.roi.unattributed') : undefined;
}

/** RO13: why attribution is empty or half. */
function Missing({ page }: { readonly page: ChannelRoiPage }): ReactElement | null {
  if (page.missing.length === 0) return null;
  return (
    <section className="bg-warn-wash text-warn flex gap-3 rounded-lg px-4 py-3">
      <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
      <div>
        <h2 className="font-semibold">{t('boards.roi.missingTitle')}</h2>
        <ul className="text-ink">
          {page.missing.map((what) => (
            <li key={what}>{t(`boards.roi.missing.${what}`)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

type Money = 'spend' | 'cost' | 'cpl' | 'cac' | 'revenue';

function keyFigures(
  page: ChannelRoiPage,
  total: ChannelRoiRow,
  before: ChannelRoiRow | undefined,
  format: Format,
): readonly KeyFigure[] {
  const money = (value: number | null | undefined): string | null =>
    value === null || value === undefined ? null : format.money(Math.round(value), page.currency, true);
  const was = (value: string | null): string => (value === null ? '' : t('boards.figure.before', { value }));
  const isOpen = isStillOpen(page);
  const figure = (name: string): Figure => ({ board: 'channel-roi', name });
  const amount = (name: Money): KeyFigure => ({
    label: t(`boards.roi.${name}`),
    figure: figure(name),
    value: money(total[name]) ?? '–',
    detail: was(money(before?.[name])),
  });
  return [
    {
      label: t('boards.roi.roi'),
      figure: figure('roi'),
      value:
        total.roi === null ? '–' : <span className={isOpen ? 'text-soft' : ''}>{format.percent(total.roi, 0)}</span>,
      detail: isOpen ? t('boards.figure.soFar') : was(before?.roi == null ? null : format.percent(before.roi, 0)),
    },
    amount('spend'),
    amount('revenue'),
    amount('cpl'),
    amount('cac'),
  ];
}

/** A loss has the colour of one only when all its revenue is in. */
function toneOf(page: ChannelRoiPage, name: string, value: number): string {
  if (name !== 'roi' && name !== 'roas') return '';
  if (isStillOpen(page)) return 'text-soft';
  return name === 'roi' && value < 0 ? 'text-bad' : '';
}

/** The name of a figure, and that of the rows behind it where a row is not attributed. */
function figureOf(page: ChannelRoiPage, row: ChannelRoiRow, name: string): Figure {
  if (row.row === 'unattributed') return { board: 'channel-roi', name: 'unattributed' };
  if (row.row === 'total') return { board: 'channel-roi', name };
  return { board: 'channel-roi', name, segment: { by: page.by, value: row.segment } };
}

function columnsOf(page: ChannelRoiPage, format: Format): readonly ByColumn<ChannelRoiRow>[] {
  const column = (
    name: Exclude<keyof ChannelRoiRow, 'row' | 'segment'>,
    write: (value: number) => string,
  ): ByColumn<ChannelRoiRow> => {
    const label = t(`boards.roi.${name}`);
    const valueOf = (row: ChannelRoiRow): number | null => row[name];
    return {
      id: name,
      label,
      value: valueOf,
      render: ({ now }) => {
        const value = valueOf(now);
        if (value === null) return <span className="text-soft">–</span>;
        return (
          <FigureButton
            figure={figureOf(page, now, name)}
            title={`${label}, ${placeOf(now)}`}
            className={toneOf(page, name, value)}
          >
            {write(value)}
          </FigureButton>
        );
      },
    };
  };
  const money = (value: number): string => format.money(Math.round(value), page.currency, true);
  return [
    column('spend', money),
    column('cost', money),
    column('leads', format.count),
    column('cpl', money),
    column('customers', format.count),
    column('cac', money),
    column('revenue', money),
    column('roas', (value) => format.decimal(value)),
    column('roi', (value) => format.percent(value, 0)),
  ];
}

function placeOf(row: ChannelRoiRow): string {
  if (row.row === 'total') return t('boards.roi.total');
  return nameOf(row) ?? row.segment ?? t('boards.none');
}

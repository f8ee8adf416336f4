import type { ReactElement } from 'react';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { FunnelPage, FunnelRow } from '#shared/metrics/answers.ts';
import { changeSplit, type Effect, type Part } from '#shared/metrics/change-split.ts';
import { areStepsComparable } from '#shared/metrics/undated.ts';
import { changeOf } from '#renderer/charts/change.ts';
import { Card } from '#renderer/ui/card.tsx';
import { DataTable } from '#renderer/ui/table.tsx';
import type { BoardLook } from './use-look.ts';

const most = 8;

/** FU11: which segments made the change of the step that changed most, by their own rate and by their weight. */
export function ChangeSplitCard({
  page,
  look,
}: {
  readonly page: FunnelPage;
  readonly look: BoardLook;
}): ReactElement | null {
  const index = changedStep(page);
  if (index === null || page.segmentsEarlier === null) return null;
  const split = changeSplit(partsOf(page.segmentsEarlier.rows, index), partsOf(page.segments.rows, index));
  if (split === null) return null;
  const { format } = look;
  const effects = split.effects.toSorted((a, b) => Math.abs(b.mix + b.rate) - Math.abs(a.mix + a.rate)).slice(0, most);
  const stage = page.now.rows[0]?.stages[index]?.stage ?? '';
  const total: Effect = {
    segment: null,
    mix: split.effects.reduce((sum, effect) => sum + effect.mix, 0),
    rate: split.effects.reduce((sum, effect) => sum + effect.rate, 0),
  };
  const field = page.by === 'month' || page.by === 'week' ? t(`shell.unit.${page.by}`) : t(`shell.fields.${page.by}`);
  const points = (name: 'mix' | 'rate') => ({
    id: name,
    label: t(`boards.split.${name}`),
    align: 'end' as const,
    render: (effect: Effect) => <Points value={effect[name]} format={format} isFirm={effect === total} />,
  });
  return (
    <Card
      title={t('boards.split.title', {
        points: format.decimal(Math.abs(split.now - split.before) * 100, 1),
        stage: t(`charts.stages.${stage}`),
      })}
    >
      <DataTable<Effect>
        label={t('boards.split.label')}
        rows={effects}
        rowKey={({ segment }) => JSON.stringify(segment)}
        total={total}
        columns={[
          {
            id: 'segment',
            label: field,
            isRowHeader: true,
            className: 'max-w-40 truncate font-normal',
            render: (effect) => (effect === total ? t('boards.all') : (effect.segment ?? t('boards.none'))),
          },
          points('mix'),
          points('rate'),
        ]}
      />
      <p className="text-soft mt-2 text-sm">{t('boards.split.why')}</p>
    </Card>
  );
}

function Points({
  value,
  format,
  isFirm,
}: {
  readonly value: number;
  readonly format: Format;
  readonly isFirm: boolean;
}): ReactElement {
  // Less than a tenth of a point is not worth an eye.
  const isSmall = Math.abs(value) < 0.000_5;
  return <span className={isSmall && !isFirm ? 'text-soft' : ''}>{format.points(value)}</span>;
}

/** The ripe step whose change is real and largest. */
function changedStep(page: FunnelPage): number | null {
  const now = page.now.rows[0];
  const before = page.earlier?.rows[0];
  if (!now || !before || page.question.mode === 'flow' || !areStepsComparable(page)) return null;
  const shifts = now.stages.slice(1).flatMap(({ stage }, at) => {
    const index = at + 1;
    if (page.maturity.some((one) => one.stage === stage && one.state === 'unripe')) return [];
    const change = changeOf(operandsOf(now, index), operandsOf(before, index));
    return change?.verdict === 'real' ? [{ index, size: Math.abs(change.difference) }] : [];
  });
  return shifts.toSorted((a, b) => b.size - a.size)[0]?.index ?? null;
}

function operandsOf(row: FunnelRow, index: number): { part: number; base: number } {
  return { part: row.stages[index]?.count ?? 0, base: row.stages[index - 1]?.count ?? 0 };
}

function partsOf(rows: readonly FunnelRow[], index: number): readonly Part[] {
  return rows.map((row) => {
    const { part, base } = operandsOf(row, index);
    return { segment: row.segment, hits: part, n: base };
  });
}

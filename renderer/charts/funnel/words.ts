import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { FunnelPage } from '#shared/metrics/answers.ts';
import type { ChartPoint, ChartTable } from '../point.ts';

/** One point a stage, at the top of its bar. */
export function funnelPoints(page: FunnelPage, format: Format): readonly ChartPoint[] {
  const { from, to } = page.period;
  const stages = page.now.rows[0]?.stages ?? [];
  const flow = page.question.mode === 'flow';
  return stages.map((stage, index): ChartPoint => {
    const name = t(`charts.stages.${stage.stage}`);
    const before = page.earlier?.rows[0]?.stages[index];
    const previous = stages[index - 1];
    const sentences = [
      t('charts.funnel.say', { stage: name, count: format.count(stage.count), period: format.period({ from, to }) }),
      previous && stage.step !== null
        ? t(flow ? 'charts.funnel.sayFlow' : 'charts.funnel.sayStep', {
            share: format.percent(stage.step),
            stage: t(`charts.stages.${previous.stage}`),
          })
        : '',
      before && page.before
        ? t('charts.funnel.sayBefore', { count: format.count(before.count), period: format.period(page.before) })
        : '',
      page.maturity.some((maturity) => maturity.stage === stage.stage && maturity.state === 'unripe')
        ? t('charts.saySoFar')
        : '',
    ];
    return {
      series: flow ? 'funnel-flow' : 'funnel',
      keys: { stage: stage.stage, from, to },
      label: name,
      say: sentences.filter((sentence) => sentence !== '').join(' '),
      figure: { board: 'funnel', name: 'count', stage: stage.stage },
      period: null,
      at: [index, stage.count],
    };
  });
}

export function funnelTable(page: FunnelPage, format: Format): ChartTable {
  const earlier = page.earlier?.rows[0]?.stages;
  const rate = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : format.percent(value);
  const before = page.before ? format.period(page.before) : '';
  const now = format.period(page.period);
  return {
    columns: [
      t('charts.funnel.stage'),
      t('charts.funnel.countOf', { period: now }),
      t('charts.funnel.stepOf', { period: now }),
      t('charts.funnel.cumulativeOf', { period: now }),
      ...(earlier
        ? [t('charts.funnel.countOf', { period: before }), t('charts.funnel.stepOf', { period: before })]
        : []),
    ],
    rows: (page.now.rows[0]?.stages ?? []).map((stage, index) => [
      t(`charts.stages.${stage.stage}`),
      format.count(stage.count),
      rate(stage.step),
      rate(stage.cumulative),
      ...(earlier ? [format.count(earlier[index]?.count ?? 0), rate(earlier[index]?.step)] : []),
    ]),
  };
}

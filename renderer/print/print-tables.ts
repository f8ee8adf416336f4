import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type {
  ChannelRoiPage,
  ChannelRoiRow,
  CloseRatesPage,
  CloseRatesRow,
  FunnelPage,
  FunnelRow,
  LeadsWorkedPage,
  LeadsWorkedRow,
  Page,
} from '#shared/metrics/answers.ts';

/** A table as it is printed: the first column names the row, all others are numbers. */
export type PrintTable = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly PrintRow[];
};
export type PrintRow = { readonly name: string; readonly cells: readonly string[]; readonly kind: 'total' | 'segment' };

type Column<R> = readonly [key: string, cell: (row: R) => string];
type Named<R> = { readonly name: string; readonly row: R; readonly kind: 'total' | 'segment' };

const unknown = '–';

/** Every number of the board's answer: the total first, then the segments. */
export function printTables(page: Page, format: Format): PrintTable[] {
  switch (page.board) {
    case 'funnel':
      return funnelTables(page, format);
    case 'leads-worked':
      return leadsWorkedTables(page, format);
    case 'close-rates':
      return closeRatesTables(page, format);
    case 'channel-roi':
      return channelRoiTables(page, format);
  }
}

function funnelTables(page: FunnelPage, format: Format): PrintTable[] {
  const { count, rate } = cellsOf(format);
  const total = page.now.rows[0];
  if (total === undefined) return [];
  const stages = total.stages.map((stage) => stage.stage);
  const stageOf = (row: FunnelRow, key: string) => row.stages.find((stage) => stage.stage === key);
  const before = page.earlier?.rows[0];
  const byStage: PrintTable = {
    title: t('print.tables.stages'),
    columns: [
      t('print.columns.stage'),
      t('print.columns.count'),
      t('print.columns.step'),
      t('print.columns.cumulative'),
      ...(before === undefined ? [] : [t('print.columns.countBefore'), t('print.columns.stepBefore')]),
    ],
    rows: total.stages.map((stage) => {
      const was = before === undefined ? undefined : stageOf(before, stage.stage);
      return {
        name: stageName(stage.stage),
        kind: 'segment',
        cells: [
          count(stage.count),
          rate(stage.step),
          rate(stage.cumulative),
          ...(before === undefined ? [] : [count(was?.count ?? null), rate(was?.step ?? null)]),
        ],
      };
    }),
  };
  const beside: Column<FunnelRow>[] = [
    ['undated', (row) => count(row.undated)],
    ['skipped', (row) => count(row.skipped)],
    ['backward', (row) => count(row.backward)],
  ];
  const named = namedRows(page.now.rows, page.segments.rows);
  const counts: Column<FunnelRow>[] = stages.map((key) => [key, (row) => count(stageOf(row, key)?.count ?? null)]);
  const rates: Column<FunnelRow>[] = stages.slice(1).flatMap((key): Column<FunnelRow>[] => [
    [`${key}-step`, (row) => rate(stageOf(row, key)?.step ?? null)],
    [`${key}-cumulative`, (row) => rate(stageOf(row, key)?.cumulative ?? null)],
  ]);
  const head = segmentHead(page);
  return [
    byStage,
    {
      title: t('print.tables.counts', { segment: head }),
      columns: [head, ...stages.map(stageName), ...beside.map(([key]) => t(`print.columns.${key}`))],
      rows: rowsOf(named, [...counts, ...beside]),
    },
    {
      title: t('print.tables.conversion', { segment: head }),
      columns: [
        head,
        ...stages
          .slice(1)
          .flatMap((key) => [
            t('print.columns.stepTo', { stage: stageName(key) }),
            t('print.columns.cumulativeTo', { stage: stageName(key) }),
          ]),
      ],
      rows: rowsOf(named, rates),
    },
  ];
}

function leadsWorkedTables(page: LeadsWorkedPage, format: Format): PrintTable[] {
  const { count, rate } = cellsOf(format);
  const hours = (value: number | null, over: number | null) => {
    if (value !== null) return format.hours(value);
    return over === null ? unknown : t('print.over', { hours: format.hours(over) });
  };
  const columns: Column<LeadsWorkedRow>[] = [
    ['handedOver', (row) => count(row.handedOver)],
    ['worked', (row) => count(row.worked)],
    ['workedRate', (row) => rate(row.workedRate)],
    ['due', (row) => count(row.due)],
    ['inTime', (row) => count(row.inTime)],
    ['inTimeRate', (row) => rate(row.inTimeRate)],
    ['medianSpeed', (row) => hours(row.medianHours, row.medianOver)],
    ['p90Speed', (row) => hours(row.p90Hours, row.p90Over)],
    ['never', (row) => count(row.never)],
    ['notYetDue', (row) => count(row.notYetDue)],
  ];
  const bands: Column<LeadsWorkedRow>[] = (
    ['under5', 'under15', 'under60', 'sameDay', 'under1440', 'over', 'never'] as const
  ).map((band) => [band, (row) => count(row.bands?.[band] ?? null)]);
  const named = namedRows(page.now.rows, page.segments.rows);
  const head = segmentHead(page);
  return [
    {
      title: t('print.tables.worked', { segment: head }),
      columns: [head, ...columns.map(([key]) => t(`print.columns.${key}`))],
      rows: rowsOf(named, columns),
    },
    {
      title: t('print.tables.speed', { segment: head }),
      columns: [head, ...bands.map(([key]) => t(`print.bands.${key}`))],
      rows: rowsOf(named, bands),
    },
  ];
}

function closeRatesTables(page: CloseRatesPage, format: Format): PrintTable[] {
  const { count, rate, money, days } = cellsOf(format, page.currency);
  const byClose: Column<CloseRatesRow>[] = [
    ['won', (row) => count(row.won)],
    ['lost', (row) => count(row.lost)],
    ['noDecision', (row) => count(row.noDecision)],
    ['winRate', (row) => rate(row.winRate)],
    ['medianCycle', (row) => days(row.medianCycleDays)],
    ['p90Cycle', (row) => days(row.p90CycleDays)],
  ];
  const byValue: Column<CloseRatesRow>[] = [
    ['leads', (row) => count(row.leads)],
    ['customers', (row) => count(row.customers)],
    ['leadToCustomer', (row) => rate(row.leadToCustomer)],
    ['wonValue', (row) => money(row.wonValue)],
    ['lostValue', (row) => money(row.lostValue)],
    ['winRateByValue', (row) => rate(row.winRateByValue)],
  ];
  const named = namedRows(page.now.rows, page.segments.rows);
  const head = segmentHead(page);
  const table = (title: string, columns: readonly Column<CloseRatesRow>[]): PrintTable => ({
    title: t(`print.tables.${title}`, { segment: head }),
    columns: [head, ...columns.map(([key]) => t(`print.columns.${key}`))],
    rows: rowsOf(named, columns),
  });
  return [table('deals', byClose), table('values', byValue)];
}

function channelRoiTables(page: ChannelRoiPage, format: Format): PrintTable[] {
  const { count, money } = cellsOf(format, page.currency);
  const times = (value: number | null) => (value === null ? unknown : format.decimal(value));
  const roi = (value: number | null) => (value === null ? unknown : format.percent(value));
  const columns: Column<ChannelRoiRow>[] = [
    ['spend', (row) => money(row.spend)],
    ['cost', (row) => money(row.cost)],
    ['leads', (row) => count(row.leads)],
    ['customers', (row) => count(row.customers)],
    ['cpl', (row) => money(row.cpl)],
    ['cac', (row) => money(row.cac)],
    ['revenue', (row) => money(row.revenue)],
    ['roi', (row) => roi(row.roi)],
    ['roas', (row) => times(row.roas)],
  ];
  const totals = page.now.rows.filter((row) => row.row === 'total');
  const named = [
    ...namedRows(totals, []),
    ...page.segments.rows
      .filter((row) => row.row !== 'total')
      .map((row): Named<ChannelRoiRow> => ({
        name: row.row === 'unattributed' ? t('print.unattributed') : (row.segment ?? t('print.none')),
        row,
        kind: 'segment',
      })),
  ];
  return [
    {
      title: t('print.tables.channels', { segment: segmentHead(page) }),
      columns: [segmentHead(page), ...columns.map(([key]) => t(`print.columns.${key}`))],
      rows: rowsOf(named, columns),
    },
  ];
}

function cellsOf(format: Format, currency = 'EUR') {
  const orDash =
    (show: (value: number) => string) =>
    (value: number | null): string =>
      value === null ? unknown : show(value);
  return {
    count: orDash(format.count),
    rate: orDash((value) => format.percent(value)),
    money: orDash((value) => format.money(value, currency)),
    days: orDash((value) => format.decimal(value, Number.isInteger(value) ? 0 : 1)),
  };
}

function namedRows<R extends { readonly segment: string | null }>(
  total: readonly R[],
  segments: readonly R[],
): Named<R>[] {
  return [
    ...total.slice(0, 1).map((row): Named<R> => ({ name: t('print.total'), row, kind: 'total' })),
    ...segments.map((row): Named<R> => ({ name: row.segment ?? t('print.none'), row, kind: 'segment' })),
  ];
}

function rowsOf<R>(named: readonly Named<R>[], columns: readonly Column<R>[]): PrintRow[] {
  return named.map(({ name, row, kind }) => ({ name, kind, cells: columns.map(([, cell]) => cell(row)) }));
}

function segmentHead(page: Page): string {
  return t(`print.by.${page.by}`);
}

function stageName(stage: string): string {
  return t(`charts.stages.${stage}`);
}

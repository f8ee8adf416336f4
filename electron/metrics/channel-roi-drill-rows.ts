import type { Drill } from '#shared/metrics/answers.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { isoDate, type Day } from '#shared/time/day.ts';
import { creditedDeals, isTouchField, picksTouches } from './channel-roi-inputs.ts';
import channelRoiSpendSql from './channel-roi-spend.sql?raw';
import { isUnattributed, sharesOf } from './channel-roi-sums.ts';
import { asOfText, type BoardContext } from './context.ts';
import type { DrillWindow } from './drill-rows.ts';
import { parametersOf, type BoardParameters } from './parameters.ts';

type Cell = string | number | null;
type Cells = Readonly<Record<string, Cell>>;

type SpendRow = {
  id: number;
  from_day: Day;
  to_day: Day;
  channel: string | null;
  source: string | null;
  campaign: string | null;
  content: string | null;
  cost_kind: string;
  cents: number;
  amount: number;
};

const spendColumns = [
  'from',
  'to',
  'channel',
  'source',
  'campaign',
  'content',
  'cost_kind',
  'spend_money',
  'amount_money',
];

/** The rows of spend whose `spend_money`, what falls on the period, adds up to the figure. `to` is the last day. */
export function spendRows(
  context: BoardContext,
  question: Question,
  segment: string | null | undefined,
  kind: 'media' | 'cost',
  window: DrillWindow,
): Drill {
  const rows = context.store
    .prepare<[BoardParameters & { segment: string | null }], SpendRow>(
      `select spend.id, spend.from_day, spend.to_day, channel.name as channel, spend.source, spend.campaign, spend.content,
         spend.cost_kind, fact.cents, spend.amount
       from (${channelRoiSpendSql}) as fact
       join spend on spend.id = fact.id
       left join channel on channel.id = spend.channel_id
       where fact.counted ${kind === 'media' ? 'and fact.media' : ''}
         ${segment === undefined ? '' : 'and fact.segment is :segment'}
       order by spend.from_day, spend.id`,
    )
    .all({ ...parametersOf(context, question), segment: segment ?? null });
  const cells = rows.map((row) => ({
    id: row.id,
    cells: {
      from: isoDate(row.from_day),
      to: isoDate(row.to_day - 1),
      channel: row.channel,
      source: row.source,
      campaign: row.campaign,
      content: row.content,
      cost_kind: row.cost_kind,
      spend_money: row.cents,
      amount_money: row.amount,
    },
  }));
  return drill(context, 'spend', spendColumns, cells, window);
}

const creditColumns = [
  'deal',
  'lead',
  'closed',
  'touch',
  'channel',
  'campaign',
  'share',
  'credit_money',
  'amount_money',
];

type Named = { deal: string | null; lead: string | null; channel: string | null; campaign: string | null };

/**
 * RO12: the credits whose `credit_money` adds up to the revenue of the segment or the total, and, without a touch, the
 * deals that are counted whole; `unattributed`: only the deals that no touch explains.
 */
export function creditRows(
  context: BoardContext,
  question: Question,
  segment: string | null | undefined,
  which: 'credits' | 'unattributed',
  window: DrillWindow,
): Drill {
  const names = nameReader(context);
  const rows: CellRow[] = [];
  for (const deal of creditedDeals(context, question).deals) {
    const add = (touch: { id: number; at: number | null; day: Day } | null, share: number, cents: number) => {
      rows.push({
        id: rows.length + 1,
        cells: {
          closed: asOfText(deal.closed),
          touch: touch === null ? null : asOfText(touch),
          share,
          credit_money: cents,
          amount_money: deal.value,
        },
        names: () => names(deal.id, touch?.id ?? null),
      });
    };
    if (which === 'unattributed') {
      if (deal.credits.length === 0 && !picksTouches(question)) add(null, 1, deal.value);
      continue;
    }
    const inSegment = (value: string | null) => segment === undefined || value === segment;
    const whole = sharesOf(deal, question);
    if (deal.credits.length === 0) {
      const counted =
        whole.some((part) => inSegment(part.segment)) || (segment === undefined && isUnattributed(deal, question));
      if (counted) add(null, 1, deal.value);
      continue;
    }
    for (const { touch, share, cents } of deal.credits) {
      const place = isTouchField(question.by) ? touch.segment : deal.segment;
      if (touch.picked && share > 0 && inSegment(place)) add(touch, share, cents);
    }
  }
  return drill(context, 'credit', creditColumns, rows, window);
}

function nameReader(context: BoardContext): (deal: number, touch: number | null) => Named {
  const statement = context.store.prepare<[number | null, number], Named>(
    `select coalesce(deal.name, deal.external_id) as deal, coalesce(lead.name, lead.email, lead.external_id) as lead,
       channel.name as channel, touch.campaign
     from deal
     left join lead on lead.id = deal.primary_lead_id
     left join touch on touch.id = ?
     left join channel on channel.id = touch.channel_id
     where deal.id = ?`,
  );
  return (deal, touch) => statement.get(touch, deal) ?? { deal: null, lead: null, channel: null, campaign: null };
}

/** A row of a list. `names` are cells that cost a look-up each, made only for the rows that are shown or sorted by them. */
type CellRow = { readonly id: number; readonly cells: Cells; readonly names?: () => Cells };

function drill(
  context: BoardContext,
  unit: Drill['unit'],
  columns: string[],
  rows: readonly CellRow[],
  { offset, limit, sort }: DrillWindow,
): Drill {
  const byName = sort !== null && rows.some((row) => !Object.hasOwn(row.cells, sort.column));
  const sortable = byName ? rows.map(named) : rows;
  const sorted = sort !== null && columns.includes(sort.column) ? sortable.toSorted(comparing(sort)) : sortable;
  return {
    unit,
    columns,
    total: rows.length,
    rows: sorted
      .slice(offset, limit === null ? undefined : offset + limit)
      .map((row) => ({ id: row.id, unit, cells: { ...named(row).cells } })),
    revision: context.revision,
    currency: context.currency,
  };
}

function named({ id, cells, names }: CellRow): CellRow {
  return { id, cells: { ...cells, ...names?.() } };
}

/** Cells without a value stand last, whichever way the others are sorted. */
function comparing({ column, descending }: NonNullable<DrillWindow['sort']>) {
  const sign = descending ? -1 : 1;
  return (a: { cells: Cells }, b: { cells: Cells }): number => {
    const left = a.cells[column] ?? null;
    const right = b.cells[column] ?? null;
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left).localeCompare(String(right), 'en');
  };
}

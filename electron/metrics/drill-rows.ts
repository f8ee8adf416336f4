import type { Drill } from '#shared/metrics/answers.ts';
import type { BoardContext } from './context.ts';
import type { BoardParameters } from './parameters.ts';

/** Which of the rows behind a figure are wanted. `limit` null: all of them. */
export type DrillWindow = {
  readonly offset: number;
  readonly limit: number | null;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
};

/** Bound to the statement beside the board's own parameters. */
export type DrillParameters = BoardParameters & Readonly<Record<string, string | number | null>>;

type Cell = string | number | null;
type Unit = Drill['unit'];

/** ISO text of a moment: a plain date stays one (MO4). */
const moment = (of: string) => `case when ${of}_at is null then date(${of}_day * 86400, 'unixepoch')
  else strftime('%Y-%m-%dT%H:%M:%fZ', ${of}_at / 1000.0, 'unixepoch') end`;

// Columns of the lists with their SQL. `*_money` are minor units.
const leadColumns = {
  name: 'lead.name',
  email: 'lead.email',
  company: 'lead.company',
  owner: 'person.name',
  channel: 'channel.name',
  source: 'lead.source',
  campaign: 'lead.campaign',
  country: 'lead.country',
  stage: 'lead.stage',
  status: 'lead.status',
  created: moment('lead.created'),
};
const dealColumns = {
  name: 'deal.name',
  company: 'deal.company',
  lead: 'coalesce(lead.name, lead.email, lead.external_id)',
  owner: 'person.name',
  channel: 'channel.name',
  product: 'deal.product',
  outcome: 'deal.outcome',
  amount_money: 'deal.amount',
  currency: 'deal.currency',
  created: moment('deal.created'),
  closed: moment('deal.closed'),
  cycle_days: 'deal.closed_day - deal.created_day',
};

const joins = {
  lead: `from picked join lead on lead.id = picked.id
    left join person on person.id = lead.owner_id left join channel on channel.id = lead.channel_id`,
  deal: `from picked join deal on deal.id = picked.id left join lead on lead.id = deal.primary_lead_id
    left join person on person.id = deal.owner_id left join channel on channel.id = lead.channel_id`,
};

/** The leads whose ids `pickedSql` selects (a select with one column, `id`). */
export function leadRows(
  context: BoardContext,
  pickedSql: string,
  parameters: DrillParameters,
  window: DrillWindow,
): Drill {
  return listed(context, 'lead', leadColumns, joins.lead, pickedSql, parameters, window);
}

/** The deals whose ids `pickedSql` selects (a select with one column, `id`). */
export function dealRows(
  context: BoardContext,
  pickedSql: string,
  parameters: DrillParameters,
  window: DrillWindow,
): Drill {
  return listed(context, 'deal', dealColumns, joins.deal, pickedSql, parameters, window);
}

function listed(
  context: BoardContext,
  unit: Unit,
  columns: Readonly<Record<string, string>>,
  from: string,
  pickedSql: string,
  parameters: DrillParameters,
  window: DrillWindow,
): Drill {
  const names = Object.keys(columns);
  const picked = `with picked as (${pickedSql})`;
  const total = context.store.prepare<[DrillParameters], number>(`${picked} select count(*) from picked`).pluck();
  const { sort } = window;
  const order =
    sort !== null && Object.hasOwn(columns, sort.column)
      ? `"${sort.column}" is null, "${sort.column}" ${sort.descending ? 'desc' : 'asc'}, row_id`
      : 'row_id';
  const fields = names.map((name) => `${columns[name]} as "${name}"`).join(', ');
  const rows = context.store
    .prepare<[DrillParameters], Record<string, Cell> & { row_id: number }>(
      `${picked} select * from (select picked.id as row_id, ${fields} ${from})
       order by ${order} limit :limit offset :offset`,
    )
    .all({ ...parameters, limit: window.limit ?? -1, offset: window.offset });
  return {
    unit,
    columns: names,
    total: total.get(parameters) ?? 0,
    rows: rows.map((row) => ({
      id: row.row_id,
      unit,
      cells: Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
    })),
    revision: context.revision,
    currency: context.currency,
  };
}

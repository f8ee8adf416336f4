import { unitAround } from '#shared/time/period.ts';
import type { WritableStore } from '#electron/store/store.ts';
import type { Names } from './names.ts';
import { numberValue, OneVersionTable, toldChannel, toldText } from './one-version.ts';
import type { ParsedRow } from './plan.ts';
import type { RowOutcome, RowWriter } from './row-writer.ts';
import { rowKey } from './row-keys.ts';

const columns = [
  'from_day',
  'to_day',
  'source',
  'medium',
  'channel_id',
  'campaign',
  'content',
  'amount',
  'currency',
  'cost_kind',
  'extras',
] as const;

/** Writes the rows of a file of spend; a day's amount stands for that day, a month's for all its days. */
export class SpendWriter implements RowWriter {
  readonly #table: OneVersionTable;
  readonly #names: Names;
  readonly #numbered = new Map<string, number>();

  constructor(store: WritableStore, names: Names, batch: { id: number; systemId: number }) {
    this.#names = names;
    this.#table = new OneVersionTable(store, 'spend', columns, batch);
  }

  write(row: ParsedRow): RowOutcome {
    const day = numberValue(row, 'date');
    const days = day === null ? unitAround(numberValue(row, 'month') ?? 0, 'month', 1) : { from: day, to: day + 1 };
    const cells = [
      days.from,
      days.to,
      toldText(row, 'source'),
      toldText(row, 'medium'),
      toldChannel(row, this.#names),
      toldText(row, 'campaign'),
      toldText(row, 'content'),
      numberValue(row, 'amount') ?? 0,
      toldText(row, 'currency'),
      toldText(row, 'cost_kind'),
      JSON.stringify(row.extras),
    ];
    return this.#table.write(rowKey('spend', row, this.#numbered), cells, { cost_kind: 'media' });
  }
}

import { unitAround } from '#shared/time/period.ts';
import type { WritableStore } from '#electron/store/store.ts';
import type { Names } from './names.ts';
import { numberValue, OneVersionTable, textValue } from './one-version.ts';
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
    const text = (name: string): string | null => textValue(row, name);
    const day = numberValue(row, 'date');
    const days = day === null ? unitAround(numberValue(row, 'month') ?? 0, 'month', 1) : { from: day, to: day + 1 };
    const origin = {
      channel: text('channel'),
      source: text('source'),
      medium: text('medium'),
      campaign: text('campaign'),
    };
    return this.#table.write(rowKey('spend', row, this.#numbered), [
      days.from,
      days.to,
      origin.source,
      origin.medium,
      this.#names.channel(origin),
      origin.campaign,
      text('content'),
      numberValue(row, 'amount') ?? 0,
      text('currency'),
      text('cost_kind') ?? 'media',
      JSON.stringify(row.extras),
    ]);
  }
}

import type { WritableStore } from '#electron/store/store.ts';
import type { Names } from './names.ts';
import type { ParsedRow } from './plan.ts';
import { momentValue, numberValue, OneVersionTable, textValue } from './one-version.ts';
import type { RowOutcome, RowWriter } from './row-writer.ts';
import { rowKey } from './row-keys.ts';

const columns = [
  'lead_key',
  'at',
  'day',
  'kind',
  'side',
  'direction',
  'channel_id',
  'source',
  'medium',
  'campaign',
  'content',
  'outcome',
  'human_attempt',
  'extras',
] as const;

/** Writes the rows of a file of touches. A touch has one version; a file that has an id may correct it. */
export class TouchWriter implements RowWriter {
  readonly #table: OneVersionTable;
  readonly #names: Names;
  readonly #numbered = new Map<string, number>();

  constructor(store: WritableStore, names: Names, batch: { id: number; systemId: number }) {
    this.#names = names;
    this.#table = new OneVersionTable(store, 'touch', columns, batch);
  }

  write(row: ParsedRow): RowOutcome {
    const text = (name: string): string | null => textValue(row, name);
    const at = momentValue(row, 'at');
    const side = text('side') ?? 'marketing';
    const origin = {
      channel: text('channel'),
      source: text('source'),
      medium: text('medium'),
      campaign: text('campaign'),
    };
    return this.#table.write(rowKey('touches', row, this.#numbered), [
      text('lead') ?? '',
      at?.at ?? null,
      at?.day ?? 0,
      text('kind') ?? 'other',
      side,
      text('direction'),
      side === 'marketing' || origin.channel !== null ? this.#names.channel(origin) : null,
      origin.source,
      origin.medium,
      origin.campaign,
      text('content'),
      text('outcome'),
      numberValue(row, 'human_attempt') ?? 0,
      JSON.stringify(row.extras),
    ]);
  }
}

import { touchKinds } from '#shared/fields/fields.ts';
import type { WritableStore } from '#electron/store/store.ts';
import type { Names } from './names.ts';
import type { ParsedRow } from './plan.ts';
import { momentValue, OneVersionTable, textValue } from './one-version.ts';
import type { RowOutcome, RowWriter } from './row-writer.ts';
import { rowKey } from './row-keys.ts';

const columns = [
  'lead_key', 'at', 'day', 'kind', 'side', 'direction', 'channel_id', 'source', 'medium', 'campaign', 'content',
  'outcome', 'human_attempt', 'extras',
] as const; // prettier-ignore

const salesKinds: ReadonlySet<string> = new Set(touchKinds.sales);
const personalKinds: ReadonlySet<string> = new Set(['call', 'mail', 'meeting', 'message']);

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
    const kind = text('kind') ?? 'other';
    const side = text('side') ?? (salesKinds.has(kind) ? 'sales' : 'marketing');
    // MO13: a sales touch that does not say otherwise goes out.
    const direction = text('direction') ?? (side === 'sales' ? 'outbound' : null);
    const automated = text('outcome') === 'automated';
    const human = side === 'sales' && direction === 'outbound' && personalKinds.has(kind) && !automated;
    const origin = { channel: text('channel'), source: text('source'), medium: text('medium'), campaign: text('campaign') };
    return this.#table.write(rowKey('touches', row, this.#numbered), [
      text('lead') ?? '',
      at?.at ?? null,
      at?.day ?? 0,
      kind,
      side,
      direction,
      side === 'marketing' || origin.channel !== null ? this.#names.channel(origin) : null,
      origin.source,
      origin.medium,
      origin.campaign,
      text('content'),
      text('outcome'),
      human ? 1 : 0,
      JSON.stringify(row.extras),
    ]);
  }
}

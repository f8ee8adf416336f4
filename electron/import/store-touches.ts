import type { WritableStore } from '#electron/store/store.ts';
import type { Names } from './names.ts';
import type { ParsedRow } from './plan.ts';
import { momentValue, numberValue, OneVersionTable, textValue, toldChannel, toldText } from './one-version.ts';
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
  readonly #tellsKind: boolean;

  /** `given`: the fields that the file or its constants fill. */
  constructor(store: WritableStore, names: Names, batch: { id: number; systemId: number }, given: ReadonlySet<string>) {
    this.#names = names;
    this.#table = new OneVersionTable(store, 'touch', columns, batch);
    this.#tellsKind = ['kind', 'side', 'direction'].some((field) => given.has(field));
  }

  write(row: ParsedRow): RowOutcome {
    const at = momentValue(row, 'at');
    const defaults = {
      kind: textValue(row, 'kind') ?? 'other',
      side: textValue(row, 'side') ?? 'marketing',
      human_attempt: numberValue(row, 'human_attempt') ?? 0,
    };
    const ofKind = <T>(value: T): T | undefined => (this.#tellsKind ? value : undefined);
    const cells = [
      textValue(row, 'lead') ?? '',
      at?.at ?? null,
      at?.day ?? 0,
      ofKind(defaults.kind),
      ofKind(defaults.side),
      ofKind(textValue(row, 'direction')),
      toldChannel(row, this.#names),
      toldText(row, 'source'),
      toldText(row, 'medium'),
      toldText(row, 'campaign'),
      toldText(row, 'content'),
      toldText(row, 'outcome'),
      ofKind(defaults.human_attempt),
      JSON.stringify(row.extras),
    ];
    return this.#table.write(rowKey('touches', row, this.#numbered), cells, defaults);
  }
}

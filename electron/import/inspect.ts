import type { Kind } from '#shared/fields/fields.ts';
import type { Inspection } from '#shared/ipc/import-contract.ts';
import { isoDate } from '#shared/time/day.ts';
import { Zone } from '#shared/time/zone.ts';
import { readSettings } from '#electron/store/settings.ts';
import type { ReadableStore } from '#electron/store/store.ts';
import { latestDayIn } from './as-of.ts';
import { openTable, type Table } from './read-table.ts';
import { recognise, rememberedMapping } from './recognise.ts';

/** Looks at the beginning of a file: what it is about and which field each column is. */
export async function inspectFile(store: ReadableStore, path: string, token: string): Promise<Inspection> {
  const table = await openTable(path);
  return inspection(store, table, token, null);
}

/** The same where the person knows what the file is about. */
export async function inspectFileAs(
  store: ReadableStore,
  path: string,
  token: string,
  kind: Kind,
): Promise<Inspection> {
  const table = await openTable(path);
  return inspection(store, table, token, kind);
}

/** A mapping remembered for this header and kind goes before what the names of the columns say. */
function inspection(store: ReadableStore, table: Table, token: string, given: Kind | null): Inspection {
  const { header, preamble, fileName, bytes, encoding, dialect } = table;
  const recognised = recognise(header, given);
  const remembered = recognised.kind === null ? null : rememberedMapping(store, recognised.kind, header);
  const zone = new Zone(readSettings(store).timeZone);
  const today = zone.dayOf(Date.now());
  const asOf = latestDayIn(fileName, today) ?? latestDayIn(preamble.join('\n'), today);
  return {
    token,
    fileName,
    bytes,
    encoding,
    delimiter: dialect.delimiter,
    header: [...header],
    kind: recognised.kind,
    confidence: remembered === null ? recognised.confidence : 1,
    columns: { ...(remembered ?? recognised).columns },
    remembered: remembered !== null,
    dateOrders: { ...remembered?.dateOrders },
    asOf: asOf === null ? null : isoDate(asOf),
  };
}

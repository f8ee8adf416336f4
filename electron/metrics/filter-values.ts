import type { SegmentField } from '#shared/metrics/questions.ts';
import type { ReadableStore } from '#electron/store/store.ts';
import { boardContext } from './context.ts';
import { parametersOf, type BoardParameters } from './parameters.ts';
import segmentsSql from './segments.sql?raw';

/** How many values a filter offers at most; more are found by typing. */
const mostValues = 1000;

/**
 * The values of a field with the number of leads and deals that have them, the most frequent first; null counts those
 * without (MO12).
 */
export function filterValues(store: ReadableStore, field: SegmentField): { value: string | null; count: number }[] {
  return store.transaction(() => {
    const context = boardContext(store);
    const question = {
      from: '1970-01-01',
      to: '1970-01-02',
      by: field,
      where: [],
      mode: 'cohort',
      model: 'first',
    } as const;
    return store
      .prepare<[BoardParameters & { most: number }], { value: string | null; count: number }>(
        `select segment as value, count(*) as count from (${segmentsSql})
         group by segment order by segment is null, count(*) desc, segment limit :most`,
      )
      .all({ ...parametersOf(context, question), most: mostValues });
  })();
}

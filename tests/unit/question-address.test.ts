import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { models, modes, segmentFields } from '#shared/metrics/questions.ts';
import { isoDate } from '#shared/time/day.ts';
import { Zone } from '#shared/time/zone.ts';
import { addressOf, hashOf } from '#renderer/state/address.ts';
import { type Asked, lastFinishedMonth, readAsked, writeAsked } from '#renderer/state/question-address.ts';

const periods = fc
  .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 400 }))
  .map(([from, days]) => ({ from: isoDate(from), to: isoDate(from + days) }));

const asked = fc.record<Asked>({
  period: fc.option(periods),
  comparison: fc.oneof(fc.constantFrom('previous' as const, 'none' as const), periods),
  by: fc.option(fc.constantFrom(...segmentFields, 'month' as const, 'week' as const)),
  where: fc.array(
    fc.record({
      field: fc.constantFrom(...segmentFields),
      value: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })),
    }),
    { maxLength: 5 },
  ),
  mode: fc.constantFrom(...modes),
  model: fc.constantFrom(...models),
});

describe('the question in the address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const { path, search } = addressOf(hashOf({ path: '/boards/funnel', search: writeAsked(question) }));
        expect(path).toBe('/boards/funnel');
        expect(readAsked(search)).toEqual(question);
      }),
    );
  });

  it('leaves out what nothing was said about', () => {
    expect(writeAsked(readAsked(''))).toBe('');
    expect(readAsked('from=2026-10-01&to=2026-11-01&where=owner&where=channel%3APaid+Search')).toMatchObject({
      period: { from: '2026-10-01', to: '2026-11-01' },
      where: [
        { field: 'owner', value: null },
        { field: 'channel', value: 'Paid Search' },
      ],
    });
  });

  it.each([
    ['from=2026-11-01&to=2026-10-01', { period: null }],
    ['from=2026-02-30&to=2026-10-01', { period: null }],
    ['vs=2026-09-01..', { comparison: 'previous' }],
    ['vs=2026-09-02..2026-09-01', { comparison: 'previous' }],
    ['by=shoe', { by: null }],
    ['where=shoe:size', { where: [] }],
    ['mode=x&model=y', { mode: 'cohort', model: 'linear' }],
  ])('takes %s for what it can be', (search, expected) => {
    expect(readAsked(search)).toMatchObject(expected);
  });

  it.each([
    ['2026-10-31', 'UTC', '2026-10-01'],
    ['2026-10-30', 'UTC', '2026-09-01'],
    ['2026-11-01', 'UTC', '2026-10-01'],
    // Still 31 October in New York, already 1 November in Berlin: the month that is over is the same.
    ['2026-11-01T02:00:00.000Z', 'America/New_York', '2026-10-01'],
    ['2026-10-31T01:00:00.000Z', 'America/New_York', '2026-09-01'],
    [null, 'UTC', '2026-10-01'],
  ])('starts, at %s in %s, with the month of %s', (asOf, zone, from) => {
    expect(lastFinishedMonth(asOf, new Zone(zone), '2026-11-22').from).toBe(from);
  });
});

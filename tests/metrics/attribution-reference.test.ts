import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditsOf, type Moment, type Touch } from '#shared/metrics/attribution.ts';
import { models } from '#shared/metrics/questions.ts';
import { creditsReference } from './reference/credits.ts';

const dayLength = 86_400_000;

// Few days and hours, so that equal times, plain dates on the day of a time and edges of the look-back are frequent.
const day = fc.integer({ min: 100, max: 108 });
const moment: fc.Arbitrary<Moment> = fc.oneof(
  day.map((at) => ({ at: null, day: at })),
  fc.tuple(day, fc.constantFrom(0, 9, 23)).map(([on, hour]) => ({ at: on * dayLength + hour * 3_600_000, day: on })),
);
const touches = fc
  .array(moment, { maxLength: 8 })
  .chain((moments) =>
    fc
      .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: moments.length, maxLength: moments.length })
      .map((ids) => moments.map((at, index): Touch => ({ ...at, id: ids[index] ?? 0 }))),
  );
const path = fc.record({
  touches,
  leadCreated: fc.option(moment),
  dealCreated: fc.option(moment),
  closed: moment,
});
const amount = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -1e9, max: 1e12 }));

test('RO7–RO9: exact fractions give the same credits, and they add up to the amount to the cent', () => {
  fc.assert(
    fc.property(
      path,
      amount,
      fc.constantFrom(1, 3, 365),
      fc.constantFrom(...models),
      (deal, cents, lookBack, model) => {
        const credits = creditsOf(deal, cents, lookBack, model);
        const reference = creditsReference(
          deal.touches.map((touch) => ({ row: { id: String(touch.id) }, id: touch.id, at: touch })),
          { lead: deal.leadCreated, deal: deal.dealCreated, closed: deal.closed },
          cents,
          lookBack,
          model,
        );
        expect(credits.map((credit) => [String(credit.touch.id), credit.cents])).toEqual(
          reference.map((credit) => [credit.touch['id'], credit.cents]),
        );
        for (const [index, { share }] of credits.entries())
          expect(share).toBeCloseTo(reference[index]?.share ?? NaN, 12);
        if (credits.length > 0) {
          expect(credits.reduce((sum, credit) => sum + credit.cents, 0)).toBe(cents);
          expect(credits.reduce((sum, credit) => sum + credit.share, 0)).toBeCloseTo(1, 12);
        }
      },
    ),
    { numRuns: 3000, seed: 20_261_031 },
  );
});

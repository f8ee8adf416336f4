import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardContext, type BoardContext } from '#electron/metrics/context.ts';
import { funnelAnswer, funnelDrill } from '#electron/metrics/funnel.ts';
import type { Figure, FunnelRow } from '#shared/metrics/answers.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { makeWorld } from '../world/world.ts';
import { bySegment, questions, worlds } from './random-worlds.ts';
import { funnelReference } from './reference/funnel.ts';

function drilled(context: BoardContext, asked: Question, row: FunnelRow, figure: Partial<Figure>): number {
  const segment = asked.by === null ? {} : { segment: { by: asked.by, value: row.segment } };
  const whole: Figure = { board: 'funnel', name: 'count', ...figure, ...segment };
  return funnelDrill(context, asked, whole, { offset: 0, limit: 1, sort: null }).total;
}

test('FU1, FU3, FU5, FU6, MO4, MO6: a second computation over the input rows gives the same, on random worlds', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, fc.array(questions('funnel'), { minLength: 16, maxLength: 16 }), async (input, list) => {
      const { store, close } = await makeWorld(input);
      try {
        const context = boardContext(store);
        for (const asked of list) {
          const { rows } = funnelAnswer(context, asked);
          expect({ asked, rows: bySegment(rows) }).toEqual({
            asked,
            rows: bySegment(funnelReference(input, asked)),
          });
          for (const row of asked === list[0] ? rows : []) {
            for (const { stage, count } of row.stages) {
              expect([stage, drilled(context, asked, row, { stage })]).toEqual([stage, count]);
            }
            expect(drilled(context, asked, row, { name: 'skipped' })).toBe(row.skipped);
          }
        }
      } finally {
        close();
      }
    }),
    { numRuns: 25, endOnFailure: true, seed: 20261031 },
  );
});

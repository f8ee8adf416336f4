import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeRatesAnswer, closeRatesDrill } from '#electron/metrics/close-rates.ts';
import { boardContext, type BoardContext } from '#electron/metrics/context.ts';
import type { CloseRatesRow, Figure } from '#shared/metrics/answers.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { makeWorld } from '../world/world.ts';
import { bySegment, questions, worlds } from './random-worlds.ts';
import { closeRatesReference } from './reference/close-rates.ts';

const names = ['leads', 'customers', 'won', 'lost', 'noDecision'] as const;

function drilled(context: BoardContext, asked: Question, row: CloseRatesRow, name: (typeof names)[number]): number {
  const figure: Figure = {
    board: 'close-rates',
    name,
    ...(asked.by === null ? {} : { segment: { by: asked.by, value: row.segment } }),
  };
  return closeRatesDrill(context, asked, figure, { offset: 0, limit: 1, sort: null }).total;
}

test('CR1–CR4, MO3, MO4, MO12: a second computation over the input rows gives the same, on random worlds', async () => {
  await fc.assert(
    fc.asyncProperty(
      worlds,
      fc.array(questions('close-rates'), { minLength: 16, maxLength: 16 }),
      async (input, list) => {
        const { store, close } = await makeWorld(input);
        try {
          const context = boardContext(store);
          for (const asked of list) {
            const { rows } = closeRatesAnswer(context, asked);
            expect({ asked, rows: bySegment(rows) }).toEqual({
              asked,
              rows: bySegment(closeRatesReference(input, asked)),
            });
            for (const row of asked === list[0] ? rows : []) {
              for (const name of names) {
                if (row[name] !== null) expect([name, drilled(context, asked, row, name)]).toEqual([name, row[name]]);
              }
            }
          }
        } finally {
          close();
        }
      },
    ),
    { numRuns: 25, endOnFailure: true, seed: 20261031 },
  );
});

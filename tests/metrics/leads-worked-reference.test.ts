import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardContext } from '#electron/metrics/context.ts';
import { leadsWorkedAnswer, leadsWorkedDrill } from '#electron/metrics/leads-worked.ts';
import type { LeadsWorkedRow } from '#shared/metrics/answers.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { makeWorld, type Row, type WorldInput } from '../world/world.ts';
import { dateOf, dayNumber } from './reference/facts.ts';
import { leadsWorkedReference } from './reference/leads-worked.ts';

const worlds = 25;
const questionsOfAWorld = 10;

// Few days and few minutes, so that equal days, equal times and the edges of bands and SLA are frequent; the clocks of
// New York change on 8 March 2026.
const first = dayNumber('2026-03-01');
const day = fc.integer({ min: first + 4, max: first + 10 }).map(dateOf);
const instant = fc
  .tuple(day, fc.constantFrom('00:00', '00:05', '04:30', '12:00', '12:05', '23:59'))
  .map(([date, time]) => `${date}T${time}:00Z`);
const moment = fc.oneof({ weight: 1, arbitrary: day }, { weight: 3, arbitrary: instant });
const maybe = (arbitrary: fc.Arbitrary<string>, weight = 1) =>
  fc.oneof({ weight, arbitrary: fc.constant('') }, { weight: 4, arbitrary });

const lead = fc.record({
  created_at: maybe(moment),
  entered_mql: maybe(moment, 2),
  owner: fc.constantFrom('Ann', 'Ben', ''),
  channel: fc.constantFrom('Ads', 'Mail', 'unknown', ''),
  country: fc.constantFrom('AT', ''),
  status: fc.constantFrom('', 'new', 'open', 'accepted', 'rejected', 'excluded'),
  accepted_at: maybe(moment, 12),
  rejected_at: maybe(moment, 20),
});
const touch = fc.record({
  lead: fc.integer({ min: 0, max: 22 }).map((index) => `l${index}`),
  at: moment,
  kind: fc.constantFrom('call', 'mail', 'meeting', 'message', 'task', 'sequence', 'visit'),
  direction: fc.constantFrom('', '', 'outbound', 'inbound'),
  outcome: fc.constantFrom('', 'connected', 'no answer'),
});
const world: fc.Arbitrary<WorldInput> = fc
  .record({
    leads: fc.array(lead, { minLength: 12, maxLength: 24 }),
    touches: fc.array(touch, { minLength: 60, maxLength: 100 }),
    kind: fc.constantFrom('all', 'all', 'all', 'no hand-over', 'no sales', 'no status', 'few'),
    asOf: fc.oneof(fc.tuple(instant, instant), fc.tuple(day, day)).map((pair) => pair.toSorted().at(-1) ?? ''),
    timeZone: fc.constantFrom('UTC', 'America/New_York', 'Pacific/Auckland'),
    slaHours: fc.constantFrom(1, 24, 25, 48, 0.25),
  })
  .map(({ leads, touches, kind, asOf, timeZone, slaHours }) => ({
    leads: leads.slice(0, kind === 'few' ? 2 : undefined).map((row, index): Row => {
      const cells = { external_id: `l${index}`, ...row };
      if (kind === 'no hand-over') return { ...cells, entered_mql: '' };
      return kind === 'no status' ? { ...cells, status: '' } : cells;
    }),
    touches: kind === 'no sales' || kind === 'no status' ? touches.map(visited) : touches,
    asOf,
    settings: { timeZone, slaHours },
  }));
const visited = (row: Row): Row => ({ ...row, kind: 'visit' });

const question: fc.Arbitrary<Question> = fc
  .record({
    from: fc.integer({ min: first, max: first + 8 }),
    days: fc.integer({ min: 1, max: 14 }),
    by: fc.constantFrom(null, 'owner', 'channel', 'country', 'week', 'month'),
    where: fc.array(
      fc.oneof(
        fc.record({ field: fc.constant('owner' as const), value: fc.constantFrom('Ann', 'Ben', null) }),
        fc.record({
          field: fc.constant('channel' as const),
          value: fc.constantFrom('Ads', 'unknown', null, 'nowhere'),
        }),
      ),
      { maxLength: 2 },
    ),
  })
  .map(({ from, days, by, where }) => ({
    from: dateOf(from),
    to: dateOf(from + days),
    by,
    where,
    mode: 'cohort',
    model: 'linear',
  }));

const bySegment = (rows: readonly LeadsWorkedRow[]) =>
  rows.toSorted(
    (a, b) =>
      (a.segment ?? '').localeCompare(b.segment ?? '') || Number(a.segment === null) - Number(b.segment === null),
  );

test('LW1–LW5, LW7, MO4: a second computation over the input rows gives the same, on random worlds', async () => {
  await fc.assert(
    fc.asyncProperty(
      world,
      fc.array(question, { minLength: questionsOfAWorld, maxLength: questionsOfAWorld }),
      async (input, questions) => {
        const { store, close } = await makeWorld(input);
        try {
          const context = boardContext(store);
          for (const asked of questions) {
            const { rows } = leadsWorkedAnswer(context, asked);
            expect({ asked, rows: bySegment(rows) }).toEqual({
              asked,
              rows: bySegment(leadsWorkedReference(input, asked)),
            });
            // The drill runs the same SQL; one question a world is enough.
            for (const row of asked === questions[0] ? rows : []) {
              for (const name of ['handedOver', 'worked', 'due', 'inTime', 'never', 'notYetDue'] as const) {
                const figure = {
                  board: 'leads-worked' as const,
                  name,
                  ...(asked.by === null ? {} : { segment: { by: asked.by, value: row.segment } }),
                };
                const drill = leadsWorkedDrill(context, asked, figure, { offset: 0, limit: 1, sort: null });
                if (row[name] !== null)
                  expect({ asked, name, total: drill.total }).toEqual({ asked, name, total: row[name] });
              }
            }
          }
        } finally {
          close();
        }
      },
    ),
    { numRuns: worlds, seed: 20_261_031, endOnFailure: true },
  );
});

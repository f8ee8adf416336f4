import { afterAll, beforeAll, expect, test } from 'vitest';
import channelRoiDealsSql from '#electron/metrics/channel-roi-deals.sql?raw';
import channelRoiLeadsSql from '#electron/metrics/channel-roi-leads.sql?raw';
import channelRoiTouchesSql from '#electron/metrics/channel-roi-touches.sql?raw';
import { boardContext } from '#electron/metrics/context.ts';
import { leadsWorkedParameters, readingOf } from '#electron/metrics/leads-worked-parameters.ts';
import leadsWorkedSql from '#electron/metrics/leads-worked.sql?raw';
import { makeWorld, type World } from '#tests/world/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ leads: [{ external_id: 'a', entered_mql: '2026-06-01' }], asOf: '2026-06-30' });
});
afterAll(() => world.close());

const question = {
  from: '2026-06-01',
  to: '2026-07-01',
  by: 'channel',
  where: [],
  mode: 'cohort',
  model: 'w',
} as const;

test.each([
  ['leads-worked', leadsWorkedSql],
  ['channel-roi-leads', channelRoiLeadsSql],
  ['channel-roi-deals', channelRoiDealsSql],
  ['channel-roi-touches', channelRoiTouchesSql],
])('%s reads every large table by an index', (_, sql) => {
  const context = boardContext(world.store);
  const parameters = { ...leadsWorkedParameters(context, { ...question, where: [] }, readingOf(context)), deals: '[]' };
  const plan = world.store
    .prepare<[typeof parameters], { detail: string }>(`explain query plan ${sql}`)
    .all(parameters)
    .map((step) => step.detail);
  expect(plan.length).toBeGreaterThan(3);
  expect(plan.filter((detail) => /^SCAN (?:lead|deal|deal_lead|touch|visit|earlier|other)\b/u.test(detail))).toEqual(
    [],
  );
  // Without statistics the planner would look for an earlier visit among all leads of the stage.
  for (const detail of plan.filter((step) => / earlier .*visit_/u.test(step))) expect(detail).toContain('visit_lead');
});

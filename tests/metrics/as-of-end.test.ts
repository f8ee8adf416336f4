import { expect, test } from 'vitest';
import { boardAnswer } from '#electron/metrics/page.ts';
import { makeWorld } from '#tests/world/world.ts';

test('LW4, MO3: a plain as-of is the end of its day, also for how long a lead has waited', async () => {
  const input = {
    settings: { slaHours: 1 },
    leads: [{ external_id: 'D', created_at: '2026-10-30', entered_mql: '2026-10-30T12:00:00Z' }],
    touches: [{ lead: 'nobody', at: '2026-10-02T09:00:00Z', kind: 'call', side: 'sales' }],
  };
  for (const asOf of ['2026-10-31', '2026-10-31T23:59:59Z']) {
    const world = await makeWorld({ ...input, asOf });
    const question = {
      from: '2026-10-01',
      to: '2026-11-01',
      by: null,
      where: [],
      mode: 'cohort',
      model: 'linear',
    } as const;
    expect(boardAnswer(world.store, 'leads-worked', question).rows).toMatchObject([{ due: 1, never: 1, notYetDue: 0 }]);
    world.close();
  }
});

import { expect, test } from 'vitest';
import { channelRoiPage } from '#electron/metrics/channel-roi.ts';
import { boardContext } from '#electron/metrics/context.ts';
import { pageFrame } from '#electron/metrics/page-frame.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { makeWorld } from '../world/world.ts';

const june: Question = { from: '2026-06-01', to: '2026-07-01', by: null, where: [], mode: 'cohort', model: 'linear' };

test('MO6, GE7: a deal won without a close date stays in the comparison, whose as-of is moved back', async () => {
  const { store, close } = await makeWorld({
    leads: [
      { external_id: 'a', created_at: '2026-06-01' },
      { external_id: 'b', created_at: '2026-05-01' },
    ],
    deals: [
      { external_id: 'd', lead: 'a', amount: '5', outcome: 'won' },
      { external_id: 'e', lead: 'b', amount: '5', outcome: 'won' },
    ],
    asOf: '2026-06-30',
  });
  try {
    const context = boardContext(store);
    const page = channelRoiPage(context, june, pageFrame(context, june, 'previous', 'channel'));
    expect(page.before?.asOf).toBe('2026-05-31');
    expect(page.now.rows.at(-1)).toMatchObject({ customers: 1, revenue: 500 });
    expect(page.earlier?.rows.at(-1)).toMatchObject({ customers: 1, revenue: 500 });
  } finally {
    close();
  }
});

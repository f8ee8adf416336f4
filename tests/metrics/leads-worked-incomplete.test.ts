import { afterEach, describe, expect, test } from 'vitest';
import { boardContext } from '#electron/metrics/context.ts';
import { leadsWorkedPage } from '#electron/metrics/leads-worked.ts';
import { pageFrame } from '#electron/metrics/page-frame.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { makeWorld, type Row, type World } from '../world/world.ts';

let world: World | null = null;
afterEach(() => {
  world?.close();
  world = null;
});

const june: Question = { from: '2026-06-01', to: '2026-07-01', by: null, where: [], mode: 'cohort', model: 'linear' };
const asOf = '2026-06-30';

/** A lead handed over at `entered_mql`. */
const lead = (id: string, mql: string, more: Row = {}): Row => ({
  external_id: id,
  created_at: mql,
  entered_mql: mql,
  ...more,
});
const call = (leadId: string, at: string): Row => ({ lead: leadId, at, kind: 'call' });

describe('LW8 expected value', () => {
  test('the average is that of the won deals with an amount in the workspace’s currency', async () => {
    const won = { outcome: 'won', created_at: '2026-03-02', closed_at: '2026-04-01' };
    world = await makeWorld({
      leads: [
        ...Array.from({ length: 20 }, (_, i) => lead(`l${i}`, '2026-03-01', { channel: 'Ads' })),
        lead('w', '2026-06-10', { channel: 'Ads' }),
      ],
      deals: [
        { external_id: 'd1', lead: 'l0', amount: '2100', ...won },
        { external_id: 'd2', lead: 'l1', amount: '', ...won },
        { external_id: 'd3', lead: 'l2', amount: '9999', currency: 'USD', ...won },
      ],
      touches: [call('l0', '2026-03-01')],
      settings: { currency: 'EUR' },
      asOf,
    });
    const context = boardContext(world.store);
    const page = leadsWorkedPage(context, june, pageFrame(context, june, 'none', 'owner'));
    // 3 customers of 21 leads, 2,100.00 a deal of known amount: 300.00.
    expect(page.unworked.leads.map((row) => row.expectedValue)).toEqual([30_000]);
  });
});

describe('a decision recorded without its date', () => {
  test('LW2, LW8: worked, but not attempted; not in the list of unworked leads', async () => {
    world = await makeWorld({
      leads: [
        lead('yes', '2026-06-10', { status: 'accepted' }),
        lead('no', '2026-06-10', { status: 'rejected' }),
        lead('before', '2026-06-10', { status: 'accepted', accepted_at: '2026-06-01' }),
        lead('open', '2026-06-10', { status: 'open' }),
        lead('called', '2026-06-10'),
      ],
      touches: [call('called', '2026-06-10')],
      asOf,
    });
    const context = boardContext(world.store);
    const page = leadsWorkedPage(context, june, pageFrame(context, june, 'none', 'owner'));
    expect(page.now.rows[0]).toMatchObject({ handedOver: 5, worked: 3, never: 4 });
    expect(page.unworked.total).toBe(2);
  });
});

describe('LW7 by status', () => {
  test('GE7: a status has no date, so nothing is compared', async () => {
    world = await makeWorld({
      leads: [lead('a', '2026-06-10', { status: 'open' }), lead('b', '2026-05-10', { status: 'open' })],
      asOf,
    });
    const context = boardContext(world.store);
    const page = leadsWorkedPage(context, june, pageFrame(context, june, 'previous', 'owner'));
    expect(page.now.basis).toBe('status');
    expect([page.before, page.earlier, page.segmentsEarlier]).toEqual([null, null, null]);
  });
});

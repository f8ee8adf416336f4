import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channelRoiAnswer } from '#electron/metrics/channel-roi.ts';
import { boardContext } from '#electron/metrics/context.ts';
import type { Model } from '#shared/metrics/questions.ts';
import { makeWorld, type Row, type World } from '../world/world.ts';

// Public data that stands beside the checkout on some machines only; nothing of it is in the project.
const folder = resolve('../shared/data/attribution_playbook/originals');

/** The rows of a plain file without quotes; short rows are filled. */
function read(file: string): Row[] {
  const [header = '', ...lines] = readFileSync(resolve(folder, file), 'utf8').trim().split(/\r?\n/u);
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(names.map((name, index) => [name, line.split(',')[index] ?? ''])));
}

/** Hours are not padded in the files, so as text `4:30` would come after `14:20`. */
const padded = (time = '') => time.replace(/ (\d):/u, ' 0$1:');

describe.skipIf(!existsSync(folder))('the attribution playbook, where its files are at hand', () => {
  let world: World;
  beforeAll(async () => {
    const sessions = read('sessions.csv');
    const inTime = sessions.toSorted((a, b) => padded(a['started_at']).localeCompare(padded(b['started_at'])));
    const first = new Map(inTime.toReversed().map((session) => [session['customer_id'] ?? '', session]));
    world = await makeWorld({
      leads: [...first].map(([id, session]) => ({
        external_id: id,
        created_at: session['started_at'] ?? '',
        channel: session['utm_source'] ?? '',
      })),
      touches: sessions.map((session) => ({
        external_id: session['session_id'] ?? '',
        lead: session['customer_id'] ?? '',
        at: session['started_at'] ?? '',
        channel: session['utm_source'] ?? '',
        campaign: session['utm_campaign'] ?? '',
      })),
      deals: read('customer_conversions.csv').map((row) => ({
        lead: row['customer_id'] ?? '',
        closed_at: row['converted_at'] ?? '',
        amount: row['revenue'] ?? '',
        outcome: 'won',
      })),
      spend: read('ad_spend.csv').map((row) => ({
        date: row['date_day'] ?? '',
        channel: row['utm_source'] ?? '',
        campaign: row['utm_campaign'] ?? '',
        amount: row['spend'] ?? '',
      })),
      asOf: '2020-02-29',
    });
  });
  afterAll(() => world.close());

  // In minor units; linear is split to the cent by deal, so it may lie a few cents off the published fractions.
  test.each<[Model, number[], number]>([
    ['first', [1000, 0, 14_000, 9500, 3000], 0],
    ['last', [1500, 2500, 14_500, 5000, 4000], 0],
    ['linear', [1910.7143, 642.8571, 14_142.8571, 7017.8571, 3785.7143], 1.5],
    ['position', [1640, 1000, 14_140, 7140, 3580], 0],
  ])('RO8 revenue by channel, %s', (model, expected, tolerance) => {
    for (const mode of ['cohort', 'cash'] as const) {
      const question = { from: '2020-02-01', to: '2020-03-01', by: 'channel', where: [], mode, model } as const;
      const { rows } = channelRoiAnswer(boardContext(world.store), question);
      for (const [index, channel] of ['adwords', 'bing', 'direct', 'facebook_ads', 'google'].entries()) {
        const row = rows.find((each) => each.segment === channel);
        expect(Math.abs((row?.revenue ?? NaN) - (expected[index] ?? NaN))).toBeLessThanOrEqual(tolerance);
      }
      expect(rows.at(-1)).toMatchObject({ revenue: 27_500, spend: 35_900, leads: 52, customers: 21 });
      expect(rows.find((each) => each.segment === 'facebook_ads')).toMatchObject({ spend: 31_200 });
      expect(rows.find((each) => each.segment === 'direct')).toMatchObject({ spend: null, roi: null });
    }
  });
});

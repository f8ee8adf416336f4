import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultSample, makeSample } from '#electron/demo/make-sample.ts';
import { boardAnswer, boardPage } from '#electron/metrics/page.ts';
import { readSettings } from '#electron/store/settings.ts';
import { openForReading } from '#electron/store/open.ts';
import type { ReadableStore } from '#electron/store/store.ts';
import { workspaceState } from '#electron/settings/workspace-state.ts';
import { headlineOf } from '#shared/headlines/headline.ts';
import type { Report } from '#shared/ipc/import-contract.ts';
import { makeFormat } from '#shared/language/format.ts';
import type { FunnelRow, PageOf } from '#shared/metrics/answers.ts';
import { models, type Board, type By, type Comparison, type Model } from '#shared/metrics/questions.ts';

const folder = mkdtempSync(join(tmpdir(), 'loopboard-sample-stories-'));
const path = join(folder, 'sample.loopboard');
let store: ReadableStore;
let reports: Report[];

beforeAll(async () => {
  reports = await makeSample(path, { ...defaultSample, onProgress: () => undefined, isCancelled: () => false });
  store = openForReading(path);
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const october = { from: '2026-10-01', to: '2026-11-01' };
const ripe = { from: '2025-05-01', to: '2026-07-01' };

function question(period: { from: string; to: string }, by: By | null = null, model: Model = 'linear') {
  return { ...period, by, where: [], mode: 'cohort' as const, model };
}

function pageOf<B extends Board>(board: B, comparison: Comparison): PageOf<B> {
  return boardPage(store, board, question(october), comparison) as PageOf<B>;
}

const count = (row: FunnelRow | undefined, stage: number): number => row?.stages[stage]?.count ?? 0;
const step = (row: FunnelRow | undefined, stage: number): number => row?.stages[stage]?.step ?? Number.NaN;
const within = (value: number | null | undefined, low: number, high: number): void => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

test('story 1: the rate from MQL to SQL of Paid Search falls by half in six months', () => {
  const { segments, segmentsEarlier } = pageOf('funnel', { from: '2026-04-01', to: '2026-05-01' });
  const now = segments.rows.find((row) => row.segment === 'Paid Search');
  const before = segmentsEarlier?.rows.find((row) => row.segment === 'Paid Search');
  expect(count(before, 1)).toBeGreaterThanOrEqual(20);
  expect(step(now, 2)).toBeLessThanOrEqual(step(before, 2) / 2);
});

test('the first screen names it, as its largest change', () => {
  const page = pageOf('funnel', 'previous');
  const changes = page.segments.rows.flatMap((row) => {
    const before = page.segmentsEarlier?.rows.find((other) => other.segment === row.segment);
    return [1, 2, 3, 4]
      .filter((stage) => count(row, stage - 1) >= 20 && count(before, stage - 1) >= 20)
      .map((stage) => ({ segment: row.segment, stage, change: step(row, stage) - step(before, stage) }));
  });
  const [largest] = changes.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  expect(largest).toMatchObject({ segment: 'Paid Search', stage: 2 });
  expect(largest?.change).toBeLessThan(-0.15);
  const { text, tone } = headlineOf(page, makeFormat('en-GB', 'Europe/Berlin'));
  expect(text).toContain('Paid Search');
  expect(tone).toBe('bad');
});

test('story 2: the median speed of Tom Hughes is at least three times everybody else’s', () => {
  for (const period of [october, { from: '2026-07-01', to: '2026-10-01' }]) {
    const answer = boardAnswer(store, 'leads-worked', question(period, 'owner'));
    if (answer.board !== 'leads-worked') throw new TypeError(answer.board);
    const hours = new Map(answer.rows.map((row) => [row.segment, row.medianHours ?? Number.NaN]));
    const slow = hours.get('Tom Hughes');
    hours.delete('Tom Hughes');
    expect(hours.size).toBe(7);
    for (const others of hours.values()) expect(slow).toBeGreaterThanOrEqual(3 * others);
  }
});

test('story 3: the Webinar Series has the best return of all campaigns with spend, whatever the model', () => {
  for (const model of models) {
    const answer = boardAnswer(
      store,
      'channel-roi',
      question({ from: '2025-11-01', to: '2026-11-01' }, 'campaign', model),
    );
    if (answer.board !== 'channel-roi') throw new TypeError(answer.board);
    const [best, second] = answer.rows
      .filter((row) => row.row === 'segment' && (row.spend ?? 0) > 0 && row.roi !== null)
      .toSorted((a, b) => (b.roi ?? 0) - (a.roi ?? 0));
    expect(best?.segment, model).toBe('Webinar Series');
    expect(best?.roi, model).toBeGreaterThan(1.5 * (second?.roi ?? 0));
  }
});

test('the rest is believable', () => {
  const funnel = boardAnswer(store, 'funnel', question(ripe));
  if (funnel.board !== 'funnel') throw new TypeError(funnel.board);
  const [total] = funnel.rows;
  within(step(total, 1), 0.4, 0.5);
  within(step(total, 2), 0.35, 0.45);
  within(step(total, 3), 0.45, 0.55);
  within(step(total, 4), 0.2, 0.32);
  expect([total?.undated, total?.skipped, total?.backward].every((oddities) => (oddities ?? 0) > 0)).toBe(true);
  expect(funnel.notes.find((note) => note.code === 'excluded')?.count).toBeGreaterThan(20);

  const won = boardAnswer(store, 'close-rates', question({ from: '2025-11-01', to: '2026-11-01' }));
  if (won.board !== 'close-rates') throw new TypeError(won.board);
  within(won.rows[0]?.winRate, 0.2, 0.35);
  within(won.rows[0]?.medianCycleDays, 30, 60);

  const worked = boardAnswer(store, 'leads-worked', question({ from: '2026-07-01', to: '2026-10-01' }));
  if (worked.board !== 'leads-worked') throw new TypeError(worked.board);
  within(worked.rows[0]?.workedRate, 0.87, 0.96);
  within(worked.rows[0]?.inTimeRate, 0.62, 0.82);

  const roi = boardAnswer(store, 'channel-roi', question({ from: '2025-08-01', to: '2026-08-01' }, 'channel'));
  if (roi.board !== 'channel-roi') throw new TypeError(roi.board);
  const returns = roi.rows.flatMap((row) => (row.row === 'segment' && row.roi !== null ? [row.roi] : []));
  expect(returns).toHaveLength(6);
  expect(Math.min(...returns)).toBeLessThan(0);
  expect(Math.max(...returns)).toBeGreaterThan(0);
  within(roi.rows.find((row) => row.row === 'total')?.roi, 0.2, 2);
});

test('what is in it: 5,000 leads, 6 channels, 12 campaigns, 8 owners in two teams, until 31 October 2026', () => {
  const list = (sql: string): unknown[] => store.prepare(sql).pluck().all();
  const state = workspaceState(store, false);
  expect(state).toMatchObject({ sample: true, asOf: '2026-10-31' });
  // Four of the five rows that somebody typed by hand are kept; the other is too long.
  expect(state.counts.leads).toBe(5004);
  expect(list('select distinct channel.name from lead join channel on channel.id = channel_id')).toHaveLength(6);
  expect(list('select distinct campaign from lead where campaign is not null')).toHaveLength(12);
  expect(list('select distinct person.team from lead join person on person.id = owner_id order by 1')).toEqual([
    'Sales North',
    'Sales South',
  ]);
  expect(list('select distinct owner_id from lead where owner_id is not null')).toHaveLength(8);
  expect(list('select id from deal where primary_lead_id is null').length).toBeGreaterThan(5);
  expect(readSettings(store)).toMatchObject({ timeZone: 'Europe/Berlin', currency: 'EUR', slaHours: 24 });
});

test('the reports show what real files do: duplicates, rejects and warnings, and every row is counted', () => {
  expect(reports.map((report) => report.kind)).toEqual(['people', 'leads', 'deals', 'touches', 'spend']);
  for (const { rowsRead, created, updated, unchanged, merged, rejected } of reports) {
    expect(created + updated + unchanged + merged + rejected).toBe(rowsRead);
  }
  const of = new Map(reports.map((report) => [report.kind, report]));
  expect(of.get('leads')?.merged).toBeGreaterThan(20);
  expect(of.get('leads')?.warnings).toBeGreaterThan(0);
  expect(of.get('deals')?.warnings).toBeGreaterThan(0);
  for (const kind of ['leads', 'deals', 'touches', 'spend'] as const) expect(of.get(kind)?.rejected).toBeGreaterThan(0);
});

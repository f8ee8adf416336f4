import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { makeFormat } from '#shared/language/format.ts';
import type { CloseRatesRow, FunnelRow, LeadsWorkedRow } from '#shared/metrics/answers.ts';
import { startApp, type RunningApp } from '../host/start-app.ts';

const cli = resolve(import.meta.dirname, '../../build/cli.mjs');
const boards = ['funnel', 'leads-worked', 'close-rates', 'channel-roi'] as const;
const september = 'from=2026-09-01&to=2026-10-01';
let folder = '';
let workspace = '';
let app: RunningApp;
let page: Page;

const run = (...args: string[]): string => execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
const board = <Row>(name: string, ...more: string[]): Row[] => {
  const period = ['--from', '2026-09-01', '--to', '2026-10-01'];
  const answer = run('board', name, '--workspace', workspace, ...period, ...more, '--json');
  return (JSON.parse(answer) as { rows: Row[] }).rows;
};

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loopboard-boards-'));
  workspace = join(folder, 'sample.loopboard');
  run('demo', '--workspace', workspace, '--leads', '2000', '--seed', '7');
  app = await startApp({ args: ['--open', workspace] });
  page = app.page;
  await page.setViewportSize({ width: 1280, height: 800 });
});
test.afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(name: string, question = september): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/boards/${name}?${question}`);
  await expect(page.locator('[data-painted]').first()).toBeVisible();
}

for (const name of boards) {
  test(`${name}: a sentence, a painted chart, a table, and nothing that axe reports`, async () => {
    await open(name);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\w+ .*\w+/u);
    await expect(
      page.getByRole('main').getByRole('grid').or(page.getByRole('main').getByRole('table')).first(),
    ).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('Oct 31, 2026');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`)).toEqual([]);
  });
}

test('the numbers on the boards are those of the command line', async () => {
  const format = makeFormat('en-US');
  const [funnel] = board<FunnelRow>('funnel');
  await open('funnel');
  for (const { count } of funnel?.stages ?? []) await expect(page.getByRole('main')).toContainText(format.count(count));
  const [worked] = board<LeadsWorkedRow>('leads-worked');
  await open('leads-worked');
  await expect(page.getByRole('main')).toContainText(format.percent(worked?.workedRate ?? NaN));
  await expect(page.getByRole('main')).toContainText(format.percent(worked?.inTimeRate ?? NaN));
  const [closed] = board<CloseRatesRow>('close-rates');
  await open('close-rates');
  await expect(page.getByRole('main')).toContainText(format.money(closed?.wonValue ?? NaN, 'EUR', true));
});

test('a filter and a period stand in the address and are the same on every board', async () => {
  await open('funnel', `${september}&where=channel:Paid Search`);
  for (const name of ['Leads worked', 'Close rates', 'Channel ROI', 'Funnel']) {
    await page.getByRole('navigation').getByRole('link', { name }).click();
    await expect(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
    expect(decodeURIComponent(page.url()).replaceAll('+', ' ')).toContain('where=channel:Paid Search');
    expect(page.url()).toContain('from=2026-09-01');
    await expect(page.getByRole('banner')).toContainText('Paid Search');
  }
  const [filtered] = board<FunnelRow>('funnel', '--where', 'channel=Paid Search');
  await expect(page.getByRole('main')).toContainText(String(filtered?.stages[0]?.count));
});

test('a definition shows the formula with the figures it was made of', async () => {
  const [closed] = board<CloseRatesRow>('close-rates');
  await open('close-rates');
  await page.getByRole('button', { name: 'Definitions' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('CR2');
  await expect(dialog).toContainText(String(closed?.won));
  await page.keyboard.press('Escape');
});

test('a number opens the rows behind it, as many as it says, and they export as CSV', async () => {
  const [closed] = board<CloseRatesRow>('close-rates', '--by', 'channel');
  const won = closed?.won ?? 0;
  expect(won).toBeGreaterThan(0);
  await open('close-rates');
  const row = page
    .getByRole('row')
    .filter({ hasText: closed?.segment ?? '' })
    .first();
  await row
    .getByRole('button', { name: new RegExp(`^${won}$`, 'u') })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(new RegExp(`(?<!\\d)${won} rows? `, 'u'));
  const csv = join(folder, 'won.csv');
  await app.answerDialogs([csv]);
  await dialog.getByRole('button', { name: /csv/iu }).click();
  await expect
    .poll(() => Papa.parse(readFileSync(csv, { encoding: 'utf8', flag: 'a+' }).trim(), { header: true }).data.length)
    .toBe(won);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the period moves by a month with the arrows beside it', async () => {
  await open('funnel');
  await page
    .getByRole('button', { name: /previous|earlier/iu })
    .first()
    .click();
  await expect(page.getByRole('banner')).toContainText('Aug 2026');
  expect(page.url()).toContain('from=2026-08-01');
});

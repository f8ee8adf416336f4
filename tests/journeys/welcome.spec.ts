import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createWorkspace, expect, expectAccessible, fixture, test } from './app.ts';

test('the sample opens from the first screen', async ({ start }) => {
  const { page } = await start();
  await expect(page.getByRole('heading', { name: 'One screen for sales and marketing' })).toBeVisible();
  await expect(page.getByText('Workspaces you open are listed here.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Look at the sample/ }).click();
  await expect(page.getByRole('progressbar', { name: 'Making the sample' })).toBeVisible();
  await expect(page).toHaveURL(/#\/boards\/funnel/u, { timeout: 100_000 });
  await expect(page.getByText(/Data of Oct 31, 2026/u)).toBeVisible();
});

test('workspaces opened before are offered, nothing is opened unasked, and those that are gone can be taken off', async ({
  start,
  folder,
}) => {
  const kept = path.join(folder, 'Kept.loopboard');
  const gone = path.join(folder, 'Gone.loopboard');
  const first = await start();
  await createWorkspace(first, gone);
  await first.page.getByRole('button', { name: 'Close the workspace' }).click();
  await createWorkspace(first, kept);
  await first.close();
  await rm(gone);

  const { page, userData, close } = await start();
  const recent = page.getByRole('region', { name: 'Opened before' });
  await expect(recent.getByRole('listitem')).toHaveCount(2);
  await expect(recent.getByRole('listitem').first()).toContainText('Kept');
  await expect(recent.getByRole('button', { name: /^Gone/ })).toBeDisabled();
  await expect(recent.getByText('Not there any more')).toBeVisible();
  await expectAccessible(page);
  await recent.getByRole('button', { name: 'Remove Gone from the list' }).click();
  await expect(recent.getByRole('listitem')).toHaveCount(1);
  await recent.getByRole('button', { name: /^Kept/ }).click();
  await expect(page.getByText('Nothing imported yet')).toBeVisible();
  await close();

  const again = await start({ userData });
  await expect(again.page.getByRole('region', { name: 'Opened before' }).getByRole('listitem')).toHaveCount(1);
});

test('files dropped on the first screen wait for a workspace', async ({ start, folder }) => {
  const app = await start();
  await expect(app.page.getByRole('button', { name: /New workspace/ })).toBeVisible();
  await app.dropFiles([fixture('spend.csv'), fixture('leads.csv')]);
  await expect(app.page.getByText(/2 files wait to be imported/u)).toBeVisible();
  await app.answerDialogs([path.join(folder, 'Dropped.loopboard')]);
  await app.page.getByRole('button', { name: /New workspace/ }).click();
  await expect(app.page.getByRole('heading', { name: 'Import files' })).toBeVisible();
  await expect(app.page.getByText('Spend, 32 rows')).toBeVisible();
});

test('every action is in the palette, every key on the sheet', async ({ start, folder }) => {
  const app = await start();
  const { page } = app;
  await createWorkspace(app, path.join(folder, 'Keys.loopboard'));
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'What would you like to do?' }).fill('sett');
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page.getByText('Nothing imported yet')).toBeVisible();
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible(page);
});

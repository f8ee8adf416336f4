import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorkspace, expect, expectAccessible, fixture, sumsOf, test } from './app.ts';

const files = ['leads.csv', 'deals.csv', 'touches.csv', 'spend.csv'];

test('four dropped files are recognised, questioned, previewed and imported, and their report adds up', async ({
  start,
  folder,
}) => {
  const app = await start();
  const { page } = app;
  await createWorkspace(app, path.join(folder, 'Autumn.loopboard'));
  await app.dropFiles(files.map(fixture));

  await expect(page.getByRole('heading', { name: 'Import files' })).toBeVisible();
  const list = page.getByRole('region', { name: 'Files' });
  await expect(list.getByText('Leads, 63 rows')).toBeVisible();
  await expect(list.getByText('Touches, 84 rows')).toBeVisible();
  await expect(list.getByText('Spend, 32 rows')).toBeVisible();
  await expect(list.getByText('Has a question')).toBeVisible();
  const run = page.getByRole('button', { name: /^Import \d file/ });
  await expect(run).toBeDisabled();

  // Both readings of the day that can be read in two ways.
  const question = page.getByRole('group', { name: 'Created' });
  await expect(question.getByRole('button', { name: /Day first/ })).toContainText('Oct');
  await expectAccessible(page);
  await question.getByRole('button', { name: /Day first/ }).click();
  await page
    .getByRole('group', { name: 'Closed' })
    .getByRole('button', { name: /Day first/ })
    .click();
  await expect(list.getByText('Deals, 8 rows')).toBeVisible();

  // A column can be given another field, and the preview follows; refused rows say why.
  await list.getByRole('button', { name: /^leads\.csv/ }).click();
  const preview = page.getByRole('region', { name: 'As it will be stored' }).first();
  await expect(preview.getByRole('columnheader', { name: 'Persona' })).toHaveCount(0);
  await page.getByRole('button', { name: /Field of Score/ }).click();
  await page.getByRole('option', { name: 'Persona' }).click();
  await expect(preview.getByRole('columnheader', { name: 'Persona' })).toBeVisible();

  await expect(run).toBeEnabled();
  await run.click();
  await expect(page.getByRole('heading', { name: 'Everything is in' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('adds up')).toHaveCount(4);
  expect(await sumsOf(page)).toEqual({
    'rows read': 63,
    created: 61,
    updated: 0,
    unchanged: 0,
    merged: 1,
    rejected: 1,
  });
  await expect(page.getByRole('grid', { name: 'Rows of leads.csv that were not taken' })).toContainText('63');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'See the boards' }).click();
  await expect(page).toHaveURL(/#\/boards\/funnel/u);
  await expect(page.getByText(/Data of .*2026/u)).toBeVisible();

  // The data page tells the same, and each import's problems.
  await page.getByRole('link', { name: 'Data' }).click();
  await expect(page.getByRole('row', { name: /leads\.csv/ })).toContainText('63');
  await expectAccessible(page);
  await page.getByRole('row', { name: /leads\.csv/ }).click();
  const report = page.getByRole('dialog', { name: 'leads.csv' });
  await expect(report.getByText('adds up')).toBeVisible();
  await report.getByRole('radio', { name: 'Unreadable cells' }).click();
  await expect(report.getByRole('grid')).toContainText('2026-02-31 10:00');
  await expectAccessible(page);
});

test('the same file again changes nothing', async ({ start, folder }) => {
  const app = await start();
  const { page } = app;
  await createWorkspace(app, path.join(folder, 'Twice.loopboard'));
  for (const expected of [
    { created: 61, unchanged: 0 },
    { created: 0, unchanged: 62 },
  ]) {
    await app.answerDialogs([[fixture('leads.csv')]]);
    await page.getByRole('link', { name: 'Data' }).click();
    await page.getByRole('button', { name: 'Import files' }).click();
    await page.getByRole('button', { name: 'Import 1 file' }).click();
    await expect(page.getByRole('heading', { name: 'Everything is in' })).toBeVisible();
    expect(await sumsOf(page)).toMatchObject({ 'rows read': 63, rejected: 1, ...expected });
    await page.getByRole('button', { name: 'See the boards' }).click();
  }
});

test('an import that is stopped leaves nothing behind', async ({ start, folder }) => {
  const app = await start();
  const { page } = app;
  const large = path.join(folder, 'large.csv');
  const rows = Array.from(
    { length: 150_000 },
    (_, i) => `L-${i},person${i}@example.com,2026-09-${(i % 28) + 1},google`,
  );
  await writeFile(large, ['Lead ID,E-Mail,Created,Lead Source', ...rows].join('\n'));
  await createWorkspace(app, path.join(folder, 'Stopped.loopboard'));
  await app.dropFiles([large]);
  await page.getByRole('button', { name: 'Import 1 file' }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Stop the import' }).click();
  await expect(page.getByText('stopped; nothing of it was stored')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Data' }).click();
  await expect(page.getByText('Nothing imported yet')).toBeVisible();
});

test('files that cannot be read or recognised say so and keep no other file out', async ({ start, folder }) => {
  const app = await start();
  const { page } = app;
  const picture = path.join(folder, 'picture.csv');
  await writeFile(
    picture,
    Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 256),
  );
  await createWorkspace(app, path.join(folder, 'Mixed.loopboard'));
  const notes = path.join(folder, 'notes.csv');
  await writeFile(notes, 'colour,shape\nred,round\n');
  await app.dropFiles([picture, notes, fixture('spend.csv')]);
  await page.getByRole('button', { name: /^notes\.csv/ }).click();
  await expect(page.getByText('Its columns do not say what it is about')).toBeVisible();
  await expect(page.getByText(/1 file is left out/u)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^picture\.csv/ }).click();
  await expect(page.getByText(/not a CSV text file/u)).toBeVisible();
  await page.getByRole('button', { name: 'Import 1 file' }).click();
  await expect(page.getByRole('heading', { name: 'Not everything is in' })).toBeVisible();
  await expect(page.getByText('left out; nothing of it was stored')).toHaveCount(2);
  await page.getByRole('button', { name: 'Back to the files' }).click();
  await expect(page.getByRole('region', { name: 'Files' }).getByRole('listitem')).toHaveCount(2);
});

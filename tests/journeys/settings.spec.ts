import path from 'node:path';
import { createWorkspace, expect, expectAccessible, test } from './app.ts';

test('settings are stored at once and are there after a restart', async ({ start, folder }) => {
  const app = await start();
  const { page } = app;
  await createWorkspace(app, path.join(folder, 'Settings.loopboard'));

  // The question who is at the keyboard is asked beside the work, and once.
  const who = page.getByRole('form', { name: 'Who is at the keyboard?' });
  await who.getByRole('textbox', { name: 'Your name' }).fill('Ann Becker');
  await who.getByRole('button', { name: 'Save' }).click();
  await expect(who).toHaveCount(0);

  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ann Becker');
  await page.getByRole('button', { name: /^Time zone/ }).click();
  await page.getByRole('searchbox', { name: 'Search Time zone' }).fill('Lisbon');
  await page.getByRole('option', { name: 'Europe/Lisbon' }).click();
  await page.getByRole('button', { name: /^Currency/ }).click();
  await page.getByRole('searchbox', { name: 'Search Currency' }).fill('CHF');
  await page.getByRole('option', { name: /^CHF/ }).click();
  await page.getByRole('button', { name: /A week starts on/ }).click();
  await page.getByRole('option', { name: 'Sunday' }).click();
  await page.getByRole('group', { name: 'Working days' }).getByText('Friday').click();
  await expect(page.getByRole('checkbox', { name: 'Friday' })).not.toBeChecked();
  await page.getByRole('button', { name: /Hand-over/ }).click();
  await page.getByRole('option', { name: 'SQL' }).click();
  const hours = page.getByRole('textbox', { name: 'Promised hours' });
  await hours.fill('8');
  await hours.press('Enter');

  const day = page.getByRole('group', { name: 'Day of the holiday' });
  await day.getByRole('spinbutton', { name: /month/ }).click();
  await page.keyboard.type('12252026');
  await page.getByRole('button', { name: 'Add' }).first().click();
  await expect(page.getByText('Dec 25, 2026')).toBeVisible();

  await page.getByRole('textbox', { name: 'New person' }).fill('Ben Ortiz');
  await page.getByRole('textbox', { name: 'Team', exact: true }).fill('North');
  await page.getByRole('button', { name: 'Add' }).last().click();
  await expect(page.getByRole('textbox', { name: 'Team of Ben Ortiz' })).toHaveValue('North');
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
  const { userData } = app;
  await app.close();

  const again = (await start({ userData })).page;
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(again);
  await again.getByRole('button', { name: /^Settings/ }).click();
  await again.getByRole('link', { name: 'Settings' }).click();
  await expect(again.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ann Becker');
  await expect(again.getByRole('button', { name: /^Time zone/ })).toContainText('Europe/Lisbon');
  await expect(again.getByRole('button', { name: /^Currency/ })).toContainText('CHF');
  await expect(again.getByRole('button', { name: /A week starts on/ })).toContainText('Sunday');
  await expect(again.getByRole('checkbox', { name: 'Friday' })).not.toBeChecked();
  await expect(again.getByRole('button', { name: /Hand-over/ })).toContainText('SQL');
  await expect(again.getByRole('textbox', { name: 'Promised hours' })).toHaveValue('8');
  await expect(again.getByText('Dec 25, 2026')).toBeVisible();
  await expect(again.getByRole('textbox', { name: 'Team of Ben Ortiz' })).toHaveValue('North');
});

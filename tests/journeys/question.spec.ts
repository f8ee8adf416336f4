import { expect, expectAccessible, test } from './app.ts';

test('the bar asks: filters with counts, periods, comparison, view and model, all of it in the address', async ({
  start,
}) => {
  test.slow();
  const { page } = await start();
  await page.getByRole('button', { name: /Look at the sample/ }).click();
  await expect(page).toHaveURL(/#\/boards\/funnel/u, { timeout: 100_000 });
  const bar = page.getByRole('toolbar', { name: 'What is asked of the boards' });
  const asked = () => new URLSearchParams(page.url().split('?')[1] ?? '');

  // A filter is found by typing and taken by the keyboard; its chip takes it off.
  await page.keyboard.press('f');
  const filters = page.getByRole('dialog', { name: 'Choose filters' });
  await expect(filters.getByRole('option', { name: /Paid Search/ })).toContainText(/\d/u);
  await filters.getByRole('searchbox').fill('events');
  await expect(filters.getByRole('option')).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(asked().getAll('where')).toEqual(['channel:Events']);
  await filters.getByRole('radio', { name: 'Owner' }).click();
  await filters.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await expect(bar.getByRole('button', { name: '2 filters' })).toBeVisible();
  const chips = page.getByRole('grid', { name: 'Filters' });
  await expect(chips.getByRole('row')).toHaveCount(2);
  await expectAccessible(page);
  await chips.getByRole('button', { name: 'Remove Events' }).click();
  await expect(chips.getByRole('row')).toHaveCount(1);
  await page.keyboard.press('Shift+F');
  await expect(chips).toHaveCount(0);
  expect(asked().getAll('where')).toEqual([]);

  // Periods of each kind, and what they are laid beside.
  await bar.getByRole('button', { name: /Oct 2026/ }).click();
  const period = page.getByRole('dialog', { name: 'Choose a period' });
  await period.getByRole('radio', { name: 'Quarter', exact: true }).click();
  expect([asked().get('from'), asked().get('to')]).toEqual(['2026-10-01', '2027-01-01']);
  await period.getByRole('radio', { name: 'Q3 2026' }).click();
  expect([asked().get('from'), asked().get('to')]).toEqual(['2026-07-01', '2026-10-01']);
  await period.getByRole('radio', { name: 'Nothing' }).click();
  expect(asked().get('vs')).toBe('none');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('[');
  await expect(bar.getByRole('button', { name: /Q2 2026/ })).toBeVisible();
  await page.goBack();
  await expect(bar.getByRole('button', { name: /Q3 2026/ })).toBeVisible();

  // View and attribution model stand where the board has them.
  await page.getByRole('link', { name: 'Channel ROI' }).click();
  await bar.getByRole('radio', { name: 'Cash' }).click();
  await bar.getByRole('button', { name: /Attribution model/ }).click();
  await page.getByRole('option', { name: 'W-shaped' }).click();
  expect([asked().get('mode'), asked().get('model'), asked().get('from')]).toEqual(['cash', 'w', '2026-07-01']);
  await page.getByRole('link', { name: 'Leads worked' }).click();
  await expect(bar.getByRole('radio', { name: 'Cash' })).toHaveCount(0);
});

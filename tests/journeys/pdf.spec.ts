import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, expectAccessible, test } from './app.ts';
import { run } from './command-line.ts';

const question = 'from=2026-09-01&to=2026-10-01';

function poppler(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8' });
}

test('all four boards are exported from the window, with the filters that stand in the bar', async ({
  start,
  folder,
}) => {
  const workspace = path.join(folder, 'Sample.loopboard');
  run('demo', '--workspace', workspace, '--leads', '1500', '--seed', '7');
  const app = await start({ args: ['--open', workspace] });
  const { page } = app;
  await page.goto(`https://app.board.localhost/#/boards/close-rates?${question}&where=channel:Paid Search`);
  await expect(page.locator('[data-painted]').first()).toBeVisible();

  await page.keyboard.press('Control+Shift+p');
  const dialog = page.getByRole('dialog', { name: 'Export as PDF' });
  await dialog.getByRole('radio', { name: 'All four boards' }).check({ force: true });
  await dialog.getByRole('radio', { name: 'US Letter' }).check({ force: true });
  await expectAccessible(page);
  const pdf = path.join(folder, 'boards.pdf');
  await app.answerDialogs([pdf]);
  await dialog.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByText('The PDF is saved')).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toHaveCount(0);

  expect(poppler('pdfinfo', pdf)).toMatch(/^Page size:\s+612 x 792/mu);
  const words = poppler('pdftotext', '-layout', pdf, '-');
  for (const name of ['Funnel', 'Leads worked', 'Close rates', 'Channel ROI'])
    expect(words).toContain(`${name} · Sample`);
  expect(words.match(/Channel: Paid Search/gu)?.length).toBe(4);
  expect(words).toContain('Definitions of the numbers used');
});

test('a cancelled export writes nothing and says nothing', async ({ start, folder }) => {
  const workspace = path.join(folder, 'Sample.loopboard');
  run('demo', '--workspace', workspace, '--leads', '1000', '--seed', '7');
  const app = await start({ args: ['--open', workspace] });
  const { page } = app;
  await page.goto(`https://app.board.localhost/#/boards/funnel?${question}`);
  await expect(page.locator('[data-painted]').first()).toBeVisible();
  await page.keyboard.press('Control+Shift+p');
  const dialog = page.getByRole('dialog', { name: 'Export as PDF' });
  await app.answerDialogs([null]);
  await dialog.getByRole('button', { name: 'Export' }).click();
  await expect(dialog.getByRole('button', { name: 'Export' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The PDF is saved')).toHaveCount(0);
  expect(existsSync(path.join(folder, 'boards.pdf'))).toBe(false);
});

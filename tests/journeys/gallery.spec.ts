import { expect, expectAccessible, test } from './app.ts';

test('every picture, board, slide and dialog of the gallery is drawn in light and dark', async ({ start }) => {
  test.setTimeout(300_000);
  const { page } = await start();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto('https://app.board.localhost/#/gallery');
  await expect(page.getByRole('heading', { name: 'Gallery' })).toBeVisible();
  await expectAccessible(page);
  const links = await page
    .getByRole('link')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(100);

  for (const link of links) {
    await page.goto(`https://app.board.localhost/${link}`);
    await expect(page.locator('[data-entry]')).toHaveAttribute('data-entry', /entry=([\w-]+)/u.exec(link)?.[1] ?? '');
    if (link.includes('entry=chart-')) await expect(page.locator('[data-painted]')).toBeVisible();
    // One state of each is held against the rules of WCAG too.
    if (/typical|loading|error|dialog|panel/u.test(link)) await expectAccessible(page);
    expect(problems, link).toEqual([]);
  }
});

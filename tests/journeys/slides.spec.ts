import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, expectAccessible, test } from './app.ts';
import { run } from './command-line.ts';

const boards = ['funnel', 'leads-worked', 'close-rates', 'channel-roi'] as const;
const september = 'from=2026-09-01&to=2026-10-01';
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
];

function makeSample(folder: string): string {
  const workspace = path.join(folder, 'Sample.loopboard');
  run('demo', '--workspace', workspace, '--leads', '1500', '--seed', '7');
  run('settings', '--workspace', workspace, '--set', 'me=Ann Lee');
  return workspace;
}

const slide = (page: Page) => page.getByRole('article');

async function onSlide(page: Page, board: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`#/present/${board}\\?${september}`, 'u'));
  await expect(slide(page).locator('[data-painted]')).toBeVisible();
}

/** Texts under 24 px at 1080p, outside the screen or their place, and numbers that lie over each other. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const least = (24 * window.innerHeight) / 1080 - 0.05;
    const root = document.querySelector('.slide');
    if (root === null) return ['no slide'];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (owner === null || words === '' || owner.closest('.sr-only, [aria-live] .sr-only, table') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      // What a narrow screen leaves out has no box.
      if (box.width === 0) continue;
      const size = Number.parseFloat(getComputedStyle(owner).fontSize);
      if (size < least) found.push(`"${words}" is ${size} px`);
      const place = owner.closest('.slide-chart, .slide-figure, .slide-notes, .slide-kicker') ?? root;
      const room = place.getBoundingClientRect();
      // A box of a text in an SVG has the font's whole ascent, which no letter fills.
      const slack = 1.5;
      const above = owner.closest('svg') === null ? slack : size * 0.3;
      const inside =
        box.left >= room.left - slack &&
        box.right <= room.right + slack &&
        box.top >= room.top - above &&
        box.bottom <= room.bottom + above;
      if (!inside) found.push(`"${words}" leaves its place`);
    }
    const places = [
      ...root.querySelectorAll('.slide-kicker, .slide-headline, .slide-words, .slide-chart, .slide-figure'),
    ];
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        const a = one.getBoundingClientRect();
        const b = other.getBoundingClientRect();
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1.5 && down > 1.5) found.push(`${one.className} lies over ${other.className}`);
      }
    }
    return found;
  });
}

test('one key presents the boards, and the keyboard steers', async ({ start, folder }) => {
  const workspace = makeSample(folder);
  const app = await start({ args: ['--open', workspace] });
  const { page } = app;
  await page.goto(`https://app.board.localhost/#/boards/leads-worked?${september}`);
  await expect(page.locator('[data-painted]').first()).toBeVisible();
  await page.keyboard.press('p');
  await onSlide(page, 'leads-worked');

  const presses: [key: string, board: (typeof boards)[number]][] = [
    ['ArrowRight', 'close-rates'],
    ['PageDown', 'channel-roi'],
    ['Space', 'channel-roi'],
    ['ArrowLeft', 'close-rates'],
    ['PageUp', 'leads-worked'],
    ['End', 'channel-roi'],
    ['Home', 'funnel'],
    ['3', 'close-rates'],
    ['Shift+Space', 'leads-worked'],
  ];
  for (const [key, board] of presses) {
    await page.keyboard.press(key);
    await onSlide(page, board);
  }

  await page.keyboard.press('b');
  const blank = page.getByRole('button', { name: /screen is blank/ });
  await expect(blank).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(blank).toHaveCount(0);
  await onSlide(page, 'leads-worked');

  // A slide is an address: it opens again.
  await page.reload();
  await onSlide(page, 'leads-worked');

  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'New annotation' });
  await dialog.getByRole('button', { name: /Pin to/ }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('textbox', { name: 'Annotation' }).fill('Decided: Ben takes the backlog.');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(slide(page).getByRole('list', { name: 'Annotations of this slide' })).toContainText(
    'Ann Lee Decided: Ben takes the backlog.',
  );

  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`#/boards/leads-worked\\?${september}`, 'u'));
  await expect(page.getByRole('region', { name: 'Annotations' })).toContainText('Decided: Ben takes the backlog.');
});

test('every slide can be read at five metres and holds its texts, on three screens, light and dark', async ({
  start,
  folder,
}) => {
  const workspace = makeSample(folder);
  const { page } = await start({ args: ['--open', workspace] });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const [index, board] of boards.entries()) {
        await page.goto(`https://app.board.localhost/#/present/${board}?${september}`);
        await onSlide(page, board);
        await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
        await expect(slide(page)).toContainText(`${index + 1} of ${boards.length}`);
        await expect(slide(page).getByRole('heading', { level: 1 })).toHaveText(/\w+ .*\w+/u);
        expect(await slide(page).getByRole('term').count()).toBeLessThanOrEqual(5);
        const where = `${board} at ${size.width}×${size.height}, ${scheme}`;
        expect.soft(await faults(page), where).toEqual([]);
        if (size.height === 1080) await expectAccessible(page);
      }
    }
  }
});

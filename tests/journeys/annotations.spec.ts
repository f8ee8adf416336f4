import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, expectAccessible, test } from './app.ts';
import { importRows, run } from './command-line.ts';

const question = 'from=2026-09-14&to=2026-10-12&by=channel';
const board = `https://app.board.localhost/#/boards/leads-worked?${question}`;

/** Three weeks of two channels: leads handed over on the week's Tuesday, each called a day after the other. */
const mondays = ['2026-09-21', '2026-09-28', '2026-10-05'];

function leadsOf(channel: string, weeks: readonly string[]): string[][] {
  return weeks.flatMap((monday) =>
    Array.from({ length: 4 }, (_, index) => {
      const at = `${dayAfter(monday, 1)}T09:0${index}:00Z`;
      return [`${channel}-${monday}-${index}`, channel, at, at];
    }),
  );
}

function callsOf(leads: readonly string[][]): string[][] {
  return leads.map(([id = '', , at = ''], index) => [
    `t-${id}`,
    id,
    `${dayAfter(at.slice(0, 10), index % 4)}T15:00:00Z`,
    'call',
  ]);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

const leadHead = ['external_id', 'channel', 'created_at', 'entered_mql'];
const touchHead = ['external_id', 'lead', 'at', 'kind'];

async function importChannel(workspace: string, channels: readonly string[], weeks: readonly string[]): Promise<void> {
  const leads = channels.flatMap((channel) => leadsOf(channel, weeks));
  await importRows(workspace, 'leads', [leadHead, ...leads], '2026-10-12');
  await importRows(workspace, 'touches', [touchHead, ...callsOf(leads)], '2026-10-12');
}

function chart(page: Page): Locator {
  return page.getByRole('application', { name: /Leads worked/ });
}

const spoken = (page: Page) => chart(page).locator('[aria-live]');

/** Walks the chart by keyboard: down to the line of a channel, then along it to a week. */
async function walkTo(page: Page, channel: string, week: number): Promise<void> {
  await chart(page).focus();
  await page.keyboard.press('Enter');
  await press(page, 'ArrowDown', new RegExp(`^${channel}, week`, 'u'));
  await page.keyboard.press('Home');
  await press(page, 'ArrowRight', new RegExp(`^${channel}, week ${week} `, 'u'));
}

async function press(page: Page, key: string, until: RegExp): Promise<void> {
  for (let times = 0; times < 20; times += 1) {
    if (until.test((await spoken(page).textContent()) ?? '')) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the chart never says ${until.source}`);
}

/** The number on the pin at the place of the point that the walk stands on; null where there is none. */
async function pinAtRing(page: Page): Promise<string | null> {
  return chart(page).evaluate((host) => {
    const ring = host.querySelector('[aria-hidden] > .rounded-full')?.getBoundingClientRect();
    if (ring === undefined) return null;
    const pins = [...host.querySelectorAll('svg text')].filter((text) => /^\d$/u.test(text.textContent ?? ''));
    const pin = pins.find((text) => {
      const box = text.getBoundingClientRect();
      const across = (box.left + box.right - ring.left - ring.right) / 2;
      const down = (box.top + box.bottom - ring.top - ring.bottom) / 2;
      return Math.hypot(across, down) < 30;
    });
    return pin?.textContent ?? null;
  });
}

test('an annotation stays on its week and channel after a restart and after an import', async ({ start, folder }) => {
  const workspace = path.join(folder, 'Team.loopboard');
  await importChannel(workspace, ['Paid Search', 'Referral'], mondays);
  const args = ['--open', workspace];

  const first = await start({ args });
  await first.page.goto(board);
  await expect(chart(first.page)).toHaveAttribute('data-painted', 'true');
  await walkTo(first.page, 'Paid Search', 41);
  await first.page.keyboard.press('a');
  const dialog = first.page.getByRole('dialog', { name: 'New annotation' });
  await expect(dialog).toContainText('Paid Search, week 41');
  await expect(dialog.getByRole('button', { name: 'Pin it' })).toBeDisabled();
  await expectAccessible(first.page);
  await dialog.getByRole('textbox', { name: 'Annotation' }).fill('Round-robin was off over the weekend.');
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ann Lee');
  await first.page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const panel = first.page.getByRole('region', { name: 'Annotations' });
  await expect(panel).toContainText('Round-robin was off over the weekend.');
  await expect(panel).toContainText('Ann Lee');
  await walkTo(first.page, 'Paid Search', 41);
  await expect.poll(() => pinAtRing(first.page)).toBe('1');
  await expectAccessible(first.page);
  const { userData } = first;
  await first.close();

  const second = await start({ args, userData });
  await second.page.goto(board);
  await walkTo(second.page, 'Paid Search', 41);
  await expect.poll(() => pinAtRing(second.page)).toBe('1');
  await second.close();

  // An earlier week, and a channel that comes before the others.
  await importChannel(workspace, ['Affiliates'], ['2026-09-14', ...mondays]);

  const third = await start({ args, userData });
  await third.page.goto(board);
  await walkTo(third.page, 'Affiliates', 38);
  expect(await pinAtRing(third.page)).toBe(null);
  await third.page.keyboard.press('Escape');
  await walkTo(third.page, 'Paid Search', 41);
  await expect.poll(() => pinAtRing(third.page)).toBe('1');
  await expect(third.page.getByRole('region', { name: 'Annotations' })).toContainText('Paid Search, week 41');
});

test('annotations are edited, deleted, brought back, and found from another period', async ({ start, folder }) => {
  const workspace = path.join(folder, 'Team.loopboard');
  await importChannel(workspace, ['Paid Search', 'Referral'], mondays);
  run('settings', '--workspace', workspace, '--set', 'me=Ben Okafor');
  const { page } = await start({ args: ['--open', workspace] });
  await page.goto(board);
  const panel = page.getByRole('region', { name: 'Annotations' });
  await expect(panel).toContainText('Nothing annotated yet');

  // By its key alone the dialog asks for the point.
  await expect(chart(page)).toHaveAttribute('data-painted', 'true');
  await panel.getByRole('button', { name: /^Annotate/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Pin to/ }).click();
  await page.getByRole('option', { name: /Referral, week 40/ }).click();
  await dialog.getByRole('textbox', { name: 'Annotation' }).fill('New landing page');
  await dialog.getByRole('button', { name: 'Pin it' }).click();
  await expect(panel.getByRole('listitem')).toContainText(['New landing page']);
  await expect(panel).toContainText('Ben Okafor');

  await panel.getByRole('button', { name: 'Edit annotation 1' }).click();
  await dialog.getByRole('textbox', { name: 'Annotation' }).fill('New landing page went live');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toContainText('New landing page went live');
  await panel.getByText('One change').click();
  await expect(panel.getByText(/^edited by Ben Okafor/)).toBeVisible();
  await expectAccessible(page);

  await panel.getByRole('button', { name: 'Delete annotation 1' }).click();
  await expect(panel).toContainText('One deleted');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('button', { name: 'Edit annotation 1' })).toBeVisible();
  await expect(panel).not.toContainText('One deleted');

  // Under a filter the number is another one, so the annotation is not on the chart but can be found.
  await page.goto(`${board}&where=channel:Paid Search`);
  await expect(panel).toContainText('One under another period or filter');
  await panel.getByRole('button', { name: /^Show “New landing page went live” where it is pinned/ }).click();
  await expect(page).not.toHaveURL(/where=/u);
  await expect(panel.getByRole('button', { name: 'Edit annotation 1' })).toBeVisible();
});

test('a click on a point of the chart annotates it', async ({ start, folder }) => {
  const workspace = path.join(folder, 'Team.loopboard');
  await importChannel(workspace, ['Paid Search'], mondays);
  run('settings', '--workspace', workspace, '--set', 'me=Ben Okafor');
  const { page } = await start({ args: ['--open', workspace] });
  await page.goto('https://app.board.localhost/#/boards/funnel?from=2026-09-14&to=2026-10-12');
  const funnel = page.getByRole('application', { name: /Funnel/ });
  await expect(funnel).toHaveAttribute('data-painted', 'true');
  const box = await funnel.boundingBox();
  await funnel.click({ position: { x: (box?.width ?? 0) * 0.3, y: (box?.height ?? 0) * 0.5 } });
  await page.getByRole('menuitem', { name: 'Annotate' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/^.*MQL/u);
  await dialog.getByRole('textbox', { name: 'Annotation' }).fill('Lead scoring changed');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Annotations' })).toContainText('Lead scoring changed');
});

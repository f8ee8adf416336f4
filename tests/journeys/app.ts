import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type RunningApp, startApp, type StartOptions } from '../host/start-app.ts';

/** Now, for every journey: the Monday after the last day of the fixtures. */
const clock = '2026-11-02T09:00:00Z';

type Journey = {
  /** Starts the built app; closed at the end if the journey has not done so. Give `userData` for a restart. */
  readonly start: (options?: StartOptions) => Promise<RunningApp>;
  /** A folder for the files of this journey. */
  readonly folder: string;
};

export const test = base.extend<Journey>({
  folder: async ({ browserName }, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), `loopboard-journey-${browserName}-`));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use, info) => {
    info.skip(info.project.name === 'electron', 'no Electron binary');
    const running: RunningApp[] = [];
    await use(async (options = {}) => {
      const app = await startApp({ userData: path.join(folder, 'user-data'), clock, ...options });
      running.push(app);
      return app;
    });
    for (const app of running) if (app.process.exitCode === null) await app.close();
  },
});

export { expect };

export const fixture = (name: string): string => path.join(import.meta.dirname, '../fixtures/journeys', name);

/** No rule of WCAG 2.2 AA that a machine can check is broken on the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  // Legacy mode stays in the page: the app's browser opens no second one.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

/** A new, empty workspace, made as a person does. */
export async function createWorkspace(app: RunningApp, file: string): Promise<void> {
  await app.answerDialogs([file]);
  await app.page.getByRole('button', { name: /New workspace/ }).click();
  await expect(app.page.getByText('Nothing imported yet')).toBeVisible();
}

/** The numbers of a sum on an import's report, by their words. */
export async function sumsOf(page: Page, nth = 0): Promise<Record<string, number>> {
  const terms = page.locator('dl:has-text("rows read")').nth(nth).locator('div');
  const pairs = await terms.evaluateAll((parts) =>
    parts.map((part): [string, number] => [
      part.querySelector('dt')?.textContent ?? '',
      Number((part.querySelector('dd')?.textContent ?? '').replaceAll(/\D/g, '')),
    ]),
  );
  return Object.fromEntries(pairs);
}

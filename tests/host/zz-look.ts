import { startApp } from './start-app.ts';
const app = await startApp({ args: ['--open', '/tmp/w/s.loopboard'], clock: '2026-11-02T09:00:00Z' });
const { page } = app;
page.on('console', (m) => {
  if (m.type() === 'error' || m.type() === 'warning') console.log('console', m.text().slice(0, 300));
});
page.on('pageerror', (e) => console.log('pageerror', String(e).slice(0, 500)));
const shot = async (name: string, w: number, h: number) => {
  await page.setViewportSize({ width: w, height: h });
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/shots/${name}-${w}.png` });
};
await page.waitForTimeout(1500);
console.log(page.url());
await shot('app-board', 1280, 800);
await shot('app-board', 1920, 1080);
for (const b of ['funnel', 'leads-worked', 'close-rates', 'channel-roi']) {
  await page.evaluate((x) => {
    location.hash = `#/present/${x}?from=2026-09-01&to=2026-10-01`;
  }, b);
  await shot(`app-slide-${b}`, 1920, 1080);
  await shot(`app-slide-${b}`, 1024, 768);
}
await page.keyboard.press('a');
await shot('app-dialog', 1920, 1080);
await app.close();

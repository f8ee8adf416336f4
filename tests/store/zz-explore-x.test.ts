import { test } from 'vitest';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { makeSample } from '#electron/demo/make-sample.ts';
import { openForReading } from '#electron/store/open.ts';
import { boardAnswer, boardPage } from '#electron/metrics/page.ts';
test('x', async () => {
  const leads = Number(process.env['LEADS'] ?? 5000), seed = Number(process.env['SEED'] ?? 1);
  const path = `/tmp/explore/w-${leads}-${seed}.loopboard`;
  rmSync(path, { force: true });
  const a = performance.now();
  const reports = await makeSample(path, { leads, seed, onProgress: ((n = 0) => (s: number) => { if (s >= n) { console.log(s.toFixed(2), Math.round(performance.now() - a)); n = s + 0.1; } })(), isCancelled: () => false });
  console.log(process.cpuUsage(), 'ms', performance.now() - a, 'MB', statSync(path).size / 1e6, 'rss', process.resourceUsage().maxRSS/1000);
  for (const { rejects, ...r } of reports) console.log(JSON.stringify(r), JSON.stringify(rejects));
}, 600000);

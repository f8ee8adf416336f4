import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeSample } from '#electron/demo/make-sample.ts';
import { writeSampleFiles } from '#electron/demo/sample-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'loopboard-sample-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function filesOf(name: string, seed: number): Promise<Map<string, string>> {
  const at = join(folder, name);
  mkdirSync(at);
  const files = await writeSampleFiles(at, { leads: 300, seed }, () => Promise.resolve());
  return new Map(files.map(({ kind, path }) => [kind, readFileSync(path, 'utf8')]));
}

test('the same seed writes the same files, another seed others', async () => {
  const first = await filesOf('first', 7);
  expect(await filesOf('again', 7)).toEqual(first);
  const other = await filesOf('other', 8);
  for (const kind of ['leads', 'deals', 'touches', 'spend']) expect(other.get(kind)).not.toBe(first.get(kind));
});

test('no two people have one address, except those who are entered twice', async () => {
  const rows = (await filesOf('addresses', 9)).get('leads')?.split('\n') ?? [];
  const addresses = rows.flatMap((row) => /[^,]+@[^,]+\.example/u.exec(row)?.[0] ?? []);
  const people = rows.filter((row) => row.includes('.example') && row.includes(' ')).length;
  expect(addresses).toHaveLength(people);
  expect(new Set(addresses).size).toBe(300);
});

test('a cancel at any moment leaves nothing', async () => {
  const path = join(folder, 'cancelled.loopboard');
  const before = readdirSync(folder);
  for (const until of [0.05, 0.5]) {
    let share = 0;
    const made = makeSample(path, {
      leads: 200,
      seed: 1,
      onProgress: (now) => {
        share = now;
      },
      isCancelled: () => share >= until,
    });
    await expect(made).rejects.toMatchObject({ code: 'import-cancelled' });
    expect(readdirSync(folder)).toEqual(before);
  }
});

test('a file that is there already is not touched', async () => {
  const path = join(folder, 'taken.loopboard');
  writeFileSync(path, 'mine');
  const made = makeSample(path, { leads: 200, seed: 1, onProgress: () => undefined, isCancelled: () => false });
  await expect(made).rejects.toMatchObject({ code: 'workspace-exists' });
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test('progress runs from nothing to all, and never back', async () => {
  const shares: number[] = [];
  await makeSample(join(folder, 'small.loopboard'), {
    leads: 50,
    seed: 3,
    onProgress: (share) => shares.push(share),
    isCancelled: () => false,
  });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { language } from '#shared/language/translate.ts';

const sources = globSync('{shared,electron,renderer}/**/*.{ts,tsx}', { cwd: process.cwd() }).filter(
  (path) => !path.startsWith('shared/language/'),
);

test('every text that is asked for by its whole key is there', () => {
  const asked = sources.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([a-zA-Z][\w.-]*\.[\w.-]+)'/gu)].map((match) => match[1] ?? ''),
  );
  expect(asked.length).toBeGreaterThan(200);
  const missing = [...new Set(asked)].filter(
    (key) => !['', '_one', '_other'].some((ending) => language.exists(key + ending)),
  );
  expect(missing).toEqual([]);
});

import { expect, test } from 'vitest';
import Papa from 'papaparse';
import { drillCsv } from '#electron/metrics/drill-csv.ts';
import { makeWorld } from '../world/world.ts';

test('cells that a spreadsheet would evaluate are made harmless; money and negative numbers stay numbers', async () => {
  const names = [
    '=1+1',
    '+SUM(A1)',
    '-2+3',
    '@cmd',
    '\t=1',
    '=HYPERLINK("x")\nfoo',
    '@SUM(1)\rx',
    ' =1+1',
    '＝1+1',
    'Ann, "the" one',
    'Zoë',
  ];
  const world = await makeWorld({
    asOf: '2026-10-31',
    leads: names.map((name, index) => ({ external_id: String(index), name, created_at: '2026-09-01' })),
    deals: [
      {
        external_id: 'd1',
        name: '=HYPERLINK("x")',
        lead: '0',
        outcome: 'won',
        amount: '-12.50',
        closed_at: '2026-09-05',
        created_at: '2026-09-01',
      },
    ],
  });
  const question = {
    from: '2026-09-01',
    to: '2026-10-01',
    by: null,
    where: [],
    mode: 'cohort',
    model: 'linear',
  } as const;
  const ask = { ...question, where: [] };
  const leads = drillCsv(world.store, ask, { board: 'funnel', name: 'count', stage: 'lead' }, null);
  expect(leads.startsWith('\uFEFF')).toBe(true);
  const cells = Papa.parse<string[]>(leads.slice(1).trim()).data.flat();
  expect(cells).toContain('Ann, "the" one');
  expect(cells).toContain('Zoë');
  expect(cells.filter((cell) => /^\s*[=+@\t\r＝-]/u.test(cell))).toEqual([]);
  const deals = drillCsv(world.store, ask, { board: 'close-rates', name: 'won' }, null);
  const [row] = Papa.parse<Record<string, string>>(deals.slice(1).trim(), { header: true }).data;
  expect(row?.['amount_money']).toBe('-12.5');
  expect(row?.['name']).toBe('\'=HYPERLINK("x")');
  world.close();
});

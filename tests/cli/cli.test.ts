import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openForWriting } from '#electron/store/open.ts';

const cli = resolve(import.meta.dirname, '../../build/cli.mjs');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopboard-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): { code: number | null; out: string; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, said: stderr };
};
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const json = (...args: string[]): Record<string, unknown> => {
  const { out, code, said } = run(...args, '--json');
  expect({ code, said }).toMatchObject({ code: 0 });
  return JSON.parse(out) as Record<string, unknown>;
};

const deals = `Deal ID,Owner,Stage,Created,Closed,Amount
d1,Ann,Won,2026-09-01,2026-09-11,"1,000.50"
d2,Ann,Lost,2026-09-02,2026-09-12,500.00
d3,Ben,Negotiation,2026-09-03,,700.00
d4,Ben,Won,not a date,2026-09-14,300.00
d5,Ben,,,,
`;

describe('import, board, doctor and settings', () => {
  test('import makes the workspace, recognises the columns and accounts for every row', () => {
    const workspace = join(folder, 'a.loopboard');
    const args = [
      'import',
      '--workspace',
      workspace,
      '--kind',
      'deals',
      file('deals.csv', deals),
      '--as-of',
      '2026-09-30',
    ];
    expect(json(...args)).toEqual({
      batch: 1,
      kind: 'deals',
      rowsRead: 5,
      created: 4,
      updated: 0,
      unchanged: 0,
      merged: 0,
      rejected: 1,
      warnings: 1,
      rejects: [
        {
          row: 6,
          column: null,
          value: null,
          reason: 'The row has neither an outcome nor a stage nor an amount that can be read.',
        },
      ],
    });
    expect(json(...args)).toMatchObject({ batch: 2, created: 0, unchanged: 4, rejected: 1 });
    const answer = json('board', 'close-rates', '--workspace', workspace, '--from', '2026-09-01', '--to', '2026-10-01');
    expect(answer).toMatchObject({
      board: 'close-rates',
      asOf: '2026-09-30',
      revision: 2,
      rows: [{ segment: null, won: 2, lost: 1, noDecision: 0, wonValue: 130_050, medianCycleDays: 10 }],
    });
    expect(json('doctor', '--workspace', workspace)).toEqual({
      integrity: 'ok',
      schemaVersion: 10,
      asOf: '2026-09-30',
      counts: { leads: 0, deals: 4, touches: 0, spend: 0, batches: 2 },
      problems: [],
    });
  });

  test('a mapping names the columns and is remembered; a constant fills a field', () => {
    const workspace = join(folder, 'b.loopboard');
    const csv = file('odd.csv', 'Kunde;Ergebnis;Wert\nx;1;27245,67\ny;2;50.000\n');
    const map = file('map.json', JSON.stringify({ Kunde: 'name', Wert: 'amount' }));
    const args = [
      'import',
      '--workspace',
      workspace,
      '--kind',
      'deals',
      csv,
      '--set',
      'outcome=won',
      '--set',
      'closed_at=2026-09-05',
    ];
    expect(json(...args, '--map', map)).toMatchObject({ created: 2, warnings: 0 });
    expect(json(...args)).toMatchObject({ created: 0, unchanged: 2 });
    const answer = json('board', 'close-rates', '--workspace', workspace, '--from', '2026-09-01', '--to', '2026-10-01');
    expect(answer).toMatchObject({ rows: [{ won: 2, wonValue: 7_724_567 }] });
  });

  test('money of an unknown currency is left out of the sums, not taken for the workspace’s (MO2)', () => {
    const workspace = join(folder, 'd.loopboard');
    const csv =
      'external_id,outcome,closed_at,amount,currency\n1,won,2026-09-05,100.00,EUR\n2,won,2026-09-05,200.00,BTC\n';
    json('import', '--workspace', workspace, '--kind', 'deals', file('btc.csv', csv));
    const answer = json('board', 'close-rates', '--workspace', workspace, '--from', '2026-09-01', '--to', '2026-10-01');
    expect(answer).toMatchObject({ currency: 'EUR', rows: [{ won: 2, wonValue: 10_000 }] });
  });

  test('without --json an import says its sum in words', () => {
    const { out } = run(
      'import',
      '--workspace',
      join(folder, 'e.loopboard'),
      '--kind',
      'deals',
      file('deals.csv', deals),
    );
    expect(out).toContain('5 rows of deals read = 4 created + 0 updated + 0 unchanged + 0 merged + 1 rejected');
  });

  test('settings are read and changed', () => {
    const workspace = join(folder, 'c.loopboard');
    json('import', '--workspace', workspace, '--kind', 'people', file('people.csv', 'name,team\nAnn,North\n'));
    json(
      'settings',
      '--workspace',
      workspace,
      '--set',
      'timeZone=Asia/Tokyo',
      '--set',
      'holidays=2026-12-25,2026-12-26',
      '--set',
      'slaHours=4',
    );
    expect(json('settings', '--workspace', workspace)).toMatchObject({
      timeZone: 'Asia/Tokyo',
      holidays: ['2026-12-25', '2026-12-26'],
      slaHours: 4,
    });
  });
});

describe('what is refused says so in a sentence, with its exit code, and leaves nothing', () => {
  const good = (): string => file('good.csv', 'external_id,outcome\n1,won\n');
  const cases: readonly (readonly [string, number, RegExp, () => string[]])[] = [
    ['no command', 2, /Commands:/u, () => []],
    ['an unknown option', 2, /--nope/u, () => ['doctor', '--workspace', join(folder, 'x'), '--nope']],
    [
      'a kind that is none',
      2,
      /--kind is one of leads/u,
      () => ['import', '--workspace', join(folder, 'x'), '--kind', 'cats', good()],
    ],
    ['a board that is none', 2, /board is one of funnel/u, () => ['board', 'pie', '--workspace', join(folder, 'x')]],
    [
      'a period the wrong way round',
      2,
      /exclusive/u,
      () => ['board', 'funnel', '--workspace', join(folder, 'x'), '--from', '2026-02-01', '--to', '2026-01-01'],
    ],
    [
      'a file that is not there',
      3,
      /no file of that name/u,
      () => ['import', '--workspace', join(folder, 'x'), '--kind', 'deals', join(folder, 'none.csv')],
    ],
    [
      'a file without text',
      3,
      /UTF-8/u,
      () => ['import', '--workspace', join(folder, 'x'), '--kind', 'deals', file('bin.csv', 'a,b\n\0\0\0')],
    ],
    [
      'dates that two orders fit',
      3,
      /"closed".*3\/4\/2026/u,
      () => [
        'import',
        '--workspace',
        join(folder, 'x'),
        '--kind',
        'deals',
        file('dates.csv', 'external_id,outcome,closed\n1,won,3/4/2026\n2,lost,5/6/2026\n'),
      ],
    ],
    ['a workspace that is not there', 3, /no workspace file/u, () => ['doctor', '--workspace', join(folder, 'x')]],
    [
      'a view that the board does not have',
      2,
      /cohort or flow/u,
      () => [
        'board',
        'funnel',
        '--workspace',
        join(folder, 'x'),
        '--from',
        '2026-01-01',
        '--to',
        '2026-02-01',
        '--mode',
        'cash',
      ],
    ],
    [
      'an as-of that is no date',
      2,
      /--as-of is a date/u,
      () => ['import', '--workspace', join(folder, 'x'), '--kind', 'deals', good(), '--as-of', 'yesterday'],
    ],
    ['a workspace that is a folder', 3, /not a Loopboard workspace/u, () => ['doctor', '--workspace', folder]],
    [
      'a workspace in a folder that is not there',
      3,
      /folder exists/u,
      () => ['import', '--workspace', join(folder, 'x/y.loopboard'), '--kind', 'deals', good()],
    ],
    [
      'a currency that is none',
      2,
      /currency takes an ISO 4217 code/u,
      () => ['settings', '--workspace', join(folder, 'x'), '--set', 'currency=ZZZ'],
    ],
    ['a workspace that is a text', 3, /not a Loopboard workspace/u, () => ['doctor', '--workspace', good()]],
  ];
  test.each(cases)('%s: exit %i', (_what, code, sentence, args) => {
    const result = run(...args());
    expect(result.code).toBe(code);
    expect(result.said).toMatch(sentence);
    expect(result.out).toBe('');
    expect(readdirSync(folder).filter((name) => name.startsWith('x'))).toEqual([]);
  });

  test('a workspace that another window holds: exit 3 for a write, an answer for a read', () => {
    const workspace = join(folder, 'held.loopboard');
    json('import', '--workspace', workspace, '--kind', 'deals', good());
    const before = readFileSync(workspace);
    const holder = openForWriting(workspace);
    const result = run('import', '--workspace', workspace, '--kind', 'deals', good());
    expect(result.code).toBe(3);
    expect(result.said).toMatch(/open in another window/u);
    expect(json('doctor', '--workspace', workspace)).toMatchObject({ integrity: 'ok' });
    holder.close();
    expect(readFileSync(workspace).equals(before)).toBe(true);
  });
});

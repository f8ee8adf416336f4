import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { refuseQuestions } from '#electron/import/columns.ts';
import type { PlanRequest } from '#electron/import/plan.ts';
import { recognise } from '#electron/import/recognise.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { dayOf, isoDate } from '#shared/time/day.ts';
import { imported } from './csv-file.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/import');

async function fixture(name: string, change: Partial<PlanRequest> = {}) {
  const content = readFileSync(path.join(fixtures, name), 'utf8');
  const first = content.replace('\uFEFF', '').split(/\r?\n/u)[0] ?? '';
  const header = first
    .split(first.includes(';') ? ';' : ',')
    .map((cell) => cell.replaceAll('""', '"').replace(/^"(.*)"$/u, '$1'));
  const { kind, columns } = recognise(header);
  if (kind === null) throw new Error(`${name} is not recognised`);
  return imported(content, { kind, columns, ...change });
}

async function errorOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw new Error(`expected an AppError, got ${String(error)}`);
}

const own = (text: string): Record<string, string> => Object.fromEntries(text.split(',').map((name) => [name, name]));

describe('files of other programs', () => {
  test('contacts with stage dates', async () => {
    const { plan, rows, questions } = await fixture('contacts-hubspot.csv');
    expect(questions).toEqual([]);
    expect(plan.rowsRead).toBe(3);
    expect({ ...rows[0]?.values }).toMatchObject({
      external_id: '101',
      email: 'ann@example.com',
      owner: 'Olga Ost',
      stage: 'sql',
      status: 'open',
      created_at: { at: Date.parse('2026-10-01T07:15:00Z'), day: dayOf('2026-10-01') },
      entered_mql: { at: Date.parse('2026-10-02T08:00:00Z') },
      entered_sql: { at: Date.parse('2026-10-05T06:30:00Z') },
    });
    expect(rows[1]?.values['entered_sql']).toBeNull();
    expect({ ...rows[1]?.extras }).toEqual({ 'First Name': 'Ben', Notes: 'called, no answer' });
  });

  test('what cannot be read stays as text and is a warning; unknown words are notes, once each', async () => {
    const { rows } = await fixture('contacts-hubspot.csv');
    const third = rows[2];
    expect(third?.values['email']).toBeNull();
    expect(third?.extras['Email']).toBe('not an address');
    expect(third?.warnings.map(({ severity, row, column, value }) => [severity, row, column, value])).toEqual([
      ['warning', 4, 'Email', 'not an address'],
      ['note', 4, 'Lifecycle Stage', 'Subscriber'],
    ]);
    const { rows: twice } = await imported('email,status\na@b.de,Weird\nb@b.de,weird\n', {
      columns: own('email,status'),
    });
    expect(twice.map((row) => row.warnings.length)).toEqual([1, 0]);
    expect(twice.map((row) => row.values['status'])).toEqual(['open', 'open']);
  });

  test('German deals: semicolons, day first, decimal commas and 50.000 for fifty thousand in one column', async () => {
    const { plan, rows, questions } = await fixture('deals-german.csv');
    expect(questions).toEqual([]);
    expect(rows.map((row) => row.values['amount'])).toEqual([2_724_567, 5_000_000, 125_000]);
    expect(rows.map((row) => row.values['outcome'])).toEqual(['won', 'lost', 'open']);
    expect(rows.map((row) => row.values['currency'])).toEqual(['EUR', 'EUR', 'EUR']);
    expect(plan.dateOrders).toMatchObject({ Abschlussdatum: 'dmy' });
    expect(plan.namedCurrency).toBe('EUR');
    expect(isoDate(plan.asOf.day)).toBe('2026-03-31');
  });

  test('activities: sides, directions, attempts, and rejects of MO11', async () => {
    const { plan, rows } = await fixture('activities.csv');
    expect(plan.fields).toEqual(expect.arrayContaining(['kind', 'side', 'direction', 'human_attempt']));
    const touches = rows.map(({ values }) =>
      ['kind', 'side', 'direction', 'human_attempt', 'outcome'].map((name) => values[name]),
    );
    expect(touches.slice(0, 5)).toEqual([
      ['call', 'sales', 'outbound', 1, 'connected'],
      ['mail', 'sales', 'outbound', 1, null],
      ['sequence', 'sales', 'outbound', 0, null],
      ['call', 'sales', 'inbound', 0, null],
      ['other', 'marketing', null, 0, null],
    ]);
    expect(rows[4]?.warnings.map(({ severity, value }) => [severity, value])).toEqual([['note', 'Carrier pigeon']]);
    expect(rows.slice(5).map(({ reject }) => [reject?.row, reject?.column, reject?.value])).toEqual([
      [7, 'Lead Email', null],
      [8, 'Activity Date', 'yesterday'],
    ]);
    // The rows that are rejected are no facts.
    expect(plan.asOf).toEqual({ at: Date.parse('2026-10-05T08:00:00Z'), day: dayOf('2026-10-05'), from: 'fact' });
  });

  test('an advertising export: the currency of the column’s name, a total that is no row, an amount that is none', async () => {
    const { plan, rows } = await fixture('meta-ads.csv');
    expect(plan.rowsRead).toBe(3);
    expect(rows.map((row) => [row.values['amount'], row.values['currency']])).toEqual([
      [123_456, 'USD'],
      [8_710, 'USD'],
      [null, null],
    ]);
    expect(rows[2]?.reject).toMatchObject({ row: 4, column: 'Amount spent (USD)', value: 'TBD' });
  });

  test('people', async () => {
    const { rows, plan } = await fixture('team.csv');
    expect(rows.map((row) => ({ ...row.values }))).toEqual([
      { name: 'Olga Ost', team: 'Inside sales' },
      { name: 'Paul Pol', team: 'Field' },
    ]);
    expect(plan.asOf.from).toBe('clock');
  });
});

describe('questions', () => {
  const columns = own('external_id,created_at,amount');
  const ambiguous = 'external_id,created_at,amount\n1,05/06/2026,"1,234"\n2,06/07/2026,17\n';

  test('both readings, then the answers decide', async () => {
    const open = await imported(ambiguous, { kind: 'deals', columns });
    expect(open.questions).toEqual([
      {
        code: 'date-order',
        column: 'created_at',
        example: '05/06/2026',
        readings: [
          { order: 'dmy', reads: '2026-06-05' },
          { order: 'mdy', reads: '2026-05-06' },
        ],
      },
      { code: 'number-format', column: 'amount', example: '1,234', readings: [] },
    ]);
    const answered = await imported(ambiguous, {
      kind: 'deals',
      columns,
      dateOrders: { created_at: 'mdy' },
      decimals: { amount: '.' },
    });
    expect(answered.questions).toEqual([]);
    expect(answered.rows[0]?.values).toMatchObject({ created_at: { day: dayOf('2026-05-06') }, amount: 123_400 });
  });

  test.each([
    ['date-order-unknown', ambiguous, columns, { column: 'created_at', example: '05/06/2026' }],
    [
      'number-format-unknown',
      'external_id,amount\n1,1.234\n',
      own('external_id,amount'),
      { column: 'amount', example: '1.234' },
    ],
    ['mapping-unsuitable', 'external_id,name\n1,x\n', own('external_id,name'), null],
    ['mapping-unsuitable', 'a,b\n1,2\n', { a: 'amount', b: 'amount' }, null],
  ])('%s for those who cannot ask', async (code, content, mapped, details) => {
    const { questions } = await imported(content, { kind: 'deals', columns: mapped });
    const error = await errorOf(Promise.resolve().then(() => refuseQuestions(questions)));
    expect(error.code).toBe(code);
    if (details !== null) expect(error.details).toEqual(details);
  });

  test('an answer does not outvote values that decide alone', async () => {
    const { rows } = await imported('email,created_at\na@b.de,05/06/2026\nb@b.de,31/12/2025\n', {
      columns: own('email,created_at'),
      dateOrders: { created_at: 'mdy' },
    });
    expect(rows[0]?.values['created_at']).toEqual({ at: null, day: dayOf('2026-06-05') });
  });
});

describe('mapping and constants', () => {
  test.each([
    [{ email: 'nonsense' }, {}],
    [{ gone: 'email' }, {}],
    [{ email: 'email' }, { nonsense: 'x' }],
    [{ email: 'email' }, { created_at: 'soon' }],
  ])('%j %j does not fit', async (columns: Record<string, string>, constants: Record<string, string>) => {
    expect((await errorOf(imported('email\na@b.de\n', { columns, constants }))).code).toBe('mapping-unsuitable');
  });

  test('constants fill every row, pass through the same reading, and take a column’s place', async () => {
    const { rows, plan } = await imported('customer_id,converted_at,revenue,status\n7,2020-02-04 4:30:21,15,odd\n', {
      kind: 'deals',
      columns: { customer_id: 'lead', converted_at: 'closed_at', revenue: 'amount', status: 'outcome' },
      constants: { outcome: 'Closed Won', currency: 'usd' },
    });
    expect(rows[0]?.values).toMatchObject({ lead: '7', amount: 1500, outcome: 'won', currency: 'USD' });
    expect({ ...rows[0]?.extras }).toEqual({ status: 'odd' });
    expect(plan.fields).toEqual(['lead', 'closed_at', 'amount', 'outcome', 'currency']);
  });

  test('a column named __proto__ is a column', async () => {
    const { rows, plan } = await imported('email,__proto__,constructor\na@b.de,x,y\n', { columns: { email: 'email' } });
    expect(Object.entries(rows[0]?.extras ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(Object.keys(plan.mapping)).toEqual(['email', '__proto__', 'constructor']);
    expect('toString' in (rows[0]?.values ?? {})).toBe(false);
  });

  test('rows without anything mapped, too long or with broken quotes are rejected, and all are counted', async () => {
    const { rows, plan } = await imported('email,x\na@b.de,1\n,1\na@b.de,1,2\n"a"b,1"\n', {
      columns: { email: 'email' },
    });
    expect(plan.rowsRead).toBe(4);
    expect(rows.map(({ reject }) => reject?.reason ?? null)).toEqual([
      null,
      'The row fills none of the matched columns.',
      'The row has one cell more than the header.',
      'The quotes in this row are broken.',
    ]);
  });

  test('the digits of an amount are those of its row’s currency', async () => {
    const { rows } = await imported('external_id,amount,currency\n1,1500,JPY\n2,1500,KWD\n3,1500,\n', {
      kind: 'deals',
      columns: own('external_id,amount,currency'),
      currency: 'EUR',
    });
    expect(rows.map((row) => [row.values['amount'], row.values['currency']])).toEqual([
      [1500, 'JPY'],
      [1_500_000, 'KWD'],
      [150_000, null],
    ]);
  });

  test('micros', async () => {
    const { rows } = await imported('date,cost_micros\n2026-10-01,12340000\n', {
      kind: 'spend',
      columns: { date: 'date', cost_micros: 'amount' },
    });
    expect(rows[0]?.values['amount']).toBe(1234);
  });

  test('only a header is an empty file', async () => {
    expect((await errorOf(imported('email,name\n\n', { columns: { email: 'email' } }))).code).toBe('file-empty');
  });
});

test('large files come in chunks, so that others are heard in between', async () => {
  const lines = Array.from(
    { length: 40_000 },
    (_, index) => `user${index}@example.com,2026-10-01 10:00,Company ${index}`,
  );
  const { rows, plan } = await imported(`email,created_at,company\n${lines.join('\n')}\n`, {
    columns: own('email,created_at,company'),
  });
  expect(plan.rowsRead).toBe(40_000);
  expect(rows.at(-1)?.fileRow).toBe(40_001);
});

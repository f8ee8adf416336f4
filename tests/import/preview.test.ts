import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { inspectFile, inspectFileAs } from '#electron/import/inspect.ts';
import { previewFile } from '#electron/import/preview.ts';
import { headerKey } from '#electron/import/recognise.ts';
import { createWorkspace, openForWriting } from '#electron/store/open.ts';
import { inspectionSchema, previewSchema } from '#shared/ipc/import-contract.ts';
import { csvFile, requestFor } from './csv-file.ts';

const workspace = csvFile('', 'test.loopboard');
rmSync(workspace);
createWorkspace(workspace, { timeZone: 'Europe/Berlin', locale: 'de-DE', now: 0 });
const store = openForWriting(workspace);
afterAll(() => store.close());

test('a look at a file: kind, columns, delimiter, the date in its name', async () => {
  const file = csvFile('Email;Lead Source;Create Date\na@b.de;Web;2026-10-01\n', 'leads-2026-10-31.csv');
  const inspection = await inspectFile(store, file, 'token');
  expect(inspectionSchema.parse(inspection)).toMatchObject({
    token: 'token',
    encoding: 'UTF-8',
    delimiter: ';',
    kind: 'leads',
    columns: { Email: 'email', 'Lead Source': 'source', 'Create Date': 'created_at' },
    remembered: false,
    asOf: '2026-10-31',
  });
});

test('a mapping that the workspace remembers goes before the names', async () => {
  const header = ['Email', 'Lead Source', 'Create Date'];
  store
    .prepare('insert into mapping (kind, header, columns, date_orders) values (?, ?, ?, ?)')
    .run(
      'leads',
      headerKey(header),
      JSON.stringify({ Email: 'email', 'Lead Source': 'channel' }),
      '{"Create Date":"mdy"}',
    );
  const file = csvFile(`${header.join(',')}\na@b.de,Web,05/06/2026\n`);
  const inspection = await inspectFileAs(store, file, 'token', 'leads');
  expect(inspection).toMatchObject({
    remembered: true,
    columns: { Email: 'email', 'Lead Source': 'channel' },
    dateOrders: { 'Create Date': 'mdy' },
  });
  expect((await inspectFileAs(store, file, 'token', 'deals')).remembered).toBe(false);
});

test('the first rows as they will be stored', async () => {
  const rows = Array.from({ length: 30 }, (_, index) => `${index},2026-10-01 9:05,"1,234.50",Won,note`);
  rows.splice(1, 0, 'x,soon,none,,', 'y,2026-10-01,much,,');
  const request = requestFor(csvFile(`id,created,value,stage,extra\n${rows.join('\n')}\n`), {
    kind: 'deals',
    columns: { id: 'external_id', created: 'created_at', value: 'amount', stage: 'stage', extra: null },
  });
  const preview = previewSchema.parse(await previewFile(request));
  expect(preview.fields).toEqual(['external_id', 'amount', 'stage', 'created_at', 'outcome']);
  expect(preview.extras).toEqual(['extra']);
  expect([preview.rows.length, preview.rowsRead, preview.asOf]).toEqual([20, 32, '2026-10-01T07:05:00.000Z']);
  expect(preview.rows[0]?.cells).toEqual([
    { text: '0', state: 'ok' },
    { text: '€1,234.50', state: 'ok' },
    { text: 'Won', state: 'ok' },
    { text: '2026-10-01 09:05:00', state: 'ok' },
    { text: 'won', state: 'ok' },
    { text: 'note', state: 'ok' },
  ]);
  expect(preview.rows[1]).toMatchObject({ fileRow: 3, rejected: 'This is not an amount.' });
  expect(preview.rows[1]?.cells.map((cell) => cell.state)).toEqual([
    'ok',
    'reject',
    'empty',
    'empty',
    'empty',
    'empty',
  ]);
});

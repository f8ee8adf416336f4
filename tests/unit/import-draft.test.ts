import { describe, expect, it } from 'vitest';
import type { ImportRequest, Inspection } from '#shared/ipc/import-contract.ts';
import { addsUp, columnOf, inImportOrder, requestOf, withColumn, withConstant } from '#renderer/import/draft.ts';

const inspection: Inspection = {
  token: 't',
  fileName: 'leads.csv',
  bytes: 10,
  encoding: 'utf-8',
  delimiter: ',',
  header: ['Id', 'Mail', 'Score'],
  kind: 'leads',
  confidence: 0.9,
  columns: { Id: 'external_id', Mail: 'email', Score: null },
  remembered: false,
  dateOrders: {},
  asOf: null,
};

const request = (): ImportRequest => {
  const made = requestOf(inspection);
  if (made === null) throw new Error('the file is recognised');
  return made;
};

describe('the draft of an import', () => {
  it('is what was recognised, and nothing where nothing was', () => {
    expect(request()).toMatchObject({ token: 't', kind: 'leads', columns: inspection.columns, constants: {} });
    expect(requestOf({ ...inspection, kind: null })).toBeNull();
  });

  it('gives a field to one column only', () => {
    const moved = withColumn(request(), 'Score', 'email');
    expect(moved.columns).toEqual({ Id: 'external_id', Mail: null, Score: 'email' });
    expect(columnOf(moved, 'email')).toBe('Score');
  });

  it('takes the constant of a field that a column now fills', () => {
    const constant = withConstant(request(), 'channel', 'Events');
    expect(constant.constants).toEqual({ channel: 'Events' });
    expect(withColumn(constant, 'Score', 'channel').constants).toEqual({});
    expect(withConstant(constant, 'channel', null).constants).toEqual({});
  });

  it('can leave several columns without a field', () => {
    const bare = withColumn(withColumn(request(), 'Id', null), 'Mail', null);
    expect(bare.columns).toEqual({ Id: null, Mail: null, Score: null });
  });

  it('imports people first, leads before what names them', () => {
    const kinds = (['spend', 'touches', 'deals', 'leads', 'people'] as const).map((kind) => ({ ...request(), kind }));
    expect(inImportOrder(kinds).map(({ kind }) => kind)).toEqual(['people', 'leads', 'deals', 'touches', 'spend']);
  });

  it('knows when a report adds up', () => {
    const report = { rowsRead: 10, created: 4, updated: 1, unchanged: 2, merged: 2, rejected: 1 };
    expect([addsUp(report), addsUp({ ...report, rejected: 2 })]).toEqual([true, false]);
  });
});

import { expect, test } from 'vitest';
import { recognise } from '#electron/import/recognise.ts';
import { fieldsOf, kinds } from '#shared/fields/fields.ts';

/** Field → column of what was recognised. */
function found(header: string, kind: 'leads' | 'deals' | 'touches' | 'spend' | 'people' | null = null) {
  const recognised = recognise(header.split(','), kind);
  const fields = Object.entries(recognised.columns).flatMap(([column, field]) =>
    field === null ? [] : [[field, column]],
  );
  return {
    kind: recognised.kind,
    confidence: recognised.confidence,
    fields: Object.fromEntries(fields) as Record<string, string>,
  };
}

test.each(kinds)('our own names of %s are recognised exactly', (kind) => {
  const names = fieldsOf(kind).map((field) => field.name);
  const recognised = recognise(names);
  expect(recognised.kind).toBe(kind);
  expect({ ...recognised.columns }).toEqual(Object.fromEntries(names.map((name) => [name, name])));
});

test.each<[string, string, Record<string, string>]>([
  [
    'deals',
    'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
    {
      external_id: 'opportunity_id',
      owner: 'sales_agent',
      product: 'product',
      company: 'account',
      stage: 'deal_stage',
      created_at: 'engage_date',
      closed_at: 'close_date',
      amount: 'close_value',
    },
  ],
  ['deals', 'customer_id,converted_at,revenue', { lead: 'customer_id', closed_at: 'converted_at', amount: 'revenue' }],
  [
    'deals',
    'Record ID,Deal Name,Deal Stage,Close Date,Create Date,Deal owner,Amount,Closed Lost Reason,Associated Contact IDs',
    {
      external_id: 'Record ID',
      name: 'Deal Name',
      stage: 'Deal Stage',
      closed_at: 'Close Date',
      created_at: 'Create Date',
      owner: 'Deal owner',
      amount: 'Amount',
      lost_reason: 'Closed Lost Reason',
      lead: 'Associated Contact IDs',
    },
  ],
  [
    'touches',
    'session_id,customer_id,started_at,ended_at,utm_source,utm_medium,utm_campaign',
    {
      external_id: 'session_id',
      lead: 'customer_id',
      at: 'started_at',
      source: 'utm_source',
      medium: 'utm_medium',
      campaign: 'utm_campaign',
    },
  ],
  [
    'touches',
    'ActivityID,LeadID,ActivityType,Subject,DueDate,Completed,Notes',
    { external_id: 'ActivityID', lead: 'LeadID', kind: 'ActivityType', at: 'DueDate' },
  ],
  [
    'spend',
    'date_day,utm_source,utm_medium,utm_campaign,spend',
    { date: 'date_day', source: 'utm_source', medium: 'utm_medium', campaign: 'utm_campaign', amount: 'spend' },
  ],
  [
    'spend',
    'Campaign,Day,Currency code,Cost,Impressions,Clicks,Cost / conv.',
    { campaign: 'Campaign', date: 'Day', currency: 'Currency code', amount: 'Cost' },
  ],
  [
    'spend',
    'Campaign name,Ad set name,Reporting starts,Reporting ends,Amount spent (EUR)',
    { campaign: 'Campaign name', content: 'Ad set name', date: 'Reporting starts', amount: 'Amount spent (EUR)' },
  ],
  [
    'spend',
    'Monat,Kanal,Kampagne,Kosten',
    { month: 'Monat', channel: 'Kanal', campaign: 'Kampagne', amount: 'Kosten' },
  ],
  [
    'leads',
    'LeadID,ContactID,LeadSource,LeadStatus,CreatedDate,Notes',
    { external_id: 'LeadID', source: 'LeadSource', status: 'LeadStatus', created_at: 'CreatedDate' },
  ],
  [
    'leads',
    'Email,Lead Source,Created Date,Became an MQL Date,Date entered SQL,Customer since,Lead date',
    {
      email: 'Email',
      source: 'Lead Source',
      created_at: 'Created Date',
      entered_mql: 'Became an MQL Date',
      entered_sql: 'Date entered SQL',
      entered_customer: 'Customer since',
    },
  ],
  [
    'leads',
    'E-Mail,Firma,Ansprechpartner,Quelle,Erstellt am,Land',
    {
      email: 'E-Mail',
      company: 'Firma',
      name: 'Ansprechpartner',
      source: 'Quelle',
      created_at: 'Erstellt am',
      country: 'Land',
    },
  ],
  ['people', 'sales_agent,manager,regional_office', { name: 'sales_agent', team: 'regional_office' }],
])('%s: %s', (kind, header, fields) => {
  expect(found(header)).toMatchObject({ kind, fields });
  expect(found(header).fields).toEqual(fields);
});

test.each([
  'account,sector,year_established,revenue,employees,office_location,subsidiary_of',
  'a,b,c',
  'product,series,sales_price',
])('not recognised: %s', (header) => {
  expect(found(header)).toEqual({ kind: null, confidence: 0, fields: {} });
});

test('each field once, each column once, and a kind that is given stands', () => {
  const { fields } = found('Email,E-Mail,Email Address,Owner,Lead Owner', 'leads');
  expect(Object.values(fields)).toEqual(['Email', 'Owner']);
  expect(found('a,b', 'deals')).toEqual({ kind: 'deals', confidence: 0, fields: {} });
});

test('strange names are names', () => {
  const { columns } = recognise(['__proto__', 'constructor', 'toString', 'email', '', 'created_at']);
  expect(Object.keys(columns)).toEqual(['__proto__', 'constructor', 'toString', 'email', '', 'created_at']);
  expect(Object.values(columns)).toEqual([null, null, null, 'email', null, 'created_at']);
});

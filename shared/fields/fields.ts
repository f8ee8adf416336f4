/** What a file is about. */
export const kinds = ['leads', 'deals', 'touches', 'spend', 'people'] as const;
export type Kind = (typeof kinds)[number];

/** How the cells of a field are read. `key` is text that names another record. */
export type FieldType = 'text' | 'email' | 'key' | 'moment' | 'day' | 'month' | 'money' | 'currency' | 'word';

export type Field = { readonly name: string; readonly type: FieldType };

const field = (name: string, type: FieldType = 'text'): Field => ({ name, type });

const leadFields: readonly Field[] = [
  field('external_id', 'key'),
  field('email', 'email'),
  field('name'),
  field('company'),
  field('company_size'),
  field('phone'),
  field('owner'),
  field('team'),
  field('source'),
  field('medium'),
  field('campaign'),
  field('channel'),
  field('content'),
  field('persona'),
  field('country'),
  field('stage', 'word'),
  field('status', 'word'),
  field('accepted_at', 'moment'),
  field('rejected_at', 'moment'),
  field('rejection_reason'),
  field('created_at', 'moment'),
];

const fieldsByKind: Readonly<Record<Kind, readonly Field[]>> = {
  leads: leadFields,
  deals: [
    field('external_id', 'key'),
    field('lead', 'key'),
    field('name'),
    field('company'),
    field('amount', 'money'),
    field('currency', 'currency'),
    field('list_amount', 'money'),
    field('stage', 'word'),
    field('created_at', 'moment'),
    field('expected_close', 'day'),
    field('closed_at', 'moment'),
    field('outcome', 'word'),
    field('lost_reason'),
    field('owner'),
    field('product'),
  ],
  touches: [
    field('external_id', 'key'),
    field('lead', 'key'),
    field('at', 'moment'),
    field('kind', 'word'),
    field('side', 'word'),
    field('direction', 'word'),
    field('channel'),
    field('source'),
    field('medium'),
    field('campaign'),
    field('content'),
    field('outcome', 'word'),
  ],
  spend: [
    field('date', 'day'),
    field('month', 'month'),
    field('source'),
    field('medium'),
    field('channel'),
    field('campaign'),
    field('content'),
    field('amount', 'money'),
    field('currency', 'currency'),
    field('cost_kind', 'word'),
  ],
  people: [field('name'), field('team')],
};

/** The stages of MO5 in order, with the zone of the team that answers for them. */
export const stages = [
  { key: 'lead', zone: 'marketing' },
  { key: 'mql', zone: 'marketing' },
  { key: 'sql', zone: 'shared' },
  { key: 'opportunity', zone: 'sales' },
  { key: 'customer', zone: 'sales' },
] as const;
export type StageKey = (typeof stages)[number]['key'];
export const stageKeys: readonly StageKey[] = stages.map((stage) => stage.key);

/** The fields a file of this kind can fill, in the order they are shown. */
export function fieldsOf(kind: Kind): readonly Field[] {
  if (kind !== 'leads') return fieldsByKind[kind];
  return [...leadFields, ...stageKeys.map((stage) => field(`entered_${stage}`, 'moment'))];
}

export const leadStatuses = ['new', 'open', 'accepted', 'rejected', 'lost', 'excluded'] as const;
export type LeadStatus = (typeof leadStatuses)[number];
export const outcomes = ['won', 'lost', 'no_decision', 'open'] as const;
export type Outcome = (typeof outcomes)[number];
export const costKinds = ['media', 'tools', 'agency', 'people'] as const;
export type CostKind = (typeof costKinds)[number];
/** Kinds of touches of MO13, by the side that does them. */
export const touchKinds = {
  marketing: ['visit', 'click', 'form', 'download', 'email', 'event', 'ad', 'other'],
  sales: ['call', 'mail', 'meeting', 'message', 'task', 'sequence'],
} as const;

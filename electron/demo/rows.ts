import { dayText, timeText } from './calendar.ts';
import type { Deal } from './deals.ts';
import type { Lead } from './leads.ts';
import type { Touch } from './touches.ts';

export const leadColumns = [
  'Lead ID',
  'Email',
  'Full Name',
  'Company',
  'Company Size',
  'Phone',
  'Country',
  'Persona',
  'Lead Source',
  'UTM Medium',
  'UTM Campaign',
  'UTM Content',
  'Lead Owner',
  'Lifecycle Stage',
  'Lead Status',
  'Create Date',
  'Became an MQL Date',
  'Became an SQL Date',
  'Accepted Date',
  'Rejected Date',
  'Rejected Reason',
] as const;
export type LeadRow = Partial<Record<(typeof leadColumns)[number], string>>;

export const dealColumns = [
  'Deal ID',
  'Deal Name',
  'Contact ID',
  'Company',
  'Amount',
  'Currency',
  'List Price',
  'Deal Stage',
  'Create Date',
  'Expected Close Date',
  'Close Date',
  'Deal Outcome',
  'Closed Lost Reason',
  'Deal Owner',
  'Product',
] as const;
export type DealRow = Partial<Record<(typeof dealColumns)[number], string>>;

export const touchColumns = [
  'Activity ID',
  'Lead ID',
  'Activity Date',
  'Activity Type',
  'Side',
  'Direction',
  'UTM Source',
  'UTM Medium',
  'UTM Campaign',
  'UTM Content',
  'Outcome',
] as const;
export type TouchRow = Partial<Record<(typeof touchColumns)[number], string>>;

export const peopleColumns = ['Name', 'Team'] as const;

export function numbered(letter: string, number: number): string {
  return `${letter}-${String(number).padStart(5, '0')}`;
}

export function leadRow(id: string, lead: Lead): LeadRow {
  const { contact, origin } = lead;
  return {
    ...contactCells(id, lead),
    'Company Size': contact.company.size.name,
    Phone: contact.phone,
    Country: contact.company.country.name,
    Persona: lead.persona,
    'UTM Content': lead.content,
    'Lead Source': lead.source,
    'UTM Medium': origin.medium,
    'UTM Campaign': origin.campaign ?? '',
    'Lead Owner': lead.owner?.name ?? '',
    'Lifecycle Stage': lead.stage,
    'Lead Status': lead.status,
    'Create Date': timeText(lead.created),
    'Became an MQL Date': timeText(lead.mql),
    'Became an SQL Date': timeText(lead.sql),
    'Accepted Date': timeText(lead.accepted),
    'Rejected Date': timeText(lead.rejected),
    'Rejected Reason': lead.reason,
  };
}

/** The same person, entered a second time under another number. */
export function duplicateRow(id: string, lead: Lead, created: number): LeadRow {
  return { ...contactCells(id, lead), 'Create Date': timeText(created) };
}

function contactCells(id: string, { contact }: Lead): LeadRow {
  return { 'Lead ID': id, Email: contact.email, 'Full Name': contact.name, Company: contact.company.name };
}

export function dealRow(id: string, lead: { key: string; company: string; owner: string }, deal: Deal): DealRow {
  return {
    'Deal ID': id,
    'Deal Name': `${lead.company} – ${deal.product}`,
    'Contact ID': lead.key,
    Company: lead.company,
    Amount: euros(deal.amount),
    Currency: 'EUR',
    'List Price': euros(deal.listAmount),
    'Deal Stage': deal.stage,
    'Create Date': timeText(deal.created),
    'Expected Close Date': dayText(deal.expected),
    'Close Date': dayText(deal.closed),
    'Deal Outcome': deal.outcome,
    'Closed Lost Reason': deal.lostReason,
    'Deal Owner': lead.owner,
    Product: deal.product,
  };
}

export function touchRow(id: string, lead: string, touch: Touch): TouchRow {
  return {
    'Activity ID': id,
    'Lead ID': lead,
    'Activity Date': timeText(touch.at),
    'Activity Type': touch.kind,
    Side: touch.side,
    Direction: touch.direction,
    'UTM Source': touch.origin?.source ?? '',
    'UTM Medium': touch.origin?.of.medium ?? '',
    'UTM Campaign': touch.origin?.of.campaign ?? '',
    'UTM Content': touch.origin?.content ?? '',
    Outcome: touch.outcome,
  };
}

function euros(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

import type { DealRow, LeadRow, TouchRow } from './rows.ts';
import type { SpendRow } from './spend.ts';

/** What goes wrong in real files, each at the end of a day, counted from the sample's first. */
type Dirt<Row> = {
  readonly day: number;
  readonly what: 'blank' | 'header' | 'too long' | 'row';
  readonly row: Row;
};

const blank = { what: 'blank', row: {} } as const;
const header = { what: 'header', row: {} } as const;

export const leadDirt: readonly Dirt<LeadRow>[] = [
  { day: 31, ...blank },
  { day: 31, ...blank },
  { day: 92, ...header },
  { day: 123, what: 'too long', row: { 'Lead ID': 'X-1', 'Full Name': 'Weber, Sales' } },
  { day: 184, what: 'row', row: { 'Lead ID': 'X-2', 'Full Name': 'Imported by hand', 'Create Date': 'last Tuesday' } },
  { day: 245, what: 'row', row: { 'Lead ID': 'X-3', Email: 'no address', 'Create Date': '2026-01-02 10:15:00' } },
  { day: 306, what: 'row', row: { 'Lead ID': 'X-4', 'Lead Status': 'Parked', 'Create Date': '2026-03-03 09:05:00' } },
  { day: 400, what: 'row', row: { 'Lead ID': 'X-5', 'Lead Status': 'New', 'Create Date': '2026-02-31' } },
  { day: 470, ...header },
];

export const dealDirt: readonly Dirt<DealRow>[] = [
  { day: 60, ...header },
  { day: 150, what: 'too long', row: { 'Deal ID': 'Y-1', 'Deal Name': 'Renewal, second half' } },
  { day: 240, what: 'row', row: { 'Deal ID': 'Y-2', 'Deal Name': 'Empty draft' } },
  {
    day: 330,
    what: 'row',
    row: {
      'Deal ID': 'Y-3',
      'Deal Name': 'Pilot',
      Amount: '1800.00',
      Currency: 'EUR',
      'Create Date': '2026-03-27 11:00:00',
      'Expected Close Date': 'in autumn',
      'Deal Outcome': 'Maybe',
    },
  },
  { day: 420, ...blank },
];

export const touchDirt: readonly Dirt<TouchRow>[] = [
  { day: 20, ...blank },
  { day: 70, what: 'row', row: { 'Activity ID': 'Z-1', 'Activity Date': '2025-07-10 09:00:00', 'Activity Type': 'call' } },
  { day: 140, ...header },
  { day: 210, what: 'row', row: { 'Activity ID': 'Z-2', 'Lead ID': 'L-00007', 'Activity Type': 'call', 'Activity Date': 'yesterday' } },
  { day: 280, what: 'too long', row: { 'Activity ID': 'Z-3', 'Lead ID': 'L-00008', 'Activity Type': 'mail' } },
  { day: 350, what: 'row', row: { 'Activity ID': 'Z-4', 'Lead ID': 'L-00009', 'Activity Type': 'Fax', 'Activity Date': '2026-04-16 15:20:00' } },
  { day: 420, what: 'row', row: { 'Activity ID': 'Z-5', 'Activity Date': '2026-06-25 09:00:00', 'Activity Type': 'mail' } },
  { day: 500, what: 'row', row: { 'Activity ID': 'Z-6', 'Activity Date': '2026-09-13 14:00:00', 'Activity Type': 'visit' } },
]; // prettier-ignore

export const spendDirt: readonly Dirt<SpendRow>[] = [
  { day: 45, what: 'row', row: { Day: '2025-06-15', Channel: 'Paid Search', Campaign: 'Brand Search', 'Cost Type': 'media' } },
  { day: 130, ...header },
  { day: 205, what: 'row', row: { Day: '2025-11-22', Channel: 'Email', Cost: 'n/a', 'Cost Type': 'tools' } },
  { day: 290, what: 'row', row: { Channel: 'Events', Cost: '480.00', 'Cost Type': 'agency' } },
  { day: 380, ...blank },
  { day: 460, what: 'too long', row: { Day: '2026-08-04', Channel: 'Events', Cost: '1250.00' } },
]; // prettier-ignore

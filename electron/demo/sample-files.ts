import { join } from 'node:path';
import type { Kind } from '#shared/fields/fields.ts';
import { leadsByDay, momentsOf } from './arrivals.ts';
import { end, endDay, firstDay, firstDayOfMonth, monthOf, secondsPerDay, type Civil } from './calendar.ts';
import { Contacts } from './contacts.ts';
import { CsvFile } from './csv-file.ts';
import { dealWithoutLead, type Deal } from './deals.ts';
import { dealDirt, leadDirt, spendDirt, touchDirt } from './dirt.ts';
import { leadAt, type Draw, type Lead } from './leads.ts';
import { Random, Spread } from './random.ts';
import {
  dealColumns,
  dealRow,
  duplicateRow,
  leadColumns,
  leadRow,
  numbered,
  peopleColumns,
  touchColumns,
  touchRow,
} from './rows.ts';
import { mediaOf, otherCostsOf, spendColumns } from './spend.ts';
import { marketers, owners } from './team.ts';

export type SampleFiles = readonly { readonly kind: Kind; readonly path: string }[];

/** Shares of leads that are entered twice, and of deals that no lead stands behind. */
const duplicates = 0.012;
const dealsWithoutLead = 0.08;

/**
 * Writes the exports of a company that does not exist into a folder, day by day, so that no file is held whole. Calls
 * `afterDay` with the share that is done; what it throws ends the writing.
 */
export async function writeSampleFiles(
  folder: string,
  { leads, seed }: { leads: number; seed: number },
  afterDay: (share: number) => Promise<void>,
): Promise<SampleFiles> {
  const pathOf = (kind: Kind): string => join(folder, `${kind}.csv`);
  const people = await CsvFile.create(pathOf('people'), peopleColumns);
  for (const { name, team } of [...owners, ...marketers]) people.row({ Name: name, Team: team });
  await people.close();
  const files = {
    leads: await CsvFile.create(pathOf('leads'), leadColumns),
    deals: await CsvFile.create(pathOf('deals'), dealColumns),
    touches: await CsvFile.create(pathOf('touches'), touchColumns),
    spend: await CsvFile.create(pathOf('spend'), spendColumns),
  };
  try {
    const writer = new DayWriter(files, leads, new Random(seed));
    for (let day = firstDay; day < endDay; day += 1) {
      writer.write(day);
      for (const file of Object.values(files)) await file.drain();
      await afterDay((day + 1 - firstDay) / (endDay - firstDay));
    }
  } finally {
    for (const file of Object.values(files)) await file.close();
  }
  return (['people', 'leads', 'deals', 'touches', 'spend'] as const).map((kind) => ({ kind, path: pathOf(kind) }));
}

type Files = {
  readonly leads: CsvFile<(typeof leadColumns)[number]>;
  readonly deals: CsvFile<(typeof dealColumns)[number]>;
  readonly touches: CsvFile<(typeof touchColumns)[number]>;
  readonly spend: CsvFile<(typeof spendColumns)[number]>;
};

class DayWriter {
  readonly #files: Files;
  readonly #leads: number;
  readonly #draw: Draw;
  readonly #byDay: readonly number[];
  readonly #written = { leads: 0, deals: 0, touches: 0 };
  /** People who will be entered a second time, by when. */
  #again: { readonly lead: Lead; readonly at: Civil }[] = [];

  constructor(files: Files, leads: number, random: Random) {
    this.#files = files;
    this.#leads = leads;
    this.#draw = { random, spread: new Spread(random), contacts: new Contacts(random) };
    this.#byDay = leadsByDay(leads, random);
  }

  write(day: number): void {
    const { random } = this.#draw;
    for (const at of momentsOf(day, this.#byDay[day - firstDay] ?? 0, random)) this.#lead(leadAt(this.#draw, at));
    this.#repeat((day + 1) * secondsPerDay);
    this.#spend(day);
    this.#dirty(day - firstDay);
  }

  #lead(lead: Lead): void {
    const { random, contacts } = this.#draw;
    const id = numbered('L', (this.#written.leads += 1));
    this.#files.leads.row(leadRow(id, lead));
    for (const touch of lead.touches) {
      this.#files.touches.row(touchRow(numbered('T', (this.#written.touches += 1)), id, touch));
    }
    if (lead.deal !== null) {
      const key = random.chance(0.06) ? lead.contact.email : id;
      this.#deal(key, lead.contact.company.name, lead.owner?.name ?? '', lead.deal);
      if (random.chance(dealsWithoutLead)) {
        const { company } = contacts.next();
        this.#deal('', company.name, random.pick(owners).name, dealWithoutLead(random, company, lead.deal.created));
      }
    }
    if (random.chance(duplicates)) this.#again.push({ lead, at: lead.created + random.whole(3, 40) * secondsPerDay });
  }

  #deal(key: string, company: string, owner: string, deal: Deal): void {
    this.#files.deals.row(dealRow(numbered('D', (this.#written.deals += 1)), { key, company, owner }, deal));
  }

  #repeat(until: Civil): void {
    for (const { lead, at } of this.#again) {
      if (at >= until || at >= end) continue;
      this.#files.leads.row(duplicateRow(numbered('L', (this.#written.leads += 1)), lead, at));
    }
    this.#again = this.#again.filter(({ at }) => at >= until);
  }

  #spend(day: number): void {
    const { random } = this.#draw;
    const month = monthOf(day);
    const from = firstDayOfMonth(month);
    const to = firstDayOfMonth(month + 1);
    const ofMonth = this.#byDay.slice(from - firstDay, to - firstDay).reduce((sum, count) => sum + count, 0);
    for (const row of mediaOf(day, ofMonth, random)) this.#files.spend.row(row);
    if (day === to - 1) for (const row of otherCostsOf(month, this.#leads, random)) this.#files.spend.row(row);
  }

  #dirty(day: number): void {
    spoil(this.#files.leads, leadDirt, day);
    spoil(this.#files.deals, dealDirt, day);
    spoil(this.#files.touches, touchDirt, day);
    spoil(this.#files.spend, spendDirt, day);
  }
}

type Dirt<Column extends string> = {
  readonly day: number;
  readonly what: 'blank' | 'header' | 'too long' | 'row';
  readonly row: Partial<Record<Column, string>>;
};

function spoil<Column extends string>(file: CsvFile<Column>, dirt: readonly Dirt<Column>[], today: number): void {
  for (const { day, what, row } of dirt) {
    if (day !== today) continue;
    if (what === 'blank') file.line([]);
    else if (what === 'header') file.header();
    else if (what === 'row') file.row(row);
    else file.line([...file.columns.map((column) => row[column] ?? ''), 'moved', 'by a comma']);
  }
}

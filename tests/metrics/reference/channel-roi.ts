import type { ChannelRoiRow } from '#shared/metrics/answers.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { ratio } from '#shared/metrics/rate.ts';
import type { Row, WorldInput } from '#tests/world/world.ts';
import { creditsReference } from './credits.ts';
import { dayNumber, inOrder, timeKey, upTo, when, type When } from './facts.ts';

type Deal = {
  readonly row: Row;
  readonly primary: Row | null;
  readonly leads: readonly Row[];
  readonly closed: When;
  readonly cents: number;
};

type Facts = { leads: Row[]; customers: Row[]; deals: Deal[]; media: number | null; all: number | null };

const touchFields = ['source', 'channel', 'campaign', 'content'];
const salesKinds = ['call', 'mail', 'meeting', 'message', 'task', 'sequence'];

/** RO2–RO9 a second time: by loops over the rows as they were given. Credits in fractions, spend day by day. */
export class ChannelRoiReference {
  readonly #input: WorldInput;
  readonly #question: Question;
  readonly #zone: string;
  readonly #asOf: When;
  readonly #marketing: readonly Row[];

  constructor(input: WorldInput, question: Question) {
    this.#input = input;
    this.#question = question;
    this.#zone = input.settings?.timeZone ?? 'UTC';
    this.#asOf = this.#when(input.asOf)!;
    this.#marketing = (input.touches ?? []).filter((touch) => !salesKinds.includes(touch['kind'] ?? ''));
  }

  rows(): ChannelRoiRow[] {
    const { by, from, to } = this.#question;
    const whole = this.#facts(dayNumber(from), dayNumber(to));
    const total = this.#row('total', null, whole, whole.deals.length > 0 ? this.#revenue(whole.deals, () => true) : 0);
    if (by === null) return [total];
    const known = this.#revenueIsKnown();
    const untouched = this.#isTouchField() && !this.#picksTouches();
    const unattributed: ChannelRoiRow = {
      ...nothing,
      row: 'unattributed',
      revenue: known
        ? sum(untouched ? whole.deals.filter((deal) => this.#credits(deal).length === 0) : [], (deal) => deal.cents)
        : null,
    };
    return [
      ...(by === 'week' || by === 'month' ? this.#timeRows(by) : this.#fieldRows(by, whole)),
      unattributed,
      total,
    ];
  }

  #timeRows(by: 'week' | 'month'): ChannelRoiRow[] {
    const days = new Map<string, number[]>();
    for (let day = dayNumber(this.#question.from); day < dayNumber(this.#question.to); day += 1) {
      days.set(timeKey(day, by), [...(days.get(timeKey(day, by)) ?? []), day]);
    }
    return [...days].map(([key, of]) => {
      const facts = this.#facts(of[0]!, of.at(-1)! + 1);
      return this.#row(
        'segment',
        key,
        facts,
        this.#revenue(facts.deals, () => true),
      );
    });
  }

  #fieldRows(by: string, whole: Facts): ChannelRoiRow[] {
    const field = (row: Row | null) => row?.[by] || null;
    const dealField = (deal: Deal) => (by === 'country' ? field(deal.primary) : field(deal.row));
    const segments = new Set<string | null>();
    if (by !== 'product') [...whole.leads, ...whole.customers].forEach((lead) => segments.add(field(lead)));
    if (this.#isTouchField())
      this.#spendRows(-1e9, 1e9)
        .filter(({ row }) => this.#fallsIn(row))
        .forEach(({ row }) => segments.add(field(row)));
    for (const deal of whole.deals) {
      const credits = this.#credits(deal).filter(({ touch, share }) => share > 0 && this.#picks(touch, touchFields));
      if (this.#isTouchField()) credits.forEach(({ touch }) => segments.add(field(touch)));
      else if (!this.#picksTouches() || credits.length > 0) segments.add(dealField(deal));
    }
    return [...segments].map((segment) => {
      const of = (rows: Row[]) => rows.filter((row) => field(row) === segment);
      const spend = this.#isTouchField()
        ? this.#spend(dayNumber(this.#question.from), dayNumber(this.#question.to), (row) => field(row) === segment)
        : noSpend;
      const facts = { leads: of(whole.leads), customers: of(whole.customers), deals: whole.deals, ...spend };
      const revenue = this.#isTouchField()
        ? this.#revenue(whole.deals, (touch) => field(touch) === segment)
        : this.#revenue(
            whole.deals.filter((deal) => dealField(deal) === segment),
            () => true,
          );
      const earning = this.#isTouchField()
        ? this.#marketing.some((touch) => field(touch) === segment && this.#picks(touch, touchFields))
        : (this.#input.deals ?? []).some((row) => {
            const [primary] = this.#leadsOf(row).toSorted((a, b) => this.#byAge(a, b));
            return (
              this.#isOfPickedDeals(row, primary ?? {}) && field(by === 'country' ? (primary ?? {}) : row) === segment
            );
          });
      const someLeads = this.#leadsAtAnyDate().some((lead) => field(lead) === segment);
      return this.#row('segment', segment, facts, revenue, earning, someLeads);
    });
  }

  #row(
    row: ChannelRoiRow['row'],
    segment: string | null,
    facts: Facts,
    sumOfRevenue: number,
    earning = true,
    someLeads = true,
  ): ChannelRoiRow {
    const { leads: allLeads = [], deals = [] } = this.#input;
    const leadsKnown =
      someLeads && !this.#asksForProduct() && allLeads.some((lead) => this.#when(lead['created_at']) !== null);
    const linked = deals.some((deal) => this.#leadsOf(deal).length > 0);
    const spendKnown = this.#question.where.every(({ field }) => touchFields.includes(field));
    const leads = leadsKnown ? facts.leads.length : null;
    const customers = leadsKnown && linked ? facts.customers.length : null;
    const revenue = this.#revenueIsKnown() && earning ? sumOfRevenue : null;
    const spend = spendKnown ? facts.media : null;
    const cost = spendKnown ? facts.all : null;
    const share = (a: number | null, b: number | null) => (a === null || b === null ? null : ratio(a, b));
    return {
      row,
      segment,
      spend,
      cost,
      leads,
      customers,
      cpl: share(spend, leads),
      cac: share(spend, customers),
      revenue,
      roi: share(revenue === null || cost === null ? null : revenue - cost, cost),
      roas: share(revenue, spend),
    };
  }

  #facts(from: number, to: number): Facts {
    const inside = (moment: When | null) =>
      moment !== null && moment.day >= from && moment.day < to && upTo(moment, this.#asOf);
    const cash = this.#question.mode === 'cash';
    const leads = this.#leadsAtAnyDate().filter((lead) => lead['status'] !== 'excluded');
    const created = leads.filter((lead) => inside(this.#when(lead['created_at'])));
    const won = (this.#input.deals ?? []).filter((deal) => deal['outcome'] === 'won');
    const becameCustomer = (lead: Row) => {
      const closes = won
        .filter((deal) => this.#leadsOf(deal).includes(lead))
        .map((deal) => this.#when(deal['closed_at']));
      if (!cash) return closes.some((closed) => upTo(closed ?? this.#asOf, this.#asOf));
      const first = closes.filter((closed) => closed !== null).toSorted(inOrder)[0];
      return first !== undefined && inside(first);
    };
    const deals = won
      .map((row): Deal => {
        const all = this.#leadsOf(row);
        const primary = all.toSorted((a, b) => this.#byAge(a, b))[0] ?? null;
        const foreign = (row['currency'] || 'EUR') !== 'EUR';
        return {
          row,
          primary,
          leads: all,
          closed: this.#when(row['closed_at']) ?? this.#asOf,
          cents: foreign ? 0 : centsOf(row['amount']),
        };
      })
      .filter(({ row, primary, closed }) => {
        if (!upTo(closed, this.#asOf) || primary?.['status'] === 'excluded') return false;
        if (cash) return inside(this.#when(row['closed_at']));
        return primary !== null && inside(this.#when(primary['created_at']));
      })
      .filter(({ row, primary }) => this.#isOfPickedDeals(row, primary ?? {}));
    return {
      leads: created,
      customers: (cash ? leads : created).filter(becameCustomer),
      deals,
      ...this.#spend(from, to, () => true),
    };
  }

  #spend(from: number, to: number, which: (row: Row) => boolean): { media: number | null; all: number | null } {
    const rows = this.#spendRows(from, to).filter(({ row, cents }) => which(row) && cents !== null);
    const media = rows.filter(({ row }) => (row['cost_kind'] || 'media') === 'media');
    return {
      media: media.length === 0 ? null : sum(media, ({ cents }) => cents!),
      all: rows.length === 0 ? null : sum(rows, ({ cents }) => cents!),
    };
  }

  /** Day by day: the rounded running total of a day less that of the day before. Null: no counted day. */
  #spendRows(from: number, to: number): { row: Row; cents: number | null }[] {
    return (this.#input.spend ?? [])
      .filter((row) => (row['currency'] || 'EUR') === 'EUR' && this.#picks(row, touchFields))
      .map((row) => {
        const first = dayNumber(row['date'] || `${row['month']}-01`);
        const [year = 0, month = 0] = (row['month'] || '0-0').split('-').map(Number);
        const days = row['date'] ? 1 : Date.UTC(year, month, 1) / 86_400_000 - first;
        const amount = centsOf(row['amount']);
        const running = (count: number) => Math.sign(amount) * Math.floor((Math.abs(amount) * count) / days + 0.5);
        let cents: number | null = null;
        for (let index = 0; index < days; index += 1) {
          const day = first + index;
          if (day < from || day >= to || day > this.#asOf.day) continue;
          cents = (cents ?? 0) + running(index + 1) - running(index);
        }
        return { row, cents };
      });
  }

  #fallsIn(row: Row): boolean {
    return this.#spendRows(dayNumber(this.#question.from), dayNumber(this.#question.to)).some(
      (each) => each.row === row && each.cents !== null,
    );
  }

  #revenue(deals: readonly Deal[], which: (touch: Row) => boolean): number {
    return sum(deals, (deal) => {
      const credits = this.#credits(deal);
      if (!this.#picksTouches() && credits.length === 0)
        return which({}) && !this.#isSegmentOfTouches(which) ? deal.cents : 0;
      return sum(
        credits.filter(({ touch }) => which(touch) && this.#picks(touch, touchFields)),
        ({ cents }) => cents,
      );
    });
  }

  /** Untouched deals belong to no segment of touches, also not to the one without the field. */
  #isSegmentOfTouches(which: (touch: Row) => boolean): boolean {
    return this.#isTouchField() && !which({ [this.#question.by!]: '\u0000' });
  }

  #credits(deal: Deal) {
    const touches = this.#marketing
      .map((row, id) => ({ row, id, at: this.#when(row['at'])! }))
      .filter(({ row }) => deal.leads.some((lead) => lead['external_id'] === row['lead']));
    const milestones = {
      lead: this.#when(deal.primary?.['created_at']),
      deal: this.#when(deal.row['created_at']),
      closed: deal.closed,
    };
    return creditsReference(
      touches,
      milestones,
      deal.cents,
      this.#input.settings?.lookBackDays ?? 365,
      this.#question.model,
    );
  }

  #leadsOf(deal: Row): Row[] {
    const keys = (deal['lead'] ?? '').split(';');
    return (this.#input.leads ?? []).filter((lead) => keys.includes(lead['external_id'] ?? ''));
  }

  #byAge(a: Row, b: Row): number {
    const [left, right] = [this.#when(a['created_at']), this.#when(b['created_at'])];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return inOrder(left, right);
  }

  #leadsAtAnyDate(): Row[] {
    if (this.#asksForProduct()) return [];
    return (this.#input.leads ?? []).filter((lead) =>
      this.#picks(lead, [...touchFields, 'owner', 'country', 'company']),
    );
  }

  #picks(row: Row, fields: readonly string[]): boolean {
    return fields.every((field) => {
      const wanted = this.#question.where.filter((filter) => filter.field === field);
      return wanted.length === 0 || wanted.some((filter) => filter.value === (row[field] || null));
    });
  }

  #isOfPickedDeals(deal: Row, primary: Row): boolean {
    return this.#picks(deal, ['owner', 'product', 'company']) && this.#picks(primary, ['country']);
  }

  #revenueIsKnown(): boolean {
    const amounts = (this.#input.deals ?? []).some((deal) => (deal['amount'] ?? '') !== '');
    return amounts && !(this.#picksTouches() && this.#marketing.length === 0);
  }

  #picksTouches(): boolean {
    return this.#question.where.some(({ field }) => touchFields.includes(field));
  }

  #isTouchField(): boolean {
    return touchFields.includes(this.#question.by ?? '');
  }

  #asksForProduct(): boolean {
    return this.#question.by === 'product' || this.#question.where.some(({ field }) => field === 'product');
  }

  #when(cell: string | undefined): When | null {
    return when(cell, this.#zone);
  }
}

const noSpend = { media: null, all: null };

const nothing: ChannelRoiRow = {
  row: 'segment',
  segment: null,
  spend: null,
  cost: null,
  leads: null,
  customers: null,
  cpl: null,
  cac: null,
  revenue: null,
  roi: null,
  roas: null,
};

function centsOf(amount: string | undefined): number {
  return Math.round(Number(amount ?? 0) * 100);
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  let total = 0;
  for (const row of rows) total += of(row);
  return total;
}

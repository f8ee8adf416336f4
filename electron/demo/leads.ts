import { afterWorkingTime, dayAt, end, hour, monthOf, secondsPerDay, workingDay, type Civil } from './calendar.ts';
import type { Contact, Contacts } from './contacts.ts';
import { dealOf, type Deal } from './deals.ts';
import { originWeight, origins, personas, qualityOf, rejectionReasons, type Origin } from './market.ts';
import { logNormalAt, pickBy, type Random, type Spread } from './random.ts';
import { owners, teamWorked, type Owner } from './team.ts';
import { dealTouches, marketingTouches, salesTouch, sequenceOf, workOf, type Touch } from './touches.ts';

export type Lead = {
  readonly contact: Contact;
  readonly persona: string;
  readonly origin: Origin;
  readonly source: string;
  readonly content: string;
  readonly owner: Owner | null;
  readonly created: Civil;
  readonly mql: Civil | null;
  readonly sql: Civil | null;
  readonly accepted: Civil | null;
  readonly rejected: Civil | null;
  readonly reason: string;
  readonly status: string;
  readonly stage: string;
  readonly deal: Deal | null;
  readonly touches: readonly Touch[];
};

export type Draw = { readonly random: Random; readonly spread: Spread; readonly contacts: Contacts };

/** How far a lead came, and what sales did for it. */
type Journey = Pick<Lead, 'mql' | 'sql' | 'accepted' | 'rejected' | 'reason' | 'status' | 'deal' | 'touches'>;

const nowhere: Journey = {
  mql: null,
  sql: null,
  accepted: null,
  rejected: null,
  reason: '',
  status: 'New',
  deal: null,
  touches: [],
};

/** A lead that came at a moment, and all that happened to it until the sample's end. */
export function leadAt(draw: Draw, created: Civil): Lead {
  const { random, spread, contacts } = draw;
  const month = monthOf(dayAt(created));
  const origin = pickBy(origins, (each) => originWeight(each, month), spread.next('origin'));
  const contact = contacts.next();
  const owner = pickBy(owners, (each) => each.weight, spread.next('owner'));
  const source = random.pick(origin.sources);
  const content = random.pick(origin.contents);
  const isTest = random.chance(0.01);
  const journey = isTest ? { ...nowhere, status: 'Test' } : journeyOf(draw, { origin, contact, owner, created, month });
  const touches = [...marketingTouches(random, origin, source, content, created), ...journey.touches];
  return {
    contact,
    persona: random.weighted(personas).name,
    origin,
    source,
    content,
    // Some leads that are not ripe yet belong to nobody.
    owner: journey.mql === null && random.chance(0.2) ? null : owner,
    created,
    ...withOddities(random, journey),
    stage: stageOf(journey),
    touches: touches.filter((touch) => touch.at < end),
  };
}

type Coming = { origin: Origin; contact: Contact; owner: Owner; created: Civil; month: number };

function journeyOf({ random, spread }: Draw, { origin, contact, owner, created, month }: Coming): Journey {
  const key = origin.campaign ?? origin.channel;
  const ripens = spread.next('mql', key) < origin.rates.mql;
  const waited = spread.next('mqlDelay');
  const mql = created + mqlDelay(waited);
  if (!ripens || mql >= end) return { ...nowhere, status: random.chance(0.3) ? 'Nurturing' : 'New' };
  if (spread.next('worked', owner.name) >= owner.worked) return { ...nowhere, mql, touches: sequenceOf(random, mql) };
  const rate = (origin.rates.sql * qualityOf(origin, month)) / teamWorked;
  const qualifies = spread.next('sql', key) < rate;
  const work = workOf({ random, spread }, owner, mql, qualifies);
  if (!qualifies) return unqualified(random, mql, work.last, work.touches);
  const sql = afterWorkingTime(work.last, logNormalAt(0.6, 0.7, spread.next('sqlDelay')) * workingDay);
  if (sql >= end) return { ...nowhere, mql, status: 'Working', touches: work.touches };
  const deal = dealOf({ random, spread }, { origin, company: contact.company, closing: owner.closing, sql });
  const meeting = random.chance(0.7) ? [salesTouch(sql - 60, 'meeting', 'Outbound', 'Held')] : [];
  const closing = deal === null ? [] : dealTouches(random, deal.created, deal.closed ?? end);
  return {
    ...nowhere,
    mql,
    sql,
    accepted: sql,
    status: deal?.outcome === 'Lost' && random.chance(0.5) ? 'Lost' : 'Accepted',
    deal,
    touches: [...work.touches, ...meeting, ...closing],
  };
}

/** Some ask for a talk at once, the others ripen over days. */
function mqlDelay(share: number): number {
  const atOnce = 0.6;
  if (share < atOnce) return Math.floor(120 + (share / atOnce) * 1500);
  const days = Math.min(logNormalAt(0.9, 0.8, (share - atOnce) / (1 - atOnce)), 12);
  return Math.floor(days * secondsPerDay);
}

function unqualified(random: Random, mql: Civil, last: Civil, touches: readonly Touch[]): Journey {
  const decided = afterWorkingTime(last, random.between(0.1, 3) * workingDay);
  if (decided < end && random.chance(0.42)) {
    const reason = random.weighted(rejectionReasons).name;
    return { ...nowhere, mql, rejected: decided, reason, status: 'Rejected', touches };
  }
  if (decided < end && random.chance(0.06)) return { ...nowhere, mql, accepted: decided, status: 'Accepted', touches };
  const isOld = end - last > 40 * secondsPerDay;
  return { ...nowhere, mql, status: isOld && random.chance(0.6) ? 'Nurturing' : 'Working', touches };
}

/** What real exports have: stages that were skipped, entered again later, or have no date. */
function withOddities(random: Random, journey: Journey): Omit<Journey, 'touches'> {
  const { touches: _, ...facts } = journey;
  if (facts.mql === null) return facts;
  if (facts.sql === null) return random.chance(0.01) ? { ...facts, mql: null } : facts;
  if (random.chance(0.03)) return { ...facts, mql: null };
  const again = facts.sql + random.whole(48, 200) * hour;
  return random.chance(0.015) && again < end && facts.deal === null ? { ...facts, mql: again } : facts;
}

function stageOf({ mql, sql, deal }: Journey): string {
  if (deal?.outcome === 'Won') return 'Customer';
  if (deal !== null) return 'Opportunity';
  if (sql !== null) return 'SQL';
  return mql === null ? 'Lead' : 'MQL';
}

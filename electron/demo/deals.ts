import { afterWorkingTime, dayAt, end, isWorkingDay, secondsPerDay, workingDay, type Civil } from './calendar.ts';
import type { Company } from './contacts.ts';
import { lostReasons, products, type Origin } from './market.ts';
import { logNormalAt, type Random, type Spread } from './random.ts';

export type Deal = {
  readonly created: Civil;
  readonly expected: Civil;
  /** Null: still open. */
  readonly closed: Civil | null;
  readonly outcome: 'Won' | 'Lost' | 'No decision' | 'Open';
  readonly stage: string;
  readonly lostReason: string;
  readonly product: string;
  /** In cents, as the list price. */
  readonly amount: number;
  readonly listAmount: number;
};

const longestStall = 400;

type Chance = { origin: Origin; company: Company; closing: number; sql: Civil };

/** The deal of a lead that became an SQL, or null: it did not become an opportunity, or will after the sample's end. */
export function dealOf(
  { random, spread }: { random: Random; spread: Spread },
  { origin, company, closing, sql }: Chance,
): Deal | null {
  if (spread.next('opportunity') >= origin.rates.opportunity) return null;
  const delay = logNormalAt(4, 0.6, spread.next('opportunityDelay')) * workingDay;
  const wins = spread.next('won', origin.campaign ?? origin.channel) < origin.rates.won * closing;
  const made = madeAt(random, afterWorkingTime(sql, delay), wins, origin.dealSize * company.size.dealSize);
  return made.created < end ? made : null;
}

/** A deal of a customer that no lead stands behind. */
export function dealWithoutLead(random: Random, company: Company, created: Civil): Deal {
  return madeAt(random, created, random.chance(0.34), company.size.dealSize * 0.6);
}

function madeAt(random: Random, created: Civil, wins: boolean, size: number): Deal {
  const loses = random.chance(0.72);
  const days = cycleDays(random, wins, loses);
  const closed = onWorkingDay(created + days * secondsPerDay);
  const isOpen = closed >= end || days > longestStall;
  const decided = wins ? 'Won' : loses ? 'Lost' : 'No decision';
  const outcome = isOpen ? 'Open' : decided;
  const product = random.weighted(products);
  const listAmount = Math.round(product.price * size * random.logNormal(1, 0.25) * 100);
  return {
    created,
    expected: created + random.whole(40, 80) * secondsPerDay,
    closed: isOpen ? null : closed,
    outcome,
    stage: outcome === 'Open' ? openStage(end - created) : outcome === 'Won' ? 'Closed won' : 'Closed lost',
    lostReason: outcome === 'Lost' ? random.weighted(lostReasons).name : '',
    product: product.name,
    amount: random.chance(0.45) ? listAmount : Math.round(listAmount * random.between(0.8, 0.97)),
    listAmount,
  };
}

/** Some deals stay open for good, which nobody wants to see. */
function cycleDays(random: Random, wins: boolean, loses: boolean): number {
  if (wins) return Math.max(24, random.logNormal(44, 0.4));
  if (random.chance(0.05)) return longestStall + 1;
  return Math.max(24, random.logNormal(loses ? 46 : 74, 0.45));
}

function onWorkingDay(at: Civil): Civil {
  let moved = Math.floor(at);
  while (!isWorkingDay(dayAt(moved))) moved += secondsPerDay;
  return moved;
}

function openStage(age: number): string {
  const days = age / secondsPerDay;
  if (days < 14) return 'Discovery';
  return days < 35 ? 'Proposal' : 'Negotiation';
}

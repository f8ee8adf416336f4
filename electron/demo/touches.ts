import { afterWorkingTime, hour, secondsPerDay, workingDay, type Civil } from './calendar.ts';
import { origins, type Origin } from './market.ts';
import { logNormalAt, type Random, type Spread } from './random.ts';
import type { Owner } from './team.ts';

export type Touch = {
  readonly at: Civil;
  readonly kind: string;
  readonly side: 'Marketing' | 'Sales';
  readonly direction: 'Inbound' | 'Outbound' | '';
  readonly outcome: string;
  /** Null: a touch of sales. */
  readonly origin: { readonly of: Origin; readonly source: string; readonly content: string } | null;
};

const kindsByMedium: Readonly<Record<string, readonly [before: string, created: string]>> = {
  cpc: ['click', 'form'],
  paid_social: ['ad', 'form'],
  organic: ['visit', 'form'],
  email: ['email', 'download'],
  event: ['event', 'event'],
  referral: ['visit', 'form'],
};

/** Who is seen beside the origin of a lead, before and after it came. */
const alsoSeen = ['Category Search', 'Social Retargeting', 'SEO Guides', 'LinkedIn Leadership', null].flatMap((name) =>
  origins.filter((origin) => origin.campaign === name),
);
const newsletter = origins.filter((origin) => origin.campaign === 'Monthly Newsletter');

/** What marketing did with a lead: before it came, the touch that made it one, and after. */
export function marketingTouches(
  random: Random,
  origin: Origin,
  source: string,
  content: string,
  created: Civil,
): Touch[] {
  const before = Array.from({ length: random.whole(0, 3) }, () => {
    const at = created - Math.floor(random.logNormal(6, 1) * secondsPerDay);
    return random.chance(0.65) ? seen(random, origin, at) : seen(random, random.pick(alsoSeen), at);
  });
  const making: Touch = {
    at: created - random.whole(0, 90),
    kind: random.chance(0.25) && origin.medium !== 'event' ? 'download' : (kindsByMedium[origin.medium]?.[1] ?? 'form'),
    side: 'Marketing',
    direction: '',
    outcome: '',
    origin: { of: origin, source, content },
  };
  const after = Array.from({ length: random.whole(0, 2) }, () => {
    const at = created + Math.floor(random.logNormal(12, 0.9) * secondsPerDay);
    if (random.chance(0.5)) return seen(random, origin, at);
    return seen(random, random.chance(0.2) ? random.pick(newsletter) : random.pick(alsoSeen), at);
  });
  return [...before, making, ...after];
}

function seen(random: Random, origin: Origin, at: Civil): Touch {
  return {
    at,
    kind: kindsByMedium[origin.medium]?.[0] ?? 'visit',
    side: 'Marketing',
    direction: '',
    outcome: '',
    origin: { of: origin, source: random.pick(origin.sources), content: random.pick(origin.contents) },
  };
}

const attemptKinds = [
  { name: 'call', weight: 58 },
  { name: 'mail', weight: 30 },
  { name: 'message', weight: 12 },
];
const attemptCounts = [1, 2, 3, 4, 5, 6].map((count, index) => ({
  count,
  weight: [16, 18, 19, 17, 18, 12][index] ?? 0,
}));

export type Work = { readonly touches: readonly Touch[]; readonly last: Civil };

/** An owner's attempts at a lead that was handed over, until it answers; one that qualifies always does, soon. */
export function workOf(
  { random, spread }: { random: Random; spread: Spread },
  owner: Owner,
  handedOver: Civil,
  qualifies: boolean,
): Work {
  const touches: Touch[] = [];
  const attempts = qualifies ? random.whole(1, 3) : random.weighted(attemptCounts).count;
  const speed = spread.next('speed', owner.name);
  const wait = speed < owner.atOnce ? random.whole(70, 290) : hour * logNormalAt(owner.hoursToAttempt, 0.9, speed);
  let at = afterWorkingTime(handedOver, wait);
  let last = at;
  for (let number = 1; number <= attempts; number += 1) {
    const kind = random.weighted(attemptKinds).name;
    const answers = qualifies ? number === attempts : random.chance(0.14);
    touches.push(salesTouch(at, kind, 'Outbound', outcomeOf(random, kind, answers)));
    last = at;
    if (answers && kind !== 'call') {
      last = afterWorkingTime(at, random.between(0.5, 6) * hour);
      touches.push(salesTouch(last, kind, 'Inbound', ''));
    }
    if (answers) break;
    if (random.chance(0.2)) touches.push(salesTouch(at + random.whole(60, 600), 'task', 'Outbound', ''));
    at = afterWorkingTime(at, random.between(0.4, 1.2) * workingDay);
  }
  return { touches, last };
}

function outcomeOf(random: Random, kind: string, answers: boolean): string {
  if (kind !== 'call') return '';
  if (answers) return 'Connected';
  return random.chance(0.35) ? 'Left voicemail' : 'No answer';
}

export function salesTouch(at: Civil, kind: string, direction: 'Inbound' | 'Outbound', outcome: string): Touch {
  return { at, kind, side: 'Sales', direction, outcome, origin: null };
}

/** Mails that a program sends to leads nobody works. */
export function sequenceOf(random: Random, from: Civil): Touch[] {
  return Array.from({ length: random.whole(1, 3) }, (_, index) =>
    salesTouch(from + (index * 3 + 1) * secondsPerDay, 'sequence', 'Outbound', ''),
  );
}

/** Meetings and mails of an open deal, a week or two apart. */
export function dealTouches(random: Random, created: Civil, closed: Civil): Touch[] {
  const touches: Touch[] = [];
  let at = afterWorkingTime(created, random.between(0.2, 2) * workingDay);
  while (at < closed && touches.length < 8) {
    if (random.chance(0.45)) {
      touches.push(salesTouch(at, 'meeting', 'Outbound', random.chance(0.88) ? 'Held' : 'No show'));
    } else touches.push(salesTouch(at, random.chance(0.6) ? 'mail' : 'call', 'Outbound', ''));
    at = afterWorkingTime(at, random.between(4, 9) * workingDay);
  }
  return touches;
}

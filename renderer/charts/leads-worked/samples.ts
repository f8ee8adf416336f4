import type { LeadsWorkedAnswer, LeadsWorkedPage, LeadsWorkedRow } from '#shared/metrics/answers.ts';
import { ratio } from '#shared/metrics/rate.ts';
import { dayOf, isoDate } from '#shared/time/day.ts';
import { isoWeek } from '#shared/time/period.ts';
import { chance, sampleAnswer, sampleOwners, samplePage, type SampleName, type Samples } from '../sample-page.ts';

function row(segment: string | null, handedOver: number, speed: number): LeadsWorkedRow {
  const due = Math.round(handedOver * 0.94);
  const inTime = Math.round(due * speed);
  const over = Math.round((due - inTime) * 0.7);
  const never = due - inTime - over;
  const worked = inTime + over;
  const fast = Math.round(inTime * 0.12);
  return {
    segment,
    handedOver,
    worked,
    workedRate: ratio(worked, handedOver),
    due,
    inTime,
    inTimeRate: ratio(inTime, due),
    medianHours: due === 0 || speed < 0.3 ? null : 4 + (1 - speed) * 40,
    medianOver: due > 0 && speed < 0.3 ? 120 : null,
    p90Hours: null,
    p90Over: due === 0 ? null : 96,
    never,
    notYetDue: handedOver - due,
    bands: {
      under5: fast,
      under15: fast,
      under60: Math.round(inTime * 0.2),
      sameDay: 0,
      under1440: inTime - fast * 2 - Math.round(inTime * 0.2),
      over,
      never,
    },
  };
}

function answer(rows: LeadsWorkedRow[], before = false): LeadsWorkedAnswer {
  return {
    board: 'leads-worked',
    ...sampleAnswer('LW3', before),
    handOver: 'mql',
    basis: 'touches',
    slaHours: 24,
    rows,
  };
}

function page(name: SampleName, handedOver: number, weeks: number): LeadsWorkedPage {
  const next = chance(11);
  const names = sampleOwners[name];
  const speeds = names.map((_, index) => (index === 3 ? 0.34 : index === 4 ? 0.94 : 0.66 + next() * 0.2));
  const share = (total: number): number =>
    Math.max(0, Math.round((total / Math.max(1, names.length)) * (0.7 + next() * 0.6)));
  const rows = (total: number): LeadsWorkedRow[] =>
    names.map((owner, index) => row(owner, share(total), Math.min(1, (speeds[index] ?? 0.7) * (0.85 + next() * 0.3))));
  const compared = name !== 'one' && name !== 'empty';
  const monday = dayOf('2026-10-26');
  return {
    board: 'leads-worked',
    ...samplePage(name, 'owner'),
    now: answer([row(null, handedOver, 0.72)]),
    earlier: compared ? answer([row(null, handedOver, 0.79)], true) : null,
    segments: answer(rows(handedOver)),
    segmentsEarlier: compared ? answer(rows(handedOver), true) : null,
    trend: Array.from({ length: weeks }, (_, index) => {
      const from = monday - (weeks - 1 - index) * 7;
      const finished = index < weeks - 1;
      const total = Math.round((handedOver / 4) * (finished ? 1 : 0.15));
      return {
        key: isoWeek(from),
        from: isoDate(from),
        to: isoDate(from + 7),
        finished,
        total: row(null, total, index > weeks - 4 ? 0.66 + next() * 0.05 : 0.76 + next() * 0.06),
        segments: rows(total),
      };
    }),
    unworked: {
      total: Math.round(handedOver * 0.08),
      leads: Array.from({ length: Math.min(200, Math.round(handedOver * 0.08)) }, (_, index) => ({
        leadId: index + 1,
        name: name === 'long' ? 'Dr. Alexandrina Katharina von Württemberg-Teck zu Hohenzollern' : `Lead ${index + 1}`,
        company:
          index % 5 === 4
            ? null
            : name === 'long'
              ? 'Österreichische Donaudampfschifffahrtsgesellschaft mbH'
              : `Company ${index + 1}`,
        owner: names[index % Math.max(1, names.length)] ?? null,
        channel: index % 3 === 0 ? 'Paid Search' : 'Events',
        handedOver: '2026-10-20T09:30:00.000Z',
        ageHours: 300 - index * 2.5,
        due: 300 - index * 2.5 > 24,
        expectedValue: index % 4 === 3 ? null : 184_000 - index * 700,
      })),
    },
  };
}

export const leadsWorkedSamples: Samples<LeadsWorkedPage> = {
  empty: page('empty', 0, 0),
  one: page('one', 6, 1),
  typical: page('typical', 1089, 13),
  huge: page('huge', 912_340, 53),
  long: page('long', 410, 13),
};

import type { FunnelRow } from '#shared/metrics/answers.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { ratio } from '#shared/metrics/rate.ts';
import type { Row, WorldInput } from '#tests/world/world.ts';
import { dayNumber, inOrder, timeKey, upTo, when, type When } from './facts.ts';

const stages = ['lead', 'mql', 'sql', 'opportunity', 'customer'];
const fields = ['source', 'channel', 'campaign', 'content', 'owner', 'country', 'product', 'company'] as const;

type Fact = { readonly position: number; readonly moment: When; readonly dated: boolean };
type Counted = {
  readonly segment: string | null;
  /** The stages this entry counts at. */
  readonly at: readonly number[];
  readonly undated: number;
  readonly skipped: number;
  readonly backward: number;
};

/** FU1, FU3, FU5 and FU6 over the input rows: each lead's facts as a list, each rule as it is worded. */
export function funnelReference(input: WorldInput, question: Question): FunnelRow[] {
  const zone = input.settings?.timeZone ?? 'UTC';
  const asOf = when(input.asOf, zone) ?? { at: null, day: 0 };
  const leads = input.leads ?? [];
  const from = dayNumber(question.from);
  const to = dayNumber(question.to);
  const inPeriod = (moment: When) => moment.day >= from && moment.day < to && upTo(moment, asOf);
  const time = question.by === 'month' || question.by === 'week' ? question.by : null;

  const counted = leads
    .filter((lead) => lead['status'] !== 'excluded' && passes(question, lead))
    .flatMap((lead): Counted[] => {
      const facts = factsOf(lead, input.deals ?? [], zone, asOf);
      const known = facts.filter((fact) => upTo(fact.moment, asOf));
      const path = { undated: undatedOf(known), skipped: Number(skips(known)), backward: movesBack(known) };
      const nothing = { undated: 0, skipped: 0, backward: 0 };
      const segment = (day: number) => (time === null ? valueOf(lead, question.by) : timeKey(day, time));
      const dated = facts.filter((fact) => fact.dated).toSorted((a, b) => inOrder(a.moment, b.moment));
      if (question.mode === 'flow') {
        return stages
          .flatMap((_, position) => dated.find((fact) => fact.position === position) ?? [])
          .filter((fact) => inPeriod(fact.moment))
          .toSorted((a, b) => inOrder(a.moment, b.moment) || a.position - b.position)
          .map((fact, index) => ({
            segment: segment(fact.moment.day),
            at: [fact.position],
            ...(index === 0 ? path : nothing),
          }));
      }
      const first = dated[0];
      if (first === undefined || !inPeriod(first.moment)) return [];
      const furthest = Math.max(...known.map((fact) => fact.position));
      return [
        {
          segment: segment(first.moment.day),
          at: stages.flatMap((_, position) => (position <= furthest ? [position] : [])),
          ...path,
        },
      ];
    });

  const rowOf = (segment: string | null): FunnelRow => {
    const mine = counted.filter((entry) => entry.segment === segment);
    const counts = stages.map((_, position) => mine.filter((entry) => entry.at.includes(position)).length);
    const sum = (of: (entry: Counted) => number) => mine.reduce((total, entry) => total + of(entry), 0);
    return {
      segment,
      stages: stages.map((stage, position) => ({
        stage,
        count: counts[position] ?? 0,
        step: position === 0 ? null : ratio(counts[position] ?? 0, counts[position - 1] ?? 0),
        cumulative: ratio(counts[position] ?? 0, counts[0] ?? 0),
      })),
      undated: sum((entry) => entry.undated),
      skipped: sum((entry) => entry.skipped),
      backward: sum((entry) => entry.backward),
    };
  };

  if (question.by === null) return [rowOf(null)];
  if (time !== null) {
    const days = Array.from({ length: to - from }, (_, index) => from + index);
    return [...new Set(days.map((day) => timeKey(day, time)))].map(rowOf);
  }
  const segments = new Set(counted.map((entry) => entry.segment));
  const absent = leads.every((lead) => valueOf(lead, question.by) === null);
  return (segments.size === 0 && absent ? [null] : [...segments]).map(rowOf);
}

function factsOf(lead: Row, deals: readonly Row[], zone: string, asOf: When): Fact[] {
  const linked = deals.filter((deal) => (deal['lead'] ?? '').split(';').includes(lead['external_id'] ?? ''));
  const dated = (position: number, cell: string | undefined): Fact[] => {
    const moment = when(cell, zone);
    return moment === null ? [] : [{ position, moment, dated: true }];
  };
  const facts = [
    ...dated(0, lead['created_at']),
    ...stages.flatMap((stage, position) => dated(position, lead[`entered_${stage}`])),
    ...linked.flatMap((deal) => dated(3, deal['created_at'])),
    ...linked.filter((deal) => deal['outcome'] === 'won').flatMap((deal) => dated(4, deal['closed_at'])),
  ];
  const state = stages.indexOf(lead['stage'] ?? '');
  const untold = state >= 0 && !facts.some((fact) => fact.position === state);
  const wonUndated = linked.some((deal) => deal['outcome'] === 'won' && (deal['closed_at'] ?? '') === '');
  return [
    ...facts,
    ...(untold ? [{ position: state, moment: asOf, dated: false }] : []),
    ...(wonUndated ? [{ position: 4, moment: asOf, dated: false }] : []),
  ];
}

/** Stages reached that no dated fact tells of. */
function undatedOf(facts: readonly Fact[]): number {
  const reaches = (dated: boolean, position: number) =>
    facts.some((fact) => fact.dated === dated && fact.position >= position);
  return stages.filter((_, position) => reaches(false, position) && !reaches(true, position)).length;
}

/** A stage between the first and the last dated one that the lead was never seen at. */
function skips(facts: readonly Fact[]): boolean {
  const dated = facts.filter((fact) => fact.dated).map((fact) => fact.position);
  return stages.some(
    (_, position) =>
      position > Math.min(...dated) &&
      position < Math.max(...dated) &&
      !facts.some((fact) => fact.position === position),
  );
}

/** Stages whose every dated entry lies after some entry into a later stage. */
function movesBack(facts: readonly Fact[]): number {
  const dated = facts.filter((fact) => fact.dated).toSorted((a, b) => inOrder(a.moment, b.moment));
  return stages.filter((_, position) => {
    const entries = dated.filter((fact) => fact.position === position);
    const beyond = dated.find((fact) => fact.position > position);
    return entries.length > 0 && beyond !== undefined && entries.every((fact) => !upTo(fact.moment, beyond.moment));
  }).length;
}

function valueOf(lead: Row, by: string | null): string | null {
  const cell = by === null || by === 'product' ? undefined : lead[by];
  return cell === undefined || cell === '' ? null : cell;
}

function passes(question: Question, lead: Row): boolean {
  return fields.every((name) => {
    const wanted = question.where.filter((filter) => filter.field === name);
    return wanted.length === 0 || wanted.some((filter) => filter.value === valueOf(lead, name));
  });
}

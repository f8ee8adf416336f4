import type { LeadsWorkedRow } from '#shared/metrics/answers.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { ratio } from '#shared/metrics/rate.ts';
import type { Row, WorldInput } from '#tests/world/world.ts';
import { civilDate, dayNumber, distance, groupBy, inOrder, timeKey, upTo, when, type When } from './facts.ts';

const hour = 3_600_000;

type HandedOver = {
  readonly lead: Row;
  readonly at: When;
  readonly attempt: When | null;
  readonly decided: boolean;
};

/** LW1–LW7 a second time: by loops over the rows as they were given. */
export function leadsWorkedReference(input: WorldInput, question: Question): LeadsWorkedRow[] {
  const zone = input.settings?.timeZone ?? 'UTC';
  const sla = input.settings?.slaHours ?? 24;
  const leads = input.leads ?? [];
  const touches = input.touches ?? [];
  const asOf = when(input.asOf, zone);
  if (asOf === null) throw new RangeError('the reference needs an as-of');
  const end = asOf.at === null ? { at: endOfDay(asOf.day, zone), day: asOf.day } : asOf;
  const stage = `entered_${input.settings?.handOverStage ?? 'mql'}`;
  const field = leads.some((lead) => (lead[stage] ?? '') !== '') ? stage : 'created_at';
  const salesKinds = ['call', 'mail', 'meeting', 'message', 'task', 'sequence'];
  const byTouches = touches.some((touch) => salesKinds.includes(touch['kind'] ?? ''));
  const withStatus = leads.some((lead) => (lead['status'] ?? '') !== '');

  const handedOver = leads.flatMap((lead): HandedOver[] => {
    const at = when(lead[field], zone);
    if (at === null || !upTo(at, asOf) || lead['status'] === 'excluded' || !isPicked(lead, question)) return [];
    if (at.day < dayNumber(question.from) || at.day >= dayNumber(question.to)) return [];
    const attempts = touches
      .filter((touch) => touch['lead'] === lead['external_id'] && isAttempt(touch))
      .map((touch) => when(touch['at'], zone))
      .filter((attempt) => attempt !== null)
      .filter((attempt) => upTo(at, attempt) && upTo(attempt, asOf))
      .toSorted(inOrder);
    const decisions = [when(lead['accepted_at'], zone), when(lead['rejected_at'], zone)].filter(
      (moment) => moment !== null,
    );
    const undated =
      (lead['status'] === 'accepted' && (lead['accepted_at'] ?? '') === '') ||
      (lead['status'] === 'rejected' && (lead['rejected_at'] ?? '') === '');
    const decided = undated || decisions.some((moment) => upTo(at, moment) && upTo(moment, asOf));
    return [{ lead, at, attempt: attempts[0] ?? null, decided }];
  });

  const row = (segment: string | null, rows: readonly HandedOver[]): LeadsWorkedRow => {
    if (!byTouches) {
      const worked = rows.filter(({ lead }) => (lead['status'] ?? '') !== '' && lead['status'] !== 'new').length;
      return {
        segment,
        handedOver: rows.length,
        worked: withStatus ? worked : null,
        workedRate: withStatus ? ratio(worked, rows.length) : null,
        ...unknown,
      };
    }
    const worked = rows.filter(({ attempt, decided }) => attempt !== null || decided).length;
    const answered = rows.flatMap(({ at, attempt }) => (attempt === null ? [] : [distance(at, attempt)]));
    const inTime = answered.filter((delay) => isWithin(delay, sla)).length;
    const waiting = rows.filter(({ attempt }) => attempt === null).map(({ at }) => distance(at, end));
    const never = waiting.filter((age) => !isWithin(age, sla));
    const due = answered.length + never.length;
    const times = [...answered.map(lengthOf), ...never.map(() => Infinity)].toSorted((a, b) => (a === b ? 0 : a - b));
    const least = never.length === 0 ? null : Math.min(...never.map(lengthOf)) / hour;
    const middle = due === 0 ? null : middleOf(times) / hour;
    const ninetieth = due === 0 ? null : times[Math.ceil(due * 0.9) - 1]! / hour;
    const band = (from: number, to: number) =>
      answered.filter((delay) => !isSameDay(delay) && lengthOf(delay) > from * hour && lengthOf(delay) <= to * hour)
        .length;
    return {
      segment,
      handedOver: rows.length,
      worked,
      workedRate: ratio(worked, rows.length),
      due,
      inTime,
      inTimeRate: ratio(inTime, due),
      medianHours: middle === Infinity ? null : middle,
      medianOver: middle === Infinity ? least : null,
      p90Hours: ninetieth === Infinity ? null : ninetieth,
      p90Over: ninetieth === Infinity ? least : null,
      never: never.length,
      notYetDue: rows.length - due,
      bands: {
        sameDay: answered.filter(isSameDay).length,
        under5: band(-1, 5 / 60),
        under15: band(5 / 60, 0.25),
        under60: band(0.25, 1),
        under1440: band(1, 24),
        over: band(24, Infinity),
        never: never.length,
      },
    };
  };

  const { by } = question;
  if (by === null) return [row(null, handedOver)];
  if (by === 'week' || by === 'month') {
    const keys = new Set<string>();
    for (let day = dayNumber(question.from); day < dayNumber(question.to); day += 1) keys.add(timeKey(day, by));
    return [...keys].map((key) =>
      row(
        key,
        handedOver.filter(({ at }) => timeKey(at.day, by) === key),
      ),
    );
  }
  return [...groupBy(handedOver, ({ lead }) => lead[by] || null)].map(([segment, rows]) => row(segment, rows));
}

const unknown = {
  due: null,
  inTime: null,
  inTimeRate: null,
  medianHours: null,
  medianOver: null,
  p90Hours: null,
  p90Over: null,
  never: null,
  notYetDue: null,
  bands: null,
} as const;

function isPicked(lead: Row, question: Question): boolean {
  const fields = new Set(question.where.map((filter) => filter.field));
  return [...fields].every((field) =>
    question.where.some((filter) => filter.field === field && filter.value === (lead[field] || null)),
  );
}

function isAttempt(touch: Row): boolean {
  return (
    ['call', 'mail', 'meeting', 'message'].includes(touch['kind'] ?? '') &&
    (touch['direction'] || 'outbound') === 'outbound'
  );
}

/** A plain as-of is the end of its day: the first quarter of an hour that is of the next day there. */
function endOfDay(day: number, zone: string): number {
  let at = day * 86_400_000;
  while (dayNumber(civilDate(at, zone)) <= day) at += 900_000;
  return at;
}

type Span = ReturnType<typeof distance>;

function isWithin(span: Span, hours: number): boolean {
  return 'days' in span ? span.days <= Math.ceil(hours / 24) : span.milliseconds <= hours * hour;
}

/** In milliseconds. */
function lengthOf(span: Span): number {
  return 'days' in span ? span.days * 24 * hour : span.milliseconds;
}

function isSameDay(span: Span): boolean {
  return 'days' in span && span.days === 0;
}

function middleOf(sorted: readonly number[]): number {
  const left = sorted[Math.floor((sorted.length - 1) / 2)]!;
  const right = sorted[Math.ceil((sorted.length - 1) / 2)]!;
  return (left + right) / 2;
}

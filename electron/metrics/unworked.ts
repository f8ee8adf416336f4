import type { LeadsWorkedPage, UnworkedLead } from '#shared/metrics/answers.ts';
import type { Question } from '#shared/metrics/questions.ts';
import { ratioOf, smallBase } from '#shared/metrics/rate.ts';
import { civilOf, dayOfCivil, isoDate, type Day } from '#shared/time/day.ts';
import { closeRatesAnswer } from './close-rates.ts';
import closeRatesSql from './close-rates.sql?raw';
import { asOfText, type BoardContext } from './context.ts';
import leadsWorkedSql from './leads-worked.sql?raw';
import { leadsWorkedParameters, type LeadsWorkedParameters, type Reading } from './leads-worked-parameters.ts';
import { parametersOf, type BoardParameters } from './parameters.ts';

const millisecondsPerHour = 3_600_000;

/** How many of the unworked leads the board carries; the drill lists all. */
const listed = 100;

type Waiting = {
  id: number;
  name: string | null;
  company: string | null;
  owner: string | null;
  channel: string | null;
  at: number | null;
  day: Day;
  age: number;
  due: 0 | 1;
};

const waitingSql = `with fact as (${leadsWorkedSql})
select
  fact.id,
  coalesce(lead.name, lead.email, lead.external_id) as name,
  lead.company,
  person.name as owner,
  channel.name as channel,
  fact.at,
  fact.day,
  fact.age,
  fact.due
from fact
join lead on lead.id = fact.id
left join person on person.id = lead.owner_id
left join channel on channel.id = lead.channel_id
where fact.unworked`;

/**
 * LW8: the leads handed over in the period that nobody worked. They are ranked by expected value × how often the SLA's
 * hours have passed since the hand-over; leads whose value is not known follow, the longest waiting first.
 */
export function unworkedLeads(
  context: BoardContext,
  question: Question,
  reading: Reading,
): LeadsWorkedPage['unworked'] {
  const asked = { ...question, by: null };
  const waiting = context.store
    .prepare<[LeadsWorkedParameters], Waiting>(waitingSql)
    .all(leadsWorkedParameters(context, asked, reading));
  const values = channelValues(context);
  const ranked = waiting
    .map((lead) => ({ lead, value: values.get(lead.channel) ?? null }))
    .map(({ lead, value }) => ({ lead, value, rank: value === null ? -1 : value * lead.age }))
    .toSorted((a, b) => b.rank - a.rank || b.lead.age - a.lead.age || a.lead.id - b.lead.id);
  return {
    total: waiting.length,
    leads: ranked.slice(0, listed).map(({ lead, value }) => unworkedLead(lead, value)),
  };
}

function unworkedLead(lead: Waiting, expectedValue: number | null): UnworkedLead {
  return {
    leadId: lead.id,
    name: lead.name,
    company: lead.company,
    owner: lead.owner,
    channel: lead.channel,
    handedOver: asOfText({ at: lead.at, day: lead.day }),
    ageHours: lead.age / millisecondsPerHour,
    due: lead.due === 1,
    expectedValue,
  };
}

/** A deal without an amount in the workspace's currency says nothing of what a deal is worth. */
const wonSql = `with fact as (${closeRatesSql})
select segment, sum(value) as value, count(*) as valued
from fact
where won and not other_currency and not without_amount
group by segment`;

type WonSums = { segment: string | null; value: number; valued: number };

/**
 * What a lead of each channel is worth, in minor units: lead to customer (CR1) × average won deal, both of the twelve
 * months up to as-of. Channels with fewer than 20 leads in them have none (GE5).
 */
function channelValues(context: BoardContext): Map<string | null, number> {
  const values = new Map<string | null, number>();
  if (context.asOf === null) return values;
  const to = context.asOf.day + 1;
  const from = dayOfCivil(civilOf(to).subtract({ months: 12 }));
  const asked: Question = {
    from: isoDate(from),
    to: isoDate(to),
    by: 'channel',
    where: [],
    mode: 'cohort',
    model: 'linear',
  };
  const answer = closeRatesAnswer(context, asked);
  const parameters = parametersOf(context, asked);
  const deals = new Map(
    context.store
      .prepare<[BoardParameters], WonSums>(wonSql)
      .all(parameters)
      .map((row) => [row.segment, row]),
  );
  for (const row of answer.rows) {
    const won = deals.get(row.segment);
    const average = won === undefined ? null : ratioOf(won.value, won.valued);
    if ((row.leads ?? 0) < smallBase || row.leadToCustomer === null || average === null) continue;
    values.set(row.segment, Math.round(row.leadToCustomer * average));
  }
  return values;
}

-- Leads worked (LW1–LW5, LW7): one row for each lead handed over in the period, with its segment, what sales did with it
-- by as-of, and 0/1 flags. The board sums the flags, the drill lists the rows that carry one. Times are milliseconds.
-- Parameters: parameters.ts; `hand_over_stage` (null: creation stands for the hand-over), `sla_ms`, `sla_days`, and
-- `by_status` (1: no sales touches, LW7).
with
handed_over as (
  -- LW1: the earliest dated visit to the stage.
  select visit.lead_id, visit.at, visit.day
  from visit
  where :hand_over_stage is not null and visit.stage = :hand_over_stage and visit.dated = 1
    and visit.day >= :from and visit.day < :to
    and not exists (
      select 1
      from visit as earlier indexed by visit_lead
      where earlier.lead_id = visit.lead_id and earlier.stage = visit.stage and earlier.dated = 1
        and (earlier.day, ifnull(earlier.at, -9e15), earlier.rowid) < (visit.day, ifnull(visit.at, -9e15), visit.rowid)
    )

  union all

  select lead.id, lead.created_at, lead.created_day
  from lead
  where :hand_over_stage is null and lead.created_day >= :from and lead.created_day < :to
),
picked as materialized (
  select
    handed_over.lead_id,
    handed_over.at,
    handed_over.day,
    case :by
      when 'source' then lead.source
      when 'channel' then channel.name
      when 'campaign' then lead.campaign
      when 'content' then lead.content
      when 'owner' then person.name
      when 'country' then lead.country
      when 'company' then lead.company
    end as own_segment,
    lead.status,
    lead.status is 'excluded' as excluded,
    case when :as_of_at is null or handed_over.at is null
      then handed_over.day > :as_of_day else handed_over.at > :as_of_at end as later,
    -- LW2: a recorded accept or reject, after the hand-over and by as-of (MO4).
    (
      case when lead.accepted_at is null or handed_over.at is null
        then lead.accepted_day >= handed_over.day else lead.accepted_at >= handed_over.at end
      and case when :as_of_at is null or lead.accepted_at is null
        then lead.accepted_day <= :as_of_day else lead.accepted_at <= :as_of_at end
    ) is true or (
      case when lead.rejected_at is null or handed_over.at is null
        then lead.rejected_day >= handed_over.day else lead.rejected_at >= handed_over.at end
      and case when :as_of_at is null or lead.rejected_at is null
        then lead.rejected_day <= :as_of_day else lead.rejected_at <= :as_of_at end
    ) is true
      -- Recorded without a date: known by as-of.
      or lead.status is 'accepted' and lead.accepted_day is null
      or lead.status is 'rejected' and lead.rejected_day is null as decided,
    -- LW5: the first human attempt; a plain date stands at the beginning of its day.
    (
      select touch.id
      from touch
      where touch.lead_id = handed_over.lead_id and touch.side = 'sales' and touch.human_attempt = 1
        and touch.day >= handed_over.day
        and (touch.at is null or handed_over.at is null or touch.at >= handed_over.at)
        and case when :as_of_at is null or touch.at is null
          then touch.day <= :as_of_day else touch.at <= :as_of_at end
      order by touch.day, touch.at, touch.id
      limit 1
    ) as attempt_id
  from handed_over
  join lead on lead.id = handed_over.lead_id
  left join channel on channel.id = lead.channel_id
  left join person on person.id = lead.owner_id
  -- A lead has no product (MO12).
  where :product is null and :by is not 'product'
    and (:source is null or ifnull(lead.source, x'') in (select ifnull(value, x'') from json_each(:source)))
    and (:channel is null or ifnull(channel.name, x'') in (select ifnull(value, x'') from json_each(:channel)))
    and (:campaign is null or ifnull(lead.campaign, x'') in (select ifnull(value, x'') from json_each(:campaign)))
    and (:content is null or ifnull(lead.content, x'') in (select ifnull(value, x'') from json_each(:content)))
    and (:owner is null or ifnull(person.name, x'') in (select ifnull(value, x'') from json_each(:owner)))
    and (:country is null or ifnull(lead.country, x'') in (select ifnull(value, x'') from json_each(:country)))
    and (:company is null or ifnull(lead.company, x'') in (select ifnull(value, x'') from json_each(:company)))
),
timed as (
  select
    picked.*,
    not excluded and not later as counted,
    attempt_id is not null as answered,
    -- Durations with a plain date at either end are whole days (MO4).
    touch.at is null or picked.at is null as answered_by_day,
    case when touch.at is null or picked.at is null
      then (touch.day - picked.day) * 86400000 else touch.at - picked.at end as delay,
    -- As-of is an instant, a plain date the end of its day (MO3).
    picked.at is null as aged_by_day,
    case when picked.at is null
      then (:as_of_day - picked.day) * 86400000 else :as_of_end - picked.at end as age,
    -- The fourth day of a row's week decides which ISO week it is (GE2).
    picked.day - ((picked.day + 700003) % 7 + 8 - :week_start) % 7 + 3 as fourth_day
  from picked
  left join touch on touch.id = picked.attempt_id
),
judged as (
  select
    *,
    counted and case when :by_status then ifnull(status, 'new') <> 'new' else answered or decided end as worked,
    counted and (answered or age > case when aged_by_day then :sla_days * 86400000 else :sla_ms end) as due,
    counted and answered and delay <= case when answered_by_day then :sla_days * 86400000 else :sla_ms end as in_time,
    answered_by_day and delay = 0 as same_day,
    fourth_day + 3 - (fourth_day + 700003) % 7 as thursday
  from timed
)
select
  lead_id as id,
  case :by
    when 'month' then strftime('%Y-%m', day * 86400, 'unixepoch')
    when 'week' then printf(
      '%s-W%02d',
      strftime('%Y', thursday * 86400, 'unixepoch'),
      (strftime('%j', thursday * 86400, 'unixepoch') - 1) / 7 + 1
    )
    else own_segment
  end as segment,
  at,
  day,
  counted as handed_over,
  worked,
  counted and not worked as unworked,
  due,
  in_time,
  due and not answered as never,
  counted and not due as not_yet_due,
  case when counted and answered then delay end as delay,
  age,
  counted and answered and same_day as same_day,
  counted and answered and not same_day and delay <= 300000 as under5,
  counted and answered and not same_day and delay > 300000 and delay <= 900000 as under15,
  counted and answered and not same_day and delay > 900000 and delay <= 3600000 as under60,
  counted and answered and delay > 3600000 and delay <= 86400000 as under1440,
  counted and answered and delay > 86400000 as over,
  excluded and not later as excluded,
  later
from judged

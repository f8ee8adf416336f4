-- Funnel (FU1, FU3, FU5, FU6): cohort: one row for each lead whose first dated fact lies in the period; flow: one row
-- for each stage that a lead entered in it. Each with its segment and 0/1 flags: the board sums the flags, the drill
-- lists the leads that carry one. Parameters: parameters.ts.
with
stage (stage, position) as (
  values ('lead', 0), ('mql', 1), ('sql', 2), ('opportunity', 3), ('customer', 4)
),
-- FU3: the first entry of a lead into a stage, if it lies in the period.
entry as (
  select visit.lead_id, stage.position, visit.day, visit.at
  from stage
  join visit on visit.stage = stage.stage
  where :mode = 'flow' and visit.dated = 1 and visit.day >= :from and visit.day < :to
    and visit.rowid = (
      select first_visit.rowid
      from visit as first_visit
      where first_visit.lead_id = visit.lead_id and first_visit.stage = visit.stage and first_visit.dated = 1
      order by first_visit.day, first_visit.at, first_visit.rowid
      limit 1
    )
),
scope as materialized (
  select lead_id, null as entered, 1 as counts_path, day, at
  from reach
  where :mode <> 'flow' and position = 0 and dated = 1 and day >= :from and day < :to
  union all
  select
    lead_id,
    position,
    row_number() over (partition by lead_id order by day, at, position) = 1,
    day,
    at
  from entry
),
-- How far each lead came by as-of; what has no date, by the workspace's own (MO6). Reached or beyond: who is at a stage is at all before it, so the furthest says all.
come as materialized (
  select
    scope.*,
    case when :as_of_at is null or scope.at is null
      then scope.day > :as_of_day else scope.at > :as_of_at end as later,
    ifnull((
      select max(position)
      from reach
      where reach.lead_id = scope.lead_id and reach.dated = 1
        and case when :as_of_at is null or reach.at is null
          then reach.day <= :as_of_day else reach.at <= :as_of_at end
    ), -1) as dated_to,
    ifnull((
      select max(position)
      from reach
      where reach.lead_id = scope.lead_id and reach.dated = 0
        and case when :known_at is null or reach.at is null
          then reach.day <= :known_day else reach.at <= :known_at end
    ), -1) as undated_to
  from scope
),
-- FU6: the stages a lead was seen at by as-of. Moved back into a stage: every dated entry into it lies after a later
-- stage's first. Cross joins keep the few leads of the period in front.
path as (
  select
    scope.lead_id,
    min(stage.position) filter (where visit.dated) as lowest,
    max(stage.position) filter (where visit.dated) as highest,
    sum(distinct 1 << stage.position) as stages_seen,
    count(distinct stage.position) filter (where visit.dated) - count(distinct stage.position) filter (
      where visit.dated and case
        when beyond.lead_id is null then 1
        when visit.at is null or beyond.at is null then visit.day <= beyond.day
        else visit.at <= beyond.at
      end
    ) as backward
  from scope
  cross join visit on visit.lead_id = scope.lead_id
  cross join stage on stage.stage = visit.stage
  left join reach as beyond
    on beyond.lead_id = visit.lead_id and beyond.position = stage.position + 1 and beyond.dated = 1
  where scope.counts_path
    and case
      when not visit.dated and (:known_at is null or visit.at is null) then visit.day <= :known_day
      when not visit.dated then visit.at <= :known_at
      when :as_of_at is null or visit.at is null then visit.day <= :as_of_day
      else visit.at <= :as_of_at
    end
  group by scope.lead_id
),
counted as (
  select
    lead.id as id,
    come.*,
    lead.status is 'excluded' as excluded,
    case :by
      when 'source' then lead.source
      when 'channel' then channel.name
      when 'campaign' then lead.campaign
      when 'content' then lead.content
      when 'owner' then person.name
      when 'country' then lead.country
      when 'company' then lead.company
    end as own_segment,
    -- A stage between the first and the last seen that the lead was never seen at.
    ((1 << (path.highest + 1)) - (1 << path.lowest)) & ~path.stages_seen <> 0 as skipped,
    ifnull(path.backward, 0) as backward
  from come
  join lead on lead.id = come.lead_id
  left join path on path.lead_id = come.lead_id and come.counts_path
  left join channel on channel.id = lead.channel_id
  left join person on person.id = lead.owner_id
  where (:source is null or ifnull(lead.source, x'') in (select ifnull(value, x'') from json_each(:source)))
    and (:channel is null or ifnull(channel.name, x'') in (select ifnull(value, x'') from json_each(:channel)))
    and (:campaign is null or ifnull(lead.campaign, x'') in (select ifnull(value, x'') from json_each(:campaign)))
    and (:content is null or ifnull(lead.content, x'') in (select ifnull(value, x'') from json_each(:content)))
    and (:owner is null or ifnull(person.name, x'') in (select ifnull(value, x'') from json_each(:owner)))
    and (:country is null or ifnull(lead.country, x'') in (select ifnull(value, x'') from json_each(:country)))
    and (:company is null or ifnull(lead.company, x'') in (select ifnull(value, x'') from json_each(:company)))
    -- A lead has no product (MO12).
    and (:product is null or x'' in (select ifnull(value, x'') from json_each(:product)))
),
-- The fourth day of a row's week decides which ISO week it is (GE2).
in_week as (
  select *, day - ((day + 700003) % 7 + 8 - :week_start) % 7 + 3 as fourth_day from counted
),
placed as (
  select *, fourth_day + 3 - (fourth_day + 700003) % 7 as thursday from in_week
)
select
  id,
  case :by
    when 'month' then strftime('%Y-%m', day * 86400, 'unixepoch')
    when 'week' then printf(
      '%s-W%02d',
      strftime('%Y', thursday * 86400, 'unixepoch'),
      (strftime('%j', thursday * 86400, 'unixepoch') - 1) / 7 + 1
    )
    else own_segment
  end as segment,
  not excluded and not later and case when entered is null then max(dated_to, undated_to) >= 0 else entered = 0 end
    as lead,
  not excluded and not later and case when entered is null then max(dated_to, undated_to) >= 1 else entered = 1 end
    as mql,
  not excluded and not later and case when entered is null then max(dated_to, undated_to) >= 2 else entered = 2 end
    as sql,
  not excluded and not later and case when entered is null then max(dated_to, undated_to) >= 3 else entered = 3 end
    as opportunity,
  not excluded and not later and case when entered is null then max(dated_to, undated_to) >= 4 else entered = 4 end
    as customer,
  case when not excluded and not later and counts_path then max(undated_to - dated_to, 0) else 0 end as undated,
  not excluded and not later and ifnull(skipped, 0) as skipped,
  case when not excluded and not later then backward else 0 end as backward,
  excluded and not later and counts_path as excluded,
  later
from placed

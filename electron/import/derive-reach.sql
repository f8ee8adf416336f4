-- first_s, reached or beyond: for each position the earliest fact of that stage or a later one. A plain date stands at
-- the beginning of its day when facts are put in order (MO4).
delete from reach where lead_id in (select lead_id from temp.touched_lead);

insert into reach (lead_id, position, dated, at, day)
select lead_id, position, dated, at, day
from (
  select
    visit.lead_id,
    stage_position.position,
    visit.dated,
    visit.at,
    visit.day,
    row_number() over (
      partition by visit.lead_id, stage_position.position, visit.dated
      order by visit.day, visit.at
    ) as place
  from temp.touched_lead
  join visit on visit.lead_id = touched_lead.lead_id
  join temp.stage_position as reached on reached.stage = visit.stage
  join temp.stage_position on stage_position.position <= reached.position
)
where place = 1;

-- Lead keys of deals and touches that are not linked yet (MO9): own system, then e-mail, then all systems if unique.
-- `fold_case` is the program's: SQLite's own `lower` knows ASCII only.
update touch
set lead_id = coalesce(
  (select target_id from record
    where kind = 'lead' and record.system_id = touch.system_id and record.key = 'id:' || touch.lead_key),
  (select record.target_id from lead_email join record on record.id = lead_email.record_id
    where lead_email.email = fold_case(touch.lead_key) limit 1),
  (select min(target_id) from record
    where kind = 'lead' and record.key = 'id:' || touch.lead_key having count(distinct target_id) = 1)
)
where lead_id is null;

insert or ignore into temp.touched_lead (lead_id)
select found.lead_id
from (
  select coalesce(
    (select target_id from record
      where kind = 'lead' and record.system_id = deal_lead.system_id and record.key = 'id:' || deal_lead.lead_key),
    (select record.target_id from lead_email join record on record.id = lead_email.record_id
      where lead_email.email = fold_case(deal_lead.lead_key) limit 1),
    (select min(target_id) from record
      where kind = 'lead' and record.key = 'id:' || deal_lead.lead_key having count(distinct target_id) = 1)
  ) as lead_id
  from deal_lead
  where deal_lead.lead_id is null
) as found
where found.lead_id is not null;

update deal_lead
set lead_id = coalesce(
  (select target_id from record
    where kind = 'lead' and record.system_id = deal_lead.system_id and record.key = 'id:' || deal_lead.lead_key),
  (select record.target_id from lead_email join record on record.id = lead_email.record_id
    where lead_email.email = fold_case(deal_lead.lead_key) limit 1),
  (select min(target_id) from record
    where kind = 'lead' and record.key = 'id:' || deal_lead.lead_key having count(distinct target_id) = 1)
)
where lead_id is null;

-- The primary lead of a deal is its oldest (MO11).
update deal
set primary_lead_id = (
  select lead.id from deal_lead join lead on lead.id = deal_lead.lead_id
  where deal_lead.deal_id = deal.id
  order by lead.created_day is null, lead.created_day, lead.created_at, lead.id
  limit 1
)
where deal.id in (
  select deal_id from deal_lead where lead_id in (select lead_id from temp.touched_lead)
);

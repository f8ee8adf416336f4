-- Stage facts of the leads in temp.touched_lead that come from their deals and from the state of a plain export (MO6).
-- Facts of columns are written when a lead is stored.
delete from visit where fact in ('deal', 'state') and lead_id in (select lead_id from temp.touched_lead);

insert into visit (lead_id, stage, at, day, dated, fact)
select deal_lead.lead_id, 'opportunity', deal.created_at, deal.created_day, 1, 'deal'
from temp.touched_lead
join deal_lead on deal_lead.lead_id = touched_lead.lead_id
join deal on deal.id = deal_lead.deal_id
where deal.created_day is not null;

insert into visit (lead_id, stage, at, day, dated, fact)
select deal_lead.lead_id, 'customer', deal.closed_at, deal.closed_day, 1, 'deal'
from temp.touched_lead
join deal_lead on deal_lead.lead_id = touched_lead.lead_id
join deal on deal.id = deal_lead.deal_id
where deal.outcome = 'won' and deal.closed_day is not null;

-- A won deal whose close date is not known makes a customer by the as-of at which it was first told as won.
insert into visit (lead_id, stage, at, day, dated, fact)
select deal_lead.lead_id, 'customer', deal.known_at, deal.known_day, 0, 'deal'
from temp.touched_lead
join deal_lead on deal_lead.lead_id = touched_lead.lead_id
join deal on deal.id = deal_lead.deal_id
where deal.outcome = 'won' and deal.closed_day is null;

insert into visit (lead_id, stage, at, day, dated, fact)
select told_stage.lead_id, told_stage.stage, told_stage.at, told_stage.day, 0, 'state'
from temp.touched_lead
join told_stage on told_stage.lead_id = touched_lead.lead_id
where exists (select 1 from temp.stage_position where stage_position.stage = told_stage.stage)
  -- Without statistics SQLite would look through all visits of the stage.
  and not exists (
    select 1
    from visit indexed by visit_lead
    where visit.lead_id = told_stage.lead_id and visit.stage = told_stage.stage and visit.dated = 1
  );

-- Channel ROI (RO4): one row for each won deal of the view, with its segment and the times of its milestones. Cohort: the
-- deals whose primary lead was created in the period, won by as-of. Cash: the deals closed in the period, linked or not.
-- Filters on channel, source, campaign and content pick touches, not deals. A won deal without a close date was closed by
-- the as-of that first told it. `excluded`: its primary lead is (GE6). Parameters: parameters.ts.
with
won as (
  select deal.id
  from lead
  join deal on deal.primary_lead_id = lead.id
  where :mode <> 'cash' and lead.created_day >= :from and lead.created_day < :to
    and case when :as_of_at is null or lead.created_at is null
      then lead.created_day <= :as_of_day else lead.created_at <= :as_of_at end
    and deal.outcome = 'won'

  union all

  select deal.id
  from deal
  where :mode = 'cash' and deal.closed_day >= :from and deal.closed_day < :to and deal.outcome = 'won'
),
placed as (
  select
    deal.id,
    case :by
      when 'owner' then person.name
      when 'country' then lead.country
      when 'product' then deal.product
      when 'company' then deal.company
    end as segment,
    deal.amount,
    ifnull(deal.currency, :currency) <> :currency as other_currency,
    lead.created_at as lead_at,
    lead.created_day as lead_day,
    deal.created_at as deal_at,
    deal.created_day as deal_day,
    case when deal.closed_day is null then deal.known_at else deal.closed_at end as closed_at,
    ifnull(deal.closed_day, deal.known_day) as closed_day,
    deal.closed_day is null as undated,
    deal.primary_lead_id is null as unlinked,
    lead.status is 'excluded' as excluded
  from won
  join deal on deal.id = won.id
  left join lead on lead.id = deal.primary_lead_id
  left join person on person.id = deal.owner_id
  where (:owner is null or ifnull(person.name, x'') in (select ifnull(value, x'') from json_each(:owner)))
    and (:country is null or ifnull(lead.country, x'') in (select ifnull(value, x'') from json_each(:country)))
    and (:product is null or ifnull(deal.product, x'') in (select ifnull(value, x'') from json_each(:product)))
    and (:company is null or ifnull(deal.company, x'') in (select ifnull(value, x'') from json_each(:company)))
)
select
  id,
  segment,
  case when other_currency then 0 else ifnull(amount, 0) end as value,
  lead_at,
  lead_day,
  deal_at,
  deal_day,
  closed_at,
  closed_day,
  unlinked,
  other_currency,
  amount is null as without_amount,
  case
    when undated and (:known_at is null or closed_at is null) then closed_day > :known_day
    when undated then closed_at > :known_at
    when :as_of_at is null or closed_at is null then closed_day > :as_of_day
    else closed_at > :as_of_at
  end as later,
  excluded
from placed

-- Close rates (CR1–CR4): one row for each lead created in the period and each deal decided in it, with its segment and
-- 0/1 flags. The board sums the flags, the drill lists the rows that carry one. Parameters: parameters.ts.
with
counted as (
  select
    'lead' as unit,
    lead.id as id,
    lead.created_day as day,
    case :by
      when 'source' then lead.source
      when 'channel' then channel.name
      when 'campaign' then lead.campaign
      when 'content' then lead.content
      when 'owner' then person.name
      when 'country' then lead.country
      when 'company' then lead.company
    end as own_segment,
    lead.status is 'excluded' as excluded,
    case when :as_of_at is null or lead.created_at is null
      then lead.created_day > :as_of_day else lead.created_at > :as_of_at end as later,
    exists (
      select 1
      from deal_lead
      join deal on deal.id = deal_lead.deal_id
      where deal_lead.lead_id = lead.id and deal.outcome = 'won'
        and case
          when deal.closed_day is null and (:known_at is null or deal.known_at is null)
            then deal.known_day <= :known_day
          when deal.closed_day is null then deal.known_at <= :known_at
          when :as_of_at is null or deal.closed_at is null then deal.closed_day <= :as_of_day
          else deal.closed_at <= :as_of_at
        end
    ) as customer,
    exists (
      select 1
      from deal_lead
      join deal on deal.id = deal_lead.deal_id
      where deal_lead.lead_id = lead.id and deal.outcome = 'won'
        and case when :as_of_at is null or deal.closed_at is null
          then deal.closed_day <= :as_of_day else deal.closed_at <= :as_of_at end
    ) as dated_customer,
    null as outcome,
    null as amount,
    null as other_currency,
    null as cycle_days
  from lead
  left join channel on channel.id = lead.channel_id
  left join person on person.id = lead.owner_id
  where lead.created_day >= :from and lead.created_day < :to
    -- A lead has no product (MO12).
    and :product is null and :by is not 'product'
    and (:source is null or ifnull(lead.source, x'') in (select ifnull(value, x'') from json_each(:source)))
    and (:channel is null or ifnull(channel.name, x'') in (select ifnull(value, x'') from json_each(:channel)))
    and (:campaign is null or ifnull(lead.campaign, x'') in (select ifnull(value, x'') from json_each(:campaign)))
    and (:content is null or ifnull(lead.content, x'') in (select ifnull(value, x'') from json_each(:content)))
    and (:owner is null or ifnull(person.name, x'') in (select ifnull(value, x'') from json_each(:owner)))
    and (:country is null or ifnull(lead.country, x'') in (select ifnull(value, x'') from json_each(:country)))
    and (:company is null or ifnull(lead.company, x'') in (select ifnull(value, x'') from json_each(:company)))

  union all

  -- A deal's segment: its own owner, product and company; all else its primary lead's. It is excluded with that (GE6).
  select
    'deal',
    deal.id,
    deal.closed_day,
    case :by
      when 'source' then lead.source
      when 'channel' then channel.name
      when 'campaign' then lead.campaign
      when 'content' then lead.content
      when 'owner' then person.name
      when 'country' then lead.country
      when 'product' then deal.product
      when 'company' then deal.company
    end,
    lead.status is 'excluded',
    case when :as_of_at is null or deal.closed_at is null
      then deal.closed_day > :as_of_day else deal.closed_at > :as_of_at end,
    0,
    0,
    deal.outcome,
    deal.amount,
    ifnull(deal.currency, :currency) <> :currency,
    deal.closed_day - deal.created_day
  from deal
  left join lead on lead.id = deal.primary_lead_id
  left join channel on channel.id = lead.channel_id
  left join person on person.id = deal.owner_id
  where deal.closed_day >= :from and deal.closed_day < :to and deal.outcome <> 'open'
    and (:source is null or ifnull(lead.source, x'') in (select ifnull(value, x'') from json_each(:source)))
    and (:channel is null or ifnull(channel.name, x'') in (select ifnull(value, x'') from json_each(:channel)))
    and (:campaign is null or ifnull(lead.campaign, x'') in (select ifnull(value, x'') from json_each(:campaign)))
    and (:content is null or ifnull(lead.content, x'') in (select ifnull(value, x'') from json_each(:content)))
    and (:owner is null or ifnull(person.name, x'') in (select ifnull(value, x'') from json_each(:owner)))
    and (:country is null or ifnull(lead.country, x'') in (select ifnull(value, x'') from json_each(:country)))
    and (:product is null or ifnull(deal.product, x'') in (select ifnull(value, x'') from json_each(:product)))
    and (:company is null or ifnull(deal.company, x'') in (select ifnull(value, x'') from json_each(:company)))
),
-- The fourth day of a row's week decides which ISO week it is (GE2).
in_week as (
  select *, day - ((day + 700003) % 7 + 8 - :week_start) % 7 + 3 as fourth_day from counted
),
placed as (
  select *, fourth_day + 3 - (fourth_day + 700003) % 7 as thursday from in_week
)
select
  unit,
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
  unit = 'lead' and not excluded and not later as leads,
  unit = 'lead' and not excluded and not later and customer as customers,
  unit = 'lead' and not excluded and not later and customer and not dated_customer as undated_customer,
  unit = 'deal' and not excluded and not later and outcome = 'won' as won,
  unit = 'deal' and not excluded and not later and outcome = 'lost' as lost,
  unit = 'deal' and not excluded and not later and outcome = 'no_decision' as no_decision,
  unit = 'deal' and not excluded and not later as decided,
  case when unit = 'deal' and not excluded and not later and not other_currency then ifnull(amount, 0) else 0 end as value,
  case when outcome = 'won' and not excluded and not later then cycle_days end as cycle_days,
  unit = 'lead' and excluded and not later as excluded,
  unit = 'deal' and excluded and not later as excluded_deal,
  later,
  unit = 'deal' and not excluded and not later and other_currency as other_currency,
  unit = 'deal' and not excluded and not later and amount is null as without_amount
from placed

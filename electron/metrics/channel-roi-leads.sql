-- Channel ROI (RO2, RO3): one row for each lead created in the period and, in the cash view, one for each lead that
-- became a customer in it, with its segment and 0/1 flags. A lead becomes a customer by its earliest won deal, so its
-- later deals make no new one. Parameters: parameters.ts.
with
came as (
  select 'lead' as unit, lead.id as lead_id, lead.created_at as at, lead.created_day as day
  from lead
  where lead.created_day >= :from and lead.created_day < :to

  union all

  select distinct 'customer', deal_lead.lead_id, deal.closed_at, deal.closed_day
  from deal
  join deal_lead on deal_lead.deal_id = deal.id
  where :mode = 'cash' and deal.outcome = 'won' and deal.closed_day >= :from and deal.closed_day < :to
    and deal_lead.lead_id is not null
    and not exists (
      select 1
      from deal_lead as other
      join deal as earlier on earlier.id = other.deal_id
      where other.lead_id = deal_lead.lead_id and earlier.outcome = 'won'
        and (earlier.closed_day, ifnull(earlier.closed_at, -9e15), earlier.id)
          < (deal.closed_day, ifnull(deal.closed_at, -9e15), deal.id)
    )
),
counted as (
  select
    came.unit,
    came.lead_id,
    case :by
      when 'source' then lead.source
      when 'channel' then channel.name
      when 'campaign' then lead.campaign
      when 'content' then lead.content
      when 'owner' then person.name
      when 'country' then lead.country
      when 'company' then lead.company
    end as segment,
    lead.status is 'excluded' as excluded,
    case when :as_of_at is null or came.at is null
      then came.day > :as_of_day else came.at > :as_of_at end as later,
    :mode <> 'cash' and came.unit = 'lead' and exists (
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
    ) as won
  from came
  join lead on lead.id = came.lead_id
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
)
select
  lead_id as id,
  segment,
  unit = 'lead' and not excluded and not later as leads,
  not excluded and not later and (won or unit = 'customer') as customers,
  unit = 'lead' and excluded and not later as excluded,
  unit = 'lead' and later as later
from counted

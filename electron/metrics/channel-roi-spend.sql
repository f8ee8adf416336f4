-- Channel ROI (RO3, RO14): one row for each row of spend with days in the period, with its segment and what falls on those
-- days, in minor units. An amount is spread over its days by rounding the running total, so that the parts of adjacent
-- periods add up to the cent. Days after as-of are not counted. Parameters: parameters.ts.
with
placed as (
  select
    spend.id,
    case :by
      when 'source' then spend.source
      when 'channel' then channel.name
      when 'campaign' then spend.campaign
      when 'content' then spend.content
    end as segment,
    spend.cost_kind,
    abs(spend.amount) as size,
    case when spend.amount < 0 then -1 else 1 end as sign,
    spend.to_day - spend.from_day as days,
    -- Numbers may be bound as floating point; whole days divide as integers.
    cast(max(spend.from_day, :from) as integer) - spend.from_day as days_before,
    cast(max(min(spend.to_day, :to, :as_of_day + 1), spend.from_day, :from) as integer) - spend.from_day as days_until,
    ifnull(spend.currency, :currency) <> :currency as other_currency,
    min(spend.to_day, :to) > :as_of_day + 1 as later
  from spend
  left join channel on channel.id = spend.channel_id
  where spend.from_day < :to and spend.to_day > :from
    and (:source is null or ifnull(spend.source, x'') in (select ifnull(value, x'') from json_each(:source)))
    and (:channel is null or ifnull(channel.name, x'') in (select ifnull(value, x'') from json_each(:channel)))
    and (:campaign is null or ifnull(spend.campaign, x'') in (select ifnull(value, x'') from json_each(:campaign)))
    and (:content is null or ifnull(spend.content, x'') in (select ifnull(value, x'') from json_each(:content)))
)
select
  id,
  segment,
  cost_kind = 'media' as media,
  sign * ((2 * size * days_until + days) / (2 * days) - (2 * size * days_before + days) / (2 * days)) as cents,
  days_until > days_before and not other_currency as counted,
  days_until > days_before and other_currency as other_currency,
  later
from placed

-- Channel ROI (RO7): the marketing touches of all leads of the deals whose ids stand in `deals` (a JSON list of objects
-- with `id`, `from_day` and `to_day`, the days of the look-back), with the segment of each, and whether the filters pick
-- it. Which of them lie within the look-back to the hour, and in which order, attribution.ts decides.
select
  value ->> 'id' as deal_id,
  touch.id as id,
  touch.at as at,
  touch.day as day,
  case :by
    when 'source' then touch.source
    when 'channel' then channel.name
    when 'campaign' then touch.campaign
    when 'content' then touch.content
  end as segment,
  (:source is null or ifnull(touch.source, x'') in (select ifnull(value, x'') from json_each(:source)))
    and (:channel is null or ifnull(channel.name, x'') in (select ifnull(value, x'') from json_each(:channel)))
    and (:campaign is null or ifnull(touch.campaign, x'') in (select ifnull(value, x'') from json_each(:campaign)))
    and (:content is null or ifnull(touch.content, x'') in (select ifnull(value, x'') from json_each(:content)))
    as picked
from json_each(:deals) as deals
join touch on touch.lead_id in (select lead_id from deal_lead where deal_id = deals.value ->> 'id')
  and touch.side = 'marketing'
  and touch.day >= deals.value ->> 'from_day' and touch.day <= deals.value ->> 'to_day'
left join channel on channel.id = touch.channel_id

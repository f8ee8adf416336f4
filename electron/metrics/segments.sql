-- The segment of every lead and deal of the workspace, whatever its dates: which segments an input has rows in (MO12),
-- and the values a filter offers. Parameters: parameters.ts; `by` is a field.
select
  'lead' as unit,
  case :by
    when 'source' then lead.source
    when 'channel' then channel.name
    when 'campaign' then lead.campaign
    when 'content' then lead.content
    when 'owner' then person.name
    when 'country' then lead.country
    when 'company' then lead.company
  end as segment
from lead
left join channel on channel.id = lead.channel_id
left join person on person.id = lead.owner_id
where :product is null and :by is not 'product'
  and (:source is null or ifnull(lead.source, x'') in (select ifnull(value, x'') from json_each(:source)))
  and (:channel is null or ifnull(channel.name, x'') in (select ifnull(value, x'') from json_each(:channel)))
  and (:campaign is null or ifnull(lead.campaign, x'') in (select ifnull(value, x'') from json_each(:campaign)))
  and (:content is null or ifnull(lead.content, x'') in (select ifnull(value, x'') from json_each(:content)))
  and (:owner is null or ifnull(person.name, x'') in (select ifnull(value, x'') from json_each(:owner)))
  and (:country is null or ifnull(lead.country, x'') in (select ifnull(value, x'') from json_each(:country)))
  and (:company is null or ifnull(lead.company, x'') in (select ifnull(value, x'') from json_each(:company)))

union all

select
  'deal',
  case :by
    when 'source' then lead.source
    when 'channel' then channel.name
    when 'campaign' then lead.campaign
    when 'content' then lead.content
    when 'owner' then person.name
    when 'country' then lead.country
    when 'product' then deal.product
    when 'company' then deal.company
  end
from deal
left join lead on lead.id = deal.primary_lead_id
left join channel on channel.id = lead.channel_id
left join person on person.id = deal.owner_id
where (:source is null or ifnull(lead.source, x'') in (select ifnull(value, x'') from json_each(:source)))
  and (:channel is null or ifnull(channel.name, x'') in (select ifnull(value, x'') from json_each(:channel)))
  and (:campaign is null or ifnull(lead.campaign, x'') in (select ifnull(value, x'') from json_each(:campaign)))
  and (:content is null or ifnull(lead.content, x'') in (select ifnull(value, x'') from json_each(:content)))
  and (:owner is null or ifnull(person.name, x'') in (select ifnull(value, x'') from json_each(:owner)))
  and (:country is null or ifnull(lead.country, x'') in (select ifnull(value, x'') from json_each(:country)))
  and (:product is null or ifnull(deal.product, x'') in (select ifnull(value, x'') from json_each(:product)))
  and (:company is null or ifnull(deal.company, x'') in (select ifnull(value, x'') from json_each(:company)))

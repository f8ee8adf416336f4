-- FU2: how many days leads took from their first dated fact to being first at `position` or beyond, for those that got
-- there in [since, as-of]. Parameters: position, since, as_of_at, as_of_day.
select converted.day - came.day as days
from reach as converted
join reach as came on came.lead_id = converted.lead_id and came.position = 0 and came.dated = 1
join lead on lead.id = converted.lead_id
where converted.position = :position and converted.dated = 1
  and converted.day >= :since
  and case when :as_of_at is null or converted.at is null
    then converted.day <= :as_of_day else converted.at <= :as_of_at end
  and lead.status is not 'excluded'
order by days

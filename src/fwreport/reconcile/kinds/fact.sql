-- fact: attributes of which sources give different values.
-- One row per fact whose option and attribute several sources speak of.

with subjects as (

    select
        claim_id,
        min(coalesce(composite_id, option_id)) as subject_id
    from claim_options
    group by claim_id
    having count(distinct coalesce(composite_id, option_id)) = 1

),

facts as (

    select
        claims.claim_id,
        claims.source_id,
        claims.criterion_id,
        claims.line_start,
        claims.text,
        claims.value,
        subjects.subject_id
    from claims
    join subjects using (claim_id)
    where
        claims.kind = 'fact'
        and claims.criterion_id is not null

),

shared as (

    select
        subject_id,
        criterion_id
    from facts
    group by all
    having
        count(distinct source_id) > 1
        and count(distinct text) > 1

)

select facts.*
from facts
join shared using (subject_id, criterion_id)
order by all

-- torn: pairs on which the ratings of a source favour one option, its verdict the other.
-- One row per claim on either side.

with torn as (

    select
        source_id,
        criterion_id,
        option_id,
        rival_id
    from sides
    where way <> 'stance'
    group by all
    having count(distinct winner) > 1

)

select
    sides.criterion_id,
    sides.option_id,
    sides.rival_id,
    sides.source_id,
    sides.winner,
    sides.way,
    sides.claim_id
from sides
join torn using (source_id, criterion_id, option_id, rival_id)
where sides.way <> 'stance'
order by all

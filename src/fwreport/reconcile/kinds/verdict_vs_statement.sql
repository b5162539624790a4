-- verdict_vs_statement: a verdict against what another source says or decides.
-- One row per pair and claim on either side.

with opposed as (

    -- where ratings take part as well, it is rating against verdict
    select
        criterion_id,
        option_id,
        rival_id
    from sides
    group by all
    having
        count(distinct winner) filter (where way <> 'rating') > 1
        and bool_or(way = 'verdict')
        and not (
            bool_or(way = 'rating')
            and count(distinct winner) filter (where way <> 'stance') > 1
        )

),

torn as (

    -- a source on both sides contradicts itself instead
    select
        criterion_id,
        option_id,
        rival_id,
        source_id
    from sides
    group by all
    having count(distinct winner) > 1

)

select
    sides.criterion_id,
    sides.option_id,
    sides.rival_id,
    sides.winner,
    sides.way,
    sides.source_id,
    sides.claim_id
from sides
join opposed using (criterion_id, option_id, rival_id)
anti join torn using (criterion_id, option_id, rival_id, source_id)
where sides.way <> 'rating'
order by all

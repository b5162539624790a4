-- rating_vs_verdict: ratings put one option ahead, the verdict of another source another.
-- One row per pair and claim on either side.

with opposed as (

    select
        criterion_id,
        option_id,
        rival_id
    from sides
    where way in ('rating', 'verdict')
    group by all
    having
        (
            bool_or(way = 'rating' and winner = option_id)
            and bool_or(way = 'verdict' and winner = rival_id)
        )
        or (
            bool_or(way = 'rating' and winner = rival_id)
            and bool_or(way = 'verdict' and winner = option_id)
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
where sides.way in ('rating', 'verdict')
order by all

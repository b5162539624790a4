-- torn: pairs on which a source favours one option in one way, the other in another.
-- One row per claim on either side.

with torn as (

    select
        source_id,
        criterion_id,
        option_id,
        rival_id,
        count(distinct winner) filter (where winner <> 'tie') = 1 as is_tied
    from sides
    group by all
    having
        count(distinct winner) filter (where winner <> 'tie') > 1
        -- two points of ten apart, and called the same
        or (
            bool_or(way = 'verdict' and winner = 'tie')
            and not bool_or(way = 'verdict' and winner <> 'tie')
            and bool_or(way = 'rating' and gap >= 0.2)
        )

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
where torn.is_tied or sides.winner <> 'tie'
order by all

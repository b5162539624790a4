-- verdict_vs_statement: a verdict against what another source says or decides.
-- One row per pair and claim on either side; `tie` is a side.

with settled as (

    -- a source of two minds contradicts itself instead
    select
        *,
        min(winner) over mine <> max(winner) over mine as is_torn
    from sides
    window mine as (partition by source_id, criterion_id, option_id, rival_id)

),

opposed as (

    select
        criterion_id,
        option_id,
        rival_id,
        count(distinct winner) filter (where winner <> 'tie') > 1 as is_split
    from settled
    where
        not is_torn
        and way <> 'rating'
    group by all
    having
        count(distinct winner) > 1
        and bool_or(way = 'verdict')

)

select
    settled.criterion_id,
    settled.option_id,
    settled.rival_id,
    settled.winner,
    settled.way,
    settled.source_id,
    settled.claim_id
from settled
join opposed using (criterion_id, option_id, rival_id)
where
    not settled.is_torn
    and settled.way <> 'rating'
    -- beside two who name different winners, who calls them even is on neither side
    and (not opposed.is_split or settled.winner <> 'tie')
order by all

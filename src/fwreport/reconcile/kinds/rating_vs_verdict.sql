-- rating_vs_verdict: ratings and the verdict of another source that differ on who is ahead.
-- One row per pair and claim on either side; `tie` is a side.

with settled as (

    -- a source of two minds contradicts itself instead
    select
        *,
        min(winner) over mine <> max(winner) over mine as is_torn
    from sides
    window mine as (partition by source_id, criterion_id, option_id, rival_id)

),

counted as (

    select
        criterion_id,
        option_id,
        rival_id,
        bool_or(way = 'rating' and winner = option_id) as rated_option,
        bool_or(way = 'rating' and winner = rival_id) as rated_rival,
        bool_or(way = 'rating' and winner = 'tie') as rated_even,
        -- a point of ten is the least that most scales can say
        bool_or(way = 'rating' and winner <> 'tie' and gap >= 0.1) as is_clear,
        bool_or(way = 'verdict' and winner = option_id) as judged_option,
        bool_or(way = 'verdict' and winner = rival_id) as judged_rival,
        bool_or(way = 'verdict' and winner = 'tie') as judged_even
    from settled
    where not is_torn
    group by all

),

opposed as (

    select
        criterion_id,
        option_id,
        rival_id,
        (rated_option and judged_rival) or (rated_rival and judged_option) as is_split
    from counted
    where
        is_split
        or (rated_even and (judged_option or judged_rival))
        or (is_clear and judged_even)

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
    and settled.way in ('rating', 'verdict')
    -- beside two who name different winners, who calls them even is on neither side
    and (not opposed.is_split or settled.winner <> 'tie')
order by all

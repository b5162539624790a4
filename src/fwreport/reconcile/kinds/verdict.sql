-- verdict: verdicts against what other sources rate, say or decide.
-- One row per pair and claim on either side; `tie` is a side, `kind` that of the conflict.

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
        bool_or(way = 'verdict' and winner = 'tie') as judged_even,
        bool_or(way <> 'rating' and winner = option_id) as told_option,
        bool_or(way <> 'rating' and winner = rival_id) as told_rival,
        bool_or(way <> 'rating' and winner = 'tie') as told_even
    from settled
    where not is_torn
    group by all

),

disputed as (

    select
        *,
        (rated_option and judged_rival) or (rated_rival and judged_option) as is_crossed,
        is_crossed
        or (rated_even and (judged_option or judged_rival))
        or (is_clear and judged_even) as by_ratings,
        (judged_option or judged_rival or judged_even)
        and told_option::int + told_rival::int + told_even::int > 1 as by_words
    from counted

),

opposed as (

    select
        criterion_id,
        option_id,
        rival_id,
        case when by_ratings then 'rating_vs_verdict' else 'verdict_vs_statement' end as kind,
        -- what has no part in such a dispute
        case when by_ratings then 'stance' else 'rating' end as other_way,
        case when by_ratings then is_crossed else told_option and told_rival end as is_split
    from disputed
    where
        by_ratings
        or by_words

)

select
    settled.criterion_id,
    settled.option_id,
    settled.rival_id,
    opposed.kind,
    settled.winner,
    settled.way,
    settled.source_id,
    settled.claim_id
from settled
join opposed using (criterion_id, option_id, rival_id)
where
    not settled.is_torn
    and settled.way <> opposed.other_way
    -- beside two who name different winners, who calls them even is on neither side
    and (not opposed.is_split or settled.winner <> 'tie')
order by all

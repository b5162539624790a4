-- sides: where each source stands on each pair of options it compares on a criterion.
-- Verdicts go before ratings, ratings before words; among its verdicts, and in the
-- mean of its ratings or words, what a source says both ways cancels to even.
-- `margin` is the gap in points below which ratings say no difference.

with verdicts as (

    select
        source_id,
        criterion_id,
        option_id,
        rival_id,
        1 as priority,
        avg(case winner when option_id then 1 when rival_id then -1 else 0 end) as gap,
        bool_and(is_provisional) as is_provisional,
        bool_and(is_indirect) as is_indirect
    from judged
    where kind = 'verdict'
    group by all

),

marks as (

    select
        source_id,
        criterion_id,
        option_id,
        case kind when 'rating' then 2 else 3 end as priority,
        avg(points) as points,
        bool_and(is_provisional) as is_provisional,
        bool_and(is_indirect) as is_indirect
    from judged
    where kind in ('rating', 'stance')
    group by all

),

compared as (

    select
        a.source_id,
        a.criterion_id,
        a.option_id,
        b.option_id as rival_id,
        a.priority,
        a.points - b.points as gap,
        a.is_provisional or b.is_provisional as is_provisional,
        a.is_indirect or b.is_indirect as is_indirect
    from marks as a
    inner join marks as b
        on
            a.source_id = b.source_id
            and a.criterion_id = b.criterion_id
            and a.priority = b.priority
            and a.option_id < b.option_id

),

spoken as (

    select * from verdicts
    union all
    select * from compared

),

first_said as (

    select *
    from spoken
    qualify
        row_number() over (
            partition by source_id, criterion_id, option_id, rival_id
            order by priority
        ) = 1

)

select
    source_id,
    criterion_id,
    option_id,
    rival_id,
    case
        when abs(gap) < 1e-9 or (priority > 1 and abs(gap) < margin - 1e-9) then 0
        else sign(gap)
    end::bigint as side,
    is_provisional,
    is_indirect
from first_said
cross join limits

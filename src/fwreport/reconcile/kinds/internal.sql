-- internal: one source that gives one option both of two opposite qualities.
-- One row per claim; claims that name versions contradict nothing.

with flat as (

    select *
    from positions
    where
        not is_versioned
        and not needs_version

),

torn as (

    select
        source_id,
        option_id,
        axis,
        topic
    from flat
    group by all
    having
        bool_or(side = -1)
        and bool_or(side = 1)
        -- cells of one row differ by what their columns are
        and count(distinct "row") > 1

)

select
    flat.source_id,
    flat.option_id,
    flat.axis,
    flat.topic,
    flat.claim_id,
    flat.criterion_id,
    flat.line_start,
    flat.said,
    flat.side
from flat
join torn using (source_id, option_id, axis, topic)
order by all

-- statement: opposite qualities of one option claimed flatly by different sources.
-- One row per claim; where a version is named it is a matter of time instead.

with settled as (

    -- a source that says both contradicts itself before it contradicts others
    select
        option_id,
        axis,
        topic,
        source_id,
        min(side) as low,
        max(side) as high,
        bool_or(is_versioned) as is_versioned
    from positions
    group by all

),

disputes as (

    select
        option_id,
        axis,
        topic
    from settled
    group by all
    having
        bool_or(low = -1 and high = -1)
        and bool_or(low = 1 and high = 1)
        and not bool_or(is_versioned)

)

select
    positions.option_id,
    positions.axis,
    positions.topic,
    positions.claim_id,
    positions.criterion_id,
    positions.source_id,
    positions.line_start,
    positions.said,
    positions.side
from positions
join disputes using (option_id, axis, topic)
join settled using (option_id, axis, topic, source_id)
where
    settled.low = settled.high
    and not positions.needs_version
order by all

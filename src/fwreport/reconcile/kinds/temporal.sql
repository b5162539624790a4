-- temporal: opposite qualities of one option, where a claim says of which version.
-- One row per claim; at least two sources take part.

with flat as (

    -- who claims a side flatly; two names tell whether anyone but one source does
    select
        option_id,
        axis,
        topic,
        side,
        min(source_id) as first_source,
        max(source_id) as last_source
    from positions
    where side <> 0
    group by all

),

dated as (

    select
        option_id,
        axis,
        topic,
        source_id,
        -- what it says of one version is news to those who claim the other flatly
        case when side = 0 then older else -side end as disputed
    from positions
    where is_versioned
    group by all

),

disputes as (

    select distinct
        dated.option_id,
        dated.axis,
        dated.topic
    from dated
    join flat
        on
            dated.option_id = flat.option_id
            and dated.axis = flat.axis
            and dated.topic = flat.topic
            and dated.disputed = flat.side
    where
        flat.first_source <> dated.source_id
        or flat.last_source <> dated.source_id

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
    positions.side,
    positions.is_versioned
from positions
join disputes using (option_id, axis, topic)
order by all

-- sides: which of two options each source puts ahead on a criterion, and by what.
-- One row per source, pair, way of judging and claim that judges so; ties take no side.

with levels as (

    select
        source_id,
        criterion_id,
        option_id,
        kind,
        -- on 0 to 1, so that scales of different length and sense compare
        avg((value - scale_low) / (scale_high - scale_low) order by value) as level,
        min(confidence) as confidence
    from evidence
    where kind in ('rating', 'stance')
    group by all

),

ranked as (

    select
        *,
        max(level) over (partition by source_id, criterion_id, kind) as best
    from levels

),

leads as (

    -- of many options, the one that the source puts first is on a side
    select
        ahead.source_id,
        ahead.criterion_id,
        ahead.kind as way,
        ahead.option_id as winner,
        behind.option_id as loser
    from ranked as ahead
    join ranked as behind using (source_id, criterion_id, kind)
    where
        ahead.level = ahead.best
        and ahead.level > behind.level
        and (
            ahead.kind = 'rating'
            -- words are coarse: two levels apart, and surely read
            or (
                ahead.level - behind.level >= 0.5
                and least(ahead.confidence, behind.confidence) >= 0.6
            )
        )

),

judged as (

    select
        leads.*,
        evidence.claim_id
    from leads
    join evidence
        on
            leads.source_id = evidence.source_id
            and leads.criterion_id = evidence.criterion_id
            and leads.way = evidence.kind
            and evidence.option_id in (leads.winner, leads.loser)
    union all
    select
        source_id,
        criterion_id,
        'verdict' as way,
        winner,
        case when winner = option_id then rival_id else option_id end as loser,
        claim_id
    from evidence
    where
        kind = 'verdict'
        and winner <> 'tie'

)

select
    source_id,
    criterion_id,
    way,
    winner,
    loser,
    least(winner, loser) as option_id,
    greatest(winner, loser) as rival_id,
    claim_id
from judged
order by all

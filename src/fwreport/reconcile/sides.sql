-- sides: which of two options each source puts ahead on a criterion, and by what.
-- One row per source, pair, way of judging and claim that judges so; `tie` is a winner.
-- `gap` is how far apart the two are on a scale of length 1, empty for verdicts.

with levels as (

    select
        source_id,
        criterion_id,
        option_id,
        kind,
        -- on 0 to 1, so that scales of different length and sense compare
        avg((value - scale_low) / (scale_high - scale_low) order by value) as level,
        min(confidence) as confidence,
        min(abs(scale_high - scale_low)) as span
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
        behind.option_id as loser,
        ahead.level - behind.level as gap
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

level as (

    -- equal ratings say something only on a scale that could have told them apart
    select
        first.source_id,
        first.criterion_id,
        first.kind as way,
        'tie' as winner,
        first.option_id,
        second.option_id as rival_id,
        0.0::double as gap
    from ranked as first
    join ranked as second using (source_id, criterion_id, kind)
    where
        first.kind = 'rating'
        and first.option_id < second.option_id
        and first.level = first.best
        and second.level = second.best
        and least(first.span, second.span) >= 9

),

shared as (

    -- who stands behind a lead that some source lets two or more share
    select distinct
        criterion_id,
        option_id
    from (
        from ranked
        qualify
            level < best
            and count(*) filter (where level = best)
                over (partition by source_id, criterion_id, kind) > 1
    )

),

many as (

    -- one tie of three or more says that no single one is ahead
    select claim_id
    from evidence
    where
        kind = 'verdict'
        and winner = 'tie'
    group by claim_id
    having count(*) > 1

),

placed as (

    select
        source_id,
        criterion_id,
        way,
        winner,
        least(winner, loser) as option_id,
        greatest(winner, loser) as rival_id,
        gap
    from leads
    union all
    select * from level
    union all
    -- words side by side in one row
    select
        source_id,
        criterion_id,
        'stance' as way,
        winner,
        option_id,
        rival_id,
        case when winner = 'tie' then 0.0 end::double as gap
    from beside

),

judged as (

    select
        placed.*,
        evidence.claim_id
    from placed
    join evidence
        on
            placed.source_id = evidence.source_id
            and placed.criterion_id = evidence.criterion_id
            and placed.way = evidence.kind
            and evidence.option_id in (placed.option_id, placed.rival_id)
    union all
    select
        source_id,
        criterion_id,
        'verdict' as way,
        winner,
        option_id,
        rival_id,
        null::double as gap,
        claim_id
    from evidence
    where
        kind = 'verdict'
        -- who is ahead on the whole contradicts no criterion
        and criterion_id <> '__overall__'
        and not (
            claim_id in (select claim_id from many)
            and exists (
                from shared
                where
                    shared.criterion_id = evidence.criterion_id
                    and shared.option_id in (evidence.option_id, evidence.rival_id)
            )
        )

),

decided as (

    -- who decides between two that it finds equal otherwise is not of two minds
    select
        *,
        bool_or(way = 'verdict' or winner <> 'tie') over (
            partition by source_id, criterion_id, option_id, rival_id
        ) as is_decided
    from judged

)

select
    source_id,
    criterion_id,
    way,
    winner,
    option_id,
    rival_id,
    gap,
    claim_id
from decided
where
    way = 'verdict'
    or winner <> 'tie'
    or not is_decided
order by all

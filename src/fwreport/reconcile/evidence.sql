-- evidence: each claim as the scoring model reads it.
-- One row per claim and option judged, or per claim and pair of options compared.

with usable as (

    select
        claims.*,
        readings.level,
        readings.certainty
    from claims
    left join readings using (claim_id)
    where claims.claim_id not in (select claim_id from damaged)

),

scored as (

    select * replace (confidence * alignment as confidence)
    from usable
    where
        criterion_id is not null
        and direction <> 'descriptive'
        and not is_whole

),

wholes as (

    -- who is ahead on the whole
    select * replace ('__overall__' as criterion_id)
    from usable
    where
        kind = 'verdict'
        and is_whole

),

compares as (

    select * from scored where kind = 'verdict'
    union all
    select * from wholes

),

ratings as (

    select
        scored.claim_id,
        scored.source_id,
        scored.criterion_id,
        named.option_id,
        null::varchar as rival_id,
        'rating' as kind,
        scored.value,
        scored.scale_low,
        scored.scale_high,
        null::varchar as winner,
        named.is_indirect,
        scored.is_provisional,
        scored.confidence
    from scored
    join named using (claim_id)
    where
        scored.kind = 'rating'
        and named.subject_count = 1
        and scored.scale_low <> scored.scale_high
        and scored.value between
        least(scored.scale_low, scored.scale_high)
        and greatest(scored.scale_low, scored.scale_high)

),

pairs as (

    -- members of one composite are not held against each other
    select
        compares.claim_id,
        compares.source_id,
        compares.criterion_id,
        first.option_id,
        second.option_id as rival_id,
        case
            when compares.winner = 'tie' then 'tie'
            when compares.winner in (first.option_id, first.subject_id)
                then first.option_id
            when compares.winner in (second.option_id, second.subject_id)
                then second.option_id
        end as winner,
        first.is_indirect or second.is_indirect as is_indirect,
        compares.is_provisional,
        compares.confidence
    from compares
    join named as first using (claim_id)
    join named as second
        on
            first.claim_id = second.claim_id
            and first.option_id < second.option_id
            and first.subject_id <> second.subject_id

),

compared as (

    -- prose that puts one of two options ahead
    select
        scored.claim_id,
        scored.source_id,
        scored.criterion_id,
        comparisons.option_id,
        comparisons.rival_id,
        'verdict' as kind,
        null::double as value,
        null::double as scale_low,
        null::double as scale_high,
        comparisons.winner,
        false as is_indirect,
        scored.is_provisional,
        scored.confidence * comparisons.certainty as confidence
    from scored
    join comparisons using (claim_id)

),

stances as (

    select
        scored.claim_id,
        scored.source_id,
        scored.criterion_id,
        named.option_id,
        null::varchar as rival_id,
        'stance' as kind,
        scored.level as value,
        1.0::double as scale_low,
        5.0::double as scale_high,
        null::varchar as winner,
        named.is_indirect,
        scored.is_provisional,
        scored.confidence * scored.certainty as confidence
    from scored
    join named using (claim_id)
    where
        named.subject_count = 1
        and scored.level is not null

),

levels as (

    select
        source_id,
        criterion_id,
        option_id,
        kind,
        avg((value - scale_low) / (scale_high - scale_low) order by value) as level
    from (select * from ratings union all select * from stances)
    group by all

),

placed as (

    select
        *,
        max(level) over (partition by source_id, criterion_id, kind) as best
    from levels

),

behind as (

    -- a tie in a row of three or more is one of those who share the lead
    select
        source_id,
        criterion_id,
        option_id
    from placed
    qualify
        level < best
        and count(*) filter (where level = best)
            over (partition by source_id, criterion_id, kind) > 1

),

verdicts as (

    select
        claim_id,
        source_id,
        criterion_id,
        option_id,
        rival_id,
        'verdict' as kind,
        null::double as value,
        null::double as scale_low,
        null::double as scale_high,
        winner,
        is_indirect,
        is_provisional,
        confidence
    from pairs
    where
        winner is not null
        and (
            winner <> 'tie'
            or not exists (
                from behind
                where
                    behind.source_id = pairs.source_id
                    and behind.criterion_id = pairs.criterion_id
                    and behind.option_id in (pairs.option_id, pairs.rival_id)
            )
        )

),

recommendations as (

    -- bound to a purpose, it speaks of the option as a whole only by half
    select
        usable.claim_id,
        usable.source_id,
        '__overall__' as criterion_id,
        named.option_id,
        null::varchar as rival_id,
        'recommendation' as kind,
        null::double as value,
        null::double as scale_low,
        null::double as scale_high,
        named.option_id as winner,
        named.is_indirect,
        usable.is_provisional,
        0.5 * usable.confidence as confidence
    from usable
    join named using (claim_id)
    where
        usable.kind = 'recommendation'
        and (
            usable.winner is null
            or usable.winner in (named.option_id, named.subject_id)
        )

),

evidence as (

    select * from ratings
    union all
    select * from verdicts
    union all
    select * from compared
    union all
    select * from stances
    union all
    select * from recommendations

)

select
    claim_id,
    source_id,
    criterion_id,
    option_id,
    rival_id,
    kind,
    value,
    scale_low,
    scale_high,
    winner,
    is_indirect,
    is_provisional,
    confidence,
    null::double as influence
from evidence
order by
    claim_id,
    criterion_id,
    option_id,
    rival_id

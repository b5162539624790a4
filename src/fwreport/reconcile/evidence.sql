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

rated as (

    select * from scored where kind = 'rating'
    union all
    -- beside ratings on criteria, one of the whole is their total
    select * replace ('__overall__' as criterion_id)
    from usable
    where
        kind = 'rating'
        and is_whole
        and source_id not in (select source_id from scored where kind = 'rating')

),

ratings as (

    select
        rated.claim_id,
        rated.source_id,
        rated.criterion_id,
        named.option_id,
        null::varchar as rival_id,
        'rating' as kind,
        rated.value,
        rated.scale_low,
        rated.scale_high,
        null::varchar as winner,
        named.is_indirect,
        rated.is_provisional,
        rated.confidence
    from rated
    join named using (claim_id)
    where
        named.subject_count = 1
        and rated.scale_low <> rated.scale_high
        and rated.value between
        least(rated.scale_low, rated.scale_high)
        and greatest(rated.scale_low, rated.scale_high)

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
    where winner is not null

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

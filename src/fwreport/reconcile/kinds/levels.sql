-- levels: claims that call one option good and bad on one criterion.
-- One row per claim on either side; `owner` is the source that holds both, or empty.
-- Each claim is held against the extreme of the other side, so that no pairs are made.

with spoken as (

    select
        source_id,
        criterion_id,
        option_id,
        kind,
        claim_id,
        (value - scale_low) / (scale_high - scale_low) as level
    from evidence
    where
        (kind = 'rating' and confidence >= 0.7)
        -- short texts, flat words
        or (kind = 'stance' and confidence >= 0.8)

),

own as (

    select
        *,
        min(level) filter (where kind = 'rating') over mine as worst_rating,
        min(level) filter (where kind = 'stance') over mine as worst_stance,
        max(level) filter (where kind = 'rating') over mine as best_rating,
        max(level) filter (where kind = 'stance') over mine as best_stance
    from spoken
    window mine as (partition by criterion_id, option_id, source_id)

),

own_sides as (

    -- words are coarse: "fair" and "very good" are no contradiction
    select
        *,
        level >= 0.6 and (
            (worst_rating <= 0.4 and level - worst_rating >= 0.5)
            or (
                worst_stance <= 0.4
                and level - worst_stance >= case when kind = 'stance' then 0.7 else 0.5 end
            )
        ) as is_good,
        level <= 0.4 and (
            (best_rating >= 0.6 and best_rating - level >= 0.5)
            or (
                best_stance >= 0.6
                and best_stance - level >= case when kind = 'stance' then 0.7 else 0.5 end
            )
        ) as is_bad
    from own

),

settled as (

    select
        *,
        bool_or(coalesce(is_good or is_bad, false)) over (
            partition by criterion_id, option_id, source_id
        ) as is_torn
    from own_sides

),

rest as (

    -- a source that says both contradicts itself before it contradicts others
    select
        criterion_id,
        option_id,
        kind,
        claim_id,
        level,
        min(level) filter (where kind = 'rating') over mine as worst_rating,
        min(level) filter (where kind = 'stance') over mine as worst_stance,
        max(level) filter (where kind = 'rating') over mine as best_rating,
        max(level) filter (where kind = 'stance') over mine as best_stance
    from settled
    where not is_torn
    window mine as (partition by criterion_id, option_id)

),

between_sources as (

    select
        *,
        level >= 0.6 and (
            (worst_rating <= 0.4 and level - worst_rating >= 0.5)
            or (
                worst_stance <= 0.4
                and level - worst_stance >= case when kind = 'stance' then 0.7 else 0.5 end
            )
        ) as is_good,
        level <= 0.4 and (
            (best_rating >= 0.6 and best_rating - level >= 0.5)
            or (
                best_stance >= 0.6
                and best_stance - level >= case when kind = 'stance' then 0.7 else 0.5 end
            )
        ) as is_bad
    from rest

),

sided as (

    select
        criterion_id,
        option_id,
        source_id as owner,
        claim_id,
        is_good,
        is_bad
    from settled
    union all
    select
        criterion_id,
        option_id,
        '' as owner,
        claim_id,
        is_good,
        is_bad
    from between_sources

)

select
    criterion_id,
    option_id,
    owner,
    claim_id,
    case when is_good then 'good' else 'bad' end as side
from sided
where
    is_good
    or is_bad
order by all

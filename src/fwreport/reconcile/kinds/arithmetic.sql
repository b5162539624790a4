-- arithmetic: each stated total beside what its own parts come to.
-- One row per aggregate and set of parts that it may sum up; the narrowest set is first.

with subjects as (

    select distinct
        claim_id,
        coalesce(composite_id, option_id) as subject_id
    from claim_options

),

alone as (

    select
        claim_id,
        min(subject_id) as subject_id
    from subjects
    group by claim_id
    having count(*) = 1

),

stated as (

    select
        claims.claim_id,
        claims.source_id,
        claims.block_id,
        claims.line_start,
        stated_claims.stated,
        stated_claims.maximum,
        alone.subject_id,
        coalesce(
            lag(claims.line_start) over (
                partition by claims.source_id, alone.subject_id
                order by claims.line_start, claims.claim_id
            ),
            0
        ) as line_before
    from claims
    join alone using (claim_id)
    join stated_claims using (claim_id)

),

lined as (

    -- figures without a scale are parts only in a table that prints their total
    select distinct stated.block_id
    from stated

),

parts as materialized (

    -- made first: joined in another order, every total would meet every claim
    select
        claims.claim_id,
        claims.source_id,
        claims.block_id,
        claims.line_start,
        claims.value,
        claims.scale_low,
        claims.scale_high,
        claims.kind = 'rating' as is_rated,
        alone.subject_id,
        weights.weight
    from claims
    join alone using (claim_id)
    left join weights using (claim_id)
    where
        claims.value is not null
        and claims.claim_id not in (select claim_id from stated_claims)
        and (
            claims.kind = 'rating'
            or (claims.kind = 'fact' and claims.block_id in (select block_id from lined))
        )

),

sets as (

    select
        stated.claim_id,
        parts.claim_id as part_id,
        parts.value,
        parts.scale_high,
        parts.scale_low,
        parts.is_rated,
        parts.weight,
        unnest(
            case
                when not parts.is_rated and parts.block_id <> stated.block_id then []
                when parts.block_id = stated.block_id then
                    case
                        when
                            parts.line_start > stated.line_before
                            and parts.line_start <= stated.line_start
                            then ['1 section', '2 table', '4 source']
                        else ['2 table', '4 source']
                    end
                when
                    parts.line_start > stated.line_before
                    and parts.line_start <= stated.line_start
                    then ['3 before', '4 source']
                else ['4 source']
            end
        ) as part_set
    from stated
    join parts using (source_id, subject_id)
    -- ratings add up without the bare figures that stand among them
    qualify parts.is_rated = bool_or(parts.is_rated) over (
        partition by stated.claim_id
    )

)

select
    stated.claim_id,
    stated.source_id,
    stated.subject_id,
    stated.stated,
    stated.maximum,
    stated.line_start as line,
    sets.part_set,
    count(*)::bigint as part_count,
    sum(sets.value) as total,
    -- what has no weight beside others that do counts once
    sum(sets.value * coalesce(sets.weight, 1)) as weighted,
    sum(coalesce(sets.weight, 1)) as weight_sum,
    count(sets.weight) > 0 as has_weights,
    bool_and(sets.is_rated) as is_rated,
    max(sets.scale_high) as scale_high,
    min(sets.scale_low) is not distinct from max(sets.scale_low)
    and min(sets.scale_high) is not distinct from max(sets.scale_high) as has_one_scale,
    string_agg(sets.part_id, ' ') as part_ids
from stated
join sets using (claim_id)
group by all
having count(*) > 1
order by
    stated.claim_id,
    sets.part_set

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
        claims.value,
        claims.scale_low,
        claims.scale_high,
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
    where
        claims.kind = 'aggregate'
        and claims.value is not null

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
        alone.subject_id
    from claims
    join alone using (claim_id)
    where
        claims.kind = 'rating'
        and claims.value is not null

),

sets as (

    select
        stated.claim_id,
        parts.claim_id as part_id,
        parts.value,
        parts.scale_high,
        parts.scale_low,
        unnest(
            case
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

)

select
    stated.claim_id,
    stated.source_id,
    stated.subject_id,
    stated.value as stated,
    sets.part_set,
    count(*)::bigint as part_count,
    sum(sets.value) as total,
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

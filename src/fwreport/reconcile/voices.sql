-- voices: the options that each claim counts for.
-- One row per claim and option; a composite counts for those of its members that are
-- compared in the corpus, or for itself where none of them is.

with table_options as (

    -- options with text of their own in one table, beside another option's
    select distinct
        named.option_id,
        claims.block_id
    from claim_options as named
    join claims using (claim_id)
    join blocks using (block_id)
    where
        named.composite_id is null
        and claims.kind = 'statement'
        and blocks.kind = 'table'

),

crowded as (

    select block_id
    from table_options
    group by block_id
    having count(*) > 1

),

mixed as (

    -- a table whose other column is a composite compares as well
    select distinct claims.block_id
    from claim_options as named
    join claims using (claim_id)
    where named.composite_id is not null

),

compared as (

    select named.option_id
    from claim_options as named
    join claims using (claim_id)
    where
        named.composite_id is null
        and claims.kind in ('rating', 'verdict')
    union
    select table_options.option_id
    from table_options
    where
        table_options.block_id in (select block_id from crowded)
        or table_options.block_id in (select block_id from mixed)

),

standing_in as (

    select composites.option_id
    from options as composites
    where
        composites.is_composite
        and composites.option_id not in (
            select members.option_id
            from option_members as members
            where members.member_id in (select option_id from compared)
        )

),

voices as (

    select
        named.claim_id,
        named.option_id,
        named.composite_id,
        named.composite_id is not null as is_indirect
    from claim_options as named
    where
        named.composite_id is null
        or named.option_id in (select option_id from compared)
    union all
    select distinct
        named.claim_id,
        named.composite_id as option_id,
        named.composite_id,
        false as is_indirect
    from claim_options as named
    where named.composite_id in (select option_id from standing_in)

)

select
    voices.claim_id,
    voices.option_id,
    voices.composite_id,
    voices.is_indirect,
    coalesce(voices.composite_id, voices.option_id) as subject_id,
    count(distinct coalesce(voices.composite_id, voices.option_id)) over (
        partition by voices.claim_id
    ) as subject_count
from voices
order by
    voices.claim_id,
    voices.option_id

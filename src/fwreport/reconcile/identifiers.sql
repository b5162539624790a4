-- identifiers: names of code given to an option they do not belong to.
-- One row per name, claim that misplaces it, and claim that shows whose it is.

with uses as (

    select
        mentions.name,
        mentions.claim_id,
        claims.source_id,
        claims.kind,
        named.subject_id
    from mentions
    join claims using (claim_id)
    join named using (claim_id)
    where named.subject_count = 1
    group by all

),

owners as (

    -- the one option in whose code the name is used, said again outside that code
    select
        name,
        min(subject_id) as owner_id
    from uses
    where kind = 'code'
    group by name
    having count(distinct subject_id) = 1

),

support as (

    select
        owners.name,
        owners.owner_id,
        count(distinct uses.source_id) as source_count
    from owners
    join uses
        on
            owners.name = uses.name
            and owners.owner_id = uses.subject_id
    group by all

),

strays as (

    select
        uses.name,
        uses.claim_id,
        uses.source_id,
        uses.subject_id,
        support.owner_id,
        count(*) over (partition by uses.name) as stray_count
    from uses
    join support
        on
            uses.name = support.name
            and uses.subject_id <> support.owner_id
    where support.source_count > 1

)

select
    strays.name,
    strays.claim_id,
    strays.source_id,
    strays.subject_id,
    strays.owner_id,
    uses.claim_id as other_id,
    uses.source_id as other_source_id
from strays
join uses
    on
        strays.name = uses.name
        and strays.owner_id = uses.subject_id
where
    strays.stray_count = 1
    and not exists (
        -- a composite that holds the owner may well use its names
        select 1
        from option_members as members
        where
            (members.option_id = strays.subject_id and members.member_id = strays.owner_id)
            or (
                members.option_id = strays.owner_id
                and members.member_id = strays.subject_id
            )
    )
order by all

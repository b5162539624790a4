-- wider: ratings on a criterion that lists several things, against verdicts on one of them,
-- or the other way round.  One row per claim on either side; `said_of` is its criterion.

with firm as (

    -- ratings and verdicts of sources that name one winner
    select *
    from sides
    where way in ('rating', 'verdict')
    window mine as (partition by source_id, criterion_id, option_id, rival_id)
    qualify
        min(winner) over mine = max(winner) over mine
        and winner <> 'tie'

),

disputes as (

    select distinct
        parts.wider_id,
        parts.part_id,
        whole.option_id,
        whole.rival_id,
        whole.source_id as whole_source,
        part.source_id as part_source,
        whole.way as whole_way,
        part.way as part_way
    from parts
    join firm as whole on parts.wider_id = whole.criterion_id
    join firm as part
        on
            parts.part_id = part.criterion_id
            and whole.option_id = part.option_id
            and whole.rival_id = part.rival_id
    where
        whole.winner <> part.winner
        and whole.way <> part.way
        -- a point of ten is the least that most scales can say
        and coalesce(whole.gap, part.gap) >= 0.1
        -- who judges both tells them apart
        and whole.source_id not in (
            select sides.source_id from sides where sides.criterion_id = parts.part_id
        )
        and part.source_id not in (
            select sides.source_id from sides where sides.criterion_id = parts.wider_id
        )

)

select distinct
    disputes.wider_id,
    disputes.part_id as criterion_id,
    firm.criterion_id as said_of,
    firm.option_id,
    firm.rival_id,
    firm.winner,
    firm.way,
    firm.source_id,
    firm.claim_id
from disputes
join firm
    on
        disputes.option_id = firm.option_id
        and disputes.rival_id = firm.rival_id
        and (
            (
                firm.criterion_id = disputes.wider_id
                and firm.source_id = disputes.whole_source
                and firm.way = disputes.whole_way
            )
            or (
                firm.criterion_id = disputes.part_id
                and firm.source_id = disputes.part_source
                and firm.way = disputes.part_way
            )
        )
order by all

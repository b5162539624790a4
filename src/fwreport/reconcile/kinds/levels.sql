-- levels: claims that call one option good and bad on one criterion.
-- One row per claim on either side; `owner` is whose claims are held against each other.
-- Each claim is held against the extreme of the other side, so that no pairs are made.

with extremes as (

    select
        *,
        min(level) filter (where kind = 'rating') over mine as worst_rating,
        min(level) filter (where kind = 'stance') over mine as worst_stance,
        max(level) filter (where kind = 'rating') over mine as best_rating,
        max(level) filter (where kind = 'stance') over mine as best_stance,
        bool_or(kind = 'winner') over mine as is_named_winner,
        -- rated low and called very good: a third of the scale, or less, against words
        worst_rating <= 0.35 and best_stance >= 0.75 as is_praised_low,
        -- words are coarse: "fair" and "very good" are no contradiction
        case when kind = 'stance' then 0.7 else 0.5 end as gap
    from spoken
    window mine as (partition by criterion_id, option_id, owner)

),

sided as (

    select
        *,
        (kind = 'winner' and worst_stance < 0.25)
        or (kind = 'stance' and level >= 0.75 and is_praised_low)
        or kind in ('rating', 'stance') and level >= 0.6 and (
            (worst_rating <= 0.4 and level - worst_rating >= 0.5)
            or (worst_stance <= 0.4 and level - worst_stance >= gap)
        ) as is_good,
        (kind = 'loser' and is_praised_low)
        or (kind = 'rating' and level <= 0.35 and is_praised_low)
        or kind in ('rating', 'stance') and level <= 0.4 and (
            (best_rating >= 0.6 and best_rating - level >= 0.5)
            or (best_stance >= 0.6 and best_stance - level >= gap)
            or (is_named_winner and kind = 'stance' and level < 0.25)
        ) as is_bad
    from extremes

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

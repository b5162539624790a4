-- explain: each piece of evidence, with the claim and the line it comes from.
-- One row per row of evidence, in the order of the sources and of their lines.

select
    evidence.criterion_id,
    evidence.option_id,
    evidence.rival_id,
    evidence.kind,
    evidence.value,
    evidence.scale_low,
    evidence.scale_high,
    evidence.winner,
    evidence.is_indirect,
    evidence.is_provisional,
    evidence.influence,
    claims.source_id,
    sources.path,
    claims.line_start,
    claims.claim_id,
    claims.claim_key,
    claims.text
from evidence
inner join claims using (claim_id)
inner join sources on claims.source_id = sources.source_id
order by
    sources.path,
    claims.line_start,
    evidence.claim_id,
    evidence.option_id,
    evidence.rival_id

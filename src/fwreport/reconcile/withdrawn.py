"""Withdrawn claims: listed as they were read, and heard in nothing."""

import pandas as pd

from fwreport.tables.stages import Aligned


def leave_out(sources: pd.DataFrame, aligned: Aligned) -> Aligned:
    """The tables without the claims that people withdrew: no conflict, no evidence.

    Those are the claims of sources that the catalog calls superseded, and the claims
    that a correction excludes.

    sources  all of them, with `decision`
    """
    claims, notes = aligned.claims, aligned.corrections
    old = sources.loc[sources["decision"] == "superseded", "source_id"]
    is_out = (notes["status"] == "applied") & (notes["action"] == "exclude")
    out = set(claims.loc[claims["source_id"].isin(old), "claim_id"])
    out |= set(notes.loc[is_out, "claim_id"])
    if not out:
        return aligned
    named = aligned.claim_options
    return aligned._replace(
        claims=claims[~claims["claim_id"].isin(out)].reset_index(drop=True),
        claim_options=named[~named["claim_id"].isin(out)].reset_index(drop=True),
    )

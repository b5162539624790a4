"""Off scale: a rating outside the scale that its own source declares.

Conflicts of kind `internal`: the header says 1 to 10, the cell says 12.
"""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, cite, quote, voice_of
from fwreport.reconcile.rules import OFF_SCALE
from fwreport.reconcile.voices import Voices, named_by

BARE = r"-?\d+(?:\.\d+)?"
ENOUGH = 3  # ratings that make a column one of ratings


def is_off(claims: pd.DataFrame) -> pd.Series:
    """Which claims are ratings that lie off their own scale."""
    ends = claims[["scale_low", "scale_high"]]
    off = (claims["value"] < ends.min(axis=1)) | (claims["value"] > ends.max(axis=1))
    return (claims["kind"] == "rating") & off


def beside(voices: Voices) -> pd.DataFrame:
    """Bare numbers off the one scale of their column and of the rest of their row.

    They come with that scale: 12 beside 9, in a column of ratings from 1 to 10.
    """
    rows = voices.claims.merge(voices.named[["claim_id", "subject_id"]], on="claim_id")
    rows = rows.drop_duplicates("claim_id")
    rated = rows[(rows["kind"] == "rating") & rows["text"].str.fullmatch(BARE)]
    scale = ["scale_low", "scale_high"]
    ends = rated.groupby(["block_id", "subject_id"])[scale]
    columns = ends.agg(["min", "max", "count"])
    columns.columns = ["low", "low_too", "count", "high", "high_too", "_"]
    is_one = (columns["low"] == columns["low_too"]) & (columns["count"] >= ENOUGH)
    is_one &= columns["high"] == columns["high_too"]
    columns = columns.loc[is_one, ["low", "high"]].reset_index()
    beside = rated[["row", *scale]].drop_duplicates()
    beside = beside.rename(columns={"scale_low": "low", "scale_high": "high"})
    bare = rows[(rows["kind"] == "fact") & rows["text"].str.fullmatch(BARE)]
    bare = bare.drop(columns=scale).merge(columns, on=["block_id", "subject_id"])
    bare = bare.merge(beside, on=["row", "low", "high"])
    bare = bare.rename(columns={"low": "scale_low", "high": "scale_high"})
    ends = bare[scale]
    off = (bare["value"] < ends.min(axis=1)) | (bare["value"] > ends.max(axis=1))
    return bare.loc[off, voices.claims.columns]


def find(voices: Voices) -> Iterator[Finding]:
    """One finding a rating that is off its scale."""
    off = pd.concat([voices.claims[is_off(voices.claims)], beside(voices)])
    off = off.sort_values("claim_id")
    named = named_by(voices, off)
    for claim in off.itertuples():
        about = claim.criterion if pd.notna(claim.criterion) else "Rating"
        options = [o.subject_id for o in named.get(claim.claim_id, [])]
        names = [voices.options.get(o, o) for o in dict.fromkeys(options)]
        of_whom = f" of {' and '.join(names)}" if names else ""
        low, high = sorted((claim.scale_low, claim.scale_high))
        yield Finding(
            "internal",
            "medium",
            claim.criterion_id if pd.notna(claim.criterion_id) else None,
            f"{claim.source_id} against itself: {about}{of_whom} off its scale",
            f"{cite(voices.by_id.loc[[claim.claim_id]])} rates {about}{of_whom} "
            f"{quote(claim.text)}, but its own scale goes from {low:g} to {high:g}.",
            "Quoted as it stands; not scored.",
            OFF_SCALE,
            {claim.claim_id: "off scale"},
            (voice_of(claim.claim_key), "scale", *options, str(claim.criterion_id)),
            reason="a rating is lost, and what it should be nobody knows",
        )

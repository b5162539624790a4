"""Off scale: a rating outside the scale that its own source declares.

Conflicts of kind `internal`: the header says 1 to 10, the cell says 12.
"""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, cite, quote, voice_of
from fwreport.reconcile.rules import OFF_SCALE
from fwreport.reconcile.voices import Voices, named_by


def is_off(claims: pd.DataFrame) -> pd.Series:
    """Which claims are ratings that lie off their own scale."""
    ends = claims[["scale_low", "scale_high"]]
    off = (claims["value"] < ends.min(axis=1)) | (claims["value"] > ends.max(axis=1))
    return (claims["kind"] == "rating") & off


def find(voices: Voices) -> Iterator[Finding]:
    """One finding a rating that is off its scale."""
    off = voices.claims[is_off(voices.claims)]
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
        )

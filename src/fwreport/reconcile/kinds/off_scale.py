"""Off scale: a rating outside the scale that its own source declares.

Conflicts of kind `internal`: the header says 1 to 10, the cell says 12.
"""

import re
from collections.abc import Iterator

from fwreport.reconcile.findings import Finding, cite, quote, voice_of
from fwreport.reconcile.rules import OFF_SCALE
from fwreport.reconcile.voices import Claim, Voices

BARE = re.compile(r"-?\d+(?:\.\d+)?")
ENOUGH = 3  # ratings that make a column one of ratings


def is_off(claim: Claim) -> bool:
    """Whether a claim is a rating that lies off its own scale."""
    return claim.kind == "rating" and _lies_off(claim)


def _lies_off(claim: Claim) -> bool:
    """Whether a figure lies beyond the ends of its scale that are known."""
    ends = [end for end in (claim.scale_low, claim.scale_high) if end == end]
    return bool(ends) and (claim.value < min(ends) or claim.value > max(ends))


def beside(voices: Voices) -> list[Claim]:
    """Bare numbers off the one scale of their column and of the rest of their row.

    They come with that scale: 12 beside 9, in a column of ratings from 1 to 10.
    """
    columns: dict[tuple[str, str], list[tuple[float, float]]] = {}
    beside: set[tuple] = set()
    bare = []
    for claim in voices.rows:
        own = voices.named_by.get(claim.claim_id)
        is_figure = claim.kind in ("rating", "fact") and BARE.fullmatch(claim.text)
        if not own or not is_figure:
            continue
        column = claim.block_id, own[0].subject_id
        if claim.kind == "fact":
            bare.append((column, claim))
        else:
            scale = claim.scale_low, claim.scale_high
            columns.setdefault(column, []).append(scale)
            beside.add((claim.row, *scale))
    scales = {column: _one_scale(ends) for column, ends in columns.items()}
    found = []
    for column, claim in bare:
        if (scale := scales.get(column)) and (claim.row, *scale) in beside:
            rated = claim._replace(scale_low=scale[0], scale_high=scale[1])
            found += [rated] if _lies_off(rated) else []
    return found


def _one_scale(scales: list[tuple[float, float]]) -> tuple[float, float] | None:
    """The one scale of a column of enough ratings; None where it has several."""
    lows, highs = ([e for e in ends if e == e] for ends in zip(*scales, strict=True))
    if len(lows) < ENOUGH or len(set(lows)) > 1 or len(set(highs)) != 1:
        return None
    return lows[0], highs[0]


def find(voices: Voices) -> Iterator[Finding]:
    """One finding a rating that is off its scale."""
    off = [*filter(is_off, voices.rows), *beside(voices)]
    for claim in sorted(off, key=lambda one: one.claim_id):
        about = claim.criterion if isinstance(claim.criterion, str) else "Rating"
        options = [o.subject_id for o in voices.named_by.get(claim.claim_id, [])]
        names = [voices.options.get(o, o) for o in dict.fromkeys(options)]
        of_whom = f" of {' and '.join(names)}" if names else ""
        low, high = sorted((claim.scale_low, claim.scale_high))
        yield Finding(
            "internal",
            "medium",
            claim.criterion_id if isinstance(claim.criterion_id, str) else None,
            f"{claim.source_id} against itself: {about}{of_whom} off its scale",
            f"{cite([claim])} rates {about}{of_whom} "
            f"{quote(claim.text)}, but its own scale goes from {low:g} to {high:g}.",
            "Quoted as it stands; not scored.",
            OFF_SCALE,
            {claim.claim_id: "off scale"},
            (voice_of(claim.claim_key), "scale", *options, str(claim.criterion_id)),
            reason="a rating is lost, and what it should be nobody knows",
        )

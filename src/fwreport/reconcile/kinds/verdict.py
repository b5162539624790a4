"""Verdict: who is ahead by a verdict, against what other sources rate, say or decide.

Conflicts of kind `rating_vs_verdict` where ratings dispute the verdict, else
`verdict_vs_statement`.
"""

from collections.abc import Iterator

from fwreport.reconcile.contested import (
    against,
    identity_of,
    severity_of,
    side_names,
    title_of,
)
from fwreport.reconcile.findings import Finding
from fwreport.reconcile.rules import LEFT_OPEN
from fwreport.reconcile.sides import TIE, Side, by_pair
from fwreport.reconcile.voices import Voices

CLEAR = 0.1  # a point of ten is the least that most scales can say


def find(voices: Voices, sides: list[Side]) -> Iterator[Finding]:
    """One finding a criterion and pair; the sides are named by the option ahead.

    Equal ratings beside a verdict for one option are a side, `tie`, and so is a verdict
    that calls even what ratings tell apart.  Words must put the two options two levels
    of quality apart, or open with the same quality for both.
    """
    for pair, whole in by_pair(sides).items():
        kind, group = _disputed(*pair[1:], whole)
        if group:
            yield Finding(
                kind,
                severity_of(group),
                pair[0],
                title_of(group, voices),
                f"{against(group, voices)}.",
                "Left open: both stay in evidence and the score shows it.",
                LEFT_OPEN,
                side_names(group),
                identity_of(group),
            )


def _disputed(option: str, rival: str, sides: list[Side]) -> tuple[str, list[Side]]:
    """The kind of the conflict on a pair, and the claims on its sides; or none."""
    own: dict[str, set[str]] = {}
    for side in sides:
        own.setdefault(side.source_id, set()).add(side.winner)
    # a source of two minds contradicts itself instead
    settled = [side for side in sides if len(own[side.source_id]) == 1]
    rated = {side.winner for side in settled if side.way == "rating"}
    judged = {side.winner for side in settled if side.way == "verdict"}
    told = {side.winner for side in settled if side.way != "rating"}
    is_crossed = (option in rated and rival in judged) or (
        rival in rated and option in judged
    )
    is_even = TIE in rated and bool(judged - {TIE})
    by_ratings = is_crossed or is_even or (TIE in judged and _is_clear(settled))
    if by_ratings:
        kind, out, is_split = "rating_vs_verdict", "stance", is_crossed
    elif judged and len(told) > 1:
        kind, out, is_split = "verdict_vs_statement", "rating", {option, rival} <= told
    else:
        return "", []
    # beside two who name different winners, who calls them even is on neither side
    return kind, [
        side
        for side in settled
        if side.way != out and not (is_split and side.winner == TIE)
    ]


def _is_clear(sides: list[Side]) -> bool:
    """Whether ratings tell two options apart."""
    rated = (side for side in sides if side.way == "rating" and side.winner != TIE)
    return any(side.gap >= CLEAR for side in rated)

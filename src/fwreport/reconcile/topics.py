"""Topics: which criterion a text means that names one."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from fwreport.vocabulary.words import fold

FIGURES = ["fact", "aggregate"]  # what stands under a criterion that is measured


class Topic(NamedTuple):
    """A criterion as claims are held against it."""

    criterion_id: str
    direction: str


def topics_of(claims: Sequence[Any]) -> dict[str, Topic]:
    """The criteria by the folded labels that documents give them, but for figures.

    Of what is not scored the words alone tell which way they mean it.

    claims  with kind, criterion_label, criterion_id and direction
    """
    figures = {claim.criterion_id for claim in claims if claim.kind in FIGURES}
    told: dict[tuple, None] = {}
    for claim in claims:
        place = claim.criterion_label, claim.criterion_id, claim.direction
        if all(isinstance(part, str) for part in place):
            told.setdefault(place)
    found: dict[str, set[Topic]] = {}
    for label, criterion, direction in told:
        if direction != "descriptive" or criterion not in figures:
            way = "higher" if direction == "descriptive" else direction
            found.setdefault(fold(label), set()).add(Topic(criterion, way))
    return {label: one.pop() for label, one in found.items() if len(one) == 1}

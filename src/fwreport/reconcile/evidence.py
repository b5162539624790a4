"""Evidence: claims as the scoring model reads them."""

import logging
import math
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any, NamedTuple

from fwreport.reconcile.compared import read_comparisons
from fwreport.reconcile.kinds.off_scale import is_off
from fwreport.reconcile.voices import Claim, Named, Voices, heading_of
from fwreport.tables.scores import OVERALL
from fwreport.vocabulary.quality import Stance, grade_of, stance_of
from fwreport.vocabulary.verdicts import WHOLE
from fwreport.vocabulary.words import fold

log = logging.getLogger(__name__)
ASSUMED = 0.5  # that a pro or con without a quality word is meant as a judgement
BOUND = 0.5  # a recommendation for a purpose speaks of the whole only by half
NONE = math.nan  # what is missing, as in the tables
WORDED = (1.0, 5.0)  # the scale of quality words


class Row(NamedTuple):
    """A row of the table of evidence."""

    claim_id: str
    source_id: str
    criterion_id: str
    option_id: str
    rival_id: Any
    kind: str
    value: float
    scale_low: float
    scale_high: float
    winner: Any
    is_indirect: bool
    is_provisional: bool
    confidence: float
    influence: float = NONE


def weigh(voices: Voices, damaged: set[str]) -> list[Row]:
    """Read ratings, verdicts, stances and recommendations.

    damaged  claims whose text is corrupt: no evidence
    returns  by claim, criterion, option and rival

    Ratings need a value on their scale.  Quality words give a stance where a claim is
    about one option, on criteria that are scored.  Of a verdict on several options, the
    winner is held against each other one; where no criterion stands above it, or one
    that is a word for all ("Overall"), it speaks of the options as a whole.  So does a
    rating, in a source that rates on nothing else: beside others it is their total.
    Prose that compares two options in so many words is a verdict; see `compared.py`.
    """
    compared = read_comparisons(voices)
    kept = [claim for claim in voices.rows if claim.claim_id not in damaged]
    rated = {c.source_id for c in kept if c.kind == "rating" and _is_about(c)}
    rows: list[Row] = []
    for claim in voices.rows:
        _log_off_scale(claim)
    for claim in kept:
        named = voices.named_by.get(claim.claim_id, [])
        rows += _read(claim, named, compared.get(claim.claim_id, []))
        if claim.kind == "rating" and is_whole(claim) and claim.source_id not in rated:
            rows += _rating(claim, OVERALL, named, claim.confidence)
    last = behind(rows)
    kinds = {claim.claim_id: claim.kind for claim in kept}
    rows = [
        row
        for row in rows
        if kinds[row.claim_id] != "verdict" or not _shares_none(row, last)
    ]
    return sorted(rows, key=_place)


def behind(rows: Iterable[Row]) -> set[tuple[str, str, str]]:
    """Who stands behind a lead that several share: source, criterion and option."""
    levels: dict[tuple[str, str, str], dict[str, list[float]]] = {}
    placed = [row for row in rows if row.kind in ("rating", "stance")]
    for row in sorted(placed, key=lambda row: row.value):
        place = row.source_id, row.criterion_id, row.kind
        share = (row.value - row.scale_low) / (row.scale_high - row.scale_low)
        levels.setdefault(place, {}).setdefault(row.option_id, []).append(share)
    found = set()
    for (source, criterion, _), options in levels.items():
        means = {option: sum(own) / len(own) for option, own in options.items()}
        best = max(means.values())
        if list(means.values()).count(best) > 1:
            found |= {(source, criterion, o) for o in means if means[o] < best}
    return found


def _shares_none(row: Row, last: set[tuple[str, str, str]]) -> bool:
    """Whether a tie is of an option that its own source puts behind.

    A tie in a row of three or more is one of those who share the lead.
    """
    place = row.source_id, row.criterion_id
    ends = (row.option_id, row.rival_id)
    return row.winner == "tie" and any((*place, end) in last for end in ends)


def is_whole(claim: Claim) -> bool:
    """Whether a claim is a verdict or a rating of the options as a whole."""
    if claim.kind not in ("verdict", "rating"):
        return False
    is_open = not isinstance(claim.criterion_id, str)
    return is_open or fold(heading_of(claim)) in WHOLE


def read_stance(claim: Claim) -> Stance:
    """The quality words of a claim: level (1 to 5, or None) and confidence."""
    is_verbal = claim.kind in ("statement", "summary")
    if claim.kind == "rating":
        is_verbal = math.isnan(claim.value)
    if not is_verbal or not _is_scored(claim):
        return Stance(None, 0.0)
    read = _graded if claim.kind == "rating" else stance_of
    return turned(read(claim.text, claim.direction), claim.polarity)


def turned(stance: Stance, polarity: float) -> Stance:
    """The stance, made to agree with a polarity that the reader of the claim found.

    A pro or con without a quality word is good or fair; one whose words say the
    opposite ("fast" as a con) is taken by its place, with little confidence.
    """
    if math.isnan(polarity):
        return stance
    if polarity == 0:
        return Stance(None, 0.0)
    place = 4 if polarity > 0 else 2
    if stance.level is None:
        return Stance(place, ASSUMED)
    agrees = (stance.level >= 3) == (polarity > 0)
    return stance if agrees else Stance(place, ASSUMED * stance.confidence)


def _read(claim: Claim, named: list[Named], compared: list[tuple]) -> Iterator[Row]:
    """The rows of one claim."""
    whole = is_whole(claim)
    sure = claim.confidence if whole else claim.confidence * claim.alignment
    if claim.kind == "verdict" and (whole or _is_scored(claim)):
        about = OVERALL if whole else claim.criterion_id
        for pair in combinations(named, 2):
            yield from _pair(claim, about, pair, sure)
    if _is_about(claim):
        for option, rival, winner, certainty in compared:
            tail = (False, claim.is_provisional, sure * certainty)
            place = (claim.claim_id, claim.source_id, claim.criterion_id)
            yield Row(*place, option, rival, "verdict", NONE, NONE, NONE, winner, *tail)
        yield from _rating(claim, claim.criterion_id, named, sure)
        yield from _stance(claim, named, sure)
    if claim.kind == "recommendation":
        for one in named:
            is_open = not isinstance(claim.winner, str)
            if is_open or claim.winner in (one.option_id, one.subject_id):
                tail = (one.is_indirect, claim.is_provisional, BOUND * claim.confidence)
                place = (claim.claim_id, claim.source_id, OVERALL, one.option_id)
                level = (NONE, NONE, NONE)
                yield Row(*place, NONE, claim.kind, *level, one.option_id, *tail)


def _rating(claim: Claim, about: str, named: list[Named], sure: float) -> Iterator[Row]:
    """How good a claim calls its one option, in figures."""
    low, high = sorted((claim.scale_low, claim.scale_high))
    is_on_scale = claim.kind == "rating" and low < high and low <= claim.value <= high
    level = (claim.value, claim.scale_low, claim.scale_high, NONE)
    for one in named if is_on_scale and _is_alone(named) else ():
        place = (claim.claim_id, claim.source_id, about, one.option_id)
        tail = (one.is_indirect, claim.is_provisional, sure)
        yield Row(*place, NONE, "rating", *level, *tail)


def _stance(claim: Claim, named: list[Named], sure: float) -> Iterator[Row]:
    """How good a claim calls its one option, in words."""
    stance = read_stance(claim) if _is_alone(named) else Stance(None, 0.0)
    for one in named if stance.level is not None else ():
        place = (claim.claim_id, claim.source_id, claim.criterion_id, one.option_id)
        level = (float(stance.level), *WORDED, NONE)
        tail = (one.is_indirect, claim.is_provisional, sure * stance.confidence)
        yield Row(*place, NONE, "stance", *level, *tail)


def _is_alone(named: list[Named]) -> bool:
    """Whether a claim counts for one option, or for the members of one composite."""
    return len({one.subject_id for one in named}) == 1


def _pair(
    claim: Claim, about: str, pair: tuple[Named, Named], sure: float
) -> Iterator[Row]:
    """Who of two is ahead; members of one composite are not held against each other."""
    first, second = pair
    if first.option_id == second.option_id or first.subject_id == second.subject_id:
        return
    winner = "tie" if claim.winner == "tie" else None
    for one in (second, first):
        if claim.winner in (one.option_id, one.subject_id):
            winner = one.option_id
    if winner is not None:
        place = (claim.claim_id, claim.source_id, about, *(o.option_id for o in pair))
        is_indirect = first.is_indirect or second.is_indirect
        tail = (winner, is_indirect, claim.is_provisional, sure)
        yield Row(*place, "verdict", NONE, NONE, NONE, *tail)


def _place(row: Row) -> tuple:
    """A key that sorts rows; those without a rival come last."""
    rival = row.rival_id if isinstance(row.rival_id, str) else ""
    return row.claim_id, row.criterion_id, row.option_id, not rival, rival


def _is_scored(claim: Claim) -> bool:
    """Whether a claim stands on a criterion that has a better and a worse."""
    is_placed = isinstance(claim.criterion_id, str) and isinstance(claim.direction, str)
    return is_placed and claim.direction != "descriptive"


def _is_about(claim: Claim) -> bool:
    """Whether a claim is evidence on its criterion, and not on the whole."""
    return _is_scored(claim) and not is_whole(claim)


def _graded(text: str, direction: str) -> Stance:
    """A letter grade, which is best at A whatever the direction, or quality words."""
    grade = grade_of(text)
    return stance_of(text, direction) if grade.level is None else grade


def _log_off_scale(claim: Claim) -> None:
    """Say that a rating lies off its own scale: it is shown and not scored."""
    if is_off(claim):
        log.warning(
            "%s line %d: rating %g lies off its scale and is not scored",
            claim.source_id,
            claim.line_start,
            claim.value,
            extra={"source_id": claim.source_id},
        )

"""Sides: which of two options each source puts ahead, or calls even."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from fwreport.reconcile.evidence import NONE, Row, behind
from fwreport.reconcile.voices import Voices
from fwreport.tables.scores import OVERALL
from fwreport.vocabulary.opposites import ripeness_of
from fwreport.vocabulary.quality import stance_of

HEAD_ENDS = re.compile(r"[.,;:(/\n\u2013\u2014\u3002，；（]")
TIE = "tie"
FAR = 0.5  # words are coarse: two levels apart,
SURE = 0.6  # and surely read
FINE = 9  # equal ratings say something where the scale could have told them apart


class Side(NamedTuple):
    """Which of two options a claim of a source puts ahead, in one way of judging."""

    source_id: str
    criterion_id: str
    way: str  # rating, stance or verdict
    winner: str  # the option ahead, or TIE
    option_id: str
    rival_id: str
    gap: float  # how far apart on a scale of length 1; NaN for verdicts
    claim_id: str


class Level(NamedTuple):
    """How good a source calls an option on a criterion, by ratings or by words."""

    option_id: str
    level: float  # 0 to 1, so that scales of different length and sense compare
    confidence: float
    span: float


def take_sides(evidence: list[Row], voices: Voices) -> list[Side]:
    """One side per source, pair, way of judging and claim, in order of them.

    A source puts the option that it rates best ahead of each other one.  It calls two
    even by a verdict that says so, by equal ratings on a scale of ten steps or more, or
    by cells of one row that open with the same words; who decides between two that it
    finds equal otherwise is not of two minds.
    """
    levels: dict[tuple[str, str, str], dict[str, list[Row]]] = {}
    sides = []
    shared = {place[1:] for place in behind(evidence)}
    ties = Counter(row.claim_id for row in evidence if row.winner == TIE)
    for row in evidence:
        place = row.source_id, row.criterion_id, row.kind
        if row.kind in ("rating", "stance"):
            levels.setdefault(place, {}).setdefault(row.option_id, []).append(row)
        elif row.kind == "verdict" and row.criterion_id != OVERALL:
            ends = {(row.criterion_id, end) for end in (row.option_id, row.rival_id)}
            if row.winner == TIE and ties[row.claim_id] > 1 and ends & shared:
                continue  # one tie of three or more says that no single one is ahead
            pair = row.winner, row.option_id, row.rival_id
            sides.append(Side(*place, *pair, NONE, row.claim_id))
    placed = [(p, *lead) for p, rows in levels.items() for lead in _leads(p[2], rows)]
    for place, *pair, gap in [*placed, *find_beside(evidence, voices)]:
        rows = levels[place]
        for option in pair[1:]:
            sides += [Side(*place, *pair, gap, row.claim_id) for row in rows[option]]
    return list(_undecided(sides))


def by_pair(sides: Iterable[Side]) -> dict[tuple[str, str, str], list[Side]]:
    """The sides by criterion and pair of options, in order."""
    groups: dict[tuple[str, str, str], list[Side]] = {}
    for side in sides:
        pair = side.criterion_id, side.option_id, side.rival_id
        groups.setdefault(pair, []).append(side)
    return dict(sorted(groups.items()))


def _leads(way: str, rows: dict[str, list[Row]]) -> Iterator[tuple]:
    """Winner, option, rival and gap, of one source and criterion in one way."""
    levels = [_level(option, own) for option, own in rows.items()]
    most = max(level.level for level in levels)
    best = sorted(level for level in levels if level.level == most)
    for lower in levels:
        for ahead in best if lower.level < most else ():
            gap = ahead.level - lower.level
            is_sure = min(ahead.confidence, lower.confidence) >= SURE
            if way == "rating" or (gap >= FAR and is_sure):
                pair = sorted((ahead.option_id, lower.option_id))
                yield ahead.option_id, *pair, gap
    for one, other in combinations(best, 2) if way == "rating" else ():
        if min(one.span, other.span) >= FINE:
            yield TIE, one.option_id, other.option_id, 0.0


def _level(option: str, rows: list[Row]) -> Level:
    """The mean of the rows on one option, and the least of what they rest on."""
    total = 0.0
    for row in sorted(rows, key=lambda row: row.value):
        total += (row.value - row.scale_low) / (row.scale_high - row.scale_low)
    sure = min(row.confidence for row in rows)
    span = min(abs(row.scale_high - row.scale_low) for row in rows)
    return Level(option, total / len(rows), sure, span)


def _undecided(sides: list[Side]) -> Iterator[Side]:
    """The sides in order, without ties where a source decides in another way."""
    decided = {
        (side.source_id, side.criterion_id, side.option_id, side.rival_id)
        for side in sides
        if side.way == "verdict" or side.winner != TIE
    }
    for side in sorted(sides, key=_order):
        pair = side.source_id, side.criterion_id, side.option_id, side.rival_id
        if side.way == "verdict" or side.winner != TIE or pair not in decided:
            yield side


def _order(side: Side) -> tuple:
    """A key that sorts sides; those without a gap come last."""
    has_gap = side.gap == side.gap
    return *side[:6], not has_gap, side.gap if has_gap else 0.0, side.claim_id


def find_beside(evidence: list[Row], voices: Voices) -> list[tuple]:
    """Pairs that words set side by side in one row: place, winner, option, rival, gap.

    Cells that open with the same quality, as "Easy. In ...", call the two even; of
    "growing" beside "mature" the mature one is ahead.
    """
    cells: dict[tuple, list[Row]] = {}
    for row in evidence:
        if row.kind == "stance":
            line = voices.by_id[row.claim_id].row
            cells.setdefault((row.source_id, row.criterion_id, line), []).append(row)
    found: dict[tuple, None] = {}
    for (source, criterion, _), own in cells.items():
        if len({row.option_id for row in own}) > 1:
            read = [(row, *_opening(voices, row.claim_id)) for row in own]
            for one, other in combinations(sorted(read, key=lambda r: r[0][3]), 2):
                for winner, gap in _beside(one, other):
                    pair = one[0].option_id, other[0].option_id
                    found[(source, criterion, "stance"), winner, *pair, gap] = None
    return list(found)


def _beside(one: tuple, other: tuple) -> Iterator[tuple[str, float]]:
    """Winner and gap of two cells of a row: the evidence, its head and ripeness."""
    (row, head, ripe), (rival, rival_head, rival_ripe) = one, other
    if row.option_id == rival.option_id or row.claim_id == rival.claim_id:
        return
    if head and head == rival_head:
        yield TIE, 0.0
    if {ripe, rival_ripe} == {1, -1}:
        yield (row if ripe == 1 else rival).option_id, NONE


def _opening(voices: Voices, claim_id: str) -> tuple[str, int]:
    """The words that a cell opens with, if they tell how good it is; its ripeness."""
    claim = voices.by_id[claim_id]
    head = HEAD_ENDS.split(claim.text, maxsplit=1)[0].strip().casefold()
    is_judged = stance_of(head, claim.direction).level is not None
    return head if is_judged else "", ripeness_of(claim.text)

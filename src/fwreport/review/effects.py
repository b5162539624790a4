"""What a decision would change: read from what the build tried, or told by influence.

The one place that knows which tables hold what-ifs.  `alternatives` (each decision on
a conflict), `settling` (one more document) and `sensitivity` (each source left out)
are read where the build made them.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from fwreport.review.desk import Desk

VERDICT = 10.0  # what the change of one verdict counts for, in points
SHOWN = 3
PAIR = ("criterion_id", "option_id", "rival_id")
NOTHING = "nothing in the scores"


class Effect(NamedTuple):
    """What would change, in words, and how much that is."""

    words: str
    moves: float


def effect_of_decision(
    desk: Desk, conflict_id: str, decision: str, dropped: set[str]
) -> Effect:
    """What a decision about a conflict would change.

    dropped  the claims that it would set aside: told where the build tried nothing
    """
    alternatives = desk.grouped("alternatives", "conflict_id", "decision")
    if tried := alternatives.get((conflict_id, decision)):
        return of_verdicts(desk, tried)
    if not dropped:
        return Effect(NOTHING, 0.0)
    counted = [desk.influence[claim] for claim in dropped if claim in desk.influence]
    claims = "1 claim" if len(dropped) == 1 else f"{len(dropped)} claims"
    if not counted:
        return Effect(f"{NOTHING}: {claims} set aside, none of them evidence", 0.0)
    most = max(counted)
    return Effect(f"{claims} set aside; one of them moves a score by {most:.2f}", most)


def of_verdicts(desk: Desk, rows: list[dict[str, Any]]) -> Effect:
    """Verdicts before and after, those that change first."""
    changed = [row for row in rows if row["verdict_before"] != row["verdict_after"]]
    moved = [largest_move(row) for row in rows]
    most = max(moved, default=0.0)
    pairs = Counter(row["criterion_id"] for row in changed)
    parts = [
        f"{about(desk, row, pairs)}: {desk.verdict(row, 'verdict_before')} → "
        f"{desk.verdict(row, 'verdict_after')}"
        for row in sorted(changed, key=lambda row: (-largest_move(row), str(row)))
    ]
    if not parts:
        words = f"no verdict; a score by up to {most:.2f}" if most else "no verdict"
        return Effect(words, most)
    left = len(parts) - SHOWN
    more = f"; {left} verdict{'s' * (left > 1)} more" if left > 0 else ""
    return Effect("; ".join(parts[:SHOWN]) + more, VERDICT * len(parts) + most)


def about(desk: Desk, row: dict[str, Any], pairs: Counter) -> str:
    """The criterion of a verdict, and its pair where several of them change."""
    name = desk.names[row["criterion_id"]]
    if pairs[row["criterion_id"]] < 2:
        return name
    return f"{name} ({desk.names[row['option_id']]} or {desk.names[row['rival_id']]})"


def largest_move(row: dict[str, Any]) -> float:
    """The largest move of a difference or score in a row, in points."""
    pairs = [
        (row.get(f"{name}_before"), row.get(f"{name}_after"))
        for name in ("difference", "option_score", "rival_score")
    ]
    known = [abs(b - a) for b, a in pairs if a is not None and b is not None]
    return max(known, default=0.0)


def without_source(desk: Desk, source_id: str) -> Effect:
    """Which verdicts would change were a source left out."""
    tried = desk.grouped("sensitivity", "change").get((f"without {source_id}",), [])
    return of_verdicts(desk, tried)


def sources_that_settle(desk: Desk, pair: tuple[str, str, str]) -> Iterable[str]:
    """The sources without which somebody would be ahead of a pair."""
    for row in desk.grouped("sensitivity", *PAIR).get(pair, []):
        settled = row["verdict_after"] in ("option", "rival", "tie")
        name = row["change"].removeprefix("without ")
        if settled and row["change"] == f"without {name}" and name in desk.sources:
            yield name


def one_more_document(desk: Desk, pair: tuple[str, str, str]) -> str:
    """What one more document would have to say to settle a pair, where it is known."""
    for row in desk.grouped("settling", *PAIR).get(pair, []):
        if row["favoured_id"] is None or row["gap"] is None:
            return "No single further document could settle it."
        name, gap = desk.names[row["favoured_id"]], f"{row['gap']:g}"
        return f"One more document settles it that puts {name} {gap} points ahead."
    return "A further document that compares the two may settle it."

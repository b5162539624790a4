"""Conflicts that are open, and decisions that new evidence has outgrown."""

from collections.abc import Iterator
from typing import Any

from fwreport.review.desk import Choice, Desk, Item, Line
from fwreport.review.effects import effect_of_decision

PARTS = "parts"  # stay whatever becomes of the total that they are the parts of
KEEP_ALL = "keep all"


def find_conflicts(desk: Desk) -> Iterator[Item]:
    """One item for each open conflict, and for each decision that was outgrown."""
    settled = {row["conflict_key"]: row for row in desk.rows("settlements")}
    sides: dict[str, dict[str, set[str]]] = {}
    for row in desk.rows("conflict_claims"):
        mine = sides.setdefault(row["conflict_id"], {})
        mine.setdefault(row["side"], set()).add(row["claim_id"])
    for conflict in desk.rows("conflicts"):
        settlement = settled.get(conflict["conflict_key"])
        if settlement is None:
            continue
        mine = sides.get(conflict["conflict_id"], {})
        is_outgrown = bool(settlement["is_outgrown"])
        if is_outgrown or (conflict["status"] == "open" and not settlement["decision"]):
            yield item_of(desk, conflict, settlement, mine)


def item_of(
    desk: Desk,
    conflict: dict[str, Any],
    settlement: dict[str, Any],
    sides: dict[str, set[str]],
) -> Item:
    """One conflict with the decisions that it allows, the one that stands first."""
    key = conflict["conflict_key"]
    decided = settlement["decision"] if settlement["is_outgrown"] else None
    decisions = [KEEP_ALL, *(f"keep {side}" for side in sorted(sides)), "open"]
    if decided:
        decisions = list(dict.fromkeys([decided, *decisions]))
    choices, moves = [], 0.0
    for decision in decisions:
        effect = effect_of_decision(
            desk, conflict["conflict_id"], decision, dropped(decision, sides)
        )
        words = effect.words
        if decision == decided:
            words = "nothing; the decision stands for the claims that there are now"
        elif decision in (KEEP_ALL, "open"):
            words = f"{words}; it counts as looked at"
        line = Line(
            "resolutions.csv",
            {
                "conflict": f"{key}@{settlement['claims_digest']}",
                "decision": decision,
            },
        )
        choices.append(Choice(decision, line, words))
        moves = max(moves, effect.moves)
    sentence = conflict["explanation"]
    if decided:
        who = settlement["decided_by"] or "a person"
        sentence = f"{who} decided “{decided}”, and claims joined since. {sentence}"
    kind = "new evidence" if decided else "open conflict"
    about = ("conflict", key)
    severity, title = conflict["severity"], conflict["title"]
    return Item(kind, about, severity, title, sentence, tuple(choices), moves)


def dropped(decision: str, sides: dict[str, set[str]]) -> set[str]:
    """The claims that a decision sets aside."""
    verb, _, side = decision.rpartition(" ")
    if verb == "keep" and side in sides:
        others = (claims for name, claims in sides.items() if name not in (side, PARTS))
        return set().union(*others)
    return sides.get(side, set()) if verb == "set aside" else set()

"""Torn: sources whose own ratings and verdicts put different options ahead."""

from fwreport.reconcile.sides import TIE, Side, by_pair

APART = 0.2  # two points of ten apart, and called the same


def find_torn(sides: list[Side]) -> dict[tuple, list[Side]]:
    """The pairs on which a source favours one option in one way, the other in another.

    By criterion, pair and source: its claims on either side.
    """
    groups: dict[tuple, list[Side]] = {}
    for pair, group in by_pair(sides).items():
        own: dict[str, list[Side]] = {}
        for side in group:
            own.setdefault(side.source_id, []).append(side)
        for source, mine in own.items():
            if kept := _either(mine):
                groups[*pair, source] = kept
    order = sorted(groups, key=lambda key: (key[-1], *key[:-1]))
    return {key: groups[key] for key in order}


def _either(sides: list[Side]) -> list[Side]:
    """The claims on both sides of a pair; none where a source is of one mind."""
    winners = {side.winner for side in sides} - {TIE}
    if len(winners) > 1:
        return [side for side in sides if side.winner != TIE]
    judged = {side.winner for side in sides if side.way == "verdict"}
    is_apart = any(side.way == "rating" and side.gap >= APART for side in sides)
    return sides if judged == {TIE} and is_apart and winners else []

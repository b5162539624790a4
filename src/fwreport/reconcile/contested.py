"""Opposite sides in a comparison: what the findings of two kinds have in common."""

from fwreport.reconcile.findings import cite, quote
from fwreport.reconcile.sides import TIE, Side
from fwreport.reconcile.voices import Voices, claims_of

WAYS = {"rating": "ratings", "verdict": "the verdict", "stance": "the words"}


def severity_of(group: list[Side]) -> str:
    """high: sources name different winners; medium: some find the two even."""
    return "high" if len({side.winner for side in group} - {TIE}) > 1 else "medium"


def title_of(group: list[Side], voices: Voices) -> str:
    """`Distributed Training: Keras or PyTorch`, or `PyTorch or even`."""
    about = voices.criteria[group[0].criterion_id]
    winners = _winners(group)
    sides = [voices.options.get(name, name) for name in winners if name != TIE]
    even = ["even"] if TIE in winners else []
    return f"{about}: {' or '.join([*sides, *even])}"


def against(group: list[Side], voices: Voices) -> str:
    """Name both sides with source, line and what is printed there."""
    pair = [group[0].option_id, group[0].rival_id]
    names = [voices.options.get(name, name) for name in pair]
    parts = []
    for winner in _winners(group):
        mine = [side for side in group if side.winner == winner]
        ahead = f"{voices.options.get(winner, winner)} is ahead"
        even = f"{names[0]} and {names[1]} are even"
        parts.append(f"{even if winner == TIE else ahead} {backing(mine, voices)}")
    about = voices.criteria[group[0].criterion_id]
    return f"On {about}, {', but '.join(parts)}"


def backing(sides: list[Side], voices: Voices) -> str:
    """By which claims somebody is ahead: `by ratings of 000 line 4 (“9”)`."""
    ways = " and ".join(WAYS[way] for way in sorted({side.way for side in sides}))
    printed = claims_of(voices, (side.claim_id for side in sides))
    shown = " and ".join(quote(claim.text, 30) for claim in printed[:2])
    return f"by {ways} of {cite(printed)} ({shown})"


def side_names(group: list[Side]) -> dict[str, str]:
    """What each claim stands for: the option it puts ahead, or `tie`."""
    ordered = sorted(group, key=lambda side: side.winner)
    return {side.claim_id: side.winner for side in ordered}


def identity_of(group: list[Side]) -> tuple[str, ...]:
    """What the conflict is about, whatever claims take part: criterion and pair."""
    return group[0].criterion_id, group[0].option_id, group[0].rival_id


def _winners(group: list[Side]) -> list[str]:
    """Who is ahead by some claim, in order, and the tie at the end."""
    told = {side.winner for side in group}
    return [s for s in (group[0].option_id, group[0].rival_id, TIE) if s in told]

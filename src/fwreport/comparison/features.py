"""What a sentence says for one option and against the other, as counted features.

Each feature is seen from one option's side: swapping the options swaps the two sets, so
that what is decided for (A, B) is decided the other way for (B, A).
"""

from typing import NamedTuple

from fwreport.comparison.clauses import CONDITIONS, EVEN, Reading, is_joined, other
from fwreport.comparison.comparatives import (
    comparatives,
    read_comparatives,
    read_equatives,
    read_superlatives,
)
from fwreport.comparison.constructions import read_constructions
from fwreport.comparison.tokens import OPTION, RIVAL, Token, tokens_of
from fwreport.vocabulary.comparatives import ASKS, SUPPOSES, THAN
from fwreport.vocabulary.words import folded

WINDOW = 12  # words before the first name and after the second that are looked at
GAPS = (1, 3, 7, 15)  # words between the two names, as classes
# Constructions that name both options and say who is ahead.
DECISIVE = folded(
    """than_left,than_between,than_far,than_leftmost,than_inverted,leads,loses,beats,beaten
    ,over,chosen,as_denied,as_times,prefers,switches,leaves,fronted,pointer"""
)


class Sides(NamedTuple):
    """The features of a sentence, from the side of either option."""

    option: frozenset[str]
    rival: frozenset[str]
    readings: tuple[Reading, ...]
    is_asked: bool  # the whole sentence is a question that leaves it open
    is_supposed: bool  # all that it says of both stands in a condition


def sides_of(sentence: str, option: str, rival: str) -> Sides | None:
    """The features of a sentence; None where it does not name both options."""
    tokens = tokens_of(sentence, option, rival)
    if not {token.side for token in tokens} >= {OPTION, RIVAL}:
        return None
    readings = tuple(
        dict.fromkeys(
            read_comparatives(tokens)
            + read_equatives(tokens)
            + read_superlatives(tokens)
            + read_constructions(tokens)
        )
    )
    places = [n for n, token in enumerate(tokens) if token.side]
    shared = _circumstances(tokens, places, readings)
    words = _words(tokens, places)
    views = [
        shared | _said(readings, side) | _placed(words, tokens[places[0]].side == side)
        for side in (OPTION, RIVAL)
    ]
    return Sides(
        *map(frozenset, views),
        readings,
        _is_asked(tokens),
        _is_supposed(tokens, places, readings),
    )


def base_of(name: str) -> str:
    """The construction of a reading, without what qualifies it."""
    parts = name.split("_")
    return parts[0] if parts[0] == "over" else "_".join(parts[:2])


def _said(readings: tuple[Reading, ...], side: str) -> set[str]:
    """Readings for (+) and against (-) a side, and those that call it even (=)."""
    found = set()
    for name, winner in readings:
        sign = "=" if winner == EVEN else "+" if winner == side else "-"
        found |= {f"r:{name}{sign}", f"r:{base_of(name)}{sign}"}
    winners = [winner for name, winner in readings if base_of(name) in DECISIVE]
    ahead = sum(winner == side for _, winner in readings)
    found.add(f"r:count{min(3, ahead)}+")
    if winners and set(winners) == {side}:
        found.add("r:only+")
    if winners and set(winners) == {other(side)}:
        found.add("r:only-")
    return found


def _circumstances(
    tokens: list[Token], places: list[int], readings: tuple[Reading, ...]
) -> set[str]:
    """What holds for both sides alike: questions, conditions, distances, counts."""
    words = [token.word for token in tokens]
    found = comparatives(tokens)
    first = {side: next(n for n in places if tokens[n].side == side) for side in
             (OPTION, RIVAL)}  # fmt: skip
    start, end = sorted(first.values())
    decisive = {w for name, w in readings if base_of(name) in DECISIVE}
    flags = {
        "asks_end": "?" in words[-3:],
        "asks_start": words[0] in ASKS,
        "asks": _is_asked(tokens),
        "supposes": any(word in SUPPOSES for word in words),
        "supposes_near": any(
            word in SUPPOSES
            for c in found
            for word in words[max(0, c.start - 6) : c.start]
        ),
        "to_comparative": any(words[c.start - 1] == "to" for c in found if c.start),
        "joined": any(
            is_joined(tokens, a, b)
            for a, b in zip(places, places[1:], strict=False)
            if tokens[a].side != tokens[b].side
        ),
        "stop_between": any(token.is_stop for token in tokens[start:end]),
        "comma_between": "," in words[start:end],
        "silent": not any(winner != EVEN for _, winner in readings),
    }
    names = {f"s:{name}" for name, holds in flags.items() if holds}
    for kind, at in (
        ("comparative", [c.start for c in found]),
        ("than", [n for n, word in enumerate(words) if word in THAN]),
    ):
        for n in at:
            where = "before" if n < start else "between" if n < end else "after"
            names.add(f"s:{kind}_{where}")
    if found:
        names.add(f"s:comparatives{min(3, len(found))}")
    names.add(f"s:length{min(5, len(tokens) // 10)}")
    names.add(f"s:mentions{min(5, len(places))}")
    names.add(f"s:names{min(4, sum(token.is_name for token in tokens) // 2)}")
    names.add(f"s:gap{sum(end - start > gap for gap in GAPS)}")
    names.add(f"s:decisive{len(decisive - {EVEN})}")
    return names


def _is_asked(tokens: list[Token]) -> bool:
    """Whether the sentence is a question throughout: "Is A better than B?"."""
    words = [token.word for token in tokens]
    opening = next((word for word in words if word and word[0].isalnum()), "")
    return "?" in words[-3:] and opening in ASKS or words[:1] == ["\u00bf"]


def _is_supposed(
    tokens: list[Token], places: list[int], readings: tuple[Reading, ...]
) -> bool:
    """Whether "if" or "whether" stands right before the names that are compared."""
    decisive = [name for name, _ in readings if base_of(name) in DECISIVE]
    if not decisive or not all(name.endswith("_supposed") for name in decisive):
        return False
    return any(
        token.word in CONDITIONS
        for place in places
        for token in tokens[max(0, place - 3) : place]
    )


def _words(tokens: list[Token], places: list[int]) -> list[str]:
    """Words by where they stand: before, between and after the names, and next to."""
    start = places[0]
    end = next(n for n in places if tokens[n].side != tokens[start].side)
    words = []
    for n in range(max(0, start - WINDOW), min(len(tokens), end + WINDOW + 1)):
        token = tokens[n]
        if token.word and not token.is_name:
            segment = "before" if n < start else "between" if n < end else "after"
            words.append(f"{segment}:{token.word}")
    for name, place in (("first", start), ("second", end)):
        for step in (-2, -1, 1, 2):
            if 0 <= place + step < len(tokens) and not tokens[place + step].is_name:
                word = tokens[place + step].word or "name"
                words.append(f"{name}{step:+d}:{word}")
    return words


def _placed(words: list[str], is_first: bool) -> set[str]:
    """Words as seen from the option named first, or from the one named second."""
    prefix = "1" if is_first else "2"
    return {f"{prefix}:{word}" for word in words}

"""Which of two options a sentence puts ahead."""

from typing import NamedTuple

from fwreport.comparison.clauses import EVEN
from fwreport.comparison.comparatives import comparatives
from fwreport.comparison.features import DECISIVE, Sides, base_of, sides_of
from fwreport.comparison.tokens import tokens_of
from fwreport.comparison.weights import probabilities

TIE = "tie"
TIES = frozenset({"as_even", "level"})  # readings that call two options equal
OPEN = 0.6  # how surely a question or a condition is meant to leave it open
VAGUE = frozenset({"ahead", "than_else"})  # readings that contradict nothing
EQUAL = 0.85  # how surely "as good as" is meant so, where nothing else is said


class Preference(NamedTuple):
    """Which of two options a sentence puts ahead, and how surely."""

    winner: str | None  # "option", "rival", "tie", or None: it does not compare them
    confidence: float  # probability that `winner` is what a reader would say


NOTHING = Preference(None, 1.0)


def preference(sentence: str, option: str, rival: str) -> Preference:
    """Which of two options a sentence puts ahead.

    sentence  one sentence of prose
    option    a name, in any case; several words and symbols (C++, .NET) are fine
    rival     the name of the other one

    A question that leaves it open ("Is A better than B?") and a condition ("if A is
    better than B") put no one ahead.  Swapping the options swaps the
    answer.  Nothing is looked up anywhere: a grammar reads the sentence, and fitted
    weights say how far its constructions are to be trusted; see `weights.py`.

        >>> preference("Perl is slower than C++.", "Perl", "C++").winner
        'rival'
    """
    if not option.strip() or not rival.strip() or same(option, rival):
        return NOTHING
    sides = sides_of(sentence, option, rival)
    if sides is None:
        return NOTHING
    return decide(sides)


def explicit(sentence: str, option: str, rival: str) -> Preference:
    """As `preference`, but None unless the sentence compares the two in so many words.

    A construction that names both must put the winner ahead by a word whose direction
    is known, and none may say the opposite: "faster than B but more complex" gives
    None, for what it says hangs on what is asked.
    """
    sides = sides_of(sentence, option, rival)
    if sides is None or same(option, rival):
        return NOTHING
    found = decide(sides)
    tokens = tokens_of(sentence, option, rival)
    if {1, -1} <= {comparative.sign for comparative in comparatives(tokens)}:
        return Preference(None, found.confidence)
    said = [r for r in sides.readings if base_of(r.name) not in VAGUE]
    agree = all(reading.winner in (found.winner, EVEN) for reading in said)
    is_said = any(
        reading.winner == found.winner
        and base_of(reading.name) in DECISIVE - {"over", "chosen", "pointer"}
        and not reading.name.endswith(("_unsure", "_supposed", "_doubted"))
        for reading in said
    )
    return found if agree and is_said else Preference(None, found.confidence)


def same(option: str, rival: str) -> bool:
    """Whether two names are one."""
    return option.strip().casefold() == rival.strip().casefold()


def decide(sides: Sides) -> Preference:
    """The most probable answer; equal where that is said and no one is ahead."""
    first, second, neither = probabilities(sides.option, sides.rival)
    if sides.is_asked or sides.is_supposed:
        return Preference(None, round(max(neither, OPEN), 4))
    if neither >= max(first, second):
        is_even = any(n in TIES and w == EVEN for n, w in sides.readings)
        if is_even:
            return Preference(TIE, round(EQUAL * neither, 4))
        return Preference(None, round(neither, 4))
    if first == second:
        return Preference(None, round(1 - first, 4))
    winner, probability = ("option", first) if first > second else ("rival", second)
    return Preference(winner, round(probability, 4))

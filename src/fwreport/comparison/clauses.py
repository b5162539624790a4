"""What stands around a word of a sentence: mentions, negations, the end of a clause."""

from typing import NamedTuple

from fwreport.comparison.tokens import Token
from fwreport.vocabulary.comparatives import (
    BELIEVES,
    CONTRASTS,
    NEGATES,
    THAN,
)

REACH = 12  # words; what stands further off seldom belongs together
JOINS = frozenset(
    {"and", "or", "&", "/", ",", "und", "oder", "et", "ou", "y", "o", "nor", "both"}
)

CONDITIONS = frozenset(
    {"if", "whether", "until", "unless", "wish", "wenn", "falls", "ob", "si"}
)


class Reading(NamedTuple):
    """One construction found in a sentence, and whom it puts ahead."""

    name: str
    winner: str  # OPTION, RIVAL or EVEN


EVEN = "even"


def other(side: str) -> str:
    """The other one of the two options."""
    return "rival" if side == "option" else "option"


def mentions(tokens: list[Token], start: int, end: int) -> list[int]:
    """The places of mentions in a stretch."""
    return [n for n in range(max(0, start), min(end, len(tokens))) if tokens[n].side]


def stretch_after(tokens: list[Token], start: int, reach: int = REACH) -> int:
    """Where the words that may belong to `start` end, to the right."""
    for n in range(start, min(len(tokens), start + reach)):
        if tokens[n].is_stop:
            return n
    return min(len(tokens), start + reach)


def stretch_before(tokens: list[Token], end: int, reach: int = 40) -> int:
    """Where the words that may belong to `end` start, to the left."""
    for n in range(end - 1, max(-1, end - 1 - reach), -1):
        if tokens[n].is_stop:
            return n + 1
    return max(0, end - reach)


def clause_of(tokens: list[Token], place: int) -> tuple[int, int]:
    """The clause around a word: up to stops, commas and words of contrast."""
    start, end = place, place + 1
    while start > 0 and not ends_clause(tokens[start - 1]):
        start -= 1
    while end < len(tokens) and not ends_clause(tokens[end]):
        end += 1
    return start, end


def ends_clause(token: Token) -> bool:
    """Whether a token parts two clauses."""
    return token.is_stop or token.word == "," or token.word in CONTRASTS - JOINS


def is_joined(tokens: list[Token], first: int, second: int) -> bool:
    """Whether two mentions stand in one list: "A and B", "A, C or B"."""
    words = [token for token in tokens[first + 1 : second] if not token.side]
    joins = {token.word for token in words} & JOINS
    if joins == {","}:  # "A, B and C", but not "unlike A, B is"
        joins &= {token.word for token in tokens[second + 1 : second + 2]}
        joins |= {t.word for t in tokens[second + 1 : second + 3]} & (JOINS - {","})
    return bool(joins) and all(t.word in JOINS or t.is_name for t in words[:8])


def is_negated(tokens: list[Token], place: int, reach: int = 4) -> bool:
    """Whether a negation stands right before a word, in its clause."""
    for n in range(place - 1, max(-1, place - 1 - reach), -1):
        if ends_clause(tokens[n]):
            return False
        if tokens[n].word in NEGATES:
            # "no doubt", "not only": nothing is denied
            following = tokens[n + 1].word if n + 1 < len(tokens) else ""
            return following not in ("only", "doubt", "just", "question", "wonder")
    return False


def is_doubted(tokens: list[Token], place: int) -> bool:
    """Whether a belief in what a word says is denied: "I don't think A is better"."""
    start = stretch_before(tokens, place, 14)
    words = [token.word for token in tokens[start:place]]
    for n, word in enumerate(words):
        if word in NEGATES and any(w in BELIEVES for w in words[n + 1 : n + 4]):
            return True
    return False


def is_supposed(tokens: list[Token], place: int) -> bool:
    """Whether a word stands in a condition or an indirect question."""
    start = stretch_before(tokens, place, 12)
    words = [token.word for token in tokens[start:place]]
    return any(word in CONDITIONS for word in words)


def find_than(tokens: list[Token], start: int, reach: int = 10) -> int:
    """The place of the word that introduces what is compared with; -1 for none."""
    for n in range(start, stretch_after(tokens, start, reach)):
        if tokens[n].word in THAN and not (tokens[n].word == "then" and n > start + 2):
            return n
    return -1


def phrase_at(tokens: list[Token], place: int, phrases: frozenset[str]) -> int:
    """How many words of a phrase stand at a place, the longest first; 0 for none."""
    for size in range(min(6, len(tokens) - place), 0, -1):
        words = tokens[place : place + size]
        if all(t.word for t in words) and " ".join(t.word for t in words) in phrases:
            return size
    return 0

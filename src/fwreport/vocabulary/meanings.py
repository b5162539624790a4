"""Which names of criteria mean the same, as far as their whole words tell."""

from functools import cache

from fwreport.vocabulary.criteria import SYNONYM_WORDS, SYNONYMS
from fwreport.vocabulary.words import fold


@cache
def meanings() -> dict[str, int]:
    """The number of the meaning of each folded name that has synonyms."""
    lines = [*SYNONYMS.strip().split("\n"), *SYNONYM_WORDS.strip().split("\n")]
    return {
        fold(name): number
        for number, line in reversed([*enumerate(lines)])
        for name in line.split(",")
        if fold(name)
    }


def is_same(one: str, other: str) -> bool:
    """Whether two names are one, or synonyms."""
    first, second = fold(one), fold(other)
    known = meanings()
    return first == second or (first in known and known[first] == known.get(second))

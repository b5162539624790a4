"""Which names of criteria mean the same, as far as their whole words tell."""

from functools import cache

from fwreport.vocabulary.criteria import SYNONYM_WORDS, SYNONYMS
from fwreport.vocabulary.words import fold


@cache
def meanings() -> dict[str, int]:
    """The number of the meaning of each folded name that has synonyms.

    Lines that start with the same name, in its own language and in others, are one.
    """
    lists = (SYNONYMS, SYNONYM_WORDS)
    lines = [line.split(",") for text in lists for line in text.strip().split("\n")]
    heads = [*dict.fromkeys(fold(line[0]) for line in lines)]
    return {
        fold(name): heads.index(fold(line[0]))
        for line in reversed(lines)
        for name in line
        if fold(name)
    }


def is_same(one: str, other: str) -> bool:
    """Whether two names are one, or synonyms."""
    first, second = fold(one), fold(other)
    known = meanings()
    return first == second or (first in known and known[first] == known.get(second))

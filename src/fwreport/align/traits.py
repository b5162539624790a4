"""What a criterion's name tells of it: its direction, and the group it falls in."""

from collections.abc import Set
from functools import cache

from fwreport.align.meaning import lookup, meaning_of, senses
from fwreport.align.words import fold, singular, words_of
from fwreport.vocabulary.criteria import FACTS, GROUPS, OTHER
from fwreport.vocabulary.summaries import asks_which_to_take, is_comparison, is_date
from fwreport.vocabulary.verdicts import WHOLE
from fwreport.vocabulary.words import fold as folded

UNSCORED = frozenset({"fact", "summary", "code", "aggregate", "recommendation"})
SHORTEST_HEAD = 5  # letters of a word that is looked for at the end of a compound


def direction_of(name: str, kinds: Set[str]) -> str:
    """What a larger amount means: `higher` is better, `lower` is, or `descriptive`.

    kinds  the kinds of its claims: what is rated is scored, whatever its name; what
           has nothing but facts, prose, code, totals and recommendations is not, nor
           what sums up, "Conclusion": scores there are of the whole
    """
    if folded(name) in WHOLE or asks_which_to_take(name):
        return "descriptive"
    is_title = is_date(name) or (is_comparison(name) and group_of(name, "") == OTHER)
    if "rating" not in kinds and is_title:
        return "descriptive"
    if "rating" not in kinds:
        meaning = meaning_of(name)
        described = senses("DESCRIPTIVE_LABELS")
        if kinds <= UNSCORED or all(part in described for part in meaning.full):
            return "descriptive"
        if all(part in described for part in meaning.wide):
            return "descriptive"
    return "lower" if is_lower(name) else "higher"


def is_lower(name: str) -> bool:
    """Whether more of it is worse: all that it lists ends in a word that says so.

    The head of a label is its last word (`License Cost`; not `Cost Control`), in
    Romance languages its first; `low` and its like turn it round.
    """
    first = words_of(name)[:1]
    if first and first[0] in lookup("LOWER_FIRST"):
        return True
    return all(is_lower_part(part) for part in meaning_of(name).wide)


def is_lower_part(words: tuple[str, ...]) -> bool:
    """Whether more of one listed thing is worse."""
    if not words or set(words) & lookup("FLIPPING_WORDS"):
        return False
    phrases = senses("LOWER_LABELS")
    if any(words[start:] in phrases for start in range(len(words))):
        return True
    return bool(ending(words[-1], lookup("LOWER_WORDS")))


def group_of(name: str, direction: str) -> str:
    """The group a criterion falls in by its words, the head of its name first."""
    if direction == "descriptive":
        return FACTS
    for part in meaning_of(name).wide:
        for word in reversed(part):
            if found := ending(word, frozenset(groups())):
                return groups()[found]
    return OTHER


def ending(word: str, known: frozenset[str]) -> str:
    """The known word that this one is, or ends in as a compound; else empty text."""
    if word in known:
        return word
    starts = range(1, len(word) - SHORTEST_HEAD + 1)
    return next((word[start:] for start in starts if word[start:] in known), "")


@cache
def groups() -> dict[str, str]:
    """The group of each word, in the singular; a word's first group counts."""
    result: dict[str, str] = {}
    for group, words in GROUPS.items():
        for word in words.split():
            result.setdefault(singular(fold(word)), group)
    return result

"""What a criterion label means: three keys, each wider than the one before."""

from functools import cache
from typing import NamedTuple

from fwreport.align.words import singular, undressed, words_of
from fwreport.vocabulary import criteria as vocabulary
from fwreport.vocabulary.words import LISTED

SHORTEST_STEM = 4  # letters of a compound before its head
Segments = tuple[tuple[str, ...], ...]


class Meaning(NamedTuple):
    """The keys of a label; labels with the same key may be one criterion."""

    exact: str  # the same words after case, number, stop words and punctuation
    bare: str  # the same without filler words either
    full: Segments  # the same meaning, word for word, after synonyms
    wide: Segments  # the same meaning without filler words either


def meaning_of(label: str, mended: dict[str, str] | None = None) -> Meaning:
    """The keys of a label.

    mended  words that are slips of the pen, and what they stand for
    """
    label = undressed(label)
    parts = [part for part in LISTED.split(label) if part.strip()] or [label]
    full, wide, bare = [], [], []
    for part in parts:
        bare.append("".join(content(words_of(part), bare=True)))
        words = tuple((mended or {}).get(word, word) for word in words_of(part))
        whole = content(words)
        is_known = whole in phrases("SYNONYMS")  # its fillers mean something
        full.append(sense(whole))
        wide.append(sense(whole if is_known else content(words, bare=True)))
    exact = content(words_of(label))
    return Meaning(
        "".join(exact), " ".join(bare), tuple(sorted(full)), tuple(sorted(wide))
    )


def content(words: tuple[str, ...], bare: bool = False) -> tuple[str, ...]:
    """The words that carry the meaning, singular, `use of memory` as `memory use`.

    bare  whether filler words are dropped as well; never all words are
    """
    if "of" in words[1:-1]:
        place = words.index("of", 1)
        words = words[place + 1 :] + words[:place]
    kept = [word for word in words if word not in lookup("STOP_WORDS")] or list(words)
    if bare:
        kept = [
            word
            for place, word in enumerate(kept)
            if word not in lookup("FILLER_WORDS")
            or (place and kept[place - 1] in lookup("MEANINGFUL_FILLERS"))
        ] or kept
    return tuple(singular(word) for word in kept)


@cache
def sense(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with abbreviations written out and synonyms replaced."""
    written = tuple(vocabulary.ABBREVIATIONS.get(word, word) for word in words)
    known = phrases("SYNONYMS")
    if words in known or written in known:
        return known.get(words) or known[written]
    single = phrases("SYNONYM_WORDS")
    parted = parted_head(written) if written not in single else written
    replaced = [part for word in parted for part in single.get((word,), (word,))]
    return known.get(tuple(replaced), tuple(replaced))


def parted_head(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with the head of a compound, or one that comes first, at their end.

    `Espressoqualität` and `qualité de l'espresso` are `espresso quality`.
    """
    first, last = phrases("FIRST_HEADS"), phrases("HEADS")
    if len(words) > 1 and first.get(words[:1], words[:1]) != words[:1]:
        return words[1:] + first[words[:1]]
    for (head,), meant in last.items() if len(words) == 1 else ():
        stem = words[0].removesuffix(head)
        if SHORTEST_STEM <= len(stem) < len(words[0]):
            return (stem, *meant)
    return words


@cache
def lookup(name: str) -> frozenset[str]:
    """The folded words of a list of the vocabulary."""
    words = getattr(vocabulary, name).split()
    return frozenset(folded for word in words for folded in words_of(word))


@cache
def phrases(name: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Each phrase of a synonym list, with the first phrase of its line."""
    result = {}
    for line in getattr(vocabulary, name).strip().splitlines():
        first, *others = [content(words_of(phrase)) for phrase in line.split(",")]
        result.update(dict.fromkeys([first, *others], first))
    return result


@cache
def senses(name: str) -> frozenset[tuple[str, ...]]:
    """The meanings of a list of labels of the vocabulary."""
    labels = getattr(vocabulary, name).replace("\n", " ").split(",")
    return frozenset(sense(content(words_of(label))) for label in labels)


@cache
def known_words() -> frozenset[str]:
    """Every word of the vocabulary: none is a slip of the pen."""
    names = [name for name in dir(vocabulary) if name.isupper()]
    lists = [getattr(vocabulary, name) for name in names]
    texts = [entry for entry in lists if isinstance(entry, str)]
    texts += [*vocabulary.GROUPS.values(), *vocabulary.ABBREVIATIONS.values()]
    return frozenset(word for entry in texts for word in words_of(entry))


def similarity(one: Meaning, other: Meaning) -> float:
    """How alike two labels are, 0 to 1: a scale of four steps, then shared words.

    1 the same words, .95 the same without filler words, .9 the same meaning; below,
    .9 times the Dice coefficient of the words (L. Dice, "Measures of the amount of
    ecologic association between species", Ecology 26 (1945), 297-302).
    """
    if one.exact == other.exact:
        return 1.0
    if one.bare == other.bare:
        return 0.95
    if one.wide == other.wide:
        return 0.9
    words = {word for part in one.wide for word in part}
    others = {word for part in other.wide for word in part}
    return 0.9 * 2 * len(words & others) / max(1, len(words) + len(others))

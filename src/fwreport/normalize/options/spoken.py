"""Names that only sentences give, by setting them against each other."""

import re
from collections import Counter
from collections.abc import Iterator

from fwreport.normalize.draft import Document
from fwreport.normalize.markup import plain
from fwreport.normalize.options.sections import is_aspect
from fwreport.normalize.scales import GERMAN, SWISS_GERMAN, marks_of
from fwreport.vocabulary.contrasts import (
    AHEAD,
    BEHIND,
    DEFINITE,
    GERMAN_ARTICLE,
    INDEFINITE,
    IS_NAME,
    NO_NAMES,
)
from fwreport.vocabulary.words import fold

SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n")
TWICE = 2  # sentences that compare, and that speak of each name
TEXTS = ("paragraph", "item", "quote")


def spoken_names(document: Document) -> list[str]:
    """The names that several sentences compare: "X is faster than Y".

    A name has a capital wherever it stands, comes back in another sentence, and is no
    noun of which there are several ("an X", "more X").  One that starts a sentence may
    be any word: it counts if it stands elsewhere, too.
    """
    texts = [plain(p.text.replace("\n", " ")) for p in document.parts if is_text(p)]
    sentences = [words for text in texts for words in SENTENCE.split(text)]
    pairs = [pair for words in sentences for pair in compared(words)]
    is_german = marks_of(" ".join(texts)) in (GERMAN, SWISS_GERMAN)
    names = {name for pair in pairs for name in pair}
    kept = {name for name in names if is_sure(name, sentences, is_german)}
    groups = grouped([pair for pair in pairs if {*pair} <= kept])
    often = [group for group in groups if len(group) >= TWICE]
    if len(often) != 1:
        return []  # nothing, or several subjects at once
    return list(dict.fromkeys(name for pair in often[0] for name in pair))


def grouped(pairs: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """The pairs in groups that share no name."""
    groups: list[list[tuple[str, str]]] = []
    for pair in pairs:
        near = [g for g in groups if any({*pair} & {*other} for other in g)]
        groups = [g for g in groups if g not in near]
        groups.append([*(other for g in near for other in g), pair])
    return groups


def is_text(part) -> bool:
    """Whether a part is prose."""
    return part.kind in TEXTS


def compared(sentence: str) -> Iterator[tuple[str, str]]:
    """The pairs of names that a sentence sets against each other."""
    for match in BEHIND.finditer(sentence):
        before = names_in(sentence[: match.start()])
        if before and fold(before[-1]) != fold(match["rival"]):
            yield before[-1], match["rival"]
    for match in AHEAD.finditer(sentence):
        before = names_in(sentence[: match.start()])
        name = match["name"] or (before[-1] if before else "")
        if name and fold(name) != fold(match["rival"]):
            yield name, match["rival"]


def names_in(text: str) -> list[str]:
    """The words with a capital, and runs of them, without the article before."""
    return [DEFINITE.sub("", found[0]) for found in IS_NAME.finditer(text)]


def is_sure(name: str, sentences: list[str], is_german: bool) -> bool:
    """Whether a word is the name of one thing, as its other places show."""
    form = re.compile(rf"(?<![\w.]){re.escape(name)}(?!\w|\.\w)")
    places = [
        (number, match.start(), sentence)
        for number, sentence in enumerate(sentences)
        for match in form.finditer(sentence)
    ]
    often = Counter(number for number, _, _ in places)
    inside = any(sentence[:start].strip(" \"'(*") for _, start, sentence in places)
    several = re.compile(rf"(?i:\b{INDEFINITE}\s+){re.escape(name)}(?!\w)")
    is_plain = name.isalpha() and name[1:].islower()
    is_alone = any(not GERMAN_ARTICLE.search(s[:start]) for _, start, s in places)
    small = re.compile(rf"(?<!\w){re.escape(name.lower())}(?!\w)")
    return (
        len(often) >= TWICE
        and inside
        and not is_aspect(fold(name))
        and fold(name) not in NO_NAMES
        and (is_alone or not (is_german and is_plain))
        and not any(several.search(sentence) for sentence in sentences)
        and not any(small.search(s) for s in sentences)
    )

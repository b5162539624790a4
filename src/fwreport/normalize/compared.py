"""The names that documents compare, and which of them another document speaks of."""

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from fwreport.normalize.options.subjects import BEGUN, ENDED, UNSPACED
from fwreport.tables.stages import Normalized

ENOUGH = 2  # options of one other document that a document names; fewer are chance
SHORT = 3  # letters of names that words of other things may be, too
WORD = re.compile(rf"[^\W{UNSPACED}]+")  # as BEGUN and ENDED bound it


class Compared(NamedTuple):
    """The names that documents compare, found fast in the text of another."""

    groups: list[list[str]]  # the names of each document, those of more first
    places: dict[str, list[int]]  # name: the groups that hold it
    opening: dict[str, list[str]]  # the first word of names: these names

    def shared_with(self, text: str) -> list[str]:
        """The names of the group of which a text holds most, if they are enough."""
        words = {"", *WORD.findall(text)}
        names = {n for word in words for n in self.opening.get(word, ()) if n in text}
        stand = {name for name in names if stands(name, text)}
        counts = Counter(place for name in stand for place in self.places[name])
        best, count = max(counts.items(), key=lambda c: (c[1], -c[0]), default=(0, 0))
        if count < ENOUGH:
            return []
        return [n for n in self.groups[best] if n in stand or stands_alike(n, text)]


def compared_names(normalized: Normalized) -> Compared:
    """The names that each document compares."""
    labels = normalized.claim_labels.merge(
        normalized.readings[["claim_id", "source_id"]], on="claim_id"
    )
    groups = Counter(
        tuple(sorted({*names})) for _, names in labels.groupby("source_id")["label"]
    )
    ordered = sorted(groups.items(), key=lambda item: (-item[1], item[0]))
    return indexed([list(names) for names, _ in ordered if len(names) >= ENOUGH])


def indexed(groups: list[list[str]]) -> Compared:
    """Groups of names with what finds them: ten thousand documents have as many."""
    places, opening = defaultdict(list), defaultdict(list)
    for place, names in enumerate(groups):
        for name in names:
            places[name].append(place)
    for name in places:
        opening[next(iter(WORD.findall(name)), "")].append(name)
    return Compared(groups, dict(places), dict(opening))


def stands(name: str, text: str) -> bool:
    """Whether a name stands in a text as it is written, and not within a word."""
    return bool(re.search(rf"{BEGUN}{re.escape(name)}{ENDED}", text))


def stands_alike(name: str, text: str) -> bool:
    """Whether a name stands in a text with other capitals: "Javascript".

    It starts with one, so that "go" and "react" are the verbs.
    """
    form = rf"{BEGUN}{re.escape(name)}{ENDED}"
    found = re.finditer(form, text, re.IGNORECASE) if len(name) > SHORT else ()
    return any(match[0][0].isupper() for match in found)

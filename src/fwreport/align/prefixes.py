"""Short names across documents: "Acme" or "Rapid" in one is "Acme Rapid" in others."""

import re
from collections.abc import Iterator, Mapping, Set
from itertools import islice, product
from typing import NamedTuple

from fwreport.align.words import fold
from fwreport.vocabulary.shortened import KINDS, OTHERS

SURE, LIKELY = 0.85, 0.75  # with several such names in two documents, with one
SEVERAL = 2
WHOLE = 3  # options of documents that compare the same ones, name by name
MATCHED = 2 / 3  # of the options of the smaller document
LOOKED_AT = 50  # sets of options in which a name stands; more repeat themselves
VERSION = re.compile(r"v?\d[\d.x]*")


class Pair(NamedTuple):
    """A name, and the only longer one that starts or ends so: leaders of their sets."""

    short: str
    long: str
    is_strong: bool  # the words it leaves out are no version and no kind of thing


def join_shortened(
    leaders: Mapping[str, str], marks: Mapping[str, Set[str]], decided: str
) -> tuple[dict[str, str], dict[str, float]]:
    """Join names with the only longer one of them, where documents bear it out.

    No source may use both.  Two documents bear it out if several of their names are
    such pairs; if they compare the same options otherwise; or, less surely, if they
    share others.  "MySQL Cluster" and "React Native" are things of their own, and so
    is a version, unless all else agrees.

    leaders  the first name of the set of each name
    marks    the sources that use a name; `decided` is the mark of the catalog
    returns  the leaders after that, and for each leader that gave way how likely it is
             that it should, 0 to 1
    """
    result = dict(leaders)
    sure: dict[str, float] = {}
    while True:
        users: dict[str, set[str]] = {}
        for name, leader in result.items():
            users.setdefault(leader, set()).update(marks[name])
        pairs = [p for p in find_pairs(result) if not users[p.short] & users[p.long]]
        pairs = [p for p in pairs if decided not in users[p.short] | users[p.long]]
        likely = {pair: likelihood(pair, pairs, users) for pair in pairs}
        gone: dict[str, str] = {}
        for (short, long, _), share in likely.items():
            is_free = share and not {short, long} & gone.keys()
            if is_free and not users[short] & users[long]:
                gone[short] = long
                sure[short] = share
                users[long] |= users[short]
        if not gone:
            return result, sure
        result = {name: gone.get(one, one) for name, one in result.items()}


def find_pairs(leaders: Mapping[str, str]) -> list[Pair]:
    """The names with just one longer one that starts or ends so, the longest first."""
    folded = {name: fold(name) for name in leaders}
    longer: dict[str, set[str]] = {}
    left: dict[tuple[str, str], list[bool]] = {}
    for name, text in folded.items():
        for part, is_strong in parts_of(text):
            longer.setdefault(part, set()).add(leaders[name])
            left.setdefault((part, leaders[name]), []).append(is_strong)
    pairs = {}
    for name, text in folded.items():
        others = longer.get(text, set()) - {leaders[name]}
        if len(others) == 1:
            long = others.pop()
            pairs[name] = Pair(leaders[name], long, all(left[text, long]))
    ordered = sorted(pairs, key=lambda name: (-len(folded[name].split()), name))
    return list(dict.fromkeys(pairs[name] for name in ordered))


def parts_of(text: str) -> Iterator[tuple[str, bool]]:
    """The starts and ends of a name, and whether what they leave out is a name.

    "Acme" of "Acme Rapid", "Rapid" of "Acme Rapid"; an end must be a name as well.
    """
    words = text.split(" ")
    for size in range(1, len(words)):
        start, tail = " ".join(words[:size]), " ".join(words[size:])
        if tail[0].isalnum():
            yield start, is_name(tail)
            yield tail, is_name(start) and is_name(tail)


def is_name(tail: str) -> bool:
    """Whether the words that a name leaves out are themselves a name."""
    kinds = KINDS | OTHERS
    return not VERSION.fullmatch(tail) and not kinds & {*tail.split(" ")}


def likelihood(pair: Pair, pairs: list[Pair], users: dict[str, set[str]]) -> float:
    """How likely it is that the names of a pair are one, as two documents show; or 0.

    users  the sources that use each leader
    """
    compared: dict[str, set[str]] = {}
    for leader, sources in users.items():
        for source in sources:
            compared.setdefault(source, set()).add(leader)
    sides = []
    for leader in (pair.short, pair.long):
        sets = dict.fromkeys(frozenset(compared[s]) for s in sorted(users[leader]))
        sides.append([*islice(sets, LOOKED_AT)])
    found = (borne_out(pair, pairs, one, two) for one, two in product(*sides))
    return max(found, default=0.0)


def borne_out(
    pair: Pair, pairs: list[Pair], one: frozenset[str], two: frozenset[str]
) -> float:
    """How far the options of two documents bear out that a pair is one name."""
    between = [p for p in pairs if p.short in one and p.long in two]
    back = [p for p in pairs if p.short in two and p.long in one]
    strong = sum(p.is_strong for p in [*between, *back])
    shared = len(one & two)
    matched = len(between) + len(back) + shared
    is_whole = matched == len(one) == len(two) >= WHOLE and shared
    if strong >= SEVERAL or (is_whole and strong):
        return SURE
    is_near = shared and matched >= MATCHED * min(len(one), len(two))
    return LIKELY if pair.is_strong and is_near else 0.0

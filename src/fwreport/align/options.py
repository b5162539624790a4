"""Labels of all sources to options: spellings of one name are one option."""

import logging
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

import pandas as pd

from fwreport.align.catalog import Lookup, first_given, look_up
from fwreport.align.merge import merge
from fwreport.align.prefixes import join_shortened
from fwreport.align.spellings import (
    compact,
    initials,
    is_initials,
    listed,
    loose_keys,
    members_of,
    parts_of,
    strict_keys,
)
from fwreport.align.words import identifiers, mended, words_of
from fwreport.tables.alignment import OptionLabels, OptionMembers, Options
from fwreport.tables.base import frame

log = logging.getLogger(__name__)

Use = tuple[str, str]  # source_id, label
RESERVED = {"tie"}  # what `winner` says where nobody wins
CATALOG = "the catalog"  # stands among the sources that use a name
CERTAIN = 10**9  # a word of the catalog outnumbers every other


class Named(NamedTuple):
    """The options and how each label of each source leads to them."""

    options: pd.DataFrame
    members: pd.DataFrame
    option_ids: dict[Use, frozenset[str]]  # none: no option; several: a composite
    composite_ids: dict[frozenset[str], str]
    labels: pd.DataFrame


def align_options(
    labels: Mapping[Use, int],
    mentions: Mapping[Use, Sequence[str]],
    catalog: pd.DataFrame,
) -> Named:
    """Align the option labels of all sources.

    Without the catalog, labels are one option if they differ in case, spacing and
    punctuation only, or if one is a usual variant or misspelling of the other and no
    source uses both, since it tells them apart.  Versions are options of their own.
    A name that is the start of just one other is that one; see `prefixes.py`.

    labels    how many claims of a source use a label
    mentions  the words that name several options at once, and the members' labels
    catalog   the rows of options.csv
    """
    lookup = look_up(catalog, listed, (source_id for source_id, _ in labels))
    known = {key for _, label in labels for key in strict_keys(label)}
    known |= lookup.keys()
    parts = {use: split(use[1], known) for use in labels} | dict(mentions)
    names = {use: resolve(*use, parts[use], lookup) for use in sorted(parts)}
    canonical, likely = canonical_names(names, labels, catalog)
    sets = {
        use: frozenset(canonical[name] for name in found)
        for use, found in names.items()
    }

    plain = identifiers((n for one in sets.values() for n in one), "option", RESERVED)
    several = {" + ".join(sorted(one)): one for one in sets.values() if len(one) > 1}
    composite = identifiers(several, "option", RESERVED | set(plain.values()))
    rows = [(plain[n], n, part_of(n, plain, canonical, catalog), False) for n in plain]
    rows += [(composite[name], name, None, True) for name in several]
    inside = {name: frozenset(plain[n] for n in one) for name, one in several.items()}
    members = [(composite[name], one) for name in several for one in inside[name]]
    return Named(
        frame(Options, sorted(rows, key=lambda row: row[0])),
        frame(OptionMembers, sorted(members)),
        {use: frozenset(plain[name] for name in one) for use, one in sets.items()},
        {inside[name]: composite[name] for name in several},
        labels_of(names, lookup, canonical, (plain, likely)),
    )


def labels_of(
    names: Mapping[Use, tuple[str, ...]],
    lookup: Lookup,
    canonical: Mapping[str, str],
    known: tuple[Mapping[str, str], Mapping[str, float]],
) -> pd.DataFrame:
    """The table `option_labels`: how each name of one option came to it.

    known  the identifier of each canonical name, and how likely the joins of those
           names are that are but the start of it
    """
    plain, likely = known
    rows = []
    for (source_id, label), found in names.items():
        if len(found) != 1:
            continue
        name, best = found[0], canonical[found[0]]
        method = "spelling" if label != best else "exact"
        method = "shortened" if name in likely else method
        if lookup.find(label, source_id) is not None:
            method = "catalog"
        share = likely.get(name, 1.0) if method == "shortened" else 1.0
        rows.append((source_id, label, plain[best], method, share))
    return frame(OptionLabels, sorted(rows))


def split(label: str, known: Set[str]) -> Sequence[str]:
    """The names in a label that lists several which are known; else itself alone."""
    parts = parts_of(label)
    is_list = len(strict_keys(label)) == 1 and all(compact(p) in known for p in parts)
    return parts if is_list and len(parts) > 1 else [label]


def resolve(
    source_id: str, label: str, parts: Sequence[str], lookup: Lookup
) -> tuple[str, ...]:
    """The names a label stands for: several for a composite, none for no option."""
    row = lookup.find(label, source_id)
    if row is None and len(parts) > 1:
        each = [resolve(source_id, part, [part], lookup) for part in parts]
        return tuple(name for names in each for name in names)
    if row is None:
        return (label,)
    if row.keep_apart:
        log.info("%s: %r is no option, by the catalog", source_id, label)
        return ()
    return tuple(members_of(row.option))


def canonical_names(
    names: Mapping[Use, tuple[str, ...]],
    labels: Mapping[Use, int],
    catalog: pd.DataFrame,
) -> tuple[dict[str, str], dict[str, float]]:
    """The canonical name of each name: the catalog's, or the most used spelling.

    Most used is by sources, then by claims; ties go to a name with capitals, to the
    shortest, to the first in alphabetical order.  Also how likely it is, where a name
    shortens the canonical one or goes on from it.
    """
    decided = {name for option in catalog["option"] for name in members_of(option)}
    marks: dict[str, set[str]] = {name: {CATALOG} for name in decided}
    sources: Counter = Counter()
    claims: Counter = Counter()
    for use, found in names.items():
        for name in found:
            marks.setdefault(name, set()).add(use[0])
            sources[name] += 1
            claims[name] += labels.get(use, 0)

    def rank(name: str) -> tuple:
        used = (-sources[name], -claims[name])
        return (name not in decided, *used, name.islower(), len(name), name)

    spelled = joined(marks)
    leaders, sure = join_shortened(spelled, marks, CATALOG)
    best: dict[str, str] = {}
    for name in sorted(marks, key=rank):
        best.setdefault(leaders[name], name)
    for name in sorted(set(sources)):
        if compact(name) != compact(best[leaders[name]]):
            log.info("option %r is taken for %r", name, best[leaders[name]])
    likely = {}
    for name in marks:
        own, first = spelled[name], spelled[best[leaders[name]]]
        if own != first:
            likely[name] = min(sure.get(own, 1.0), sure.get(first, 1.0))
    return {name: best[leaders[name]] for name in marks}, likely


def joined(marks: Mapping[str, Set[str]]) -> dict[str, str]:
    """Join the names that are one: by strict keys, by loose keys, by slips of the pen.

    marks  the sources that use a name; a set of names joined by anything but strict
           keys has each mark once at most
    """
    strict = {name: strict_keys(name) for name in marks}
    known = {key for keys in strict.values() for key in keys}
    short = {compact(name) for name in marks if is_initials(name)}
    loose = {
        name: keys | (loose_keys(name) & known) | ({initials(name)} & short)
        for name, keys in strict.items()
    }
    words = Counter(word for name in marks for word in set(words_of(name)))
    words.update(
        {w: CERTAIN for n in marks if CATALOG in marks[n] for w in words_of(n)}
    )
    slips = mended(words)
    mends = {
        name: keys | {"".join(slips.get(word, word) for word in words_of(name))}
        for name, keys in strict.items()
    }

    leaders = {name: name for name in marks}
    for keys, told_apart in [(strict, False), (loose, True), (mends, True)]:
        widened: dict[str, set[str]] = {}
        borne: dict[str, set[str]] = {}
        for name, leader in leaders.items():
            widened.setdefault(leader, set()).update(keys[name])
            borne.setdefault(leader, set()).update(marks[name] if told_apart else ())
        joins = merge(widened, borne)
        leaders = {name: joins[leader] for name, leader in leaders.items()}
    return leaders


def part_of(
    name: str,
    option_ids: Mapping[str, str],
    canonical: Mapping[str, str],
    catalog: pd.DataFrame,
) -> str | None:
    """What the catalog says the option is part of: an option's id, or a name."""
    rows = catalog.loc[catalog["option"].map(canonical.get) == name]
    whole = first_given(rows["part_of"])
    return option_ids.get(canonical.get(whole, whole), whole)

"""Labels of all sources to criteria: the same meaning is the same criterion."""

import logging
from collections import Counter
from typing import Any, NamedTuple

import pandas as pd

from fwreport.align.catalog import Lookup, first_given, look_up
from fwreport.align.meaning import Meaning, known_words, meaning_of, similarity
from fwreport.align.merge import merge
from fwreport.align.traits import direction_of, group_of
from fwreport.align.words import identifiers, mended, undressed, words_of
from fwreport.tables.alignment import Criteria, CriterionLabels
from fwreport.tables.base import frame

log = logging.getLogger(__name__)

DECIDED = 10**9  # a word of the vocabulary outnumbers every other


class Label(NamedTuple):
    """A label of one source, and what is known of it before it is aligned."""

    source_id: str
    label: str
    claim_count: int
    kinds: frozenset[str]
    row: Any  # the catalog's row, or None
    meaning: Meaning


def align_criteria(
    readings: pd.DataFrame, catalog: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Align the criterion labels of all sources.

    The same label is one criterion wherever it stands.  Different labels are one if
    the catalog says so, if they are equal without filler words, or if they are equal
    word for word after synonyms; never because they merely share words, and never
    if one source uses both, since it tells them apart.

    readings  any number of rows; those without a label make no criterion
    catalog   the rows of criteria.csv
    returns   tables `criteria` and `criterion_labels`, sorted by their keys
    """
    labels = labels_of(readings, look_up(catalog, exact_key, readings["source_id"]))
    rows: dict[str, list[Any]] = {}
    for row in catalog.itertuples(index=False):
        rows.setdefault(exact_key(row.criterion), []).append(row)
    sets: dict[str, list[Label]] = {}
    for label, node in zip(labels, joined(labels, rows), strict=True):
        sets.setdefault(node, []).append(label)
    named = {name_of(members): members for members in sets.values()}
    ids = identifiers(named, "criterion", taken=set())

    criteria, aligned = [], []
    for name, members in named.items():
        criteria.append(criterion(ids[name], name, members, rows))
        aligned += [aligned_label(ids[name], name, members, one) for one in members]
    return frame(Criteria, sorted(criteria)), frame(CriterionLabels, sorted(aligned))


def labels_of(readings: pd.DataFrame, lookup: Lookup) -> list[Label]:
    """Each label of each source with its claims' kinds, sorted."""
    known = readings.dropna(subset=["criterion_label"])
    columns = known[["source_id", "criterion_label", "kind"]]
    counted: dict[tuple[str, str], Counter] = {}
    for (source_id, label, kind), count in columns.value_counts().items():
        if label.strip():
            counted.setdefault((source_id, label), Counter())[kind] += int(count)
    words = Counter(word for _, label in counted for word in set(words_of(label)))
    slips = mended(words | dict.fromkeys(known_words(), DECIDED))
    return [
        Label(
            source_id,
            label,
            kinds.total(),
            frozenset(kinds),
            lookup.find(label, source_id),
            meaning_of(label, slips),
        )
        for (source_id, label), kinds in sorted(counted.items())
    ]


def exact_key(label: str) -> str:
    """The key by which the catalog's labels are found."""
    return meaning_of(label).exact


def joined(labels: list[Label], rows: dict[str, list[Any]]) -> list[str]:
    """The set each label belongs to: joined by the catalog, then wider and wider.

    rows  the catalog's rows by the key of their criterion
    """
    nodes = [node_of(label) for label in labels]
    meanings: dict[str, set[Meaning]] = {}
    marks: dict[str, set[str]] = {}
    for label, node in zip(labels, nodes, strict=True):
        known = meanings.setdefault(node, set())
        if label.row is None or pd.isna(label.row.source):
            known.add(label.meaning)
        marks.setdefault(node, set()).add(label.source_id)
    alone = decided(rows, meanings, marks)

    bare = {
        node: {("alone", node)} if node in alone else {one.bare for one in known}
        for node, known in meanings.items()
    }
    once = merge(bare, marks)
    crowd = Counter(key for key, _ in {(k, once[n]) for n in bare for k in bare[n]})

    senses: dict[str, set] = {}
    borne: dict[str, set[str]] = {}
    for node, known in meanings.items():
        apart = any(crowd[key] > 1 for key in bare[node])  # fillers tell them apart
        keys = {one.full if apart else one.wide for one in known}
        keys = {("alone", node)} if node in alone else keys
        senses.setdefault(once[node], set()).update(keys)
        borne.setdefault(once[node], set()).update(marks[node])
    twice = merge(senses, borne)
    return [twice[once[node]] for node in nodes]


def node_of(label: Label) -> str:
    """The catalog's criterion, or the label's own words; one node where they agree."""
    return exact_key(label.label if label.row is None else label.row.criterion)


def decided(
    rows: dict[str, list[Any]],
    meanings: dict[str, set[Meaning]],
    marks: dict[str, set[str]],
) -> set[str]:
    """Give the catalog's criteria their other labels; return those that stay alone.

    A criterion of the catalog is known by all its labels that hold in every source.
    Two criteria of the catalog never become one: all bear the mark of the catalog.
    """
    alone = set()
    for node in rows.keys() & meanings.keys():
        marks[node].add("the catalog")
        for row in rows[node]:
            meanings[node].add(meaning_of(row.criterion))
            if pd.isna(row.source):
                meanings[node].add(meaning_of(row.label))
            if row.keep_apart:
                alone.add(node)
    return alone


def name_of(members: list[Label]) -> str:
    """The catalog's name, or the label most used: by sources, then by claims.

    Ties go to the shortest label, then to the first in alphabetical order.
    """
    if given := [one.row.criterion for one in members if one.row is not None]:
        return min(given)
    sources = Counter(undressed(one.label) for one in members)
    claims: Counter = Counter()
    for one in members:
        claims[undressed(one.label)] += one.claim_count
    return min(sources, key=lambda t: (-sources[t], -claims[t], len(t), t))


def criterion(
    criterion_id: str, name: str, members: list[Label], rows: dict[str, list[Any]]
) -> tuple[str, str, str, str, float]:
    """A row of `criteria`: what the catalog says, else what the name tells."""
    kinds = frozenset().union(*(one.kinds for one in members))
    given = rows.get(exact_key(name), [])
    direction = first_given(row.direction for row in given)
    direction = direction or direction_of(name, kinds)
    group = first_given(row.group for row in given) or group_of(name, direction)
    weight = first_given(row.weight for row in given) or 1.0
    return criterion_id, name, group, direction, weight


def aligned_label(
    criterion_id: str, name: str, members: list[Label], one: Label
) -> tuple[str, str, str, str, float]:
    """A row of `criterion_labels`: by which method this label came to its criterion."""
    named, alike = meaning_of(name), similarity(one.meaning, meaning_of(name))
    if one.row is not None:
        method = "catalog"
    elif len(members) == 1:
        method = "alone"
    elif one.label == name:
        method = "exact"
    elif one.meaning.bare == named.bare:
        method = "normalized"
    else:
        method = "similar"
        log.info("%s: %r is taken for %r", one.source_id, one.label, name)
    return one.source_id, one.label, criterion_id, method, alike

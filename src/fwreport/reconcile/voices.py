"""Voices: what claims count for, once it is settled what a composite counts for."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

import pandas as pd

from fwreport.reconcile.topics import Topic, topics_of
from fwreport.tables.base import empty
from fwreport.tables.documents import Places
from fwreport.tables.places import places_of
from fwreport.tables.stages import Aligned, Parsed

NOWHERE = empty(Places)
COMPARING = ("rating", "verdict")  # kinds of claims that compare what they name
NAMED = {
    "claim_id": "str",
    "option_id": "str",
    "composite_id": "str",
    "is_indirect": "bool",
    "subject_id": "str",
    "subject_count": "int64",
}


class Claim(NamedTuple):
    """A claim with all that finders ask of it; text that is missing is NaN."""

    claim_id: str
    claim_key: str
    source_id: str
    block_id: str
    line_start: int
    line_end: int
    kind: str
    criterion_label: Any
    criterion_id: Any
    text: str
    value: float
    scale_low: float
    scale_high: float
    winner: Any
    polarity: float
    confidence: float
    is_provisional: bool
    criterion: Any  # the criterion's name
    direction: Any  # and its direction
    alignment: float  # 0 to 1: how probably the claim's label means the criterion
    row: str  # one for the claims of a row of a table, or of a line elsewhere
    place: Any  # where it stands, where its line does not say so


class Named(NamedTuple):
    """One option that a claim counts for."""

    option_id: str
    subject_id: str  # the option, or the composite through which it is named
    is_indirect: bool


class Voices(NamedTuple):
    """The claims, and what finders of conflicts and evidence look up of them.

    They look at many small groups of claims: rows of Python serve them better than
    tables, which take a millisecond each time they are asked.
    """

    rows: list[Claim]  # by claim_id
    by_id: dict[str, Claim]
    named_by: dict[str, list[Named]]  # claim_id -> the options it counts for, in order
    topics: dict[str, Topic]  # folded label -> the criterion that it names
    options: dict[str, str]  # option_id -> name
    composites: set[str]  # the options that are several in one
    criteria: dict[str, str]  # criterion_id -> name
    claims: pd.DataFrame  # the same claims as a table
    named: pd.DataFrame  # the same options as a table: NAMED


def heading_of(claim: Claim) -> str:
    """What a claim stands under, in words; empty for nothing."""
    return claim.criterion_label if isinstance(claim.criterion_label, str) else ""


def said(voices: Voices, kinds: Collection[str]) -> list[Claim]:
    """The claims of some kinds, in order."""
    return [claim for claim in voices.rows if claim.kind in kinds]


def claims_of(voices: Voices, ids: Iterable[str]) -> list[Claim]:
    """The claims of these ids, each once, in order."""
    return [voices.by_id[claim] for claim in sorted(set(ids))]


def hear(parsed: Parsed, aligned: Aligned, places: pd.DataFrame = NOWHERE) -> Voices:
    """Settle which options each claim counts for; see `compared_options`.

    A composite ("TensorFlow (with Keras)") counts for a member, indirectly, if the
    corpus compares that member itself.  Members that nobody compares get nothing.  If
    no member is compared, the composite is what is compared, and stands for itself.
    """
    criteria, options = aligned.criteria, aligned.options
    claims = _with_criteria(aligned).sort_values("claim_id", ignore_index=True)
    claims["row"] = rows_of(claims)
    claims["place"] = places_of(claims, places)
    rows = list(map(Claim._make, zip(*_lists(claims, *Claim._fields), strict=True)))
    named = name_options(parsed, aligned)
    own: dict[str, list[Named]] = {}
    for claim, option, _, is_indirect, subject, _ in named:
        own.setdefault(claim, []).append(Named(option, subject, is_indirect))
    return Voices(
        rows,
        {claim.claim_id: claim for claim in rows},
        own,
        topics_of(rows),
        dict(zip(*_lists(options, "option_id", "name"), strict=True)),
        {*options.loc[options["is_composite"], "option_id"]},
        dict(zip(*_lists(criteria, "criterion_id", "name"), strict=True)),
        claims,
        pd.DataFrame(named, columns=list(NAMED)).astype(NAMED),
    )


def name_options(parsed: Parsed, aligned: Aligned) -> list[tuple]:
    """The options that each claim counts for, by claim and option: rows of NAMED."""
    compared = compared_options(parsed, aligned)
    members: dict[str, bool] = {}
    for whole, member in zip(
        *_lists(aligned.option_members, "option_id", "member_id"), strict=True
    ):
        members[whole] = members.get(whole, False) or member in compared
    wholes = zip(*_lists(aligned.options, "option_id", "is_composite"), strict=True)
    stand_in = {o for o, is_whole in wholes if is_whole and not members.get(o)}
    found = set()
    for claim, option, whole in _named(aligned):
        if whole is None or option in compared:
            found.add((claim, option, whole, whole is not None))
        if whole in stand_in:
            found.add((claim, whole, whole, False))
    subjects = {(claim, whole or option) for claim, option, whole, _ in found}
    counts = Counter(claim for claim, _ in subjects)
    ordered = sorted(found, key=lambda row: (row[0], row[1], row[3]))
    return [(*row, row[2] or row[1], counts[row[0]]) for row in ordered]


def compared_options(parsed: Parsed, aligned: Aligned) -> set[str]:
    """The options that the corpus compares by their own names.

    A rating or a verdict names it alone, or it has a column of its own in a table in
    which another option or a composite has one.
    """
    claims, blocks = aligned.claims, parsed.blocks
    tables = set(blocks.loc[blocks["kind"] == "table", "block_id"])
    columns = _lists(claims, "claim_id", "kind", "block_id")
    place = {claim: rest for claim, *rest in zip(*columns, strict=True)}
    compared, mixed = set(), set()
    told: dict[str, set[str]] = {}  # block -> options with text of their own in it
    for claim, option, whole in _named(aligned):
        kind, block = place.get(claim, ("", ""))
        if whole is not None:
            mixed.add(block)
        elif kind in COMPARING:
            compared.add(option)
        elif kind == "statement" and block in tables:
            told.setdefault(block, set()).add(option)
    beside = (own for block, own in told.items() if len(own) > 1 or block in mixed)
    return compared.union(*beside)


def rows_of(claims: pd.DataFrame) -> pd.Series:
    """The row that each claim stands in: cells of one row may have lines of their own.

    claims  columns claim_id, block_id, line_start
    """
    table_rows = claims["claim_id"].str.extract(r"(/r\d+)/c\d+")[0]
    lines = ":" + claims["line_start"].astype("str")
    return (claims["block_id"] + table_rows.fillna(lines)).astype("str")


def _with_criteria(aligned: Aligned) -> pd.DataFrame:
    """The claims with criterion, direction and alignment."""
    claims, labels = aligned.claims, aligned.criterion_labels
    ids, *told = _lists(aligned.criteria, "criterion_id", "name", "direction")
    about = dict(zip(ids, zip(*told, strict=True), strict=True))
    found = [about.get(name, (None, None)) for name in claims["criterion_id"].tolist()]
    similar = labels[labels["method"] == "similar"]  # all other methods are certain
    source, label, similarity = _lists(similar, "source_id", "label", "similarity")
    sure = dict(zip(zip(source, label, strict=True), similarity, strict=True))
    stood = zip(*_lists(claims, "source_id", "criterion_label"), strict=True)
    return claims.assign(
        criterion=pd.Series([name for name, _ in found], claims.index, "str"),
        direction=pd.Series([way for _, way in found], claims.index, "str"),
        alignment=pd.Series([sure.get(s, 1.0) for s in stood], claims.index, "float64"),
    )


def _named(aligned: Aligned) -> list[tuple[str, str, str | None]]:
    """Claim, option and the composite through which it is named, or None."""
    columns = _lists(aligned.claim_options, "claim_id", "option_id", "composite_id")
    return [
        (claim, option, whole if isinstance(whole, str) else None)
        for claim, option, whole in zip(*columns, strict=True)
    ]


def _lists(table: pd.DataFrame, *columns: str) -> list[list]:
    """Some columns of a table, each as a list."""
    return [table[column].tolist() for column in columns]

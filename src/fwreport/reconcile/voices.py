"""Voices: what claims count for, once it is settled what a composite counts for."""

from typing import NamedTuple

import pandas as pd

from fwreport.tables.base import empty
from fwreport.tables.documents import Places
from fwreport.tables.places import places_of
from fwreport.tables.select import select
from fwreport.tables.stages import Aligned, Parsed

NOWHERE = empty(Places)


class Voices(NamedTuple):
    """Claims with all that the finders of conflicts and evidence ask of them.

    `criterion` is the criterion's name; `alignment` the probability, 0 to 1, that the
    label of the claim means it; `row` is the same for claims of one row of a table, and
    of one line elsewhere; `place` says where it stands, where its line does not.
    """

    claims: pd.DataFrame  # Claims, and criterion, direction, alignment, row, place
    named: pd.DataFrame  # claim_id, option_id, composite_id, is_indirect, subject_id
    options: dict[str, str]  # option_id -> name
    criteria: dict[str, str]  # criterion_id -> name
    by_id: pd.DataFrame  # the same claims, by their claim_id


class Named(NamedTuple):
    """One option that a claim counts for."""

    option_id: str
    subject_id: str  # the option, or the composite through which it is named
    is_indirect: bool


def named_by(voices: Voices, claims: pd.DataFrame) -> dict[str, list[Named]]:
    """The options that each of the claims counts for, in order."""
    columns = ["claim_id", "option_id", "subject_id", "is_indirect"]
    rows = voices.named[voices.named["claim_id"].isin(claims["claim_id"])][columns]
    named: dict[str, list[Named]] = {}
    for claim, *row in rows.itertuples(index=False, name=None):
        named.setdefault(claim, []).append(Named(*row))
    return named


def hear(parsed: Parsed, aligned: Aligned, places: pd.DataFrame = NOWHERE) -> Voices:
    """Settle which options each claim counts for; see `voices.sql`.

    A composite ("TensorFlow (with Keras)") counts for a member, indirectly, if the
    corpus compares that member itself: a rating or verdict names it alone, or it has a
    column of its own in a table.  Members that nobody compares get nothing.  If no
    member is compared, the composite is what is compared, and stands for itself.
    """
    named = select(
        __file__,
        claims=aligned.claims,
        claim_options=aligned.claim_options,
        blocks=parsed.blocks,
        options=aligned.options,
        option_members=aligned.option_members,
    )
    criteria = aligned.criteria[["criterion_id", "name", "direction"]]
    criteria = criteria.rename(columns={"name": "criterion"})
    claims = aligned.claims.merge(criteria, how="left", on="criterion_id")
    names = dict(
        zip(aligned.options["option_id"], aligned.options["name"], strict=True)
    )
    labels = aligned.criterion_labels.rename(columns={"label": "criterion_label"})
    labels = labels[labels["method"] == "similar"]  # all other methods are certain
    labels = labels[["source_id", "criterion_label", "similarity"]]
    claims = claims.merge(labels, how="left", on=["source_id", "criterion_label"])
    claims["alignment"] = claims.pop("similarity").fillna(1.0)
    claims = claims.sort_values("claim_id", ignore_index=True)
    claims["row"] = rows_of(claims)
    claims["place"] = places_of(claims, places)
    labels = dict(zip(criteria["criterion_id"], criteria["criterion"], strict=True))
    return Voices(claims, named, names, labels, claims.set_index("claim_id"))


def rows_of(claims: pd.DataFrame) -> pd.Series:
    """The row that each claim stands in: cells of one row may have lines of their own.

    claims  columns claim_id, block_id, line_start
    """
    table_rows = claims["claim_id"].str.extract(r"(/r\d+)/c\d+")[0]
    lines = ":" + claims["line_start"].astype("str")
    return (claims["block_id"] + table_rows.fillna(lines)).astype("str")

"""Align: the labels of all sources become options and criteria."""

import logging

import pandas as pd

from fwreport.align.corrections import correct, names_of
from fwreport.align.criteria import align_criteria
from fwreport.align.options import Named, Use, align_options
from fwreport.tables.base import dtypes_of, frame
from fwreport.tables.catalog import Catalog
from fwreport.tables.checked import checked
from fwreport.tables.claims import ClaimOptions, Claims
from fwreport.tables.stages import Aligned, Normalized

log = logging.getLogger(__name__)

TIE = "tie"
Mention = tuple[str, str, tuple[str, ...]]  # claim_id, the words, the labels in them


@checked
def align(normalized: Normalized, catalog: Catalog) -> Aligned:
    """Align the labels that documents use, over all sources at once.

    What the catalog decides comes first; see `options.py` and `criteria.py` for what
    is decided without it.  Every reading becomes one claim; one without a criterion
    label has no criterion, and a label that the catalog calls no option is dropped
    from `claim_options`.  Corrections come last, when options and criteria have names.
    """
    readings = normalized.readings.sort_values("claim_id", ignore_index=True)
    readings = unique_keys(readings)
    source_of = dict(zip(readings["claim_id"], readings["source_id"], strict=True))
    mentions = mentions_of(normalized.claim_labels, source_of)
    named = name_options(readings, mentions, source_of, catalog.options)
    criteria, criterion_labels = align_criteria(readings, catalog.criteria)
    claims = claims_of(readings, criterion_labels, named)
    claims = less_sure(claims, mentions, named.labels)
    claim_options = claim_options_of(mentions, source_of, named)
    names = names_of(named.options, (criteria, criterion_labels), claim_options)
    claims, corrections = correct(claims, names, catalog.corrections)
    return Aligned(
        claims=claims,
        claim_options=claim_options,
        options=named.options,
        option_members=named.members,
        criteria=criteria,
        criterion_labels=criterion_labels,
        corrections=corrections,
        option_labels=named.labels,
    )


def unique_keys(readings: pd.DataFrame) -> pd.DataFrame:
    """Number the keys that two documents share, in the order of the sources."""
    again = readings.groupby("claim_key").cumcount()
    more = "-" + (again + 1).astype("str")
    keys = readings["claim_key"].where(again == 0, readings["claim_key"] + more)
    return readings.assign(claim_key=keys.astype("str"))


def mentions_of(claim_labels: pd.DataFrame, source_of: dict[str, str]) -> list[Mention]:
    """What each claim mentions, in order: the words, and the labels they stand for."""
    labels: dict[tuple[str, str], list[str]] = {}
    ordered = claim_labels.sort_values(["claim_id", "position"])
    columns = (ordered["claim_id"], ordered["label"], ordered["mention"])
    for claim_id, label, mention in zip(*columns, strict=True):
        if claim_id in source_of and label.strip():
            labels.setdefault((claim_id, mention), []).append(label)
    return [(claim_id, words, tuple(n)) for (claim_id, words), n in labels.items()]


def name_options(
    readings: pd.DataFrame,
    mentions: list[Mention],
    source_of: dict[str, str],
    catalog: pd.DataFrame,
) -> Named:
    """Align all labels: those that claims mention, and those of winners."""
    labels: dict[Use, int] = {}
    several: dict[Use, tuple[str, ...]] = {}
    for claim_id, words, names in mentions:
        source_id = source_of[claim_id]
        for name in names:
            labels[source_id, name] = labels.get((source_id, name), 0) + 1
        if len(names) > 1:
            several[source_id, words] = names
    winners = readings[["source_id", "winner_label"]].dropna().drop_duplicates()
    for source_id, winner in winners.itertuples(index=False):
        if winner.strip() not in ("", TIE) and (source_id, winner) not in several:
            labels.setdefault((source_id, winner), 0)
    return align_options(labels, several, catalog)


def claims_of(
    readings: pd.DataFrame, criterion_labels: pd.DataFrame, named: Named
) -> pd.DataFrame:
    """The readings with the criterion and the winner that their labels stand for."""
    known = criterion_labels[["source_id", "label", "criterion_id"]]
    known = known.rename(columns={"label": "criterion_label"})
    claims = readings.merge(known, how="left", on=["source_id", "criterion_label"])
    pairs = zip(claims["source_id"], claims["winner_label"], strict=True)
    claims["winner"] = [winner_of(pair, named) for pair in pairs]
    types = dtypes_of(Claims)
    return claims[list(types)].astype(types)


def less_sure(
    claims: pd.DataFrame, mentions: list[Mention], labels: pd.DataFrame
) -> pd.DataFrame:
    """The claims; those that name an option by a part of its name are less sure."""
    parts = labels[labels["method"] == "shortened"]
    keys = zip(parts["source_id"], parts["label"], strict=True)
    share = dict(zip(keys, parts["similarity"], strict=True))
    if not share:
        return claims
    source_of = dict(zip(claims["claim_id"], claims["source_id"], strict=True))
    least: dict[str, float] = {}
    for claim_id, _, names in mentions:
        found = [share.get((source_of[claim_id], name), 1.0) for name in names]
        least[claim_id] = min([*found, least.get(claim_id, 1.0)])
    sure = claims["claim_id"].map(least).fillna(1.0)
    return claims.assign(confidence=claims["confidence"] * sure)


def winner_of(use: Use, named: Named) -> str | None:
    """The option or composite that a winner label stands for, or `tie`, or None."""
    if use[1] == TIE:
        return TIE
    found = named.option_ids.get(use, frozenset())
    return named.composite_ids.get(found, next(iter(found), None))


def claim_options_of(
    mentions: list[Mention], source_of: dict[str, str], named: Named
) -> pd.DataFrame:
    """A row for each option that a claim mentions.

    What a claim names by itself as well as in a composite counts as named by itself.
    """
    rows: dict[tuple[str, str], str | None] = {}
    for claim_id, words, names in mentions:
        label = words if len(names) > 1 else names[0]
        found = named.option_ids[source_of[claim_id], label]
        composite_id = named.composite_ids.get(found)
        for option_id in found:
            key = claim_id, option_id
            if composite_id is None or key not in rows:
                rows[key] = composite_id
    return frame(ClaimOptions, [(*key, rows[key]) for key in sorted(rows)])

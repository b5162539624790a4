"""Attributes: what claims say that has one answer, in cells and in running text."""

import pandas as pd
from pandera.typing import DataFrame

from fwreport.reconcile.figures import Label, bare_figure, figures_in, label_of
from fwreport.reconcile.sorts import sorts_of, told_sorts
from fwreport.reconcile.voices import Named, Voices
from fwreport.tables.claims import ClaimOptions
from fwreport.vocabulary.attributes import amount_of
from fwreport.vocabulary.figures import (
    EACH_ONE,
    about,
    asked_by,
    is_of_each,
    without_purpose,
)

PROSE = ["statement", "summary"]
AMOUNTS = ["price", "weight"]
SHORT = 4  # words: what is longer under "Price" is a sentence that tells a price
COLUMNS = {
    "claim_id": "str",
    "source_id": "str",
    "line_start": "int64",
    "subject_id": "str",
    "is_indirect": "bool",  # said of a composite that the subject is part of
    "attribute": "str",  # a topic of the vocabulary, or else the criterion
    "criterion_id": "str",  # empty where the text itself names the attribute
    "label": "str",
    "text": "str",
    "is_prose": "bool",  # a clause of running text states it
}


def read_attributes(
    voices: Voices, claim_options: DataFrame[ClaimOptions]
) -> pd.DataFrame:
    """One row per claim, subject and attribute: COLUMNS.

    A fact is about the criterion it stands under, and so is a statement whose label
    asks for a topic ("Made by").  In running text a clause may state one as well
    ("developed by ..."), or give a figure in the words of a label.  What is said of a
    composite is also said, indirectly, of its members.
    """
    claims = voices.claims
    label = claims["criterion_label"].fillna("")
    topics = label.map({text: _topic_of(text) for text in label.unique()})
    claims = claims.assign(topic=topics.astype("str"), label=label)
    is_fact = (claims["kind"] == "fact") & claims["criterion_id"].notna()
    is_told = (claims["kind"] == "statement") & (claims["topic"] != "")
    is_sentence = claims["text"].map(_is_sentence).astype(bool)
    wanted = is_fact | (is_told & ~(is_sentence & claims["topic"].isin(AMOUNTS)))
    is_prose = claims["kind"].isin(PROSE) & ~wanted
    subjects = _subjects(claim_options)
    rows = []
    for claim in claims[wanted].itertuples():
        own = subjects.get(claim.claim_id, [])
        if len({named.subject_id for named in own}) == 1:
            text, part = (
                without_purpose(claim.text) if claim.topic else (claim.text, "")
            )
            attribute = about(claim.topic, part) or claim.criterion_id
            rows += _rows(claim, own, attribute, claim.label, text)
    labels = _labels(rows)
    for claim in claims[is_prose].itertuples():
        named = subjects.get(claim.claim_id, [])
        for own, *told in figures_in(claim, named, voices.options, labels):
            rows += _rows(claim, own, *told, is_prose=True)
    rows += _told_apart(claims, claims[is_prose], voices, subjects)
    for claim in claims[claims["kind"] == "verdict"].itertuples():
        value = bare_figure(claim)
        named = subjects.get(claim.claim_id, []) if value else []
        own = [one for one in named if one.subject_id == claim.winner]
        rows += _rows(claim, own, claim.topic, claim.label, value, is_prose=True)
    table = pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)
    return table.drop_duplicates(ignore_index=True)


def _is_sentence(text: str) -> bool:
    """Whether a text under "Price" is more than a price and what it is for."""
    return len(text.split()) > SHORT and not amount_of(without_purpose(text)[0])


def _told_apart(
    claims: pd.DataFrame, prose: pd.DataFrame, voices: Voices, subjects: dict
) -> list[tuple]:
    """What sorts texts say that options are, and what the cells of a column say."""
    sorts = sorts_of(claims, subjects)
    rows = []
    for claim in prose.itertuples() if sorts else ():
        options = subjects.get(claim.claim_id, [])
        for told in told_sorts(claim.text, options, voices.options, sorts):
            own, place = [told.named], (told.sort.criterion_id, told.sort.label)
            rows += _rows(claim, own, *place, told.value, is_prose=True)
            for cell in sorts[told.named.option_id][told.sort]:
                rows += _rows(cell, own, *place, cell.text)
    return rows


def _subjects(claim_options: pd.DataFrame) -> dict[str, list[Named]]:
    """The options that each claim names, composites through their members."""
    rows = claim_options[["claim_id", "option_id", "composite_id"]]
    named: dict[str, list[Named]] = {}
    for claim, option, composite in rows.itertuples(index=False, name=None):
        is_indirect = pd.notna(composite)
        subject = composite if is_indirect else option
        named.setdefault(claim, []).append(Named(option, subject, is_indirect))
    return named


def _topic_of(label: str) -> str:
    """The topic that a label asks for, as "weight (each)" for the weight of one."""
    return about("weight", EACH_ONE) if is_of_each(label) else asked_by(label)


def _labels(rows: list[tuple]) -> dict[str, list[Label]]:
    """The labels under which figures of each option stand, for texts to repeat."""
    found: dict[str, dict[Label, None]] = {}
    place = {name: n for n, name in enumerate(COLUMNS)}
    for row in rows:
        text, value = row[place["label"]], row[place["text"]]
        if label := label_of(row[place["attribute"]], text, value):
            found.setdefault(row[place["subject_id"]], {})[label] = None
    return {option: sorted(labels) for option, labels in found.items()}


def _rows(
    claim,
    own: list[Named],
    attribute: str,
    label: str,
    value: str,
    is_prose: bool = False,
) -> list[tuple]:
    """The subject itself, and the members of one that is a composite."""
    place = (claim.claim_id, claim.source_id, claim.line_start)
    criterion = "" if is_prose or pd.isna(claim.criterion_id) else claim.criterion_id
    told = (attribute, criterion, label, value, is_prose)
    whole = {(named.subject_id, False) for named in own}
    members = {(named.option_id, True) for named in own if named.is_indirect}
    return [(*place, *subject, *told) for subject in sorted(whole | members)]

"""Attributes: what claims say that has one answer, in cells and in running text."""

from typing import NamedTuple

import pandas as pd
from pandera.typing import DataFrame

from fwreport.reconcile.figures import Label, bare_figure, figures_in, label_of
from fwreport.reconcile.sorts import sorts_of, told_sorts
from fwreport.reconcile.voices import Claim, Named, Voices, heading_of, said
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


class Attribute(NamedTuple):
    """What a claim says of a subject, on something that has one answer."""

    claim_id: str
    source_id: str
    line_start: int
    subject_id: str
    is_indirect: bool  # said of a composite that the subject is part of
    attribute: str  # a topic of the vocabulary, or else the criterion
    criterion_id: str  # empty where the text itself names the attribute
    label: str
    text: str
    is_prose: bool  # a clause of running text states it


def read_attributes(
    voices: Voices, claim_options: DataFrame[ClaimOptions]
) -> list[Attribute]:
    """One row per claim, subject and attribute.

    A fact is about the criterion it stands under, and so is a statement whose label
    asks for a topic ("Made by").  In running text a clause may state one as well
    ("developed by ..."), or give a figure in the words of a label.  What is said of a
    composite is also said, indirectly, of its members.
    """
    topics = {label: _topic_of(label) for label in {*map(heading_of, voices.rows)}}
    subjects = _subjects(claim_options)
    rows: list[Attribute] = []
    prose = []
    for claim in voices.rows:
        topic = topics[heading_of(claim)]
        if not _is_asked(claim, topic):
            prose += [claim] if claim.kind in PROSE else []
            continue
        own = subjects.get(claim.claim_id, [])
        if len({named.subject_id for named in own}) == 1:
            text, part = without_purpose(claim.text) if topic else (claim.text, "")
            attribute = about(topic, part) or claim.criterion_id
            rows += _rows(claim, own, attribute, heading_of(claim), text)
    labels = _labels(rows)
    for claim in prose:
        named = subjects.get(claim.claim_id, [])
        for own, *told in figures_in(claim, named, voices.options, labels):
            rows += _rows(claim, own, *told, is_prose=True)
    rows += _told_apart(prose, voices, subjects)
    for claim in said(voices, ["verdict"]):
        value = bare_figure(claim)
        named = subjects.get(claim.claim_id, []) if value else []
        own = [one for one in named if one.subject_id == claim.winner]
        label = heading_of(claim)
        rows += _rows(claim, own, topics[label], label, value, is_prose=True)
    return list(dict.fromkeys(rows))


def _is_asked(claim: Claim, topic: str) -> bool:
    """Whether what a claim says is the answer to what it stands under.

    topic  that its label asks for
    """
    if claim.kind == "fact" and isinstance(claim.criterion_id, str):
        return True
    is_told = claim.kind == "statement" and topic != ""
    return is_told and not (topic in AMOUNTS and _is_sentence(claim.text))


def _is_sentence(text: str) -> bool:
    """Whether a text under "Price" is more than a price and what it is for."""
    return len(text.split()) > SHORT and not amount_of(without_purpose(text)[0])


def _told_apart(prose: list[Claim], voices: Voices, subjects: dict) -> list[Attribute]:
    """What sorts texts say that options are, and what the cells of a column say."""
    sorts = sorts_of(voices.rows, subjects)
    rows = []
    for claim in prose if sorts else ():
        options = subjects.get(claim.claim_id, [])
        for told in told_sorts(claim.text, options, voices.options, sorts):
            own, place = [told.named], (told.sort.criterion_id, told.sort.label)
            rows += _rows(claim, own, *place, told.value, is_prose=True)
            for cell in sorts[told.named.option_id][told.sort]:
                rows += _rows(cell, own, *place, cell.text)
    return rows


def _subjects(claim_options: pd.DataFrame) -> dict[str, list[Named]]:
    """The options that each claim names, composites through their members."""
    names = ("claim_id", "option_id", "composite_id")
    columns = (claim_options[name].tolist() for name in names)
    named: dict[str, list[Named]] = {}
    for claim, option, composite in zip(*columns, strict=True):
        is_indirect = isinstance(composite, str)
        subject = composite if is_indirect else option
        named.setdefault(claim, []).append(Named(option, subject, is_indirect))
    return named


def _topic_of(label: str) -> str:
    """The topic that a label asks for, as "weight (each)" for the weight of one."""
    return about("weight", EACH_ONE) if is_of_each(label) else asked_by(label)


def _labels(rows: list[Attribute]) -> dict[str, list[Label]]:
    """The labels under which figures of each option stand, for texts to repeat."""
    found: dict[str, dict[Label, None]] = {}
    for row in rows:
        if label := label_of(row.attribute, row.label, row.text):
            found.setdefault(row.subject_id, {})[label] = None
    return {option: sorted(labels) for option, labels in found.items()}


def _rows(
    claim: Claim,
    own: list[Named],
    attribute: str,
    label: str,
    value: str,
    is_prose: bool = False,
) -> list[Attribute]:
    """The subject itself, and the members of one that is a composite."""
    place = (claim.claim_id, claim.source_id, claim.line_start)
    is_placed = isinstance(claim.criterion_id, str) and not is_prose
    criterion = claim.criterion_id if is_placed else ""
    told = (attribute, criterion, label, value, is_prose)
    whole = {(named.subject_id, False) for named in own}
    members = {(named.option_id, True) for named in own if named.is_indirect}
    return [Attribute(*place, *subject, *told) for subject in sorted(whole | members)]

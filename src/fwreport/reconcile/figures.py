"""Figures: what running text states in numbers or for good, and of which option."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from fwreport.reconcile.positions import spoken_of
from fwreport.reconcile.voices import Claim, Named, heading_of
from fwreport.vocabulary.attributes import amount_of, stated_in, topic_of
from fwreport.vocabulary.clauses import clauses_of
from fwreport.vocabulary.figures import (
    AT_WEIGHT,
    BARE,
    EACH_ONE,
    JOIN,
    OWN,
    PRONOUN,
    REMARK,
    about,
    part_before,
    part_in,
    without_purpose,
)
from fwreport.vocabulary.numerals import counted_in

HEAD = 6  # words within which a clause names what it speaks of
MEASURED = ("price", "weight")
NUMBER = re.compile(r"\d[\d.,]*")


class Label(NamedTuple):
    """A label under which a document gives an option a figure."""

    attribute: str
    text: str
    part: str  # its words, as `part_in` sorts them
    unit: str  # as `amount_of` spells it


class Figure(NamedTuple):
    """What a clause states of some options."""

    own: list[Named]
    attribute: str
    label: str
    value: str


def figures_in(
    claim: Claim, named: list[Named], names: dict[str, str], labels: dict
) -> Iterator[Figure]:
    """What the clauses of one claim state of the options that they speak of.

    labels  option -> the labels under which its figures stand, in any document
    """
    for clause, own in pieces_of(claim.text, named, names):
        if len({one.subject_id for one in own}) != 1:
            continue
        called = tuple(sorted({names.get(one.option_id, "\n") for one in own}))
        label = heading_of(claim)
        for topic, value, before in stated_in(clause) or stated_in(first_of(clause)):
            part = part_before(before, called)
            if topic in MEASURED and part is not None:
                value, purpose = without_purpose(value)
                part = part_in(f"{part} {purpose}")
                yield Figure(own, about(topic, part), label, value)
            elif topic not in MEASURED and not (OWN.match(before) and part):
                yield Figure(own, topic, label, value)
        if match := AT_WEIGHT.search(clause):
            part = EACH_ONE if match["item"] else ""
            yield Figure(own, about("weight", part), label, match["value"])
        for piece in JOIN.split(REMARK.sub("", clause)):
            yield from labelled(piece, own, called, labels)


def pieces_of(
    text: str, named: list[Named], names: dict[str, str]
) -> Iterator[tuple[str, list[Named]]]:
    """The clauses of a text, each with the options that it speaks of.

    Where it names none, "its" and "it" stand for the one that the clause before
    opens with; a clause on several is taken to pieces: "X has 12, and Y has 7".
    """
    last: list[Named] = []
    for clause in clauses_of(text):
        options = spoken_of(clause, named, names)
        own = [one for one in named if one.option_id in options]
        if own or PRONOUN.match(clause):
            last = own or last
            yield clause, last
            continue
        pieces = JOIN.split(clause)
        for piece in pieces if len(pieces) > 1 else ():
            options = spoken_of(piece, named, names)
            yield piece, [one for one in named if one.option_id in options]
        options = spoken_of(" ".join(clause.split()[:HEAD]), named, names)
        last = [one for one in named if one.option_id in options]


def first_of(clause: str) -> str:
    """The first of what a clause joins, "it costs 9 €" of "... and is red".

    Empty where it joins nothing, or goes on with another figure.
    """
    first, *rest = JOIN.split(clause, maxsplit=1)
    return first if rest and not NUMBER.search(rest[0]) else ""


def labelled(
    piece: str, own: list[Named], called: tuple[str, ...], labels: dict
) -> Iterator[Figure]:
    """A figure that a piece gives in the words of a label: "official in 12 countries".

    It says no more than these words and one number, in the unit of that label.
    """
    if not any(one.option_id in labels for one in own):
        return
    for label in labels.get(own[0].option_id, ()):
        rest = counted_in(piece, label.unit)
        if len(NUMBER.findall(rest)) != 1:
            continue
        for name in called:
            rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", rest, flags=re.I)
        amount = re.search(
            rf"(?:[$€£]\s?)?\d[\d.,]*\d?\s?(?:{re.escape(label.unit)}s?(?!\w))?"
            if label.unit.isalnum()
            else r"(?:[$€£]\s?)?\d[\d.,]*(?:\s?[%$€£])?",
            rest,
            re.IGNORECASE,
        )
        value = amount[0].strip(" ,.") if amount else ""
        read = amount_of(value)
        words = part_in(rest.replace(amount[0], " ") if amount else rest)
        if read and read[1] == label.unit and words == label.part:
            yield Figure(own, label.attribute, label.text, value)
            return


def bare_figure(claim: Claim) -> str:
    """The one figure that a text under "Weight" or "Price" adds to a winner's name."""
    shape = BARE.get(topic_of(heading_of(claim)))
    clauses = clauses_of(claim.text) if shape else []
    found = [match for clause in clauses[1:] if (match := shape.match(clause))]
    return found[0]["value"] if len(found) == 1 else ""


def label_of(attribute: str, text: str, value: str) -> Label | None:
    """A label that is asked in more words than a topic, with the unit of its figure."""
    amount = amount_of(value)
    part = part_in(text)
    return Label(attribute, text, part, amount[1]) if amount and part else None

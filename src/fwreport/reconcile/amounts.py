"""Amounts: which of the figures that facts give for one attribute are the same."""

import re

from fwreport.reconcile.attributes import Attribute
from fwreport.vocabulary.attributes import TOPICS, amount_of, same_as_printed
from fwreport.vocabulary.figures import EACH_ONE

WORD = re.compile(r"[^\W_]+")
SAME = 0.01  # amounts that differ by less are one, rounded twice
APART = 3  # times: "one" and "each" that weigh so much more are other things
Amount = tuple[float, str] | None  # the number, and its unit


def read_amounts(facts: list[Attribute]) -> list[frozenset[str]]:
    """The amount in each text, if all of one unit and one label name one each.

    Tables settle what is asked: what running text gives in another unit, or beside a
    cell of its own source, counts only where no other source has a cell.

    facts   of one source alone, one cell and one figure of running text are compared
    returns nothing for a text that does not count
    """
    found = [amount_of(fact.text) for fact in facts]
    pairs = list(zip(facts, found, strict=True))
    units = {amount[1] for fact, amount in pairs if amount and not fact.is_prose}
    units = units or {amount[1] for amount in found if amount}
    labels = {
        fact.attribute if topic_in(fact.attribute) in TOPICS else words_of(fact.label)
        for fact in facts
    }
    nothing = [frozenset[str]() for _ in found]
    if len(units) != 1 or len(labels) != 1:
        return nothing
    is_own = len({fact.source_id for fact in facts}) == 1
    in_cells = {f.source_id for f in facts if not f.is_prose and not is_own}
    kept, groups = [], {}
    for fact, amount in pairs:
        is_beside = fact.is_prose and fact.source_id in in_cells
        kept.append(amount if amount and amount[1] in units and not is_beside else None)
        if kept[-1] or not fact.is_prose:
            place = fact.source_id, is_own and fact.is_prose
            groups.setdefault(place, set()).add(fact.text)
    is_one_each = all(len(texts) == 1 for texts in groups.values())
    if not is_one_each or (is_own and len(groups) != 2):
        return nothing
    names = named_alike(kept, [fact.text for fact in facts])
    most, least = max(names, default=0), min(names, default=0)
    if EACH_ONE in facts[0].attribute and most > APART * least:
        return nothing
    return [frozenset({names[a[0]]} if a else ()) for a in kept]


def named_alike(amounts: list[Amount], texts: list[str]) -> dict[float, str]:
    """A name for each number; those that differ by rounding have one."""
    printed = {a[0]: text for a, text in zip(amounts, texts, strict=True) if a}
    numbers = sorted(printed)
    names: dict[float, str] = {}
    for low, number in zip([None, *numbers], numbers, strict=False):
        is_same = low is not None and (
            number - low <= SAME * number
            or same_as_printed(printed[low], printed[number])
        )
        names[number] = names[low] if is_same and low is not None else f"{number:g}"
    return names


def topic_in(attribute: str) -> str:
    """The topic of "price (federal return)"."""
    return attribute.partition(" (")[0]


def words_of(label: str) -> str:
    """The words of a label, however they are set."""
    return " ".join(WORD.findall(label.casefold()))

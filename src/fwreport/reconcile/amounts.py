"""Amounts: which of the figures that facts give for one attribute are the same."""

import re

import pandas as pd

from fwreport.vocabulary.attributes import TOPICS, amount_of, same_as_printed
from fwreport.vocabulary.figures import EACH_ONE

WORD = re.compile(r"[^\W_]+")
SAME = 0.01  # amounts that differ by less are one, rounded twice
APART = 3  # times: "one" and "each" that weigh so much more are other things
Amount = tuple[float, str] | None  # the number, and its unit


def read_amounts(facts: pd.DataFrame) -> list[frozenset[str]]:
    """The amount in each text, if all of one unit and one label name one each.

    Tables settle what is asked: what running text gives in another unit, or beside a
    cell of its own source, counts only where no other source has a cell.

    facts   columns source_id, attribute, label, text, is_prose; of one source alone
            one cell and one figure of running text are compared
    returns nothing for a text that does not count
    """
    found = [amount_of(text) for text in facts["text"]]
    cells = ~facts["is_prose"]
    units = {a[1] for a, is_cell in zip(found, cells, strict=True) if a and is_cell}
    units = units or {amount[1] for amount in found if amount}
    labels = {
        fact.attribute if topic_in(fact.attribute) in TOPICS else words_of(fact.label)
        for fact in facts.itertuples()
    }
    nothing = [frozenset[str]() for _ in found]
    if len(units) != 1 or len(labels) != 1:
        return nothing
    fits = [bool(a) and a[1] in units for a in found]
    counts = pd.Series(fits, index=facts.index)
    is_own = facts["source_id"].nunique() == 1
    if not is_own:
        counts &= cells | ~facts["source_id"].isin(facts.loc[cells, "source_id"])
    spoken = facts[counts | cells]
    place = ["source_id", "is_prose"] if is_own else ["source_id"]
    groups = spoken.groupby(place)["text"].nunique()
    if not groups.eq(1).all() or (is_own and len(groups) != 2):
        return nothing
    kept = [a if is_in else None for a, is_in in zip(found, counts, strict=True)]
    names = named_alike(kept, list(facts["text"]))
    most, least = max(names, default=0), min(names, default=0)
    if EACH_ONE in facts["attribute"].iloc[0] and most > APART * least:
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

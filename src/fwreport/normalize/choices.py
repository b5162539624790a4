"""Lists that name an option for each case: "Android: X", "iOS: Y"."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import lead_of, plain
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.vocabulary.columns import FACTS, TOTALS, WINNERS
from fwreport.vocabulary.words import fold

FEW = 2  # options, each for a case of its own, that make a list of choices
NO_CASES = FACTS | TOTALS | WINNERS


def with_choices(parts: Sequence[Part], subject: Subject) -> Iterator[Part]:
    """The parts; items that answer a case with but a name are marked as choices.

    They are where a list does so for several options, and for no two alike.
    """
    for is_item, group in groupby(parts, key=lambda part: part.kind == "item"):
        items = list(group)
        chosen = {
            n: found for n, p in enumerate(items) if (found := chosen_in(p, subject))
        }
        cases = [case for case, _ in chosen.values()]
        is_list = is_item and len({name for _, name in chosen.values()}) >= FEW
        is_list = is_list and len({*cases}) == len(cases)
        for number, part in enumerate(items):
            yield (
                part._replace(is_choice=True) if is_list and number in chosen else part
            )


def chosen_in(part: Part, subject: Subject) -> tuple[str, tuple[str, ...]] | None:
    """The case and the option of an item that is nothing else."""
    lead = lead_of(part.text) if part.kind == "item" else None
    if not lead or not lead.rest or fold(lead.label) in NO_CASES:
        return None
    text = plain(lead.rest)
    found = mentions(text, subject)
    if len(found) != 1 or fold(text) != fold(found[0].words):
        return None
    if mentions(lead.label, subject, in_heading=True):
        return None
    return fold(lead.label), found[0].members

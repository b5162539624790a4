"""Claims below a title that names no criterion, or below a date: on the whole."""

from collections.abc import Sequence

from fwreport.normalize.draft import Draft, Part
from fwreport.normalize.markup import label
from fwreport.vocabulary.columns import COMMON
from fwreport.vocabulary.meanings import meanings
from fwreport.vocabulary.phrases import COMPARED
from fwreport.vocabulary.summaries import asks_which_to_take, is_date
from fwreport.vocabulary.words import fold

JUDGING = ("rating", "verdict")
BEFORE = ("note", "rule")  # what may stand above a title
RUN = 3  # words of a criterion in a title


def with_wholes(drafts: list[Draft], parts: Sequence[Part]) -> list[Draft]:
    """The drafts; scores and winners right below the title are of no criterion.

    "Kettles compared: which one should you buy?" is what the document is about, as is
    every title without the name of a criterion; a date says when.  What else these
    head keeps them.
    """
    labels = {label(part.text) for part in parts if part.kind == "heading"}
    no_criteria = {name for name in labels if is_date(name)} | {title_of(parts)}
    return [
        draft._replace(criterion=None)
        if draft.kind in JUDGING and draft.criterion in no_criteria
        else draft
        for draft in drafts
    ]


def title_of(parts: Sequence[Part]) -> str:
    """The title of a document that is of the whole; empty where there is none."""
    first = next((part for part in parts if part.kind not in BEFORE), None)
    if first is None or first.kind != "heading" or first.level != 1:
        return ""
    name = label(first.text)
    is_plain = asks_which_to_take(name) or COMPARED.search(name)
    return name if is_plain or not names_criterion(name) else ""


def names_criterion(title: str) -> bool:
    """Whether some words of a title are the name of a criterion."""
    words = fold(title).split()
    runs = (
        fold(" ".join(words[start : start + size]))
        for size in range(1, RUN + 1)
        for start in range(len(words) - size + 1)
    )
    return any(run in COMMON or run in meanings() for run in runs)

"""Claims on the whole: below the title or a date, and the last line of winners."""

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
SECTIONS = 3  # a document with fewer may leave out a winner or two
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


def with_finals(drafts: list[Draft], parts: Sequence[Part]) -> list[Draft]:
    """The drafts, with the last line "Winner: X" on the whole where it sums up.

    It does so, below everything else, if it is the second one of its section, or the
    only one of a document of several sections.
    """
    lines = [n for n, draft in enumerate(drafts) if is_line(draft)]
    if not lines:
        return drafts
    place, last = lines[-1], drafts[lines[-1]]
    remark = ("summary", last.criterion)  # what may follow it in its section
    if any((d.kind, d.criterion) != remark for d in drafts[place + 1 :]):
        return drafts
    above_it = [drafts[n].criterion for n in lines[:-1]]
    is_second = above_it[-1:] == [last.criterion]
    is_only = not above_it and len(sections_like(last, parts)) >= SECTIONS
    headings = {label(part.text) for part in parts if part.kind == "heading"}
    if last.criterion not in headings or not (is_second or is_only):
        return drafts
    return [*drafts[:place], last._replace(criterion=None), *drafts[place + 1 :]]


def sections_like(draft: Draft, parts: Sequence[Part]) -> list[Part]:
    """The headings of the level of the one that gives a draft its criterion."""
    headings = [part for part in parts if part.kind == "heading"]
    own = [part for part in headings if label(part.text) == draft.criterion]
    return [part for part in headings if own and part.level == own[-1].level]


def is_line(draft: Draft) -> bool:
    """Whether a draft is the verdict of a whole line or heading."""
    return draft.kind == "verdict" and draft.address == draft.block_id

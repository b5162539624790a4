"""The whole context: every part of the report, made from the tables."""

import re
from collections.abc import Iterable

from fwreport.render.charts import certainty_dots
from fwreport.render.context.book import Book, Row
from fwreport.render.context.brief import make_brief
from fwreport.render.context.changes import make_changes
from fwreport.render.context.conflicts import make_conflicts
from fwreport.render.context.evidence import count_left, make_evidence
from fwreport.render.context.findings import make_findings
from fwreport.render.context.heat import make_heat
from fwreport.render.context.history import make_history
from fwreport.render.context.method import edition_words, make_method
from fwreport.render.context.own_weights import make_own_weights
from fwreport.render.context.revisions import make_revisions
from fwreport.render.context.robustness import make_robustness
from fwreport.render.context.sources import make_sources
from fwreport.render.context.subjects import name_subject, split_book
from fwreport.render.context.use_cases import make_use_cases
from fwreport.render.context.wording import (
    CERTAINTIES,
    clip,
    count,
    date_words,
    enumerate_words,
    make_anchor,
    make_visible,
)
from fwreport.render.settings import ReportSettings
from fwreport.tables.stages import Tables

LONGEST = 200  # characters of a reason: page one is one page
LONG_NAME = 14  # characters of a source's name that want a wider column
FINDINGS = "part-findings"
PARTS = {
    "part-changes": "What changed",
    "part-revisions": "Updated scoring table",
    FINDINGS: "Summary of findings",
    "part-use-cases": "Recommendations by use case",
    "part-conflicts": "Conflicts",
    "part-evidence": "Evidence by criterion",
    "part-sources": "Sources",
    "part-robustness": "How robust the answers are",
    "part-method": "Method",
    "part-dictionary": "Data dictionary",
}


def make_context(
    tables: Tables, settings: ReportSettings, most_claims: int, most_items: int = 400
) -> Row:
    """Everything the templates print; they look up names and repeat, no more.

    most_claims, most_items  as in `Book`
    """
    book = Book(tables, settings, most_claims, most_items)
    subjects = split_book(book)
    revisions, changes = make_revisions(book), make_changes(book)
    lacking = {"part-revisions": not revisions, "part-changes": not changes}
    parts = {
        anchor: title
        for key, name in PARTS.items()
        if not lacking.get(key)
        for anchor, title in sections(key, name, subjects)
    }
    title = title_of(book, subjects)
    return {
        "settings": settings,
        "title": title,
        "heading": re.sub(r"(\d) ", "\\1\N{NO-BREAK SPACE}", title),
        "edition": edition_words(settings),
        "held": clip(make_visible(settings.held or ""), 2 * LONGEST),
        "errata": errata_words(settings.errata),
        "date": date_words(settings.date),
        "parts": parts,
        "brief": make_brief(book, subjects, title),
        "changes": changes,
        "history": make_history(book, subjects),
        "revisions": revisions,
        "subjects": subject_rows(subjects),
        "use_cases": make_use_cases(book),
        "conflicts": make_conflicts(book),
        "evidence": make_evidence(book),
        "evidence_left": count_left(book),
        "sources": make_sources(book),
        "robustness": make_robustness(book),
        "method": make_method(book),
        "source_anchors": {key: make_anchor("source", key) for key in book.listed},
        "example": next(iter(book.sources), "000"),
        "long_names": any(len(key) > LONG_NAME for key in book.listed),
        "dots": {name: certainty_dots(i) for i, name in enumerate(CERTAINTIES)},
    }


def sections(key: str, name: str, subjects: list[Book]) -> list[tuple[str, str]]:
    """Anchor and title of a part; findings have a part for each subject."""
    if key != FINDINGS or len(subjects) == 1:
        return [(key, name)]
    return [
        (f"{key}-{place}" if place > 1 else key, f"Findings: {name_subject(subject)}")
        for place, subject in enumerate(subjects, 1)
    ]


def subject_rows(subjects: list[Book]) -> list[Row]:
    """The findings of each subject, under its own heading where there are several."""
    anchors = sections(FINDINGS, "", subjects)
    return [
        {
            "anchor": anchor,
            "label": f", {name_subject(subject)}" if subjects[1:] else "",
            "heat": make_heat(subject),
            "findings": make_findings(subject),
            "own_weights": make_own_weights(subject),
        }
        for subject, (anchor, _) in zip(subjects, anchors, strict=True)
    ]


def title_of(book: Book, subjects: list[Book]) -> str:
    """The title asked for, or one made from the options."""
    if book.settings.title:
        return make_visible(book.settings.title)
    said = f"what {count(len(book.ingested), 'document')} say"
    if len(book.ingested) == 1:
        said = "what 1 document says"
    names = "; ".join(name_subject(subject) for subject in subjects)
    return f"{names}: {said}" if names else "Nothing to compare"


def errata_words(errata: Iterable[tuple[int, str, str | None]]) -> str:
    """The line on editions that were withdrawn; empty if none was.

    errata  number, date and reason of each
    """
    together: dict[tuple[str, str | None], list[str]] = {}
    for number, day, reason in errata:
        together.setdefault((day, reason), []).append(str(number))
    words = []
    for (day, reason), numbers in together.items():
        many = len(numbers) > 1
        who = f"Edition{'s' if many else ''} {enumerate_words(numbers)}"
        said = f"{who} {'were' if many else 'was'} withdrawn on {date_words(day)}"
        words.append(
            said + (f": {clip(make_visible(reason), LONGEST)}" if reason else "")
        )
    return " ".join(text if text.endswith((".", "…")) else f"{text}." for text in words)

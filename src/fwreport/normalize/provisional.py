"""What a document calls unfinished, and which of its claims that covers."""

from typing import NamedTuple

from fwreport.normalize.draft import Document, Draft
from fwreport.normalize.markup import one_line
from fwreport.vocabulary.cues import is_unfinished
from fwreport.vocabulary.phrases import RATES

SCORES = ("rating", "aggregate")


class Span(NamedTuple):
    """Lines that a document calls unfinished; only their scores, or all of it."""

    start: int
    end: int
    is_scores: bool


def mark_provisional(
    document: Document, drafts: list[Draft]
) -> list[tuple[Draft, bool]]:
    """Pair each claim with whether its document calls it unfinished."""
    spans = unfinished(document)
    return [
        (
            draft,
            any(
                span.start <= draft.start <= span.end
                and (not span.is_scores or draft.kind in SCORES)
                for span in spans
            ),
        )
        for draft in drafts
    ]


def unfinished(document: Document) -> list[Span]:
    """The lines covered by each remark that content is unfinished.

    A heading covers its section; a paragraph what follows it in the section it
    stands in.  A remark on scoring covers ratings and totals alone.
    """
    spans = []
    for index, part in enumerate(document.parts):
        if part.kind not in ("heading", "paragraph", "quote"):
            continue
        text = one_line(part.text)
        if not is_unfinished(text):
            continue
        nearest = part.headings[0].level if part.headings else 0
        level = part.level if part.kind == "heading" else nearest
        end = document.parts[-1].end
        for later in document.parts[index + 1 :]:
            if later.kind == "heading" and later.level <= level:
                end = later.start - 1
                break
        spans.append(Span(part.start, end, bool(RATES.search(text))))
    return spans

"""What a document calls unfinished, and which of its claims that covers."""

from typing import NamedTuple

from fwreport.normalize.draft import Document, Draft
from fwreport.normalize.markup import one_line
from fwreport.vocabulary.cues import is_unfinished, without_remark
from fwreport.vocabulary.phrases import RATES

SCORES = ("rating", "aggregate")


class Span(NamedTuple):
    """Lines that a document calls unfinished; only their scores, or all of it."""

    start: int
    end: int
    is_scores: bool
    section: int  # first line of the section it stands in

    @property
    def before(self) -> "Span":
        """What stands above the remark in its section, where nothing is below."""
        return self._replace(start=self.section, end=self.start)


def mark_provisional(
    document: Document, drafts: list[Draft]
) -> list[tuple[Draft, bool]]:
    """Pair each claim with whether its document calls it unfinished."""
    spans = [
        span if any(covers(span, draft) for draft in drafts) else span.before
        for span in unfinished(document)
    ]
    return [
        (
            draft,
            any(covers(span, draft) for span in spans),
        )
        for draft in drafts
    ]


def covers(span: Span, draft: Draft) -> bool:
    """Whether a remark speaks of a claim."""
    is_inside = span.start <= draft.start <= span.end
    return is_inside and (not span.is_scores or draft.kind in SCORES)


def unfinished(document: Document) -> list[Span]:
    """The lines covered by each remark that content is unfinished.

    A heading covers its section; a paragraph what follows it in the section it
    stands in, or what is above it there if nothing follows.  A remark on scoring
    covers ratings and totals alone, one in brackets behind a text this text.
    """
    spans = []
    for index, part in enumerate(document.parts):
        if part.kind not in ("heading", "paragraph", "quote"):
            continue
        text = one_line(part.text)
        if part.kind != "heading" and without_remark(text) != text:
            spans.append(Span(part.start, part.end, False, part.start))
            continue
        if not is_unfinished(text):
            continue
        nearest = part.headings[0].level if part.headings else 0
        level = part.level if part.kind == "heading" else nearest
        end = document.parts[-1].end
        for later in document.parts[index + 1 :]:
            if later.kind == "heading" and later.level <= level:
                end = later.start - 1
                break
        section = part.headings[0].start if part.headings else 1
        spans.append(Span(part.start, end, bool(RATES.search(text)), section))
    return spans

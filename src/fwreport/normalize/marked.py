"""The scale of bare scores below "My scores:", as all lines there imply it together."""

from collections.abc import Sequence
from itertools import groupby

from fwreport.normalize.draft import Part
from fwreport.normalize.markup import label, lead_of, plain
from fwreport.normalize.options.subjects import Subject, mentions
from fwreport.normalize.scales import implied_scale
from fwreport.normalize.scored import given_to
from fwreport.vocabulary.phrases import RATES

FEW = 2  # lines of scores; the scale of a single one is a guess


def with_marks(parts: Sequence[Part], subject: Subject) -> list[Part]:
    """The parts; lines of names with bare numbers have the scale of their section.

    "Speed: X 2, Y 3-" below "Unsere Noten" is marked as in school: that no line says,
    but the heading over all of them, and that no number is above 6.
    """
    result: list[Part] = []
    for heading, group in groupby(parts, key=lambda part: part.headings[:1]):
        found = list(group)
        if heading and RATES.search(title := label(heading[0].text)):
            lines = {n: read for n, p in enumerate(found) if (read := bare(p, subject))}
            scores = [score for read in lines.values() for score in read]
            scale = implied_scale(title, scores, found[0].marks)
            if scale and len(lines) >= FEW:
                found = [
                    part._replace(scale=part.scale or scale) if n in lines else part
                    for n, part in enumerate(found)
                ]
        result += found
    return result


def bare(part: Part, subject: Subject) -> list[str]:
    """The scores of a line "Speed: X 2, Y 3"; nothing where it is no such line."""
    lead = lead_of(part.text) if part.kind in ("item", "paragraph") else None
    if not lead or not lead.rest or mentions(lead.label, subject, in_heading=True):
        return []
    text = plain(lead.rest)
    found = mentions(text, subject)
    return given_to(found, text) if len(found) > 1 else []

"""Whether a printed report comes out again: its numbers and its quotations."""

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import NamedTuple

FOOTER = re.compile(r"Page \d+ of \d+")
QUOTATION = re.compile(r"“[^“”]+”")
NUMBER = re.compile(r"[−-]?\d+(?:[.,]\d+)*")
SHOWN = 40  # characters of context on either side


class Lost(NamedTuple):
    """A number or quotation that the rebuilt report does not have in that place."""

    page: int  # from 1
    token: str
    context: str  # the line it stands in


class Reproduction(NamedTuple):
    """What of a report came out the same."""

    number_count: int
    quotation_count: int
    lost_numbers: list[Lost]
    lost_quotations: list[Lost]


class Line(NamedTuple):
    """A line of a report, white space collapsed."""

    page: int
    text: str


def compare_pages(printed: list[str], rebuilt: list[str]) -> Reproduction:
    """Look for all numbers and quotations of a report in another one.

    printed, rebuilt  text of the pages

    Lines are matched in order (E. Myers' longest common subsequence, as difflib
    approximates it), words within lines that differ; a number is reproduced where its
    word is.  A quotation is reproduced if it stands as often in the other report,
    wherever.  The feet of pages are passed over.
    """
    ours, theirs = lines_of(printed), lines_of(rebuilt)
    lost, count = [], sum(len(NUMBER.findall(line.text)) for line in ours)
    matcher = SequenceMatcher(
        None, [x.text for x in ours], [x.text for x in theirs], autojunk=False
    )
    for kind, start, end, other, last in matcher.get_opcodes():
        if kind != "equal":
            lost += lost_words(ours[start:end], theirs[other:last])
    quotations = quotations_of(ours)
    known = Counter(token for _, token, _ in quotations_of(theirs))
    missing = []
    for found in quotations:
        known[found.token] -= 1
        if known[found.token] < 0:
            missing.append(found)
    return Reproduction(count, len(quotations), lost, missing)


def lines_of(pages: list[str]) -> list[Line]:
    """The lines of all pages, without feet and without empty ones."""
    lines = [
        Line(number, " ".join(line.split()))
        for number, page in enumerate(pages, 1)
        for line in page.splitlines()
    ]
    return [line for line in lines if line.text and not FOOTER.search(line.text)]


def lost_words(ours: list[Line], theirs: list[Line]) -> list[Lost]:
    """The numbers of lines that differ which stand in no word that is the same."""
    words = [(line, word) for line in ours for word in line.text.split()]
    others = [word for line in theirs for word in line.text.split()]
    matcher = SequenceMatcher(None, [word for _, word in words], others, autojunk=False)
    lost = []
    for kind, start, end, _, _ in matcher.get_opcodes():
        if kind == "equal":
            continue
        for line, word in words[start:end]:
            lost += [
                Lost(line.page, number, line.text) for number in NUMBER.findall(word)
            ]
    return lost


def quotations_of(lines: list[Line]) -> list[Lost]:
    """All quotations, which may run over lines and pages."""
    text, starts = "", []
    for line in lines:
        starts.append((len(text), line.page))
        text += line.text + " "
    found = []
    for match in QUOTATION.finditer(text):
        page = max(page for start, page in starts if start <= match.start())
        token = match[0]
        found.append(Lost(page, token, token[: 2 * SHOWN]))
    return found

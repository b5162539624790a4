"""Runs of characters beyond ASCII: what damage changes, whole or not at all.

UTF-8 writes a character beyond ASCII in bytes beyond ASCII only, and every codec here
reads such bytes as characters beyond ASCII.  So damage never joins, cuts or crosses
runs: the run that was damaged and the run that stands there now have the same borders.
"""

import re
from typing import NamedTuple

from fwreport.vocabulary.lines import fenced_lines, line_starts, lines_of

RUN = re.compile(r"[^\x00-\x7f]+")
SPAN = re.compile(r"(?<!`)(`+)(?!`)([^\n]{1,200}?)(?<!`)\1(?!`)")
QUOTES = {'"': '"', "'": "'"}
BRACKETS = {"(": ")", "[": "]"}
ONE_LETTER = 2  # characters of a damaged letter; pictures in brackets are no quotation


class Run(NamedTuple):
    """A run: where it lies in the text, what stands there, and beside it."""

    start: int
    end: int
    text: str
    left: str  # the character before it, empty at the start of the text
    right: str  # the character after it, empty at the end
    is_code: bool
    is_quoted: bool  # stands alone between quotation marks or brackets


def find_runs(text: str) -> list[Run]:
    """All runs of a text, in order."""
    if text.isascii():
        return []
    code = _code_ranges(text)
    runs, place = [], 0
    for match in RUN.finditer(text):
        start, end = match.span()
        while place < len(code) and code[place][1] <= start:
            place += 1
        left, right = text[start - 1 : start], text[end : end + 1]
        is_code = place < len(code) and code[place][0] <= start
        is_quoted = left != "" and (QUOTES | BRACKETS).get(left) == right
        is_quoted &= left in QUOTES or end - start <= ONE_LETTER
        runs.append(Run(start, end, match[0], left, right, is_code, is_quoted))
    return runs


def _code_ranges(text: str) -> list[tuple[int, int]]:
    """Where code stands, in order: whole fenced lines, and spans of other lines."""
    if "`" not in text and "~~~" not in text:
        return []
    lines, starts = lines_of(text), line_starts(text)
    fenced = fenced_lines(lines)
    ranges = []
    for number, (line, start) in enumerate(zip(lines, starts, strict=True)):
        if number in fenced:
            ranges.append((start, start + len(line)))
        elif "`" in line:
            spans = (match.span() for match in SPAN.finditer(line))
            ranges += [(start + opening, start + closing) for opening, closing in spans]
    return ranges

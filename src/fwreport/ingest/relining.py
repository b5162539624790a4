"""Pages whose lines hold several paragraphs: cut, so that each has lines of its own.

Pages are often written without line ends.  What is read of a line is cited by its
line, so that a line must not hold all of a page.
"""

from collections.abc import Iterator
from typing import NamedTuple

from fwreport.vocabulary.lines import line_starts
from fwreport.vocabulary.tags import BLOCK, read_tokens


class Relined(NamedTuple):
    """A text with more line ends than its file."""

    text: str
    lines: tuple[tuple[int, int], ...]  # of each line of it, the line in the file and
    # the character in that line where it starts, both from 1; empty: nothing was cut


def reline(page: str) -> Relined:
    """Cut the lines of a page before each part that has text before it in its line."""
    cuts = [*find_cuts(page)]
    if not cuts:
        return Relined(page, ())
    starts = line_starts(page)
    pieces, lines, place, number = [], [], 0, 0
    bounds = sorted({*starts, *cuts})
    for bound in bounds:
        while number + 1 < len(starts) and starts[number + 1] <= bound:
            number += 1
        pieces.append(page[place:bound] + ("" if bound in {starts[number]} else "\n"))
        lines.append((number + 1, bound - starts[number] + 1))
        place = bound
    return Relined("".join([*pieces, page[place:]]), tuple(lines))


def find_cuts(page: str) -> Iterator[int]:
    """The offsets at which a new part starts in the middle of a line.

    A part starts at a tag that starts a block, and at text after a block's end; a cell
    of a table is no part, for a row is one.
    """
    has_text = is_ended = False  # since the line, or the last cut, began
    silent = 0  # depth of what is kept together: preformatted text
    for token in read_tokens(page):
        body = page[token.start : token.end]
        if token.kind == "open" and token.name in BLOCK:
            if has_text and not silent:
                yield token.start
                has_text = is_ended = False
        elif token.kind == "close" and token.name in BLOCK:
            is_ended = has_text
        elif token.kind == "text" and body.strip():
            if is_ended and not silent and not is_on_new_line(body):
                yield token.start
            has_text, is_ended = True, False
        silent += (token.name == "pre") * {"open": 1, "close": -1}.get(token.kind, 0)
        silent = max(silent, 0)
        if "\n" in body or "\r" in body:
            tail = body.replace("\r", "\n").rpartition("\n")[2]
            has_text = token.kind == "text" and bool(tail.strip())
            is_ended = False


def is_on_new_line(text: str) -> bool:
    """Whether the first word of a text stands on another line than its start."""
    head = text[: len(text) - len(text.lstrip())]
    return "\n" in head or "\r" in head

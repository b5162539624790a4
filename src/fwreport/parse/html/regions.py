"""Tables of HTML inside other documents: Markdown, or raw parts of others."""

import re

from fwreport.parse.drafts import Block
from fwreport.parse.html.page import read_page
from fwreport.tables.limits import MOST_MISSING, MOST_REPEATED, Room
from fwreport.vocabulary.lines import fenced_lines, line_starts
from fwreport.vocabulary.tags import read_tokens

TABLE = re.compile(r"<table\b", re.IGNORECASE)


def read_regions(lines: list[str]) -> list[Block]:
    """The tables of HTML that hold data, and what stands in the same lines.

    A table counts if its line starts with a tag, and if it is closed; blank lines in
    it, at which Markdown would end the HTML, do not end it.
    """
    if not any(TABLE.search(line) for line in lines):
        return []
    fenced = fenced_lines(lines)
    shown = ["" if n in fenced else line for n, line in enumerate(lines)]
    blocks: list[Block] = []
    room = Room(MOST_MISSING, MOST_REPEATED)
    for start, end in find_tables(shown):
        found = read_page(shown[start:end], is_markdown=True, room=room)
        if any(block.kind == "table" for block in found):
            moved = [
                b._replace(start=b.start + start, end=b.end + start) for b in found
            ]
            blocks += [
                b._replace(
                    cells=tuple(c._replace(line=c.line + start) for c in b.cells)
                )
                for b in moved
            ]
            covered = {n for b in moved for n in range(b.start, b.end)}
            blocks += [
                Block("note", n, n + 1, lines[n].strip())
                for n in range(start, end)
                if n not in covered and lines[n].strip()
            ]
    return blocks


def find_tables(lines: list[str]) -> list[tuple[int, int]]:
    """The lines of each outermost table that is closed: first, and after the last."""
    text = "\n".join(lines)
    starts = line_starts(text)
    found: list[tuple[int, int]] = []
    depth = first = line = 0
    for token in read_tokens(text):
        if token.name != "table" or token.kind not in ("open", "close"):
            continue
        while line + 1 < len(starts) and starts[line + 1] <= token.start:
            line += 1
        if token.kind == "open":
            first = line if not depth else first
            depth += 1
        elif depth:
            depth -= 1
            is_tag = lines[first].lstrip().startswith("<")
            is_free = not found or found[-1][1] <= first
            if not depth and is_tag and is_free:
                found.append((first, line + 1))
    return found

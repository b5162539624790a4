"""Parts of HTML inside other documents: Markdown, or raw parts of others."""

import re

from fwreport.parse.drafts import Block
from fwreport.parse.html.page import read_page
from fwreport.tables.limits import MOST_MISSING, MOST_REPEATED, Room
from fwreport.vocabulary.lines import fenced_lines, line_starts
from fwreport.vocabulary.tags import read_tokens

TABLE = re.compile(r"<table\b", re.IGNORECASE)
TEXT = re.compile(r"<(?:li|h[1-6]|p|dt|dd|summary|blockquote)\b", re.IGNORECASE)


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
            blocks += placed(found, start, end, lines)
    return blocks


def with_elements(blocks: list[Block], lines: list[str]) -> list[Block]:
    """Read the lists, headings and paragraphs that a Markdown text writes in HTML."""
    result: list[Block] = []
    for block in blocks:
        found = []
        if block.kind == "note" and TEXT.search(block.text):
            found = read_page(lines[block.start : block.end], is_markdown=True)
        result += placed(found, block.start, block.end, lines) if found else [block]
    return result


def placed(found: list[Block], start: int, end: int, lines: list[str]) -> list[Block]:
    """Blocks of some lines where these stand in the document, notes for the rest."""
    moved = [
        block._replace(
            start=block.start + start,
            end=block.end + start,
            cells=tuple(c._replace(line=c.line + start) for c in block.cells),
        )
        for block in found
    ]
    covered = {n for block in moved for n in range(block.start, block.end)}
    rest = [
        Block("note", n, n + 1, lines[n].strip())
        for n in range(start, end)
        if n not in covered and lines[n].strip()
    ]
    return sorted([*moved, *rest], key=lambda block: block.start)


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

"""What is reStructuredText in a document, and what it holds beside Markdown."""

import re

from fwreport.parse.drafts import Block
from fwreport.parse.rst.columns import indented_end, shown
from fwreport.parse.rst.directives import DIRECTIVE, read_directives
from fwreport.parse.rst.drawn import read_drawn
from fwreport.tables.limits import MOST_MISSING, MOST_REPEATED, Room
from fwreport.vocabulary.lines import fenced_lines

ADORNED = re.compile(r"^([!-/:-@\[-`{-~])\1{2,}\s*$")
TARGET = re.compile(r"^\s*\.\. (?:_[^:]+:|\[[^\]]+\]|\|[^|]+\|)")
LINK = re.compile(r"`([^`<>]*+)<[^`<>]*+>`__?")
NAMED = re.compile(r"(?<![`\w])`([^`<>]+)`__?(?!\w)")
ROLE = re.compile(r":[a-zA-Z][\w:+.-]{0,80}:`([^`<>]*+)(?:<[^`<>]*+>)?`")
FOOTNOTE = re.compile(r"\s?\[(?:\d+|#\w*|\*)\]_")
ATX = re.compile(r"^#{1,6} ")
LITERAL = re.compile(r"^(?!\s*\.\. ).*::\s*$")


def is_rst(lines: list[str]) -> bool:
    """Whether a document has what only reStructuredText has, and no Markdown."""
    if any(map(ATX.match, lines)):
        return False
    return any(DIRECTIVE.match(n) or TARGET.match(n) or LINK.search(n) for n in lines)


def read_rst(lines: list[str], skip: set[int]) -> list[Block]:
    """The blocks that Markdown does not know; drawn tables in any document.

    skip  the lines of front matter and of HTML
    """
    if not is_rst(lines):
        return read_drawn(
            lines, skip | fenced_lines(lines), Room(MOST_MISSING, MOST_REPEATED)
        )
    room = Room(MOST_MISSING, MOST_REPEATED)
    blocks = read_directives(lines, skip, room)
    taken = skip | {n for block in blocks for n in range(block.start, block.end)}
    blocks += read_drawn(lines, taken, room)
    taken |= {n for block in blocks for n in range(block.start, block.end)}
    blocks += read_literals(lines, taken)
    taken |= {n for block in blocks for n in range(block.start, block.end)}
    return [*blocks, *read_headings(lines, taken)]


def read_literals(lines: list[str], taken: set[int]) -> list[Block]:
    """The literal blocks: what is indented below a line that ends with two colons."""
    blocks = []
    seen = shown(lines)
    end = 0  # of the last block
    for number, line in enumerate(lines):
        if number < end or number in taken or not LITERAL.match(line):
            continue
        last = indented_end(lines, seen, number, taken)
        start = next((n for n in range(number + 1, last) if lines[n].strip()), last)
        if last > start > number + 1:
            end = last
            blocks.append(Block("code", start, last, "\n".join(lines[start:last])))
    return blocks


def read_headings(lines: list[str], taken: set[int]) -> list[Block]:
    """The headings: a line over a row of signs as long, their level as they come."""
    found: list[tuple[int, int, str, str]] = []
    number = 0
    while number + 1 < len(lines):
        over = ADORNED.match(lines[number])
        is_over = over and number + 2 < len(lines)
        title = number + 1 if is_over else number
        under = ADORNED.match(lines[title + 1]) if title + 1 < len(lines) else None
        is_title = under and is_titled(lines[title], lines[title + 1])
        if is_title and (not is_over or over[1] == under[1]):
            spans = range(number, title + 2)
            if not {*spans} & taken:
                style = under[1] * (2 if is_over else 1)
                found.append((number, title + 2, style, lines[title].strip()))
                number = title + 2
                continue
        number += 1
    styles = list(dict.fromkeys(style for _, _, style, _ in found))
    return [
        Block("heading", start, end, text, level=min(styles.index(style) + 1, 6))
        for start, end, style, text in found
    ]


def is_titled(title: str, under: str) -> bool:
    """Whether a line is a title over its row of signs, which may be a little short."""
    text = title.strip()
    is_text = bool(text) and not ADORNED.match(title) and len(text) <= 120
    return is_text and len(under.strip()) >= min(len(text) - 2, 0.8 * len(text))


def as_markdown(text: str) -> str:
    """A text with the marks inside its lines as Markdown has them."""
    text = LINK.sub(lambda match: match[1].rstrip(), FOOTNOTE.sub("", text))
    text = ROLE.sub(lambda match: match[1].rstrip(), text)
    return NAMED.sub(r"\1", text)


def with_marks(blocks: list[Block]) -> list[Block]:
    """The blocks, but code, with the marks inside their lines as Markdown has them."""
    return [
        block
        if block.kind in ("code", "note")
        else block._replace(
            text=as_markdown(block.text),
            cells=tuple(c._replace(text=as_markdown(c.text)) for c in block.cells),
        )
        for block in blocks
    ]

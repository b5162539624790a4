"""AsciiDoc: its tables, between two lines of a bar and equals signs, code, headings."""

import re

from fwreport.parse.drafts import Block, Cell

FENCE = re.compile(r"^\s*\|={3,}\s*$")
COLUMNS = re.compile(r"\bcols\s*=\s*(?:\"([^\"]*)\"|([^,\]\s]+))")
REPEATED = re.compile(r"^\s*(\d{1,3})\*")
# "2+", ".3+", "^", "a" before a bar say how the cell behind it is set.
SPECIFIER = re.compile(
    r"(?:(?<=\s)|^)(?:(\d{0,2})(?:\.\d+)?[+*])?[<^>]?(?:\.[<^>])?[adehlmsv]?$"
)
BAR = re.compile(r"(?<!\\)\|")
ATTRIBUTES = re.compile(r"^\[[^\]]*\]\s*$")
TITLE = re.compile(r"^\.(?=[^\s.])(.+)$")
LISTING = re.compile(r"^(?:-{4,}|\.{4,})\s*$")
CLOSED = re.compile(r"^(={2,6})\s+[^=]+\1\s*$")
FEW = 2  # headings
HEADING = re.compile(r"^(={1,6})\s+(\S.*?)\s*$")


def read_asciidoc(lines: list[str], skip: set[int]) -> list[Block]:
    """The tables, and in a document of AsciiDoc its code and headings, too.

    It is one if it has a table, or starts with a title and has headings below it.
    """
    fences = [n for n, line in enumerate(lines) if FENCE.match(line) and n not in skip]
    blocks: list[Block] = []
    for start, end in zip(fences[::2], fences[1::2], strict=False):
        blocks += read_table(lines, start, end)
    if not any(block.kind == "table" for block in blocks) and not is_titled(lines):
        return []
    taken = skip | {n for block in blocks for n in range(block.start, block.end)}
    blocks += read_listings(lines, taken)
    taken = skip | {n for block in blocks for n in range(block.start, block.end)}
    for number, line in enumerate(lines):
        if number not in taken and (heading := HEADING.match(line)):
            level = len(heading[1])
            blocks.append(Block("heading", number, number + 1, heading[2], level))
    return blocks


def is_titled(lines: list[str]) -> bool:
    """Whether a document starts with a title and has headings in the same marks."""
    first = next((line for line in lines if line.strip()), "")
    levels = [len(found[1]) for line in lines if (found := HEADING.match(line))]
    is_closed = any(CLOSED.match(line) for line in lines)  # "== X ==" of a wiki
    return bool(re.match(r"=\s", first)) and levels.count(2) >= FEW and not is_closed


def read_listings(lines: list[str], taken: set[int]) -> list[Block]:
    """The blocks of code, between two lines of four hyphens or dots or more."""
    blocks = []
    start = -1
    for number, line in enumerate(lines):
        if number in taken or not LISTING.match(line):
            continue
        if start < 0 or not taken.isdisjoint(range(start, number)):
            start = number  # a table between two such lines is no code
        elif line.strip() == lines[start].strip():
            text = "\n".join(lines[start + 1 : number])
            blocks.append(Block("code", start, number + 1, text))
            start = -1
    return blocks


def read_table(lines: list[str], start: int, end: int) -> list[Block]:
    """The table between two fences, with the lines of its title and attributes."""
    found: list[tuple[int, str]] = []  # line and text of each cell
    first = 0  # cells of the first line
    for number in range(start + 1, end):
        parts = BAR.split(lines[number])
        texts = [SPECIFIER.sub("", part).strip() for part in parts[:-1]]
        texts.append(parts[-1].strip())
        if texts[0] and found:
            line, text = found[-1]
            found[-1] = (line, f"{text} {texts[0]}".strip())
        for before, text in zip(parts, texts[1:], strict=False):
            cell = (number, text.replace("\\|", "|"))
            found += [cell] * span_before(before)
        first = first or len(found)
    above = start
    while above > 0 and is_above(lines[above - 1]):
        above -= 1
    width = column_count("".join(lines[above:start])) or first
    if width < 2 or len(found) < 2 * width or len(found) % width:
        return []
    cells = tuple(
        Cell(*divmod(place, width), line, text)
        for place, (line, text) in enumerate(found)
    )
    text = "\n".join(lines[start : end + 1])
    return [
        *(heading_of(lines, number) for number in range(above, start)),
        Block("table", start, end + 1, text, cells=cells),
    ]


def span_before(before: str) -> int:
    """How many columns the specifier before a bar gives to the cell behind it."""
    found = SPECIFIER.search(before)
    return max(int(found[1]), 1) if found and found[1] else 1


def is_above(line: str) -> bool:
    """Whether a line above a table is its title or its attributes."""
    return bool(ATTRIBUTES.match(line) or TITLE.match(line))


def heading_of(lines: list[str], number: int) -> Block:
    """A line above a table: its title as a paragraph, its attributes as a note."""
    title = TITLE.match(lines[number])
    if title:
        return Block("paragraph", number, number + 1, title[1].strip())
    return Block("note", number, number + 1, lines[number].strip())


def column_count(attributes: str) -> int:
    """How many columns the attributes declare; 0 if none."""
    match = COLUMNS.search(attributes)
    if not match:
        return 0
    count = 0
    for column in re.split(r"[,;]", match[1] or match[2] or ""):
        repeated = REPEATED.match(column)
        count += int(repeated[1]) if repeated else 1
    return count

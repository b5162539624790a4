"""Grid tables and simple tables: drawn with signs, as some Markdown has them, too."""

import re
from bisect import bisect_left, bisect_right

from fwreport.parse.drafts import Block
from fwreport.parse.rst.boxes import in_signs, starts_of
from fwreport.parse.rst.columns import (
    Placed,
    as_header,
    cell_text,
    piece,
    stretched,
    table_of,
)
from fwreport.tables.limits import MOST_CELLS, Room

BORDER = re.compile(r"^\s*\+(?:[-=]{2,}\+)+\s*$")
PARTIAL = re.compile(r"\+[-=]{2,}\+")
RULE = re.compile(r"^\s*=+(?:[ \t]+=+)+\s*$")
SPANS = re.compile(r"^\s*-+(?:[ \t]+-+)*\s*$")
GAP = re.compile(r"\s{2,}")


def read_drawn(lines: list[str], skip: set[int], room: Room) -> list[Block]:
    """The tables that are drawn, outside of the lines of `skip`."""
    tables: list[Block] = []
    printed, lines = lines, in_signs(lines)
    ends = [
        number
        for number, line in enumerate(lines)
        if RULE.match(line) and not "".join(lines[number + 1 : number + 2]).strip()
    ]
    taken = [*sorted(skip), len(lines)]
    number = 0
    while number < len(lines):
        found, end = None, number + 1
        bound = taken[bisect_left(taken, number)]  # no table goes beyond it
        if number not in skip and BORDER.match(lines[number]):
            end = grid_end(lines, number, bound)
            found = read_grid(lines, number, end, room)
        elif number not in skip and RULE.match(lines[number]):
            place = bisect_right(ends, number)
            if place < len(ends) and ends[place] < bound:
                end = ends[place] + 1
                found = read_simple(lines, number, end, room)
        if found:
            text = "\n".join(printed[found.start : found.end])
            tables.append(found._replace(text=text))
        number = end
    return tables


def grid_end(lines: list[str], start: int, bound: int) -> int:
    """The line after the last one of a grid table, or of what looks like one."""
    end = start
    while end < bound and lines[end].lstrip()[:1] in ("+", "|"):
        end += 1
    while not BORDER.match(lines[end - 1]):
        end -= 1
    return end


def read_grid(lines: list[str], start: int, end: int, room: Room) -> Block | None:
    """The grid table between two borders; None if it is none."""
    drawn = [stretched(line) for line in lines[start:end]]
    borders = [line for line in drawn if BORDER.match(line)]
    bounds = sorted({n for line in borders for n, c in enumerate(line) if c == "+"})
    if end - start < 3 or not 2 <= len(bounds) <= MOST_CELLS:
        return None
    rows: list[list[Placed]] = []
    head = 0
    band: list[list[str]] = [[] for _ in bounds[1:]]
    first = start + 1
    begun = starts_of([bool(BORDER.match(line)) for line in drawn], drawn)
    for number, line in enumerate(drawn[1:], start + 1):
        is_rule = BORDER.match(line) or PARTIAL.search(line)
        if not is_rule and number - start not in begun:
            add_line(band, line, bounds)
            continue
        if any(any(texts) for texts in band):
            row = [(first, cell_text(texts)) for texts in band]
            above = rows if first - start not in begun else []
            rows.append(continued(row, above, drawn, first - 1 - start, bounds))
            if not room.take(empty(row), size_of(rows[-1]) - size_of(row)):
                return None
        head = head or (len(rows) if is_rule and "=" in line else 0)
        band, first = [[] for _ in bounds[1:]], number + (1 if is_rule else 0)
        if not is_rule:
            add_line(band, line, bounds)
    if head > 1:
        rows = [as_header(rows[:head]), *rows[head:]]
    return table_of(rows, start, end, "\n".join(lines[start:end])) if rows else None


def empty(row: list[Placed]) -> int:
    """How many cells of a row hold nothing."""
    return sum(not text for _, text in row)


def size_of(row: list[Placed]) -> int:
    """How many characters a row has."""
    return sum(len(text) for _, text in row)


def add_line(band: list[list[str]], line: str, bounds: list[int]) -> None:
    """Add what a line holds to the cells of a row; a cell may span several columns."""
    parts = [part.strip() for part in line.replace("\0", "").strip().split("|")[1:-1]]
    if len(parts) == len(band):
        for texts, part in zip(band, parts, strict=True):
            texts.append(part)
        return
    begun = 0
    for column, bound in enumerate(bounds[1:]):
        is_last = column == len(band) - 1
        if is_last or line[bound : bound + 1] in ("|", "+"):
            part = piece(line, bounds[begun] + 1, bound)
            band[begun].append(part)
            begun = column + 1


def continued(
    row: list[Placed],
    rows: list[list[Placed]],
    drawn: list[str],
    border: int,
    bounds: list[int],
) -> list[Placed]:
    """The row, with the cells above that no border ends: they span several rows."""
    line = drawn[border]
    if not rows or BORDER.match(line):
        return row
    return [
        (place[0], f"{above[1]} {place[1]}".strip())
        if set(line[start + 1 : end]) - {"-", "="}
        else place
        for place, above, start, end in zip(
            row, rows[-1], bounds[:-1], bounds[1:], strict=True
        )
    ]


def read_simple(lines: list[str], start: int, end: int, room: Room) -> Block | None:
    """The simple table between two rules; None if it is none.

    The last rule has a blank line, or nothing, below; a rule before that ends the
    head.  A row whose first cell is empty continues the row above.
    """
    rules = {n for n in range(start, end) if RULE.match(lines[n])}
    starts = [match.start() for match in re.finditer("=+", lines[start])]
    if len(starts) > MOST_CELLS:
        return None
    rows: list[list[tuple[int, list[str]]]] = []
    head = 0
    for number in range(start + 1, end - 1):
        line = stretched(lines[number])
        if number in rules:
            head = len(rows)
        elif line.strip() and not SPANS.match(line):
            parts = cut(line, starts)
            if not room.take(parts.count("")):
                return None
            if parts[0] or not rows:
                rows.append([(number, [part.strip("\\")]) for part in parts])
            else:
                for (_, texts), part in zip(rows[-1], parts, strict=True):
                    texts.extend([part] if part else [])
    placed = [[(line, cell_text(texts)) for line, texts in row] for row in rows]
    if head > 1:
        placed = [as_header(placed[:head]), *placed[head:]]
    if len(placed) < 2:
        return None
    return table_of(placed, start, end, "\n".join(lines[start:end]))


def cut(line: str, starts: list[int]) -> list[str]:
    """The cells of a line; where its letters are out of line, wide gaps part them."""
    ends = [*starts[1:], None]
    parts = GAP.split(line.replace("\0", "").strip())
    is_drawn = all(line[n - 1 : n] in ("", " ") for n in starts[1:])
    if not is_drawn and len(parts) == len(starts):
        return parts
    return [piece(line, start, end) for start, end in zip(starts, ends, strict=True)]

"""Documents that are one sheet, its cells separated by commas, semicolons or tabs."""

import csv
import re

from fwreport.parse.drafts import Block, Cell
from fwreport.vocabulary.sheets import (
    Region,
    filled,
    find_regions,
    is_spread,
    line_of,
    spread,
)

DELIMITERS = ";,\t|"
TELLING = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)  # the first line for Excel
QUOTED = re.compile(r'"[^"]*"')
HEAD_LENGTH = 60  # characters of a cell in the header; a clause of prose is longer
LONGEST_HEAD = 300  # of an export of a survey, whose heads are questions
FEWEST = 3  # rows and columns of a table beside which something else may stand
MOSTLY = 0.6  # share of the lines that are its rows
SENTENCE_ENDS = (".", "!", "?", ":")


def read_separated(lines: list[str]) -> list[Block]:
    """Read the document as a sheet of separated values (RFC 4180), if it is one.

    Every record has as many cells as the header, or a table of three columns and rows
    stands between lines of one cell; cells that are empty at all ends of rows do not
    count.  Prose has commas, too: so the header must not read like a sentence, and two
    columns must be divided without blanks.  A quoted cell may hold line breaks; where
    a quotation mark is never closed, it is no such sheet.  The first line may tell
    the separator, as Excel writes it.
    """
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    told = TELLING.fullmatch(lines[first]) if lines else None
    rest = [*[""] * (first + 1), *lines[first + 1 :]] if told else lines
    is_drawn = any(line.lstrip().startswith("|") for line in lines)  # as Markdown has
    usual = DELIMITERS.replace("|", "") if is_drawn else DELIMITERS
    for delimiter in told[1] if told else usual:
        records = read_records(rest, delimiter)
        if is_sheet(records, delimiter, rest):
            notes = [Block("note", first, first + 1, lines[first])] if told else []
            return covering([*notes, *blocks_of(records, rest)], lines)
    return []


Record = tuple[int, int, list[str]]  # first line, line after the last, cells


def read_records(lines: list[str], delimiter: str) -> list[Record]:
    """The records, without cells that all of them leave empty at their ends.

    Returns none where quotation marks do not match.
    """
    reader = csv.reader(
        (f"{line}\n" for line in lines),
        delimiter=delimiter,
        skipinitialspace=delimiter != "\t",
        strict=True,
    )
    records = []
    start = 0
    try:
        for cells in reader:
            records.append((start, reader.line_num, cells))
            start = reader.line_num
    except csv.Error:
        return []
    is_padded = len({len(cells) for *_, cells in records if filled(cells)}) == 1
    last = max((n for *_, cells in records for n in filled(cells)), default=-1)
    if not is_padded:
        return [(a, z, trimmed(cells)) for a, z, cells in records]
    return [(a, z, cells[: last + 1]) for a, z, cells in records]


def trimmed(cells: list[str]) -> list[str]:
    """The cells without empty ones at the end."""
    return cells[: max(filled(cells), default=-1) + 1]


def is_sheet(records: list[Record], delimiter: str, lines: list[str]) -> bool:
    """Whether the records are a sheet: a header, and rows as wide as it."""
    written = [record for record in records if filled(record[2])]
    if len(written) < 2:
        return False
    widths = [len(cells) for *_, cells in written]
    rows = [cells for *_, cells in written]
    tables = [r for r in find_regions(rows) if r.kind == "table"]
    if not tables:
        return False
    header = [cell.strip() for cell in rows[tables[0].rows[0]]]
    is_close = not any(
        f"{delimiter} " in QUOTED.sub("", lines[start].rstrip())
        for start, *_ in written
    )
    is_headed = len(header) >= (2 if is_close else FEWEST)
    is_headed = is_headed and not header[-1].endswith(SENTENCE_ENDS[:1])
    if len({*widths}) == 1:
        longest = LONGEST_HEAD if is_close and len(header) >= FEWEST else HEAD_LENGTH
        is_question = longest == HEAD_LENGTH and header[-1].endswith(SENTENCE_ENDS)
        is_tabbed = delimiter == "\t" and not any('"' in line for line in lines)
        is_first = tables[0].rows[0] == 0
        is_named = all(header[1:]) or not is_first or is_close
        return (
            is_headed
            and not is_question
            and not (is_tabbed and is_first)  # as tables among prose are read
            and is_named
            and all(len(cell) <= longest for cell in header)
        )
    if delimiter == "\t":
        return False  # a table among prose
    return is_headed and stands_out(written, tables, header, delimiter, lines)


def stands_out(
    written: list[Record],
    tables: list[Region],
    header: list[str],
    delimiter: str,
    lines: list[str],
) -> bool:
    """Whether tables stand among lines of one cell, which are the fewer ones.

    A line with a blank after each separator is a sentence, and one such cell.
    """
    inside = {number for region in tables for number in region.rows}
    records = [written[number] for number in sorted(inside)]
    others = [r for n, r in enumerate(written) if n not in inside]
    loose = re.compile(rf"{re.escape(delimiter)}(?!\s|$)")
    return (
        len(header) >= FEWEST
        and len(records) >= FEWEST
        and len(records) >= MOSTLY * len(written)
        and all(len(cell) <= HEAD_LENGTH for cell in header)
        and all(header[1:])
        and all(len(cells) <= len(header) for *_, cells in records)
        and sum(len(cells) == len(header) for *_, cells in records) >= FEWEST
        and not any(
            f"{delimiter} " in QUOTED.sub("", lines[start]) for start, *_ in records
        )
        and all(
            len(cells) < FEWEST or not loose.search(lines[start])
            for start, _, cells in others
        )
        and not any(lines[start].lstrip().startswith(MARKDOWN) for start, *_ in others)
    )


PROSE = re.compile(r"\w[,;] \w")
MARKDOWN = ("<", "#", "|", "-", "*", ">", "```")


def blocks_of(records: list[Record], lines: list[str]) -> list[Block]:
    """The titles, texts and tables of a sheet."""
    blocks = []
    for kind, rows in find_regions([cells for *_, cells in records]):
        start, end = records[rows[0]][0], records[rows[-1]][1]
        if kind == "table":
            blocks.append(table([records[row] for row in rows], lines))
            continue
        line = lines[start].strip()
        is_prose = end - start == 1 and PROSE.search(line) and '"' not in line
        text = line if is_prose else line_of(records[rows[0]][2])
        if kind == "title":
            level = 1 if not blocks else 2
            blocks.append(Block("heading", start, end, text, level))
        else:
            blocks.append(Block("paragraph", start, end, text))
    return blocks


def table(records: list[Record], lines: list[str]) -> Block:
    """A table block of the records; each cell has the line where its record starts.

    A column that none of them fills is none of it.
    """
    texts = [cells for *_, cells in records]
    width = max(map(len, texts))
    if len(texts) > 2 and is_spread(texts[0], texts[1]):
        texts[0] = spread([*texts[0], *[""] * (width - len(texts[0]))], texts[1])
    columns = sorted({0} | {n for row in texts for n in filled(row)})
    cells = tuple(
        Cell(row, place, start, texts[row][n].strip() if n < len(texts[row]) else "")
        for row, (start, *_) in enumerate(records)
        for place, n in enumerate(columns)
    )
    start, end = records[0][0], records[-1][1]
    return Block("table", start, end, "\n".join(lines[start:end]), cells=cells)


def covering(blocks: list[Block], lines: list[str]) -> list[Block]:
    """The blocks with the records of nothing but separators, as sheets write them.

    They are lines of the block above, or of the first one.
    """
    written = [number for number, line in enumerate(lines) if line.strip()]
    result = []
    for number, block in enumerate(blocks):
        start = block.start if number else min(written[0], block.start)
        until = blocks[number + 1].start if number + 1 < len(blocks) else len(lines)
        end = max([n + 1 for n in written if n < until] + [block.end])
        text = "\n".join(lines[start:end]) if block.kind == "table" else block.text
        result.append(block._replace(start=start, end=end, text=text))
    return result

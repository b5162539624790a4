"""Documents that are one table, their cells separated by commas or semicolons."""

import csv

from fwreport.parse.drafts import Block, Cell

DELIMITERS = ";,"
HEAD_LENGTH = 60  # characters of a cell in the header; a clause of prose is longer
SENTENCE_ENDS = (".", "!", "?", ":")


def read_separated(lines: list[str]) -> list[Block]:
    """Read the document as one table of comma-separated values (RFC 4180), if it is.

    A document is one where every record has as many cells as the header and nothing
    stands beside the table.  Prose has commas, too: so the header must not read like
    a sentence, and two columns must be divided without blanks.  A quoted cell may
    hold line breaks; where a quotation mark is never closed, it is no such table.
    """
    for delimiter in DELIMITERS:
        records = read_records(lines, delimiter)
        if is_table(records, delimiter, lines):
            return [table(records, lines)]
    return []


Record = tuple[int, int, list[str]]  # first line, line after the last, cells


def read_records(lines: list[str], delimiter: str) -> list[Record]:
    """The records that are not blank; none where quotation marks do not match."""
    reader = csv.reader(
        (f"{line}\n" for line in lines),
        delimiter=delimiter,
        skipinitialspace=True,
        strict=True,
    )
    records = []
    start = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                records.append((start, reader.line_num, cells))
            start = reader.line_num
    except csv.Error:
        return []
    return records


def is_table(records: list[Record], delimiter: str, lines: list[str]) -> bool:
    """Whether the records are a table: a header, and rows as wide as it."""
    if len(records) < 2:
        return False
    header = [cell.strip() for cell in records[0][2]]
    widths = {len(cells) for _, _, cells in records}
    is_close = all(
        f"{delimiter} " not in lines[start].rstrip() for start, _, _ in records
    )
    return (
        widths == {len(header)}
        and len(header) >= (2 if is_close else 3)
        and all(header[1:])
        and all(len(cell) <= HEAD_LENGTH for cell in header)
        and not header[-1].endswith(SENTENCE_ENDS)
    )


def table(records: list[Record], lines: list[str]) -> Block:
    """A table block of the records; each cell has the line where its record starts.

    Records of nothing but commas, as spreadsheets write them, are lines of it, too.
    """
    cells = tuple(
        Cell(row, column, start, text.strip())
        for row, (start, _, texts) in enumerate(records)
        for column, text in enumerate(texts)
    )
    written = [number for number, line in enumerate(lines) if line.strip()]
    start, end = written[0], written[-1] + 1
    return Block("table", start, end, "\n".join(lines[start:end]), cells=cells)

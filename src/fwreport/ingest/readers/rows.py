"""Tables as Markdown: one line a row, with the places of its cells."""

import re

from fwreport.ingest.readers.package import Line, Unreadable
from fwreport.tables.limits import MOST_CELLS, Room
from fwreport.vocabulary.literal import literal, literal_line

BREAK = "<br>"
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0\ufdd1\ufeff]|_x000[dD]_")
BLANKS = re.compile(r"[ \t\u00a0]+")
ENDS = re.compile(r"[\r\n\u0085\u2028\u2029]+")
TITLE_LENGTH = 80

Cell = tuple[str, str]  # text as it is shown, and place


def cell_words(text: str) -> str:
    """The text of a cell as Markdown, its line ends as breaks."""
    text = literal(BLANKS.sub(" ", UNSEEN.sub("", text)).strip())
    return broken(text).replace("|", "\\|")


def words(text: str) -> str:
    """The text of a paragraph as Markdown in one line, its line ends as breaks."""
    text = literal_line(BLANKS.sub(" ", UNSEEN.sub("", text)).strip())
    return broken(text)


def broken(text: str) -> str:
    """The text with breaks for its line ends."""
    return BREAK.join(filter(None, map(str.strip, ENDS.split(text))))


def take(room: Room, cells: int, characters: int = 0) -> None:
    """Take room for some cells; raises Unreadable where there is too little."""
    if not room.take(cells, characters):
        raise Unreadable("has tables whose merged or missing cells make too many")


def table_lines(rows: list[list[Cell]], places: list[str]) -> list[Line]:
    """The lines of a table, whose first row is its header, and blank ones around it.

    rows    equally long, with texts in Markdown
    places  of each row

    A row of one cell above the header is a heading; a table of one column is text.
    """
    if not rows:
        return []
    if len(rows[0]) > MOST_CELLS:
        raise Unreadable(
            f"has {len(rows[0]):,} cells in a row, of which {MOST_CELLS:,} are read"
        )
    lines = [Line("")]
    number = 0
    while number < len(rows) and is_single(rows[number]) and len(rows[0]) > 1:
        lines += title_lines(rows[number], places[number])
        number += 1
    body = rows[number:]
    if not body:
        return lines
    if len(body[0]) == 1 or len(body) == 1:
        for row in body:
            text = " ".join(text for text, _ in row if text)
            lines += [Line(text, row[0][1]), Line("")] if text else []
        return lines
    rule = "|" + "---|" * len(body[0])
    for row, place in zip(body, places[number:], strict=True):
        text = "| " + " | ".join(text for text, _ in row) + " |"
        lines.append(Line(text, place, tuple(place for _, place in row)))
        lines += [Line(rule, place)] if row is body[0] else []
    return [*lines, Line("")]


def is_single(row: list[Cell]) -> bool:
    """Whether one cell of a row holds words, and no other does."""
    return sum(bool(text) for text, _ in row) == 1


def title_lines(row: list[Cell], place: str) -> list[Line]:
    """A row of one cell over a table, as a heading if it is short."""
    text, spot = next((text, spot) for text, spot in row if text)
    is_title = len(text) <= TITLE_LENGTH and text[-1:] not in ".!;,"
    return [Line(f"## {text}" if is_title else text, spot or place), Line("")]

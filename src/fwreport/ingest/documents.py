"""What becomes of the bytes of a document: its text, or a sentence why not."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fwreport.ingest.bylines import find_byline, find_page_byline
from fwreport.ingest.decode import Decoded, Repair, decode
from fwreport.ingest.limits import find_excess
from fwreport.ingest.naming import find_page_title, find_title
from fwreport.ingest.readers.office import READERS, read_office
from fwreport.ingest.relining import reline
from fwreport.tables.limits import LARGEST_BYTES
from fwreport.vocabulary.cues import is_unfinished
from fwreport.vocabulary.lines import fenced_lines, front_matter_end, lines_of
from fwreport.vocabulary.tags import shown_text

BLANK = "The file holds nothing but blanks."


class Place(NamedTuple):
    """Where a line of a text, or a cell in it, stands in the file; see `places`."""

    line: int
    column_index: int
    file_line: int
    place: str


class Reading(NamedTuple):
    """What became of one file."""

    status: str
    media_type: str
    reason: str | None = None
    encoding: str | None = None
    title: str | None = None  # as the document gives it, like the next two
    author: str | None = None
    date: str | None = None  # ISO 8601, to the year, the month or the day
    line_count: int = 0
    is_provisional: bool = False
    text: str | None = None  # None: there is none, or an earlier build read it
    repairs: tuple[Repair, ...] = ()
    places: tuple[Place, ...] = ()
    is_reused: bool = False


def read_document(media_type: str, content: bytes) -> Reading:
    """Read a file that is known to hold text; a page of HTML gets lines of its own."""
    if media_type in READERS:
        return read_written(media_type, content)
    decoded = decode(content)
    if not any(c.isprintable() and not c.isspace() for c in decoded.text):
        return Reading("quarantined", media_type, BLANK)
    if media_type == "text/html":
        return read_page(media_type, decoded)
    return read_text(media_type, decoded)


def read_text(media_type: str, decoded: Decoded) -> Reading:
    """What becomes of a file whose bytes are text."""
    lines = lines_of(decoded.text)
    if reason := find_excess(lines):
        return Reading("quarantined", media_type, reason)
    fenced = fenced_lines(lines)
    body = range(front_matter_end(lines), len(lines))  # "draft: false" is no cue
    title = find_title(lines, fenced)
    byline = find_byline(lines, fenced, title)
    return Reading(
        status="ingested",
        media_type=media_type,
        encoding=decoded.encoding,
        title=title,
        author=byline.author,
        date=byline.date,
        line_count=count_lines(lines),
        is_provisional=any(
            is_unfinished(lines[i])
            for i in body
            if i not in fenced and "\t" not in lines[i].strip()
        ),
        text=decoded.text,
        repairs=decoded.repairs,
    )


def read_written(media_type: str, content: bytes) -> Reading:
    """What becomes of a document that is no text: it is written as Markdown."""
    lines, reason = read_office(media_type, content)
    if not reason and not any(line.place for line in lines):
        reason = BLANK
    if reason:
        return Reading("quarantined", media_type, reason)
    text = "\n".join(line.text for line in lines)
    if len(text) > LARGEST_BYTES:
        limit = f"at most {LARGEST_BYTES:,} are read"
        reason = f"The file holds {len(text):,} characters; {limit}."
        return Reading("quarantined", media_type, reason)
    places = [
        Place(number, column, 0, place)
        for number, line in enumerate(lines, 1)
        for column, place in enumerate((line.place, *line.cells), -1)
        if place
    ]
    reading = read_text(media_type, decode(text.encode("utf-8", "replace")))
    is_read = reading.status == "ingested"
    return reading._replace(places=tuple(places)) if is_read else reading


def read_page(media_type: str, decoded: Decoded) -> Reading:
    """What becomes of a page: its limits are those of the words that it shows."""
    text, starts = reline(decoded.text)
    shown = lines_of(shown_text(text))
    if not any(shown) or not any(line.strip() for line in shown):
        reason = "The page shows no words: all of it is tags, scripts or styles."
        return Reading("quarantined", media_type, reason)
    if reason := find_excess(shown):
        return Reading("quarantined", media_type, reason)
    lines = lines_of(text)
    title = find_page_title(text)
    byline = find_page_byline(text, shown, title)
    return Reading(
        status="ingested",
        media_type=media_type,
        encoding=decoded.encoding,
        title=title,
        author=byline.author,
        date=byline.date,
        line_count=count_lines(lines),
        is_provisional=any(map(is_unfinished, shown)),
        text=text,
        repairs=decoded.repairs,
        places=tuple(places_of(starts)),
    )


def places_of(starts: Sequence[tuple[int, int]]) -> Iterator[Place]:
    """Where the lines of a page stand that are not those of its file."""
    counts = Counter(line for line, _ in starts)
    for number, (line, character) in enumerate(starts, 1):
        if counts[line] > 1:
            yield Place(number, -1, line, f"line {line}, character {character}")
        elif line != number:
            yield Place(number, -1, line, f"line {line}")


def count_lines(lines: list[str]) -> int:
    """How many lines a text has; an end of line at its end begins no other."""
    return len(lines) - (lines[-1:] == [""])

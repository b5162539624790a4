"""A claim while it is being read, and the document it is read from."""

from typing import NamedTuple

from fwreport.normalize.options.subjects import Mention, Subject
from fwreport.normalize.scales import Scale

TIE = "tie"
SURE = 0.98  # how surely a cell of a table whose header names its options is read
CLEAR = 0.95  # how surely an entry of a list or a sentence is read


class Draft(NamedTuple):
    """A claim as a document makes it; lines count from 1."""

    address: str
    block_id: str
    start: int
    end: int
    kind: str
    criterion: str | None
    text: str
    labels: tuple[tuple[str, str], ...]  # option, and the words that named it
    value: float | None = None
    scale: Scale | None = None
    winner: str | None = None
    polarity: float | None = None
    confidence: float = CLEAR


class Part(NamedTuple):
    """A block with its table rows and the headings above it, nearest first."""

    block_id: str
    kind: str
    level: int
    start: int
    end: int
    text: str
    headings: tuple["Part", ...] = ()
    rows: tuple[tuple[tuple[str, int], ...], ...] = ()  # cells: text, line
    caption: str = ""  # the paragraphs right above and below a table
    below: str = ""  # the kind of the next part
    is_caption: bool = False  # an item that names what those nested in it speak of
    is_choice: bool = False  # an item of a list that names an option for each case
    is_topical: bool = False  # one of several paragraphs "Label: what is said on it"
    ranked: tuple[str, ...] = ()  # the options of a ranking that it is the first of
    scale: Scale | None = None  # of bare numbers, as a text above declares it
    is_graded: bool = False  # the entries of the document are letters, as in school
    rates_in_percent: bool = False  # the document gives its scores in percent
    key: int = -1  # the column of what the cells of a table call themselves
    units: tuple[str, ...] = ()  # what a second row of heads says of the columns
    topics: tuple[str, ...] = ()  # what columns are on where their heads do not say
    wraps: tuple[tuple[int, int, int], ...] = ()  # row, column, last line of a cell
    marks: str = ""  # in which country's way the document marks, where it is plain


class Document(NamedTuple):
    """The parts of one document, and what it compares."""

    source_id: str
    parts: tuple[Part, ...]
    subject: Subject = Subject(())


def labels_of(found: list[Mention]) -> tuple[tuple[str, str], ...]:
    """The options that mentions name, each once, with the words that named it."""
    labels: dict[str, str] = {}
    for mention in found:
        for member in mention.members:
            labels.setdefault(
                member, mention.words if len(mention.members) > 1 else member
            )
    return tuple(labels.items())


def winner_of(found: list[Mention]) -> str | None:
    """The favoured option where exactly one is named: its name, or a composite's."""
    options = {mention.members for mention in found}
    if len(options) != 1:
        return None
    return found[0].words if len(found[0].members) > 1 else found[0].members[0]


def make(part: Part, kind: str, criterion: str | None, text: str, labels) -> Draft:
    """A claim that covers a whole block."""
    return Draft(
        part.block_id,
        part.block_id,
        part.start,
        part.end,
        kind,
        criterion,
        text,
        tuple(labels),
        confidence=CLEAR,
    )


def make_at(spot, kind: str, text: str, options) -> Draft:
    """A claim that covers one cell.

    spot  the table, the row and the column of the cell, its line, and the criterion
    """
    part, row, column, line, criterion = spot
    wraps = {(of, at): end for of, at, end in part.wraps}
    address = f"{part.block_id}/r{row:03d}/c{column:02d}"
    return Draft(
        address,
        part.block_id,
        line,
        wraps.get((row, column), line),
        kind,
        criterion,
        text,
        tuple(options),
        confidence=SURE,
    )

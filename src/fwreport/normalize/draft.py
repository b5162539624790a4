"""A claim while it is being read, and the document it is read from."""

from typing import NamedTuple

from fwreport.normalize.ratings import Scale
from fwreport.normalize.subjects import Mention, Subject

TIE = "tie"


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
    confidence: float = 0.95


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

"""What stands in a paragraph or a cell of HTML, as Markdown in one line."""

import re

from fwreport.parse.html.events import HIDDEN, REFERENCE, Event
from fwreport.vocabulary.literal import literal
from fwreport.vocabulary.tags import BLOCK, attributes_of

BLANKS = re.compile(r"[ \t\n\r\f\v\u00a0]+")
LISTED = re.compile(r"\n[^\S\n]*(?:[-*+]|\d{1,2}[.)])\s+")
BREAK = " <br> "
BOLD = ("b", "strong")
ON, OFF = "\x02", "\x03"  # bold begins and ends; texts have no such characters
ICONS = ("i", "em", "span", "svg")
ENDED = r"(?:[-_](?:lg|circle|square|fill|mark|icon|alt|bold|solid))*(?![\w-])"
DRAWN = (  # the names of icons that are ticks and crosses
    (re.compile(rf"(?<![^\W_])(?:check|tick|checkmark){ENDED}"), "\u2705"),
    (re.compile(rf"(?<![^\W_])(?:times|cross|xmark|x){ENDED}"), "\u274c"),
)
OURS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def words_of(events: list[Event], is_markdown: bool = False) -> str:
    """The words of some events, with breaks where blocks among them end.

    is_markdown  the page is a part of a Markdown text, whose marks are marks here
    """
    pieces = []
    for event, below in zip(events, [*events[1:], None], strict=False):
        if event.name in ICONS and event.kind == "open" and below is not None:
            pieces.append(icon(event) if below.name in (event.name, "path") else "")
        if event.shows == HIDDEN:
            continue
        if event.kind == "text":
            pieces.append(written(event.text, is_markdown))
        elif event.name in BOLD:
            pieces.append(ON if event.kind == "open" else OFF)
        elif event.kind == "close":
            pieces.append(BREAK if event.name in BLOCK else "")
        elif event.name == "br" or event.name in BLOCK:
            pieces.append(BREAK)
        elif event.name == "img":
            alt = attributes_of(event.attributes).get("alt", "")
            pieces.append(literal(OURS.sub("", alt)))
        elif event.name == "input":
            pieces.append(ticked(event))
    return joined(pieces)


def written(text: str, is_markdown: bool) -> str:
    """A text of the page as Markdown."""
    text = OURS.sub("", text)
    if is_markdown:
        return LISTED.sub(BREAK, text)
    return "" if REFERENCE.match(text) and "\n" not in text else literal(text)


def icon(event: Event) -> str:
    """The mark that an element without words draws, by the name of its class."""
    given = attributes_of(event.attributes)
    named = given.get("class", "").lower()
    return next((mark for shape, mark in DRAWN if shape.search(named)), "")


def ticked(event: Event) -> str:
    """A box to tick, as the mark that it shows."""
    given = attributes_of(event.attributes)
    if given.get("type", "").lower() != "checkbox":
        return ""
    return "\u2705" if "checked" in given else "\u274c"


def joined(pieces: list[str]) -> str:
    """The pieces as one line; bold words between two stars, where there are any."""
    parts: list[str] = []
    depth, bold = 0, []
    for piece in [*pieces, OFF]:
        if piece == ON:
            depth += 1
        elif piece == OFF:
            depth = max(depth - 1, 0)
            if not depth:
                parts.append(strengthened(parts_of(bold)))
                bold = []
        elif depth:
            bold.append(piece)
        else:
            parts.append(piece)
    parts.append(strengthened(parts_of(bold)))
    return "<br>".join(filter(None, map(str.strip, parts_of(parts).split("<br>"))))


def parts_of(pieces: list[str]) -> str:
    """Some pieces as one text with single blanks."""
    return BLANKS.sub(" ", "".join(pieces))


def strengthened(text: str) -> str:
    """The text in bold; blanks and breaks at its ends stay outside."""
    inner = text.strip()
    if not inner or "<br>" in inner:
        return text
    head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{head}**{inner}**{tail}"

"""Word documents: headings, paragraphs, lists and tables, in the order of the body.

Deleted and hidden text is not read, nor are notes, headers, feet, comments and boxes.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from fwreport.ingest.readers.package import Line, Package, Unreadable, is_on
from fwreport.ingest.readers.rows import (
    BREAK,
    Cell,
    cell_words,
    table_lines,
    take,
    words,
)
from fwreport.tables.limits import Room

PART = "word/document.xml"
PASSED = {  # what holds no text of the body, or text that was deleted
    *("del", "moveFrom", "instrText", "delText", "drawing", "pict", "object"),
    *("AlternateContent", "txbxContent", "pPr", "rPr", "sdtPr", "sdtEndPr", "tbl"),
    *("footnoteReference", "endnoteReference", "commentReference", "ruby"),
}
BLANK = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
HEADING = re.compile(r"^heading ([1-9])$", re.IGNORECASE)
LISTED = re.compile(r"^list\b", re.IGNORECASE)
DEEPEST = 6
LONGEST_CHAIN = 20  # styles, each based on the next
LONGEST_NAME = 253  # characters of a style's; Word takes no more


class Style(NamedTuple):
    """What a style says of its paragraphs."""

    name: str
    parent: str
    level: int  # of the outline, from 1; 0: none
    is_listed: bool


def read_docx(package: Package) -> list[Line]:
    """The lines of a Word document; raises Unreadable."""
    document = package.read(PART)
    body = document.find("body") if document is not None else None
    if body is None:
        raise Unreadable("has no text")
    styles = read_styles(package.read("word/styles.xml"))
    lines: list[Line] = []
    room = Room()
    paragraphs = tables = 0
    for part in parts_of(body):
        if part.tag == "tbl":
            tables += 1
            lines += read_table(part, f"table {tables}", room)
        elif text := read_paragraph(part):
            paragraphs += 1
            place = f"paragraph {paragraphs}"
            lines += paragraph_lines(part, text, styles, place)
    return lines


def read_styles(part: Element | None) -> dict[str, Style]:
    """The styles of paragraphs by their id, which differs from language to language."""
    styles = {}
    for style in part.iter("style") if part is not None else ():
        name, parent = style.find("name"), style.find("basedOn")
        outline = style.find("pPr/outlineLvl")
        styles[style.get("styleId", "")] = Style(
            name.get("val", "")[:LONGEST_NAME] if name is not None else "",
            parent.get("val", "") if parent is not None else "",
            level_of(outline),
            style.find("pPr/numPr") is not None,
        )
    return styles


def level_of(outline: Element | None) -> int:
    """The level of a heading, from 1; 0 for body text."""
    value = outline.get("val", "9") if outline is not None else "9"
    return int(value) + 1 if re.fullmatch("[0-8]", value) else 0


def parts_of(body: Element) -> Iterator[Element]:
    """The paragraphs and tables of a body or a cell, those of content controls too."""
    stack = [*reversed(body)]
    while stack:
        element = stack.pop()
        if element.tag in ("p", "tbl"):
            yield element
        elif element.tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml"):
            stack += reversed(element)


def read_paragraph(paragraph: Element) -> str:
    """The text of a paragraph; bold runs stand between two stars."""
    runs: list[tuple[str, bool]] = []
    stack = [*reversed(paragraph)]
    while stack:
        element = stack.pop()
        if element.tag == "r":
            properties = element.find("rPr")
            has = properties if properties is not None else Element("rPr")
            if not is_on(has.find("vanish")):
                runs.append((run_text(element), is_on(has.find("b"))))
        elif element.tag not in PASSED:
            stack += reversed(element)
    return strengthened(runs)


def run_text(run: Element) -> str:
    """The text of a run."""
    pieces = []
    for element in run:
        if element.tag == "t":
            pieces.append(element.text or "")
        elif element.tag in BLANK:
            pieces.append(BLANK[element.tag])
    return "".join(pieces)


def strengthened(runs: list[tuple[str, bool]]) -> str:
    """Runs as Markdown in one line."""
    joined: list[tuple[list[str], bool]] = []
    for text, is_bold in runs:
        if joined and (joined[-1][1] == is_bold or not text.strip()):
            joined[-1][0].append(text)
        elif text:
            joined.append(([text], is_bold))
    line = ""
    for texts, is_bold in joined:
        text = "".join(texts)
        write = words if not line else cell_words
        said = write(text).replace("\\|", "|")
        head, tail = text[:1].isspace() and bool(line), text[-1:].isspace()
        if is_bold and said and BREAK not in said:
            said = f"**{said}**"
        line += " " * head + said + " " * tail
    return line.strip()


def paragraph_lines(
    paragraph: Element, text: str, styles: dict[str, Style], place: str
) -> list[Line]:
    """A paragraph as a heading, an item or text, as its style says."""
    named = paragraph.find("pPr/pStyle")
    chain = styles_of(named.get("val", "") if named is not None else "", styles)
    level = level_of(paragraph.find("pPr/outlineLvl"))
    for style in chain:
        heading = HEADING.match(style.name)
        is_title = style.name.lower() == "title"
        level = level or style.level or (int(heading[1]) if heading else is_title)
    if level:
        bare = text.replace("**", "").replace(BREAK, " ")
        return [Line(""), Line(f"{'#' * min(level, 6)} {bare}", place), Line("")]
    numbering = paragraph.find("pPr/numPr")
    is_off = numbering is not None and none_of(numbering.find("numId"))
    if not is_off and (
        numbering is not None
        or any(style.is_listed or LISTED.match(style.name) for style in chain)
    ):
        depth = numbering.find("ilvl") if numbering is not None else None
        deep = depth.get("val", "0") if depth is not None else "0"
        indent = "  " * min(int(deep) if re.fullmatch("[0-9]", deep) else 0, DEEPEST)
        return [Line(f"{indent}- {text}", place)]
    return [Line(""), Line(text, place), Line("")]


def none_of(number: Element | None) -> bool:
    """Whether numbering is switched off."""
    return number is not None and number.get("val") == "0"


def styles_of(name: str, styles: dict[str, Style]) -> list[Style]:
    """A style and those that it is based on, the nearest first."""
    chain: list[Style] = []
    while name in styles and len(chain) < LONGEST_CHAIN:
        chain.append(styles[name])
        name = styles[name].parent
    return chain


def inner(element: Element, name: str) -> Iterator[Element]:
    """The elements of a name in another one, those in content controls too."""
    stack = [*reversed(element)]
    while stack:
        found = stack.pop()
        if found.tag == name:
            yield found
        elif found.tag in ("sdt", "sdtContent", "customXml"):
            stack += reversed(found)


def read_table(table: Element, name: str, room: Room) -> list[Line]:
    """The lines of a table; what spans several cells stands in each of them."""
    rows: list[list[str]] = []
    places: list[str] = []
    for number, row in enumerate(inner(table, "tr"), 1):
        gone = (row.find("trPr/del"), row.find("trPr/hidden"))
        if gone == (None, None):
            rows.append(read_row(row, rows[-1] if rows else [], room))
            places.append(f"{name}, row {number}")
    width = max(map(len, rows), default=0)
    take(room, width * len(rows) - sum(map(len, rows)))
    cells: list[list[Cell]] = [
        [(text, place) for text in [*row, *[""] * (width - len(row))]]
        for row, place in zip(rows, places, strict=True)
    ]
    return table_lines(cells, places)


def read_row(row: Element, above: list[str], room: Room) -> list[str]:
    """The cells of a row; a cell of its own over all columns stands in the first."""
    cells = [*inner(row, "tc")]
    texts = [""] * span_of(row.find("trPr/gridBefore"), 0)
    for cell in cells:
        width = span_of(cell.find("tcPr/gridSpan"), 1)
        merged = cell.find("tcPr/vMerge")
        is_below = merged is not None and merged.get("val", "continue") == "continue"
        said = above[len(texts) : len(texts) + width] if is_below else []
        rest = width - len(said)
        take(room, width)
        texts += said + ([cell_text(cell)] * rest if rest else [])
        if len(cells) == 1:
            texts[1:] = [""] * (len(texts) - 1)
    take(room, span_of(row.find("trPr/gridBefore"), 0), sum(map(len, texts)))
    return texts


def span_of(element: Element | None, least: int) -> int:
    """How many columns a cell spans, at most 1,000."""
    value = element.get("val", "") if element is not None else ""
    is_number = value.isdecimal() and len(value) < 9
    return min(max(int(value), least), 1000) if is_number else least


def cell_text(cell: Element) -> str:
    """The paragraphs of a cell, and the cells of tables in it, divided by breaks."""
    texts = []
    stack = [*reversed([*parts_of(cell)])]
    while stack:
        part = stack.pop()
        if part.tag == "p":
            texts.append(read_paragraph(part).replace("|", "\\|"))
            continue
        cells = [found for row in inner(part, "tr") for found in inner(row, "tc")]
        stack += reversed([deep for found in cells for deep in parts_of(found)])
    return BREAK.join(filter(None, texts))

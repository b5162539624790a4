"""Directives: tables as lists or as comma-separated values, code, and what is none."""

import csv
import re
from typing import NamedTuple

from fwreport.parse.drafts import Block
from fwreport.parse.rst.columns import (
    Placed,
    as_header,
    cell_text,
    depth_of,
    fits,
    indented_end,
    shown,
    table_of,
)
from fwreport.tables.limits import Room

DIRECTIVE = re.compile(r"^(\s*)\.\. ([\w:+.-]+)::(?:\s(.*))?$")
EXPLICIT = re.compile(r"^(\s*)\.\.(?:\s|$)")
OPTION = re.compile(r"^\s*:([\w-]+):\s*(.*)$")
ROW = re.compile(r"^(\s*)[*+-]\s+[*+-](?:\s(.*))?$")
ENTRY = re.compile(r"^(\s*)[*+-](?:\s(.*))?$")
CODE = {"code", "code-block", "sourcecode", "literalinclude", "parsed-literal"}
TEXT = {  # directives whose content is text like any other
    *("note", "tip", "hint", "important", "warning", "caution", "attention", "seealso"),
    *("admonition", "topic", "sidebar", "container", "table", "compound", "epigraph"),
    *("tab-set", "tab-item", "tabs", "tab", "group-tab", "dropdown", "rubric"),
    *("centered", "versionadded", "versionchanged", "deprecated", "highlights", "only"),
}
MOST_LINES = 50  # of a cell of comma-separated values; more: its quotes do not match
DELIMITERS = {"tab": "\t", "space": " "}


class Directive(NamedTuple):
    """A directive: its parts by the numbers of their lines, from 0; ends exclusive."""

    name: str
    argument: str
    options: dict[str, str]
    start: int
    content: int  # where its content starts
    end: int


def read_directives(lines: list[str], skip: set[int], room: Room) -> list[Block]:
    """The blocks of all directives, comments and targets, outside of `skip`."""
    blocks: list[Block] = []
    seen = shown(lines)
    number = 0
    while number < len(lines):
        if number in skip or not EXPLICIT.match(lines[number]):
            number += 1
            continue
        directive = read_directive(lines, number, indented_end(lines, seen, number))
        made = blocks_of(directive, lines, room)
        blocks += made
        number = max([directive.start + 1, *(block.end for block in made)])
    return [block for block in blocks if not {*range(block.start, block.end)} & skip]


def read_directive(lines: list[str], start: int, end: int) -> Directive:
    """The directive, or comment, in some lines."""
    head = DIRECTIVE.match(lines[start])
    options: dict[str, str] = {}
    content = start + 1
    while content < end and (option := OPTION.match(lines[content])):
        options[option[1]] = option[2]
        content += 1
    name, argument = (head[2].lower(), (head[3] or "").strip()) if head else ("", "")
    return Directive(name, argument, options, start, content, end)


def blocks_of(directive: Directive, lines: list[str], room: Room) -> list[Block]:
    """What a directive is read as; what is no content is a note."""
    name, start, content = directive.name, directive.start, directive.content
    body = lines[content : directive.end]
    if name in ("csv-table", "list-table"):
        read = read_values if name == "csv-table" else read_list
        rows = read(directive, lines)
        if rows and fits(rows, room):
            return [*captions(directive, rows), table_in(directive, rows, lines)]
    if name in CODE and any(map(str.strip, body)):
        text = dedented(body)
        head = Block("note", start, content, "\n".join(lines[start:content]))
        return [head, Block("code", content, directive.end, text)]
    if name in TEXT:
        kind = "paragraph" if directive.argument else "note"
        text = directive.argument or lines[start].strip()
        return [Block(kind, start, content, text)]
    if name == "raw":
        return [Block("note", start, content, lines[start].strip())]
    end = directive.end
    return [Block("note", start, end, "\n".join(lines[start:end]))]


def captions(directive: Directive, rows: list[list[Placed]]) -> list[Block]:
    """The title of a table as a paragraph, or a note for its first lines."""
    start, end = directive.start, directive.content
    if "header" in directive.options:
        end = min(end, rows[0][0][0])
    if start >= end:
        return []
    kind = "paragraph" if directive.argument else "note"
    return [Block(kind, start, end, directive.argument)]


def table_in(directive: Directive, rows: list[list[Placed]], lines: list[str]) -> Block:
    """The table of a directive; several rows of a head are one."""
    count = directive.options.get("header-rows", "")
    count = int(count) if count.isdecimal() and len(count) < 3 else 0
    if 1 < count < len(rows):
        rows = [as_header(rows[:count]), *rows[count:]]
    start, end = min(rows[0][0][0], directive.content), directive.end
    return table_of(rows, start, end, "\n".join(lines[start:end]))


def read_values(directive: Directive, lines: list[str]) -> list[list[Placed]]:
    """The rows of comma-separated values; no file is read that a directive names."""
    given = directive.options.get("delim", ",").strip()
    delimiter = DELIMITERS.get(given, given[:1] or ",")
    if delimiter == '"':  # which quotes
        return []
    rows: list[list[Placed]] = []
    if header := directive.options.get("header"):
        place = next(
            n for n in range(directive.start, directive.content) if header in lines[n]
        )
        rows += [placed(cells, place) for cells in parse_values([header], delimiter)]
    body = [line.strip() for line in lines[directive.content : directive.end]]
    start = directive.content
    reader = csv.reader(
        (f"{line}\n" for line in body), delimiter=delimiter, skipinitialspace=True
    )
    try:
        for cells in reader:
            if any(cell.count("\n") > MOST_LINES for cell in cells):
                return []
            if any(cell.strip() for cell in cells):
                rows.append(placed(cells, start))
            start = directive.content + reader.line_num
    except csv.Error:
        return []
    return rows if len(rows) > 1 else []


def parse_values(lines: list[str], delimiter: str) -> list[list[str]]:
    """The cells of some lines, each a row for itself."""
    return [*csv.reader(lines, delimiter=delimiter, skipinitialspace=True)]


def placed(cells: list[str], line: int) -> list[Placed]:
    """The cells of a row, all in the line where it starts."""
    return [(line, cell_text(cell.strip().split("\n"))) for cell in cells]


def read_list(directive: Directive, lines: list[str]) -> list[list[Placed]]:
    """The rows of a list of lists."""
    rows: list[list[tuple[int, list[str]]]] = []
    depth = -1  # of the marks of rows
    inner = -1  # of the marks of cells
    for number in range(directive.content, directive.end):
        line = lines[number]
        row, entry = ROW.match(line), ENTRY.match(line)
        if row and (depth < 0 or len(row[1]) == depth):
            depth = len(row[1])
            inner = len(line) - len(line[depth + 1 :].lstrip())
            rows.append([(number, [(row[2] or "").strip()])])
        elif entry and rows and len(entry[1]) == inner:
            rows[-1].append((number, [(entry[2] or "").strip()]))
        elif rows:
            rows[-1][-1][1].append(line.strip())
    return [[(n, cell_text(texts)) for n, texts in row] for row in rows]


def dedented(lines: list[str]) -> str:
    """The lines without the blanks that all of them start with."""
    depth = min((depth_of(line) for line in lines if line.strip()), default=0)
    return "\n".join(line[depth:] for line in lines).strip("\n")

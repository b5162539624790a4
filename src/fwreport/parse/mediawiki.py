"""Wiki pages: "== Heading ==", "'''bold'''", "; term", and tables of "{|" and "|}"."""

import re

from fwreport.parse.drafts import Block, Cell

HEADING = re.compile(r"^(={1,6})[ \t]*([^=\s][^=]{0,120}?)[ \t]*\1\s*$")
OPENS, CLOSES = re.compile(r"^\s*\{\|"), re.compile(r"^\s*\|\}")
# The attributes of a cell, before its bar: 'style="width: 3em" |', "colspan=2 |".
ATTRIBUTES = re.compile(r"^\s*(?:[\w-]+\s*=\s*(?:\"[^\"]*\"|[^\s|\"]+)\s*)+\|(?!\|)")
HEADS, CELLS = re.compile(r"\s*(?:!!|\|\|)\s*"), re.compile(r"\s*\|\|\s*")
LINK = re.compile(r"\[\[(?:[^\[\]|]{0,200}\|)?([^\[\]|]{1,200})\]\]")
OUTSIDE = re.compile(
    r"^\s*\[\[(?:category|file|image|[^\W\d_]{4,12}):[^\]]*\]\]\s*$", re.I
)
TEMPLATE = re.compile(r"^\s*\{\{[^{}]*\}\}\s*$")
NOTE = re.compile(r"<ref[^<>]*/>|<ref[^<>/]*>[^<]*</ref>")
BOLD, ITALIC = re.compile(r"'''([^'\n]+(?:'[^'\n]+)*)'''"), re.compile(r"''([^'\n]+)''")
TERM = re.compile(r"^;\s*(?P<term>[^:\s][^:]{0,80}?)\s*(?::\s+(?P<text>\S.*))?$")
LISTED = re.compile(r"^(?P<marks>[*#]+)\s*(?=[^\s*#])")
INDENTED = re.compile(r"^:+\s*(?=\S)")
FEW = 2  # headings, for "= X =" alone may be a line of something else


def read_wiki(lines: list[str], skip: set[int]) -> tuple[list[Block], list[str]]:
    """What only a wiki page has, and its lines in the marks of Markdown.

    Other texts have nothing of it, and keep their lines.

    skip  lines that are taken by others
    """
    free = [line for number, line in enumerate(lines) if number not in skip]
    if not is_wiki(free):
        return [], lines
    return read_blocks(lines, skip), with_markdown(lines)


def is_wiki(lines: list[str]) -> bool:
    """Whether a text is a wiki page: headings between equals signs, or a table."""
    headings = sum(bool(HEADING.match(line)) for line in lines)
    is_table = any(map(OPENS.match, lines)) and any(map(CLOSES.match, lines))
    return is_table or headings >= FEW


def read_blocks(lines: list[str], skip: set[int]) -> list[Block]:
    """The tables of a wiki page, and the terms that captions are to what is below.

    A table inside another is not read apart.

    skip  lines that are taken by others
    """
    blocks: list[Block] = []
    start, level = -1, 1
    for number, line in enumerate(lines):
        heading, term = HEADING.match(line), TERM.match(line)
        if number in skip:
            start = -1
        elif OPENS.match(line):
            start = number
        elif start >= 0 and CLOSES.match(line):
            blocks += [read_table(lines, start, number + 1)]
            start = -1
        elif heading and start < 0:
            level = len(heading[1])
        elif term and not term["text"] and start < 0:
            text = in_markdown(term["term"])
            caption = Block("heading", number, number + 1, text, level + 1)
            blocks.append(caption._replace(is_label=True))
    return [block for block in blocks if block.cells or block.kind == "heading"]


def read_table(lines: list[str], start: int, end: int) -> Block:
    """One table: "!" and "|" start cells, "|-" starts a row, "|+" is its caption."""
    rows: list[list[tuple[int, str]]] = [[]]
    for number in range(start + 1, end - 1):
        line = lines[number].strip()
        if line.startswith("|-"):
            rows.append([])
        elif line.startswith("|+") or not line:
            continue
        elif line[0] in "!|":
            texts = (HEADS if line[0] == "!" else CELLS).split(line[1:])
            texts = [in_markdown(ATTRIBUTES.sub("", text)).strip() for text in texts]
            rows[-1] += [(number, text) for text in texts]
        elif rows[-1]:  # a cell goes on
            place, text = rows[-1][-1]
            rows[-1][-1] = (place, f"{text} {in_markdown(line)}".strip())
    cells = tuple(
        Cell(row, column, number, text)
        for row, found in enumerate([row for row in rows if row])
        for column, (number, text) in enumerate(found)
    )
    return Block("table", start, end, "\n".join(lines[start:end]), cells=cells)


def with_markdown(lines: list[str]) -> list[str]:
    """The lines of a wiki page in the marks of Markdown, line for line.

    What belongs to the page and not to its text, templates and categories, is blank.
    """
    result = []
    is_below = False  # a term
    for line in lines:
        term = TERM.match(line)
        if heading := HEADING.match(line):
            text = "#" * len(heading[1]) + " " + in_markdown(heading[2])
        elif TEMPLATE.match(line) or OUTSIDE.match(line):
            text = ""
        elif term and term["text"]:
            text = f"- **{term['term']}**: {in_markdown(term['text'])}"
        elif listed := LISTED.match(line):
            mark = "-" if listed["marks"][-1] == "*" else "1."
            depth = "   " * (len(listed["marks"]) - 1)
            text = f"{depth}{mark} {in_markdown(line[listed.end() :])}"
        elif INDENTED.match(line):
            mark = "- " if is_below else ""
            text = mark + in_markdown(INDENTED.sub("", line))
        else:
            text = in_markdown(line)
        is_below = bool(term) or (is_below and line.startswith(":"))
        result.append(text)
    return result


def in_markdown(text: str) -> str:
    """A text with its bold words, links and notes in the marks of Markdown."""
    text = NOTE.sub("", LINK.sub(r"\1", text))
    return ITALIC.sub(r"*\1*", BOLD.sub(r"**\1**", text))

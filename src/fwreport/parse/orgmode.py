"""Org outlines: "* Heading :tag:", "#+TITLE:", "- term :: text", rules of tables."""

import re

KEYWORD = re.compile(r"^\s*#\+(?P<key>[A-Za-z_]+):?(?P<rest>.*)$")
HEADING = re.compile(
    r"^(?P<stars>\*{1,6})\s+(?:(?:TODO|DONE|NEXT|WAITING)\s+)?(?:\[#[A-C]\]\s+)?(?P<text>\S.*?)(?:\s+:[\w@:]+:)?\s*$"
)
TABLE_RULE = re.compile(r"^\s*\|-[-+|]*$")
DRAWER = re.compile(
    r"^\s*(?::[A-Z_]+:.*|(?:SCHEDULED|DEADLINE|CLOSED):\s*[<\[].*|CLOCK:.*)$"
)
TERM = re.compile(r"^(?P<mark>\s*[-+]\s+)(?P<term>[^\s:][^:]{0,60}?)\s+::\s+(?=\S)")
LINK = re.compile(r"\[\[[^\[\]]{1,300}\]\[([^\[\]]{1,200})\]\]")
BOLD = re.compile(r"(?<![\w*])\*(?!\s)([^*\n]{1,80}?)(?<!\s)\*(?![\w*])")
INDENTED = re.compile(r"^\s+(?=[-+]\s|\|)")
TITLES = ("title", "subtitle")
CODE = {"begin_src": "```", "end_src": "```", "begin_example": "```"}
CODE |= {"end_example": "```"}
FEW = 2  # headings


def with_org_marks(lines: list[str]) -> list[str]:
    """The lines of an Org outline in the marks of Markdown, line for line.

    It is one if it has keywords ("#+TITLE:") and headings of stars; others stay.
    """
    headings = sum(bool(HEADING.match(line)) for line in lines)
    if headings < FEW or not any(map(KEYWORD.match, lines)):
        return lines
    result = []
    is_code = False
    for line in lines:
        keyword = KEYWORD.match(line)
        key = keyword["key"].lower() if keyword else ""
        if key in CODE:
            is_code = key.startswith("begin")
            result.append(CODE[key])
        elif is_code:
            result.append(line)
        elif keyword:
            title = keyword["rest"].strip() if key in TITLES else ""
            result.append(f"# {title}" if title else "")
        else:
            result.append(in_markdown(line))
    return result


def in_markdown(line: str) -> str:
    """One line of text, a heading or an entry in the marks of Markdown."""
    if heading := HEADING.match(line):
        return f"{'#' * min(6, len(heading['stars']) + 1)} {in_text(heading['text'])}"
    if DRAWER.match(line):
        return ""
    if TABLE_RULE.match(line):
        return line.strip().replace("+", "|")
    line = TERM.sub(r"\g<mark>**\g<term>**: ", INDENTED.sub("", line))
    return in_text(line)


def in_text(text: str) -> str:
    """A text with its links and bold words in the marks of Markdown."""
    return BOLD.sub(r"**\1**", LINK.sub(r"\1", text))

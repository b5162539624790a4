"""Where lines end, and which of them are fenced code or front matter."""

import re

LINE_END = re.compile(r"\r\n|\n|\r")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)$")
MATTER = ("---", "+++")  # front matter of Jekyll, Hugo and their kin


def lines_of(text: str) -> list[str]:
    """The lines between CR LF, LF and lone CR, as editors see them.

    Not `str.splitlines`: U+0085, U+2028 and form feeds are data inside damaged text.
    """
    return LINE_END.split(text)


def line_starts(text: str) -> list[int]:
    """The offset at which each line starts, from 0."""
    return [0, *(match.end() for match in LINE_END.finditer(text))]


def front_matter_end(lines: list[str]) -> int:
    """How many lines of metadata, between two rules, the document starts with."""
    if not lines or lines[0].rstrip() not in MATTER:
        return 0
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == lines[0].rstrip():
            return number
        is_entry = ":" in line or "=" in line or line[:1] in (" ", "-", "\t", "#")
        if not line.strip() or not is_entry:
            return 0
    return 0


def fenced_lines(lines: list[str]) -> set[int]:
    """The numbers, from 0, of the lines in fenced code, the fences included."""
    inside: set[int] = set()
    fence = ""
    for number, line in enumerate(lines):
        mark = FENCE.match(line)
        if fence:
            inside.add(number)
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
        elif mark and not (mark[1][0] == "`" and "`" in mark[2]):
            inside.add(number)
            fence = mark[1]
    return inside

"""Lines as copied from a page or a chat: round bullets, and who spoke when."""

import re

BULLET = re.compile(r"^(\s*)[\u2022\u25cf\u25e6\u25aa\u2023\u2219\u00b7]\s+(?=\S)")
# A line of its own that only says who speaks, and when: "maria  9:02 AM".
SPEAKER = re.compile(
    r"^\s*@?[^\W\d_][\w.'-]*(?: [\w.'-]+){0,2}\s+"
    r"(?:\[|\()?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\]|\))?\s*$"
)
RULE = re.compile(r"^\s{0,3}(?:-{2}|={2,}|~{2,}|[\u2013\u2014]{2,})\s*$")
TWICE = 2  # such lines in a document, for one may be anything


def with_bullets(lines: list[str]) -> list[str]:
    """The lines, with marks of Markdown for round bullets."""
    return [BULLET.sub(r"\1- ", line) for line in lines]


def without_speakers(lines: list[str]) -> list[str]:
    """The lines of a chat, blank where one says but who speaks."""
    spoken = [bool(SPEAKER.match(line)) for line in lines]
    if sum(spoken) < TWICE:
        return lines
    return ["" if said else line for line, said in zip(lines, spoken, strict=True)]


def with_rules(lines: list[str]) -> list[str]:
    """The lines; "--" below a blank line divides what is above from what is below."""
    above = ["", *lines]
    return [
        "---" if number and RULE.match(line) and not above[number].strip() else line
        for number, line in enumerate(lines)
    ]

"""Lines of a chat: "[10:03] ben: ...", "<ben> ..."; who speaks, and when."""

import re

MESSAGE = re.compile(
    r"""^\s*(?:
        [\[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?[\])]?\s*(?:[-\u2013]\s*)?<?@?[\w .-]{1,30}>?\s*:\s
      | <@?[\w .-]{1,30}>\s
    )\s*""",
    re.VERBOSE,
)


def said_by_someone(line: str) -> bool:
    """Whether a line is a message of a chat."""
    return bool(MESSAGE.match(line))


def message_of(line: str) -> str:
    """What a message says; a line that is none stays as it is."""
    return MESSAGE.sub("", line, count=1)

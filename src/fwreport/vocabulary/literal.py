"""Words that are no Markdown, written so that they stay what they are in Markdown."""

import re

SPECIAL = re.compile(r"[\\`*<>~]|(?<![^\W_])_|_(?![^\W_])|(?<=!)\[|(?<=\])[(\[]")
OPENING = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s)|={2,}\s*$|-{2,}\s*$)")
NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])(?=\s)")


def literal(text: str) -> str:
    """The text with a backslash before each mark that Markdown would take for its own.

    `normalize/markup.py` takes the backslashes away again.
    """
    return SPECIAL.sub(r"\\\g<0>", text)


def literal_line(text: str) -> str:
    """A literal text that stands at the start of a line, where more marks count."""
    text = OPENING.sub(r"\1\\\2", literal(text))
    return NUMBERED.sub(r"\1\\\2", text)

"""Character references of HTML as the characters that they stand for."""

import re
from html import unescape as unescape_all

ENDLESS = re.compile(r"&#\d{9,};?")  # Python makes no number of thousands of digits
UNKNOWN = "\ufffd"


def unescape(text: str) -> str:
    """The text without references; one that is beyond all characters is a mark."""
    return unescape_all(ENDLESS.sub(UNKNOWN, text)) if "&" in text else text

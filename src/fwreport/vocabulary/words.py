"""Words as they are looked up: without case, accents and outer punctuation."""

import re
import unicodedata

SPACE = re.compile(r"\s+")
EDGES = " \t\n.,;:!?*_`'\"()[]{}<>|/\\-\u2013\u2014\uff1a\u3002\uff0c\uff01\uff1f"

# What divides the things that one label names: "Visualization and Debugging".
LISTED = re.compile(r"\s*(?:[/&,;、，]|\s\+\s|\s(?:and|und|et|y|e|ed)\s)\s*", re.I)


def fold(text: str) -> str:
    """The form in which words are compared: "Critères :" and "criteres" are one."""
    bare = text.casefold()
    if not bare.isascii():
        bare = unicodedata.normalize("NFKD", bare)
        bare = "".join(c for c in bare if not unicodedata.combining(c))
        bare = unicodedata.normalize("NFC", bare)
    return SPACE.sub(" ", bare).strip(EDGES)


def folded(*groups: str) -> frozenset[str]:
    """The folded phrases of some lists, which commas divide; no empty one."""
    words = (fold(word) for group in groups for word in group.split(","))
    return frozenset(word for word in words if word)

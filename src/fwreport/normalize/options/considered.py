"""Names below a heading that lists what was considered, as records of decisions do.

The headings are those of MADR (Markdown Architectural Decision Records) and their like.
"""

import re

from fwreport.normalize.draft import Document
from fwreport.normalize.markup import label, plain
from fwreport.normalize.options.subjects import NAME_WORDS
from fwreport.vocabulary.decisions import CONSIDERED, USE
from fwreport.vocabulary.words import fold

MORE = re.compile(r"\s*[:(\uff08\uff1a]|\s[\u2013\u2014-]\s|,\s")
FEW, MOST = 2, 12


def considered_names(document: Document) -> list[str]:
    """The names in the list below such a heading, if all its items start with one."""
    names: list[str] = []
    for part in document.parts:
        heading = part.headings[0] if part.headings else None
        if part.kind != "item" or not heading:
            continue
        if CONSIDERED.fullmatch(label(heading.text)):
            names.append(name_of(plain(part.text.split("\n", 1)[0])))
    is_list = FEW <= len({*map(fold, names)}) == len(names) <= MOST
    return names if is_list and all(names) else []


def name_of(text: str) -> str:
    """The name that an item starts with; empty where it is a sentence."""
    first = MORE.split(label(text), maxsplit=1)[0]
    name = USE.sub("", first).strip(" .\"'\u201c\u201d")
    return name if 0 < len(name.split()) <= NAME_WORDS else ""

"""Names in bold at the start of paragraphs: "**X** took two visits."."""

import re

from fwreport.normalize.draft import Document
from fwreport.normalize.options.cells import is_name
from fwreport.vocabulary.words import fold

FEW = 2  # paragraphs that open with names of their own
MOST = 0.6  # the share of the paragraphs that do
# A name in bold, and right after it a word that goes on; no colon, no full stop.
OPENS = re.compile(r"\s*(\*\*|__)(?P<name>[^*_:.!?\n]{2,40})\1,?\s+[^\W\d_A-Z]")


def opening_names(document: Document) -> list[str]:
    """The names in bold that most paragraphs of a document open with, each its own."""
    texts = [part.text for part in document.parts if part.kind == "paragraph"]
    found = [match["name"].strip() for text in texts if (match := OPENS.match(text))]
    names = [name for name in found if is_name(name)]
    is_each = len({*map(fold, names)}) == len(found) >= FEW
    return names if is_each and len(found) >= MOST * len(texts) else []

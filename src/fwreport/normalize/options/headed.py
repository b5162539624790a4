"""Names that stand in headings, and that a sentence lists: "We tried A, B and C"."""

import re

from fwreport.normalize.draft import Document
from fwreport.normalize.markup import plain
from fwreport.normalize.options.spoken import SENTENCE, is_sure, is_text
from fwreport.normalize.options.subjects import heading_name
from fwreport.normalize.options.titles import AND
from fwreport.normalize.scales import GERMAN, SWISS_GERMAN, marks_of

JOINT = re.compile(rf"\s*(?:[,\u3001\uff0c/&]\s*)?(?:{AND}\s+)?(?:[Tt]he\s+)?\s*")


def headed_names(document: Document) -> list[str]:
    """The names that headings of one level bear, and that a sentence sets in a row.

    The row tells them from criteria and other topics; it need not be in the title:
    introductions and conclusions list what a document compares.
    """
    texts = [plain(p.text.replace("\n", " ")) for p in document.parts if is_text(p)]
    sentences = [words for text in texts for words in SENTENCE.split(text)]
    is_german = marks_of(" ".join(texts)) in (GERMAN, SWISS_GERMAN)
    levels: dict[int, list[str]] = {}
    for part in document.parts:
        if part.kind == "heading" and (name := heading_name(part.text)):
            levels.setdefault(part.level, []).append(name)
    for _, headed in sorted(levels.items()):
        names = [n for n in dict.fromkeys(headed) if is_sure(n, sentences, is_german)]
        rows = [in_a_row(sentence, names) for sentence in sentences]
        if row := max(rows, key=len, default=[]):
            return row
    return []


def in_a_row(sentence: str, names: list[str]) -> list[str]:
    """Those of some names that a sentence lists, with nothing but joints between."""
    spans = sorted(
        (match.start(), match.end(), name)
        for name in names
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", sentence)
    )
    row: list[str] = []
    end = -1
    for start, stop, name in spans:
        is_joined = end >= 0 and JOINT.fullmatch(sentence[end:start]) and end < start
        if row and not is_joined:
            if len(row) > 1:
                break
            row = []
        row.append(name)
        end = stop
    return row if len(row) > 1 else []

"""Columns that keep records rather than compare: when, by whom, hanging on what."""

import re
from collections.abc import Callable, Sequence

from fwreport.vocabulary.columns import CRITERIA, EMPTY, FACTS, NAMES
from fwreport.vocabulary.records import DATES, RECORDS, VOICES

MOMENT = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|[^\W\d]{3,9} \d{1,2}, \d{4}")
STAMP = re.compile(rf"(?:{MOMENT.pattern})[ T,]+\d{{1,2}}:\d{{2}}")
LINKS = re.compile(r"(?:[^()]{1,120}\(https?://[^\s()]+\)(?:,\s*)?)+|\S+@\S+\.\w+")


def is_kept(head: str, cells: Sequence[str]) -> bool:
    """Whether a column keeps when and by whom an entry was made, or what it links to.

    head   folded
    cells  below it, as plain text
    """
    said = [text for text in cells if text not in EMPTY]
    if head in DATES:
        return bool(said) and all(map(MOMENT.match, said))
    if head in RECORDS:
        return True
    is_link = head not in FACTS and all(map(LINKS.fullmatch, said))
    return bool(said) and (is_link or all(map(STAMP.match, said)))


def without_voices(
    columns: list[int], heads: Sequence[str], is_known: Callable[[int], bool]
) -> list[int]:
    """The columns without that of who answered, where another one has the names.

    heads     folded
    is_known  whether the head of a column is an option: these may be all the others
    """
    rest = [n for n in columns if heads[n] not in VOICES]
    is_keyed = any(heads[n] in NAMES | CRITERIA for n in rest)
    is_named = len(rest) > 1 and all(map(is_known, rest))
    return rest if is_keyed or is_named else columns

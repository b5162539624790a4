"""Look up in the catalog what people decided about a label of a source."""

import logging
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any, NamedTuple

import pandas as pd

from fwreport.align.words import identifier

log = logging.getLogger(__name__)

EVERYWHERE = ""
SHOWN = 8  # sources that a sentence names


class Lookup(NamedTuple):
    """The rows of a catalog table by their source and the key of their label."""

    rows: dict[tuple[str, str], Any]  # (source_id or EVERYWHERE, key) -> row
    key_of: Callable[[str], str]

    def find(self, label: str, source_id: str) -> Any:
        """The row for this label in this source, or None; its own source's row wins."""
        key = self.key_of(label)
        return self.rows.get((source_id, key), self.rows.get((EVERYWHERE, key)))

    def keys(self) -> set[str]:
        """The keys of all labels that the catalog knows."""
        return {key for _, key in self.rows}


def look_up(
    table: pd.DataFrame, key_of: Callable[[str], str], source_ids: Iterable[str]
) -> Lookup:
    """Make the lookup of an alias table; of rows that contradict, the first counts.

    source_ids  the sources there are: a row for a source that is not there is unused
    """
    known = sorted(set(source_ids))
    rows: dict[tuple[str, str], Any] = {}
    for row in table.sort_values(list(table.columns)).itertuples(index=False):
        source_id = EVERYWHERE if pd.isna(row.source) else named(row.source, known)
        if source_id is None:
            warn_of_unknown(row, known)
            continue
        first = rows.setdefault((source_id, key_of(row.label)), row)
        if first[1] != row[1]:
            sentence = "%s: '%s' is decided twice; '%s' counts"
            log.warning(sentence, place_of(row), row.label, first[1])
    return Lookup(rows, key_of)


def named(file: str, source_ids: list[str]) -> str | None:
    """The source that the catalog means by a file name, a stem or an id; or None.

    `003`, `003_e611.txt` and `003_e611` all name source 003, and none names 0031; of
    several ids that a name begins with, the longest is meant.
    """
    words = {source_id: identifier(source_id, source_id) for source_id in source_ids}
    whole = identifier(file, file)
    begun = [one for one in source_ids if f"{whole}_".startswith(f"{words[one]}_")]
    if begun:
        return max(begun, key=lambda one: (len(words[one]), one))
    begins = [one for one in source_ids if words[one].startswith(f"{whole}_")]
    if len(begins) == 1:
        return begins[0]
    return None


def warn_of_unknown(row: Any, source_ids: list[str]) -> None:
    """Say that a row is for a source that is not there, and which one may be meant."""
    near = get_close_matches(identifier(row.source, row.source), source_ids, n=1)
    hint = f"; did you mean '{near[0]}'?" if near else ""
    hint = hint or f"; they are {', '.join(source_ids[:SHOWN])}" * bool(source_ids)
    sentence = "%s: '%s' is for '%s' only, which is none of the sources read%s"
    log.warning(sentence, place_of(row), row.label, row.source, hint)


def place_of(row: Any) -> str:
    """File and line of a row, as far as it is known."""
    return row.place if isinstance(row.place, str) else "catalog"


def first_given(values: Iterable[Any]) -> Any:
    """The smallest value that is given, or None: the same in whatever order."""
    return min((value for value in values if not pd.isna(value)), default=None)

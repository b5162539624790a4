"""Where claims stand in their files, for people who look them up."""

import re

import pandas as pd

Known = dict[tuple[str, int, int], tuple[int, str]]  # source, line of the text, column
COLUMN = re.compile(r"/r\d+/c(\d+)")  # in the address of a claim


def known_places(places: pd.DataFrame) -> Known:
    """The rows of `places`: line of the file and place, by source, line and column."""
    columns = ("source_id", "line", "column_index", "file_line", "place")
    return {
        (source, line, column): (file_line, place)
        for source, line, column, file_line, place in zip(
            *(places[name] for name in columns), strict=True
        )
    }


def place_of(known: Known, source_id: str, claim_id: str, line: int) -> str | None:
    """Where a claim stands, in words; None where the line of the file says it."""
    column = COLUMN.search(claim_id)
    cell = known.get((source_id, line, int(column[1]))) if column else None
    found = cell or known.get((source_id, line, -1))
    return found[1] if found else None


def places_of(claims: pd.DataFrame, places: pd.DataFrame) -> pd.Series:
    """The place of each claim, in words; None where the line of the file says it.

    claims  columns source_id, claim_id, line_start
    """
    known = known_places(places)
    columns = (claims[name] for name in ("source_id", "claim_id", "line_start"))
    found = [place_of(known, *claim) for claim in zip(*columns, strict=True)]
    return pd.Series(found, index=claims.index, dtype="str")


def file_line(known: Known, source_id: str, line: int) -> int:
    """The line of the file that a line of the text stands in; itself if it has none."""
    number, _ = known.get((source_id, line, -1), (0, ""))
    return number or int(line)


def where(place: str | None, line: int) -> str:
    """A place as a report names it: "line 12", or "Sheet1!B4"."""
    return f"line {line}" if place is None or pd.isna(place) else place

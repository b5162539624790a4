"""The rows of the catalog's files: each cell checked, each refusal with its place."""

import difflib
import math
import re
from collections.abc import Iterable
from typing import Any

from fwreport.errors import CatalogError
from fwreport.tables.alignment import DIRECTIONS
from fwreport.tables.catalog import ACTIONS

POLARITIES = {"1", "0", "-1"}
YES, NO = {"true", "1", "yes"}, {"false", "0", "no", ""}
LIMITS = {
    "trust": (0.0, 1.0, "a number from 0 to 1"),
    "weight": (5e-324, 1e300, "a number above 0"),
}
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
DECISION = re.compile(r"(?:keep|set aside|down-weight) \S.*|open", re.IGNORECASE)

Place = str  # "options.csv, line 3": where the reader of an error looks


def hint(word: str, known: Iterable[str]) -> str:
    """The known word that may be meant, as the end of a sentence, or all of them."""
    known = list(known)
    near = difflib.get_close_matches(word.lower(), known, n=1)
    if near:
        return f"; did you mean '{near[0]}'?"
    return f"; known are {', '.join(known)}"


def note_of(place: Place, cells: dict[str, str]) -> dict[str, Any]:
    """A row of sources.csv."""
    return {
        "source": cells["source"],
        "title": cells.get("title") or None,
        "author": cells.get("author") or None,
        "date": date_of(place, cells),
        "url": cells.get("url") or None,
        "trust": number(place, cells, "trust"),
        "supersedes": cells.get("supersedes") or None,
        "exclude": flag(place, cells, "exclude"),
        "reason": cells.get("reason") or None,
    }


def option_of(place: Place, cells: dict[str, str]) -> dict[str, Any]:
    """A row of options.csv; a label alone is its own option."""
    return {
        "label": cells.get("label") or cells["option"],
        "option": cells.get("option") or cells["label"],
        "part_of": cells.get("part_of") or None,
        "source": cells.get("source") or None,
        "keep_apart": flag(place, cells, "keep_apart"),
    }


def criterion_of(place: Place, cells: dict[str, str]) -> dict[str, Any]:
    """A row of criteria.csv; a label alone is its own criterion."""
    direction = cells.get("direction", "")
    if direction and direction not in DIRECTIONS:
        known = hint(direction, DIRECTIONS)
        raise CatalogError(f"{place}: unknown direction '{direction}'{known}")
    return {
        "label": cells.get("label") or cells["criterion"],
        "criterion": cells.get("criterion") or cells["label"],
        "group": cells.get("group") or None,
        "direction": direction or None,
        "weight": number(place, cells, "weight"),
        "source": cells.get("source") or None,
        "keep_apart": flag(place, cells, "keep_apart"),
    }


def resolution_of(place: Place, cells: dict[str, str]) -> dict[str, Any]:
    """A row of resolutions.csv; sides are checked where the conflict is known."""
    decision = " ".join(cells.get("decision", "").split())
    if not DECISION.fullmatch(decision):
        raise CatalogError(
            f"{place}: decision '{decision}' is none of 'keep SIDE', 'set aside SIDE', "
            "'down-weight SIDE', 'keep all' and 'open'"
        )
    return {
        "conflict": cells["conflict"],
        "decision": decision,
        "by": cells.get("by") or None,
        "date": date_of(place, cells),
        "reason": cells.get("reason") or None,
    }


def correction_of(place: Place, cells: dict[str, str]) -> dict[str, Any]:
    """A row of corrections.csv; it meets its claim where the claims are known."""
    action = " ".join(cells.get("action", "").lower().split())
    value = cells.get("value", "")
    if not cells.get("expect"):
        raise CatalogError(
            f"{place}: the column 'expect' is empty; it holds the text or the value "
            "that the claim must still have"
        )
    if action not in ACTIONS:
        known = hint(action, ACTIONS)
        raise CatalogError(f"{place}: unknown action '{action}'{known}")
    if bool(value) != (action != "exclude"):
        needs = "takes no value" if value else "needs a value"
        raise CatalogError(f"{place}: '{action}' {needs}")
    if action == "set value" and not is_number(value):
        raise CatalogError(f"{place}: value '{value}' is not a number")
    if action == "set polarity" and value not in POLARITIES:
        raise CatalogError(f"{place}: value '{value}' is none of 1, 0 and -1")
    return {
        "claim": cells["claim"],
        "expect": cells["expect"],
        "action": action,
        "value": value or None,
        "reason": cells.get("reason") or None,
    }


def is_number(text: str) -> bool:
    """Whether the text is a finite number."""
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def fact_of(place: Place, cells: dict[str, str]) -> dict[str, Any]:
    """A row of facts.csv; a fact that nobody can look up is refused."""
    for column in ("attribute", "value", "citation"):
        if not cells.get(column):
            raise CatalogError(f"{place}: the column '{column}' is empty")
    has_end = cells.get("valid_to") not in (None, "", "never")
    return {
        "option": cells.get("option") or None,
        "attribute": cells["attribute"],
        "value": cells["value"],
        "valid_from": date_of(place, cells, "valid_from"),
        "valid_to": date_of(place, cells, "valid_to")
        if has_end
        else cells.get("valid_to") or None,
        "citation": cells["citation"],
    }


def date_of(place: Place, cells: dict[str, str], column: str = "date") -> str | None:
    """The date in a row, in ISO 8601, to the year, the month or the day."""
    date = cells.get(column, "")
    if date and not DATE.fullmatch(date):
        raise CatalogError(f"{place}: {column} '{date}' is not written as 2026-11-21")
    return date or None


def number(place: Place, cells: dict[str, str], column: str) -> float | None:
    """The number in a cell within the limits of its column; None where empty."""
    text = cells.get(column, "")
    if not text:
        return None
    low, high, words = LIMITS[column]
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not low <= value <= high:
        raise CatalogError(f"{place}: {column} '{text}' is not {words}")
    return value


def flag(place: Place, cells: dict[str, str], column: str) -> bool:
    """The truth value in a cell: true, yes or 1; false, no, 0 or nothing."""
    text = cells.get(column, "").casefold()
    if text not in YES | NO:
        raise CatalogError(f"{place}: {column} '{text}' is neither true nor false")
    return text in YES

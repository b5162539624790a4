"""Read a tidy evidence table that somebody already has, or say what is wrong in it."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from fwreport.errors import EvidenceError
from fwreport.tables.base import frame
from fwreport.tables.conflicts import EVIDENCE_KINDS, Evidence

ALWAYS = ["source", "option", "criterion", "kind"]
NEEDED = {
    "rating": ["value", "scale_low", "scale_high"],
    "stance": ["value"],
    "verdict": ["rival", "winner"],
    "recommendation": ["rival", "winner"],
}
COLUMNS = [*ALWAYS, "value", "scale_low", "scale_high", "rival", "winner"]
COLUMNS += ["is_provisional"]
STANCES = ["poor", "fair", "good", "very good", "excellent"]
FLAGS = {"": False, "0": False, "false": False, "1": True, "true": True}


def read_evidence(table: pd.DataFrame) -> pd.DataFrame:
    """Evidence, from the columns of `fwreport score`; duplicates of a row count once.

    Further columns are ignored; a column that no row of its kind needs may be absent.
    Names stay as they are.

    Raises EvidenceError, naming the line (the header is line 1), for a missing
    column, an empty table, an unknown kind or word, a missing name, a value off its
    scale, or a winner that is neither option.
    """
    if missing := [name for name in ALWAYS if name not in table.columns]:
        raise EvidenceError(f"line 1: there is no column {', '.join(missing)}")
    if table.empty:
        raise EvidenceError("line 2: the evidence table has no rows")
    text = pd.DataFrame(
        {name: written(table, name) for name in COLUMNS}, index=range(len(table))
    )
    text["kind"] = text["kind"].str.lower()
    for kind, names in NEEDED.items():
        absent = [name for name in names if name not in table.columns]
        if absent and (text["kind"] == kind).any():
            raise EvidenceError(
                f"line 1: there is no column {', '.join(absent)}, which a {kind} needs"
            )
    rows = [read_row(row) for row in text.itertuples(index=True)]
    unique = dict.fromkeys(sorted(rows, key=repr))
    numbered = [(f"row{number}", *row) for number, row in enumerate(unique)]
    return frame(Evidence, [(*row, None) for row in numbered])


def written(table: pd.DataFrame, name: str) -> list[str]:
    """A column as text, without blanks around; empty where nothing stands."""
    if name not in table.columns:
        return [""] * len(table)
    return ["" if pd.isna(value) else str(value).strip() for value in table[name]]


def read_row(row: tuple) -> tuple:
    """One row of Evidence, from source to confidence.

    Raises EvidenceError.
    """
    line = row.Index + 2
    for problem in name_problems(row):
        raise EvidenceError(f"line {line}: {problem}")
    flag = row.is_provisional.lower().removesuffix(".0")
    if flag not in FLAGS:
        raise EvidenceError(
            f"line {line}: is_provisional is {row.is_provisional!r}; 0, 1, true, false "
            "or nothing was expected"
        )
    option, rival, winner = row.option, row.rival or None, row.winner or None
    value, low, high = np.nan, np.nan, np.nan
    if row.kind == "rating":
        value, low, high = read_rating(row, line)
        rival = winner = None
    elif row.kind == "stance":
        value, rival, winner = read_stance(row, line), None, None
    elif rival is not None and rival < option:
        option, rival = rival, option
    if row.kind == "recommendation" and winner is None:
        winner = row.option
    figures = float(value), float(low), float(high)
    flags = False, FLAGS[flag], 1.0
    return (
        row.source,
        row.criterion,
        option,
        rival,
        row.kind,
        *figures,
        winner,
        *flags,
    )


def name_problems(row: tuple) -> Iterator[str]:
    """What is wrong with the names of a row, in sentences."""
    for name in ALWAYS:
        if not getattr(row, name):
            yield f"the {name} is missing"
    if row.kind not in EVIDENCE_KINDS:
        yield f"the kind {row.kind!r} is none of {', '.join(EVIDENCE_KINDS)}"
    if row.kind == "verdict" and not (row.rival and row.winner):
        yield "a verdict needs a rival and a winner"
    if row.kind in ("verdict", "recommendation"):
        if row.rival == row.option:
            yield f"{row.option!r} is held against itself"
        if row.winner and row.winner not in (row.option, row.rival, "tie"):
            yield (
                f"the winner {row.winner!r} is neither {row.option!r} nor "
                f"{row.rival or 'a named rival'!r} nor 'tie'"
            )


def read_rating(row: tuple, line: int) -> tuple[float, float, float]:
    """Value and ends of the scale of a rating; raises EvidenceError."""
    figures = []
    for name in NEEDED["rating"]:
        text = getattr(row, name)
        try:
            figures.append(float(text))
        except ValueError:
            figures.append(np.nan)
        if not np.isfinite(figures[-1]):
            raise EvidenceError(f"line {line}: the {name} {text!r} is no number")
    value, low, high = figures
    if low == high:
        raise EvidenceError(f"line {line}: the scale from {low:g} to {high:g} is empty")
    if not min(low, high) <= value <= max(low, high):
        raise EvidenceError(
            f"line {line}: the value {value:g} lies off its scale, {low:g} to {high:g}"
        )
    return value, low, high


def read_stance(row: tuple, line: int) -> float:
    """Level of a stance, 1 poor to 5 excellent; raises EvidenceError."""
    word = " ".join(row.value.lower().replace("_", " ").split())
    if word not in STANCES:
        raise EvidenceError(
            f"line {line}: the stance {row.value!r} is none of {', '.join(STANCES)}"
        )
    return float(STANCES.index(word) + 1)

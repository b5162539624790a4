"""What lies on a reviewer's desk: the tables of a build, and items made of them."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import pandas as pd

from fwreport.tables.catalog import Catalog
from fwreport.tables.scores import OVERALL

WANTED = (
    "claims",
    "claim_options",
    "conflict_claims",
    "conflicts",
    "corrections",
    "criteria",
    "criterion_labels",
    "evidence",
    "options",
    "preferences",
    "sensitivity",
    "settlements",
    "sources",
)
WELCOME = ("alternatives", "option_labels", "settling")  # read where the build has them
SEVERITIES = ["high", "medium", "low"]
Row = dict[str, Any]
TIE, TIE_WORDS = "tie", "no difference"


class Line(NamedTuple):
    """A line of the catalog, as a decision would have it."""

    file: str
    cells: dict[str, str]  # column -> text; what is not given stays as it is
    names: frozenset[str] = frozenset()  # what else its first cell may be called there
    reason: str = ""  # where a column takes it, and nobody gives another


class Choice(NamedTuple):
    """One way to settle an item."""

    decision: str
    line: Line
    effect: str  # what it would change, in words


class Item(NamedTuple):
    """One thing that wants a person's eye; the first choice moves least."""

    kind: str
    about: tuple[str, ...]  # what it is about, the same in the next build
    severity: str
    title: str
    sentence: str
    choices: tuple[Choice, ...]  # none: no line settles it by itself
    moves: float = 0.0  # how much hangs on it, in points; a verdict counts for ten

    @property
    def key(self) -> str:
        """A short name that stays the same while the item does."""
        return hashlib.sha256("\n".join(self.about).encode()).hexdigest()[:6]


@dataclass(frozen=True)
class Desk:
    """The tables of the latest build by name, and the catalog as it is now.

    unchanged  the files of the catalog that are as the build read them
    """

    tables: dict[str, pd.DataFrame]
    catalog: Catalog
    unchanged: frozenset[str] = frozenset()

    @cached_property
    def _known(self) -> dict[tuple[str, ...], Any]:
        """What was made of the tables so far."""
        return {}

    def rows(self, name: str) -> list[Row]:
        """The rows of a table, None where it is empty; no rows without the table."""
        if (name,) not in self._known:
            table = self.tables.get(name, pd.DataFrame())
            self._known[name,] = [
                {key: None if pd.isna(value) else value for key, value in row.items()}
                for row in table.to_dict("records")
            ]
        return self._known[name,]

    def grouped(self, name: str, *columns: str) -> dict[tuple, list[Row]]:
        """The rows of a table by the values of some columns."""
        if (name, *columns) not in self._known:
            groups: dict[tuple, list[Row]] = {}
            for row in self.rows(name):
                groups.setdefault(tuple(row[c] for c in columns), []).append(row)
            self._known[name, *columns] = groups
        return self._known[name, *columns]

    @cached_property
    def sources(self) -> dict[str, Row]:
        """Every file by its id."""
        return {row["source_id"]: row for row in self.rows("sources")}

    @cached_property
    def names(self) -> dict[str, str]:
        """Options, criteria and the words for a tie, by their ids."""
        known = {row["criterion_id"]: row["name"] for row in self.rows("criteria")}
        known |= {row["option_id"]: row["name"] for row in self.rows("options")}
        return known | {OVERALL: "All criteria together", TIE: TIE_WORDS}

    @cached_property
    def influence(self) -> dict[str, float]:
        """The largest move of a score that hangs on a claim, by claim."""
        moved: dict[str, float] = {}
        for row in self.rows("evidence"):
            key, value = row["claim_id"], row["influence"] or 0.0
            moved[key] = max(moved.get(key, 0.0), value)
        return moved

    @cached_property
    def directions(self) -> dict[str, str]:
        """What a larger amount means, by criterion."""
        return {row["criterion_id"]: row["direction"] for row in self.rows("criteria")}

    def verdict(self, row: Row, column: str = "verdict") -> str:
        """Who is ahead by a row on a pair, in words."""
        said = row[column]
        if said in ("option", "rival"):
            return f"{self.names[row[f'{said}_id']]} ahead"
        return TIE_WORDS if said == TIE else said

    def weight_of(self, criterion_ids: set[str]) -> float:
        """The largest influence of a claim on some criteria, in points."""
        on = self.grouped("evidence", "criterion_id")
        rows = [row for key in criterion_ids for row in on.get((key,), [])]
        return max((row["influence"] or 0.0 for row in rows), default=0.0)

    def exclusion(self, source_id: str, reason: str) -> Line:
        """The line that excludes a source, whatever it is called in sources.csv."""
        path = self.sources[source_id]["path"]
        stem = path.rpartition("/")[2]
        names = {path, stem, stem.rpartition(".")[0], source_id} - {""}
        cells = {"source": path, "exclude": "true"}
        return Line("sources.csv", cells, frozenset(names), reason)


def in_order(items: Iterator[Item]) -> list[Item]:
    """The gravest first, of those the one on which most hangs; then by kind."""
    return sorted(
        items,
        key=lambda item: (
            SEVERITIES.index(item.severity),
            -round(item.moves, 6),
            item.kind,
            item.about,
        ),
    )

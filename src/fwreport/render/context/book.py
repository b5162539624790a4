"""The tables as the parts of the report look things up in them."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any

import pandas as pd

from fwreport.render.context.wording import isolate, make_anchor, make_visible
from fwreport.render.settings import ReportSettings
from fwreport.tables.places import known_places, place_of, where
from fwreport.tables.scores import OVERALL
from fwreport.tables.stages import Tables

Row = dict[str, Any]
SHOWN_SOURCES = 300  # the data holds all


def rows_of(frame: pd.DataFrame, *order: str) -> list[Row]:
    """The rows as dictionaries: nulls are None, text is safe to look at."""
    if order:
        frame = frame.sort_values(list(order), kind="stable")
    columns = [clean_column(frame[name]) for name in frame.columns]
    return [
        dict(zip(frame.columns, row, strict=True)) for row in zip(*columns, strict=True)
    ]


def clean_column(column: pd.Series) -> list[Any]:
    """The values of a column, as `clean` has them."""
    values = [
        None if is_null else value
        for value, is_null in zip(column.tolist(), column.isna().tolist(), strict=True)
    ]
    return values if column.dtype.kind in "ibf" else [*map(clean, values)]


def clean(value: Any) -> Any:
    """One value: None for a null, visible text for text."""
    if isinstance(value, str):
        return make_visible(value)
    return None if pd.isna(value) else value


def group_rows(rows: list[Row], *keys: str) -> dict[Any, list[Row]]:
    """Rows by the value of a column (or the tuple of several), order kept."""
    key = itemgetter(*keys)
    ordered = sorted(rows, key=lambda row: tuple(str(row[name]) for name in keys))
    return {value: list(part) for value, part in groupby(ordered, key)}


@dataclass(frozen=True)
class Book:
    """All tables of a report, read once into rows, with what leads between them.

    most_claims  claims that this report prints at most; the data holds all
    most_items   criteria, conflicts and use cases that it prints, of each, at most
    """

    tables: Tables
    settings: ReportSettings
    most_claims: int = 2000
    most_items: int = 400

    @cached_property
    def sources(self) -> dict[str, Row]:
        """Every file by its id."""
        rows = rows_of(self.tables.ingested.sources, "source_id")
        return {row["source_id"]: row for row in rows}

    @cached_property
    def ingested(self) -> list[Row]:
        """The files that were read, and that no newer one supersedes."""
        return [
            row
            for row in self.sources.values()
            if row["status"] == "ingested" and row["decision"] != "superseded"
        ]

    @cached_property
    def corrections(self) -> dict[str, list[Row]]:
        """What people corrected by hand, by claim."""
        rows = rows_of(self.tables.aligned.corrections, "claim_key", "action")
        applied = [row for row in rows if row["status"] == "applied"]
        return group_rows(applied, "claim_id")

    @cached_property
    def refused(self) -> list[Row]:
        """Corrections that fit no claim, or no longer."""
        rows = rows_of(self.tables.aligned.corrections, "claim_key", "action")
        return [row for row in rows if row["status"] == "refused"]

    def is_heard(self, claim: Row) -> bool:
        """Whether a claim counts: its source stands, and nobody excluded it."""
        by_hand = self.corrections.get(claim["claim_id"], [])
        if any(row["action"] == "exclude" for row in by_hand):
            return False
        source = self.sources.get(claim["source_id"])
        return source is None or source["decision"] != "superseded"

    @cached_property
    def options(self) -> dict[str, Row]:
        """Every option by its id, composites too."""
        rows = rows_of(self.tables.aligned.options, "option_id")
        return {row["option_id"]: row for row in rows}

    @cached_property
    def compared(self) -> list[str]:
        """The options proper, without composites, in their stable order."""
        return [key for key, row in self.options.items() if not row["is_composite"]]

    @cached_property
    def most_named(self) -> list[str]:
        """The options proper, those that most claims speak of first."""
        counts = Counter(
            row["option_id"] for c in self.claims.values() for row in c["options"]
        )
        return sorted(self.compared, key=lambda key: (-counts[key], key))

    @cached_property
    def criteria(self) -> dict[str, Row]:
        """Every criterion by its id, in the order of the names."""
        rows = rows_of(self.tables.aligned.criteria, "name", "criterion_id")
        return {row["criterion_id"]: row for row in rows}

    @cached_property
    def claims(self) -> dict[str, Row]:
        """Claims in reading order, each with the options it names."""
        frame = self.tables.aligned.claims
        rows = rows_of(frame, "source_id", "line_start", "line_end", "claim_id")
        named = group_rows(rows_of(self.tables.aligned.claim_options), "claim_id")
        known = known_places(self.tables.ingested.places)
        for row in rows:
            address = (row["source_id"], row["claim_id"], row["line_start"])
            row["place"] = clean(place_of(known, *address))
            row["options"] = sorted(named.get(row["claim_id"], []), key=by_option)
        return {row["claim_id"]: row for row in rows}

    @cached_property
    def shown(self) -> set[str]:
        """The claims that the report prints and links can lead to."""
        ranked = sorted(self.claims, key=lambda key: key not in self.cited)
        return set(ranked[: self.most_claims])

    @cached_property
    def listed(self) -> list[str]:
        """The sources that the report prints: those not read, then those it cites."""
        speaking = {self.claims[key]["source_id"] for key in self.shown}
        ranked = sorted(
            self.sources,
            key=lambda key: (
                self.sources[key]["status"] != "quarantined",
                key not in speaking,
            ),
        )
        return sorted(ranked[:SHOWN_SOURCES])

    @cached_property
    def cited(self) -> set[str]:
        """The claims that a score, a conflict or a recommendation rests on."""
        rows = [*self.evidence, *self.sides, *self.use_case_claims]
        return {row["claim_id"] for row in rows}

    @cached_property
    def evidence(self) -> list[Row]:
        """The evidence, with its influence."""
        order = ["criterion_id", "source_id", "claim_id", "option_id", "rival_id"]
        return rows_of(self.tables.scored.evidence, *order)

    @cached_property
    def evidence_by_criterion(self) -> dict[str, list[Row]]:
        """The evidence on each criterion."""
        return group_rows(self.evidence, "criterion_id")

    @cached_property
    def conflicts(self) -> list[Row]:
        """Conflicts, the gravest first and the open before the settled."""
        grave = ["high", "medium", "low"]
        rows = rows_of(self.tables.reconciled.conflicts, "conflict_id")
        return sorted(
            rows, key=lambda r: (grave.index(r["severity"]), r["status"] != "open")
        )

    @cached_property
    def sides(self) -> list[Row]:
        """The claims of the conflicts, side by side."""
        return rows_of(
            self.tables.reconciled.conflict_claims, "conflict_id", "side", "claim_id"
        )

    @cached_property
    def sides_by_conflict(self) -> dict[str, list[Row]]:
        """The sides of each conflict."""
        return group_rows(self.sides, "conflict_id")

    @cached_property
    def use_case_claims(self) -> list[Row]:
        """The claims that recommend an option for a use case."""
        order = ["use_case", "option_id", "source_id", "claim_id"]
        return rows_of(self.tables.reconciled.use_case_claims, *order)

    @cached_property
    def consensus(self) -> dict[str, list[Row]]:
        """The scores on each criterion, in the order of the options."""
        rows = rows_of(self.tables.scored.consensus, "criterion_id", "option_id")
        return group_rows(rows, "criterion_id")

    @cached_property
    def preferences(self) -> dict[str, list[Row]]:
        """The pairs of each criterion, in the order of the options."""
        frame = self.tables.scored.preferences
        rows = rows_of(frame, "criterion_id", "option_id", "rival_id")
        return group_rows(rows, "criterion_id")

    @cached_property
    def fragility(self) -> dict[tuple, dict[str, Row]]:
        """What each verdict hangs on, by criterion, pair and sort of error."""
        found: dict[tuple, dict[str, Row]] = {}
        for row in rows_of(self.tables.scored.fragility):
            key = row["criterion_id"], row["option_id"], row["rival_id"]
            found.setdefault(key, {})[row["error"]] = row
        return found

    @cached_property
    def settling(self) -> dict[tuple, Row]:
        """What would settle each open verdict, by criterion and pair."""
        return {
            (row["criterion_id"], row["option_id"], row["rival_id"]): row
            for row in rows_of(self.tables.scored.settling)
        }

    @cached_property
    def alternatives(self) -> dict[str, list[Row]]:
        """What other decisions about each conflict would change, as tabled."""
        return group_rows(rows_of(self.tables.scored.alternatives), "conflict_id")

    @cached_property
    def labels(self) -> dict[str, list[Row]]:
        """The labels that documents use for each criterion."""
        frame = self.tables.aligned.criterion_labels
        rows = rows_of(frame, "criterion_id", "label", "source_id")
        return group_rows(rows, "criterion_id")

    @cached_property
    def totals(self) -> Counter[str | None]:
        """How many claims each criterion has."""
        return Counter(claim["criterion_id"] for claim in self.claims.values())

    @cached_property
    def scored_criteria(self) -> list[str]:
        """Criteria that are compared, in the order of their names."""
        return [
            key
            for key, row in self.criteria.items()
            if row["direction"] != "descriptive"
        ]

    def option(self, option_id: str) -> str:
        """The name of an option."""
        row = self.options.get(option_id)
        return isolate(row["name"]) if row else option_id

    def criterion(self, criterion_id: str | None) -> str:
        """The name of a criterion; the whole has a name, too."""
        if criterion_id == OVERALL:
            return "All criteria together"
        row = self.criteria.get(criterion_id)
        return isolate(row["name"]) if row else criterion_id or ""

    def cite(self, claim_id: str) -> Row:
        """Where a claim stands: its source, its line and the link to it, if printed."""
        claim = self.claims[claim_id]
        return {
            "source": claim["source_id"],
            "line": claim["place"] or claim["line_start"],
            "is_place": claim["place"] is not None,
            "where": where(claim["place"], claim["line_start"]),
            "href": self.claim_anchor(claim_id) if claim_id in self.shown else None,
        }

    def claim_anchor(self, claim_id: str) -> str:
        """The id of the element that prints a claim."""
        return make_anchor("claim", self.claims[claim_id]["claim_key"])


def by_option(row: Row) -> str:
    """The key that rows are sorted by where only the option tells them apart."""
    return row["option_id"]

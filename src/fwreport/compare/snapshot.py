"""A build in plain values, small enough to be kept for good: sources and answers."""

from typing import Any

import pandas as pd

from fwreport.tables.stages import Tables

DIGITS = 6
CELL = ["criterion_id", "option_id"]
KEPT = {
    "scores": [*CELL, "score", "low", "high", "certainty"],
    "verdicts": [*CELL, "rival_id", "verdict", "probability"],
    "ranking": ["option_id", "score", "low", "high", "verdict", "best_probability"],
    "use_cases": ["use_case", "option_id", "verdict", "source_count"],
    "conflicts": ["conflict_key", "kind", "severity", "criterion_id", "title"],
}
KEPT["conflicts"] += ["status", "resolution", "rule"]

Snapshot = dict[str, Any]


def take_snapshot(tables: Tables) -> Snapshot:
    """What a later build is compared with; the ledger keeps it for every generation.

    sources    path, digest, status and decision of each
    scores, verdicts, ranking, use_cases, conflicts
               the columns of KEPT, numbers to six digits
    decisions  what people decided, by the key of the conflict
    names      of options and criteria, by their ids
    speakers   paths of the sources behind each criterion, purpose and conflict
    """
    scored, reconciled = tables.scored, tables.reconciled
    sources = tables.ingested.sources
    settled = reconciled.settlements[reconciled.settlements["decision"].notna()]
    return {
        "sources": plain(sources, ["path", "sha256", "status", "reason", "decision"]),
        "scores": plain(scored.consensus, KEPT["scores"]),
        "verdicts": plain(scored.preferences, KEPT["verdicts"]),
        "ranking": plain(scored.ranking, KEPT["ranking"]),
        "use_cases": plain(scored.use_cases, KEPT["use_cases"]),
        "conflicts": plain(reconciled.conflicts, KEPT["conflicts"]),
        "decisions": plain(settled, ["conflict_key", "decision", "decided_by"]),
        "names": {
            "options": names_of(tables.aligned.options, "option_id"),
            "criteria": names_of(tables.aligned.criteria, "criterion_id"),
        },
        "speakers": speakers_of(tables),
    }


def plain(table: pd.DataFrame, columns: list[str]) -> list[dict[str, Any]]:
    """The rows as plain dictionaries: numbers to six digits, null where empty."""
    rows = table[columns].round(DIGITS).sort_values(columns[:3]).to_dict("records")
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()}
        for row in rows
    ]


def names_of(table: pd.DataFrame, key: str) -> dict[str, str]:
    """Names by id, in the order of the ids."""
    rows = table.sort_values(key)
    return dict(zip(rows[key], rows["name"], strict=True))


def speakers_of(tables: Tables) -> dict[str, dict[str, list[str]]]:
    """Who stands behind each criterion, purpose and conflict: paths, sorted."""
    paths = tables.ingested.sources.set_index("source_id")["path"]
    reconciled = tables.reconciled
    owners = tables.aligned.claims[["claim_id", "source_id"]]
    sides = reconciled.conflict_claims.merge(owners, on="claim_id")
    sides = sides.merge(reconciled.conflicts[["conflict_id", "conflict_key"]])
    return {
        "criteria": group_paths(tables.scored.evidence, "criterion_id", paths),
        "use_cases": group_paths(reconciled.use_case_claims, "use_case", paths),
        "conflicts": group_paths(sides, "conflict_key", paths),
    }


def group_paths(
    table: pd.DataFrame, key: str, paths: pd.Series
) -> dict[str, list[str]]:
    """The paths of the sources in the table, by the value of a column."""
    pairs = table[[key, "source_id"]].drop_duplicates()
    pairs = pairs.assign(path=pairs["source_id"].map(paths)).sort_values([key, "path"])
    return pairs.groupby(key)["path"].agg(list).to_dict()

"""Abstentions: verdicts left open although several sources speak."""

from collections.abc import Iterator
from typing import Any

from fwreport.review.desk import Choice, Desk, Item, Line
from fwreport.review.effects import (
    one_more_document,
    sources_that_settle,
    without_source,
)
from fwreport.tables.scores import OVERALL

SEVERAL = 2  # sources that compare the pair; with one, there is nothing to settle


def find_abstentions(desk: Desk) -> Iterator[Item]:
    """One item for each pair that is contested, or insufficient with several sources.

    Criteria on which a conflict is open are settled there; those on which a person has
    decided one were looked at.
    """
    decided = {
        row["conflict_key"] for row in desk.rows("settlements") if row["decision"]
    }
    disputed = {
        row["criterion_id"]
        for row in desk.rows("conflicts")
        if row["status"] == "open" or row["conflict_key"] in decided
    }
    for row in desk.rows("preferences"):
        is_open = row["verdict"] in ("contested", "insufficient")
        is_told = row["source_count"] >= SEVERAL
        if is_open and is_told and row["criterion_id"] not in disputed:
            yield item_of(desk, row)


def item_of(desk: Desk, row: dict[str, Any]) -> Item:
    """One verdict left open, and the sources without which it would not be."""
    pair = row["criterion_id"], row["option_id"], row["rival_id"]
    option, rival = desk.names[row["option_id"]], desk.names[row["rival_id"]]
    counts = [
        f"{row['for_option_count']} for {option}",
        f"{row['for_rival_count']} for {rival}",
        f"{row['even_count']} for neither",
    ]
    sentence = (
        f"{row['source_count']} sources compare {option} and {rival}: "
        f"{', '.join(counts)}; the verdict is {row['verdict']}. "
        f"{one_more_document(desk, pair)}"
    )
    choices, moves = [], 0.0
    for source_id in sorted(set(sources_that_settle(desk, pair))):
        effect = without_source(desk, source_id)
        reason = f"{desk.names[pair[0]]} hung on it and was left open"
        line = desk.exclusion(source_id, reason)
        choices.append(Choice(f"exclude {source_id}", line, effect.words))
        moves = max(moves, effect.moves)
    if pair[0] != OVERALL:
        name = desk.names[pair[0]]
        cells = {"label": name, "criterion": name, "direction": "descriptive"}
        line = Line("criteria.csv", cells)
        choices.append(Choice("do not score", line, f"{name} is no longer scored"))
    severity = "medium" if row["verdict"] == "contested" else "low"
    return Item(
        "abstention",
        ("verdict", *pair),
        severity,
        f"{desk.names[pair[0]]}: {option} or {rival}",
        sentence,
        tuple(choices),
        moves,
    )

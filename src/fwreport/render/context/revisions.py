"""The updated scoring table: in the form of the source that asks for it."""

from fwreport.render.charts import revision_plot
from fwreport.render.context.book import Book, Row, group_rows, rows_of
from fwreport.render.context.caveats import recompute, recomputed
from fwreport.render.context.wording import (
    clip,
    count,
    enumerate_words,
    interval,
    make_anchor,
    number,
    printed,
)

WIDE = 3  # options that have room beside each other; more stand below each other


def make_revisions(book: Book) -> list[Row]:
    """One table for each source that calls its ratings unfinished."""
    rows = rows_of(book.tables.scored.revisions, "source_id", "claim_id")
    tables = []
    for source, mine in group_rows(rows, "source_id").items():
        mine.sort(key=lambda row: place_of(book, row))
        options = list(dict.fromkeys(row["option_id"] for row in mine))
        updated = sum(row["status"] == "updated" for row in mine)
        tables.append(
            {
                "source": source,
                "options": [clip(book.option(key), 24) for key in options],
                "is_wide": len(options) <= WIDE,
                "rows": revision_rows(book, mine, options),
                "scale": scale_of(book, mine),
                "summary": f"{updated} of {count(len(mine), 'rating')} can be updated",
                "left": len(mine) - updated,
                "totals": total_rows(book, source),
            }
        )
    return tables


def place_of(book: Book, row: Row) -> tuple:
    """Where the old rating stands in its document."""
    claim = book.claims[row["claim_id"]]
    return (claim["line_start"], claim["claim_id"])


def revision_rows(book: Book, rows: list[Row], options: list[str]) -> list[Row]:
    """The criteria in the order of the document, a cell an option."""
    lines = []
    for row in rows:
        label = book.claims[row["claim_id"]]["criterion_label"]
        label = label or book.criterion(row["criterion_id"])
        if not lines or lines[-1]["label"] != label:
            href = make_anchor("criterion", row["criterion_id"])
            lines.append({"label": label, "href": href, "cells": {}})
        lines[-1]["cells"][row["option_id"]] = revision_cell(book, row)
    for line in lines:
        line["cells"] = [line["cells"].get(option) for option in options]
    return lines


def revision_cell(book: Book, row: Row) -> Row:
    """One old rating beside what replaces it, if anything does."""
    claim = book.claims[row["claim_id"]]
    shown = {
        "option": book.option(row["option_id"]),
        "old": printed(row["old_value"]),
        "old_on_scale": on_scale(claim, row["old_value"]),
        "score": row["score"] if row["status"] == "updated" else None,
        "low": row["low"],
        "high": row["high"],
    }
    relative = row["status"] == "updated" and row["score"] is None
    return {
        **shown,
        "new": number(shown["score"]),
        "interval": interval(row["low"], row["high"]) if shown["score"] else "",
        "is_relative": relative,
        "is_updated": row["status"] == "updated" and not relative,
        "others": count(row["other_source_count"], "other", "others"),
        "plot": revision_plot(shown),
        "cite": book.cite(row["claim_id"]),
    }


def on_scale(claim: Row, value: float) -> float:
    """An old rating on the 1-10 scale, so that it can be drawn there."""
    low, high = claim["scale_low"], claim["scale_high"]
    if low is None or high is None or low == high:
        return value
    return 1 + 9 * (value - low) / (high - low)


def scale_of(book: Book, rows: list[Row]) -> str:
    """The scale that the old ratings are printed on."""
    scales = {
        (claim["scale_low"], claim["scale_high"])
        for claim in (book.claims[row["claim_id"]] for row in rows)
        if claim["scale_low"] is not None
    }
    named = [f"{printed(low)} to {printed(high)}" for low, high in sorted(scales)]
    return enumerate_words(named)


def total_rows(book: Book, source: str) -> list[Row]:
    """The totals that the source prints, beside what its own rows give."""
    conflicts = [c for c in book.conflicts if c["kind"] == "arithmetic"]
    wrong = {
        pair["claim_id"]: {**pair, "conflict": c}
        for c in conflicts
        if (pair := recompute(book, c["conflict_id"])) and pair["source"] == source
    }
    rows = []
    for claim in book.claims.values():
        if claim["kind"] != "aggregate" or claim["source_id"] != source:
            continue
        found = wrong.get(claim["claim_id"])
        names = [book.option(row["option_id"]) for row in claim["options"]]
        rows.append(
            {
                "option": enumerate_words(names),
                "label": claim["criterion_label"] or "Total",
                "stated": printed(claim["value"]),
                "recomputed": recomputed(found) if found else "",
                "parts": count(found["part_count"], "row") if found else "",
                "conflict": found["conflict"]["conflict_id"] if found else "",
                "href": make_anchor("conflict", found["conflict"]["conflict_key"])
                if found
                else "",
                "cite": book.cite(claim["claim_id"]),
            }
        )
    return rows

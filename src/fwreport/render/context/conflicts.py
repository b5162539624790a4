"""Conflicts: both sides word for word, what was made of them, and by what rule."""

import csv
import io
import re

from fwreport.render.context.book import Book, Row, group_rows, rows_of
from fwreport.render.context.fragility import decision_rows
from fwreport.render.context.wording import (
    capitalize,
    count,
    enumerate_words,
    make_anchor,
)

MOST_QUOTES = 4  # of a side; the others are given by their lines
MOST_LINES = 60
WORD = re.compile(r"[^\W_]+")
KINDS = {
    "corruption": "damaged text",
    "provisional": "declared unfinished",
    "arithmetic": "totals against their parts",
    "outdated": "outdated",
    "temporal": "different versions or times",
    "internal": "a source against itself",
    "rating_vs_verdict": "rating against verdict",
    "verdict_vs_statement": "verdict against statement",
    "fact": "fact against fact",
    "statement": "statement against statement",
}


def make_conflicts(book: Book) -> Row:
    """All conflicts, the gravest first, and their number in words."""
    settlements = book.tables.reconciled.settlements
    digests = settlements.set_index("conflict_key")["claims_digest"].to_dict()
    severities = rows_of(book.tables.reconciled.severities)
    reasons = {row["conflict_id"]: row["reason"] for row in severities}
    shown = [
        {**row, "reason": capitalize(reasons.get(row["conflict_id"], ""))}
        for row in book.conflicts[: book.most_items]
    ]
    open_ = sum(row["status"] == "open" for row in book.conflicts)
    high = sum(row["severity"] == "high" for row in book.conflicts)
    total = count(len(book.conflicts), "conflict")
    words = f"{total}: {open_ or 'none'} open, {high or 'none'}"
    return {
        "rows": [conflict(book, row, digests) for row in shown],
        "left": len(book.conflicts) - len(shown),
        "summary": f"{words} of high severity",
    }


def conflict(book: Book, row: Row, digests: dict[str, str]) -> Row:
    """One conflict with its sides, and its key as resolutions.csv takes it."""
    sides = group_rows(book.sides_by_conflict.get(row["conflict_id"], []), "side")
    digest = digests.get(row["conflict_key"])
    key = "@".join(filter(None, [row["conflict_key"], digest]))
    return {
        **row,
        "key": key,
        "lines": [catalog_line(key, decision) for decision in decisions_on([*sides])],
        "anchor": make_anchor("conflict", row["conflict_key"]),
        "kind_words": KINDS.get(row["kind"], row["kind"]),
        "criterion": book.criterion(row["criterion_id"]),
        "criterion_href": make_anchor("criterion", row["criterion_id"])
        if row["criterion_id"] in book.criteria
        else "",
        "sides": [
            side(book, name, rows, row["kind"] == "fact")
            for name, rows in sides.items()
        ],
        "decisions": decision_rows(book, row["conflict_id"]),
    }


def decisions_on(sides: list[str]) -> list[str]:
    """What can be decided about a conflict, as resolutions.csv takes it."""
    if len(sides) < 2:
        return [*(f"set aside {name}" for name in sides), "keep all"]
    return [*(f"keep {name}" for name in sides), "keep all"]


def catalog_line(key: str, decision: str) -> str:
    """A line for resolutions.csv: conflict, decision, by, date, reason."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow([key, decision, "", "", ""])
    return buffer.getvalue()


def side(book: Book, name: str, rows: list[Row], is_fact: bool) -> Row:
    """One side: its first claims quoted, the others by their lines."""
    claims = [book.claims[row["claim_id"]] for row in rows]
    claims.sort(key=lambda c: (c["source_id"], c["line_start"], c["claim_id"]))
    rest = claims[MOST_QUOTES:]
    return {
        "name": fact_name(name, claims) if is_fact else side_name(book, name),
        "quotes": [quote(book, claim) for claim in claims[:MOST_QUOTES]],
        "more": count(len(rest), "more claim") if rest else "",
        "places": places_of(book, rest),
    }


def places_of(book: Book, claims: list[Row]) -> list[Row]:
    """The lines of claims, source by source, each line once."""
    places = []
    for source, mine in group_rows(claims, "source_id").items():
        lines = {}
        for claim in mine:
            lines.setdefault(claim["line_start"], book.cite(claim["claim_id"]))
        shown = list(lines.values())
        cut = len(shown) - MOST_LINES
        places.append({"source": source, "lines": shown[:MOST_LINES], "cut": cut})
    return places


def side_name(book: Book, name: str) -> str:
    """What a side stands for: an option by its name, else the word as it is."""
    parts = [part.strip() for part in name.split("+")]
    if all(part in book.options for part in parts):
        return enumerate_words([book.option(part) for part in parts])
    return capitalize(name.replace("_", " "))


def fact_name(name: str, claims: list[Row]) -> str:
    """A side of a fact as the documents write it: its words in their order.

    name  the words of the value, sorted, as decisions name it
    """
    words = set(name.casefold().split())
    found = [
        [word for word in WORD.findall(claim["text"]) if word.casefold() in words]
        for claim in claims
    ]
    fullest = max(found, key=lambda said: len(set(map(str.casefold, said))), default=[])
    return " ".join(dict.fromkeys(fullest)) or capitalize(name)


def quote(book: Book, claim: Row) -> Row:
    """A claim word for word, with what it is said of."""
    names = [book.option(row["option_id"]) for row in claim["options"]]
    about = [claim["criterion_label"] or "", enumerate_words(names)]
    return {
        "text": claim["text"],
        "kind": claim["kind"],
        "about": ", ".join(filter(None, about)),
        **book.cite(claim["claim_id"]),
    }

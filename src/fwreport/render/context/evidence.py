"""Evidence by criterion: every score leads to its claims, every claim to its line."""

from fwreport.render.bars import preference_bars
from fwreport.render.context.answers import answer_of
from fwreport.render.context.book import Book, Row, group_rows
from fwreport.render.context.findings import (
    conflict_marks,
    consensus_rows,
    pair_rows,
    reasons_of,
)
from fwreport.render.context.topics import printed_criteria
from fwreport.render.context.wording import (
    count,
    enumerate_words,
    interval,
    make_anchor,
    number,
)

NO_CRITERION = "Claims on no criterion"


def make_evidence(book: Book) -> list[Row]:
    """The criteria with their claims, by name; then what belongs to none."""
    claims = [claim for key, claim in book.claims.items() if key in book.shown]
    by_criterion = group_rows(claims, "criterion_id")
    influences = {
        row["claim_id"]: row["influence"]
        for row in sorted(book.evidence, key=lambda row: row["influence"] or 0)
        if row["influence"] is not None
    }
    printed = printed_criteria(book)
    parts = [
        criterion_part(book, key, by_criterion.get(key, []), influences)
        for key in book.criteria
        if key in printed
    ]
    if loose := by_criterion.get(None, []):
        rows = [claim_row(book, claim, influences) for claim in loose]
        parts.append({**EMPTY, "name": NO_CRITERION, "claims": in_order(rows)})
    return parts


def count_left(book: Book) -> str:
    """The criteria that are not printed, with their noun; empty if all are."""
    left = len(book.criteria) - len(printed_criteria(book))
    return count(left, "more criterion", "more criteria") if left else ""


EMPTY = {
    "anchor": "claims-loose",
    "group": "",
    "scores": [],
    "pairs": [],
    "bars": None,
    "pairs_left": 0,
    "reasons": "",
    "conflicts": [],
    "labels": "",
    "left": "",
}


def criterion_part(
    book: Book, key: str, claims: list[Row], influences: dict[str, float]
) -> Row:
    """One criterion: scores, pairs, why they are as sure as they are, and claims."""
    rows = book.preferences.get(key, [])
    pairs, pairs_left = pair_rows(book, key)
    left = book.totals[key] - len(claims)
    name, limit = book.criterion(key), book.settings.win_probability
    return {
        "name": name,
        "anchor": make_anchor("criterion", key),
        "group": book.criteria[key]["group_name"],
        "scores": [score_row(row) for row in consensus_rows(book, key)],
        "pairs": pairs,
        "bars": preference_bars(name, pairs, limit),
        "pairs_left": pairs_left,
        "reasons": reasons_of(answer_of(book, rows).pairs),
        "conflicts": conflict_marks(book, key),
        "labels": other_labels(book, key),
        "claims": in_order([claim_row(book, claim, influences) for claim in claims]),
        "left": count(left, "more claim") if left else "",
    }


def score_row(row: Row) -> Row:
    """A consensus as printed."""
    return {
        "option": row["option"],
        "score": number(row["score"]),
        "interval": interval(row["low"], row["high"]),
        "certainty": row["certainty"],
        "reasons": row["certainty_reasons"] or "",
        "words": f"{count(row['source_count'], 'document')}, "
        f"{count(row['claim_count'], 'claim')}",
    }


def other_labels(book: Book, key: str) -> str:
    """The labels that documents use for the criterion, where they differ from it."""
    named: dict[str, list[str]] = {}
    for row in book.labels.get(key, []):
        if row["label"].casefold() != book.criterion(key).casefold():
            named.setdefault(row["label"], []).append(row["source_id"])
    words = [f"“{label}” in {enumerate_words(s)}" for label, s in named.items()]
    return "; ".join(words)


def claim_row(book: Book, claim: Row, influences: dict[str, float]) -> Row:
    """A claim with its place, what it is said of, and what it moves."""
    composites = {row["composite_id"] for row in claim["options"]} - {None}
    names = [book.option(key) for key in sorted(composites)] or [
        book.option(row["option_id"]) for row in claim["options"]
    ]
    influence = influences.get(claim["claim_id"])
    return {
        "anchor": book.claim_anchor(claim["claim_id"]),
        "source": claim["source_id"],
        "line": claim["line_start"],
        "lines": lines_of(claim),
        "options": enumerate_words(names),
        "kind": claim["kind"],
        "text": claim["text"],
        "winner": winner_words(book, claim),
        "is_provisional": claim["is_provisional"],
        "is_indirect": bool(composites),
        "influence": number(influence, 2) if influence is not None else "",
        "is_heard": book.is_heard(claim),
        "corrections": [
            correction_words(book, row)
            for row in book.corrections.get(claim["claim_id"], [])
        ],
    }


def lines_of(claim: Row) -> str:
    """Where a claim stands in its source: its place, or its lines."""
    start, end = claim["line_start"], claim["line_end"]
    return claim["place"] or (f"{start} to {end}" if end > start else f"{start}")


def correction_words(book: Book, row: Row) -> str:
    """What a person corrected, and why."""
    why = f": {row['reason']}" if row["reason"] else ", no reason given"
    if row["action"] == "exclude":
        return f"excluded{why}"
    what = row["action"].removeprefix("set ")
    name = book.criterion if what == "criterion" else book.option
    before, after = (
        name(value) if value and what in ("criterion", "winner") else value or "none"
        for value in (row["before"], row["after"])
    )
    return f"{what} {before} → {after}{why}"


def winner_words(book: Book, claim: Row) -> str:
    """Whom the claim favours, where it favours one."""
    if claim["winner"] is None:
        return ""
    if claim["winner"] == "tie":
        return "no difference"
    return f"for {book.option(claim['winner'])}"


def in_order(rows: list[Row]) -> list[Row]:
    """Claims by source and line."""
    return sorted(rows, key=lambda row: (row["source"], row["line"]))

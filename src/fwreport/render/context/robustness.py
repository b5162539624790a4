"""How robust the answers are: what one change does, and how far sources agree."""

import re

from fwreport.render.context.answers import TIE
from fwreport.render.context.book import Book, Row, rows_of
from fwreport.render.context.wording import (
    count,
    make_anchor,
    number,
    percent,
)
from fwreport.tables.scores import OVERALL

MOST_CHANGES = 60  # rows shown; the data holds all


def make_robustness(book: Book) -> Row:
    """Verdicts that change, the changes tried, and the coefficients of agreement."""
    order = ["criterion_id", "option_id", "rival_id", "change"]
    rows = rows_of(book.tables.scored.sensitivity, *order)
    flipped = [row for row in rows if row["verdict_before"] != row["verdict_after"]]
    flipped.sort(key=lambda row: not is_decided(row))
    changes = sorted({row["change"] for row in rows})
    return {
        "tried": [
            {**tried(change, rows), "change": change_words(book, change)}
            for change in changes
        ],
        "flips": [flip(book, row) for row in flipped[:MOST_CHANGES]],
        "left": max(len(flipped) - MOST_CHANGES, 0),
        "summary": f"{count(len(changes), 'change')} moved something; "
        f"{count(len(flipped), 'verdict')} came out differently",
        **make_agreement(book),
    }


def make_agreement(book: Book) -> Row:
    """The coefficients that the data suffice for, and the count of the others."""
    rows = rows_of(book.tables.scored.agreement, "criterion_id", "measure")
    is_any = any(row["value"] is not None for row in rows)
    shown = [
        row
        for row in rows
        if row["value"] is not None or (is_any and row["criterion_id"] == OVERALL)
    ]
    lacking = len({row["criterion_id"] for row in rows}) - len(
        {row["criterion_id"] for row in shown}
    )
    return {
        "agreement": [agreement(book, row) for row in shown],
        "lacking": count(lacking, "criterion", "criteria") if lacking else "",
    }


def change_words(book: Book, change: str) -> str:
    """A change as a reader knows it: criteria by their names, not their ids."""
    if match := re.fullmatch(r"weight of (.+) doubled", change):
        return f"weight of {book.criterion(match[1])} doubled"
    return change


def is_decided(row: Row) -> bool:
    """Whether an answer for one option is at stake."""
    return row["verdict_before"] in {"option", "rival"}


def tried(change: str, rows: list[Row]) -> Row:
    """One change: how many verdicts it touches."""
    mine = [row for row in rows if row["change"] == change]
    flips = [row for row in mine if row["verdict_before"] != row["verdict_after"]]
    lost = [row for row in flips if is_decided(row)]
    return {
        "change": change,
        "flips": len(flips),
        "lost": len(lost),
        "all": len(mine),
    }


def flip(book: Book, row: Row) -> Row:
    """A verdict before and after a change."""
    return {
        "criterion": book.criterion(row["criterion_id"]),
        "href": make_anchor("criterion", row["criterion_id"])
        if row["criterion_id"] in book.criteria
        else "",
        "pair": f"{book.option(row['option_id'])}, {book.option(row['rival_id'])}",
        "change": change_words(book, row["change"]),
        "before": verdict_words(book, row, row["verdict_before"]),
        "after": verdict_words(book, row, row["verdict_after"]),
        "chance_before": chance(book, row, row["probability_before"]),
        "chance_after": chance(book, row, row["probability_after"]),
    }


def chance(book: Book, row: Row, probability: float | None) -> str:
    """The probability of the option that either verdict is for, by its name."""
    if probability is None:
        return ""
    limit = book.settings.win_probability
    verdicts = (row["verdict_before"], row["verdict_after"])
    if "rival" in verdicts and "option" not in verdicts:
        return f"{book.option(row['rival_id'])} {percent(1 - probability, limit)}"
    return f"{book.option(row['option_id'])} {percent(probability, limit)}"


def verdict_words(book: Book, row: Row, verdict: str) -> str:
    """A verdict by the name of who is ahead."""
    return {
        "option": book.option(row["option_id"]),
        "rival": book.option(row["rival_id"]),
        "tie": TIE,
        "insufficient": "not enough evidence",
    }.get(verdict, verdict)


def agreement(book: Book, row: Row) -> Row:
    """A coefficient of agreement, or that the data do not suffice."""
    known = row["value"] is not None
    return {
        "criterion": book.criterion(row["criterion_id"]),
        "measure": row["measure"],
        "value": number(row["value"], 2) if known else "insufficient",
        "interval": f"{number(row['low'], 2)} to {number(row['high'], 2)}"
        if known and row["low"] is not None
        else "",
        "pairs": row["pair_count"],
    }

"""What changed since the generation compared with, in words."""

from fwreport.render.context.answers import TIE
from fwreport.render.context.book import Book, Row, rows_of
from fwreport.render.context.wording import (
    clip,
    count,
    date_words,
    enumerate_words,
    make_anchor,
    make_visible,
    number,
    percent,
)
from fwreport.tables.scores import OVERALL

MOST = {"Scores": 15}  # rows of one group; the data holds all
OTHERS = 40
MOST_NAMED = 3  # answers that page one names
NONE = "not compared"
INDIRECT = "indirect"  # as `compare` writes it
GROUPS = {
    "Documents": ["source_new", "source_gone", "source_changed", "source_renamed"],
    "Answers": ["verdict", "ranking", "use_case"],
    "Conflicts": ["conflict_new", "conflict_gone", "conflict_status"],
    "Scores": ["score"],
}
GROUPS["Documents"] += ["source_status"]
WORDS = {
    "source_new": "new",
    "source_gone": "gone",
    "source_changed": "its content changed",
    "source_renamed": "renamed",
    "source_status": "its status changed",
    "conflict_new": "new",
    "conflict_gone": "gone",
    "conflict_status": "resolved otherwise",
}


def make_changes(book: Book) -> Row | None:
    """The part of the report, and its line on page one; None without a baseline."""
    name, day = book.settings.baseline, book.settings.baseline_date
    if not name or not day:
        return None
    rows = rows_of(book.tables.compared.changes)
    answers = [row for row in rows if row["is_answer"]]
    rows = sorted(rows, key=lambda row: (not row["is_answer"], -moved(row)))
    groups = []
    for title, kinds in GROUPS.items():
        mine = [row for row in rows if row["kind"] in kinds]
        if mine:
            most = MOST.get(title, OTHERS)
            shown = [describe(book, row) for row in mine[:most]]
            left = max(len(mine) - most, 0)
            groups.append({"title": title, "rows": shown, "left": left})
    since = f"the report of {date_words(day)}"
    return {
        "since": since,
        "name": make_visible(name),
        "groups": groups,
        "summary": summarize(rows),
        "brief": brief(book, answers, rows),
        "is_indirect": any(row["why"] == INDIRECT for row in rows),
    }


def moved(row: Row) -> float:
    """How far a score moved; scores that came or went count most."""
    if row["kind"] != "score":
        return 0.0
    was, now = row["value_before"], row["value_after"]
    return 10.0 if was is None or now is None else abs(now - was)


def summarize(rows: list[Row]) -> str:
    """How much changed, in one sentence."""
    if not rows:
        return "Nothing changed."
    kinds = [row["kind"] for row in rows]
    counts = [
        (kinds.count("source_new"), "new document", None),
        (kinds.count("source_gone"), "document gone", "documents gone"),
        (kinds.count("source_changed"), "document changed", "documents changed"),
        (kinds.count("verdict"), "verdict changed", "verdicts changed"),
        (kinds.count("use_case"), "recommendation changed", "recommendations changed"),
        (kinds.count("conflict_new"), "new conflict", None),
        (kinds.count("conflict_gone"), "conflict gone", "conflicts gone"),
        (kinds.count("score"), "score moved", "scores moved"),
    ]
    words = [count(n, one, many or "") for n, one, many in counts if n]
    return f"{enumerate_words(words or [count(len(rows), 'change')])}."


def brief(book: Book, answers: list[Row], rows: list[Row]) -> str:
    """The line on page one: the answers that changed, else how much did."""
    if not answers:
        return f"No answer changed. {summarize(rows)}" if rows else "Nothing changed."
    named = [sentence(book, row) for row in answers[:MOST_NAMED]]
    left = len(answers) - MOST_NAMED
    if left > 0:
        named.append(f"{left} more {'answers' if left > 1 else 'answer'} changed")
    return f"{'; '.join(named)}."


def sentence(book: Book, row: Row) -> str:
    """One changed answer: `Debugging: Keras, was contested`."""
    found = describe(book, row)
    return f"{clip(found['subject'], 40)}: {found['after']}, was {found['before']}"


def describe(book: Book, row: Row) -> Row:
    """One change as it is printed."""
    kind = row["kind"]
    subject, before, after = row["name"], row["before"], row["after"]
    if kind == "verdict":
        first, second = book.option(row["option_id"]), book.option(row["rival_id"])
        subject = f"{subject}, {first} and {second}"
        before, after = verdict_words(book, before), verdict_words(book, after)
    elif kind in ("ranking", "use_case"):
        subject = f"{subject}, {book.option(row['option_id'])}"
        before, after = before or "not named", after or "not named"
    elif kind == "score":
        subject = f"{subject}, {book.option(row['option_id'])}"
        before = number(row["value_before"]) or "no score"
        after = number(row["value_after"]) or "no score"
    elif kind == "source_renamed":
        after = f"renamed from {before}"
        before = ""
    else:
        after = WORDS[kind] + (f": {after}" if kind == "conflict_status" else "")
        before = before if kind in ("conflict_status", "source_status") else ""
    chances = ""
    if kind == "verdict" and None not in (row["value_before"], row["value_after"]):
        first = book.option(row["option_id"])
        limit = book.settings.win_probability
        chances = f"{first} better: {percent(row['value_before'], limit)}, "
        chances += f"now {percent(row['value_after'], limit)}"
    return {
        "subject": subject,
        "href": anchor(book, row),
        "before": before or "",
        "after": after or "",
        "chances": chances,
        "why": row["why"],
    }


def verdict_words(book: Book, verdict: str | None) -> str:
    """A verdict by the name of who is ahead."""
    if verdict in book.options:
        return book.option(verdict)
    words = {None: NONE, "tie": TIE, "insufficient": "not enough evidence"}
    return words.get(verdict, verdict or NONE)


def anchor(book: Book, row: Row) -> str:
    """The element that the change leads to; empty where the report has none."""
    subject, kind = row["subject"], row["kind"]
    if kind.startswith("conflict") and kind != "conflict_gone":
        return make_anchor("conflict", subject)
    if kind.startswith("source") and kind != "source_gone":
        found = [key for key in book.listed if book.sources[key]["path"] == subject]
        return make_anchor("source", found[0]) if found else ""
    if kind in ("verdict", "score") and subject in book.criteria:
        return make_anchor("criterion", subject)
    return "part-findings" if subject == OVERALL else ""

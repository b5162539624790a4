"""Summary of findings: every criterion in its group, on one scale."""

from fwreport.render.charts import axis, difference_plot, interval_plot
from fwreport.render.context.answers import (
    Answer,
    answer_of,
    pair_sentence,
    positions,
    tally,
    tally_of,
    winner_of,
)
from fwreport.render.context.book import Book, Row, group_rows
from fwreport.render.context.brief import ranking_rows
from fwreport.render.context.fragility import fragility_words
from fwreport.render.context.topics import printed_criteria
from fwreport.render.context.wording import (
    CERTAINTIES,
    count,
    interval,
    make_anchor,
    number,
    percent,
)

MOST_PAIRS = 6  # pairs that a chart shows; the data holds all
VERDICTS = {"insufficient": "not enough evidence"}


def make_findings(book: Book) -> Row:
    """Groups of compared criteria, and those that only describe."""
    printed = printed_criteria(book)
    scored = [key for key in book.scored_criteria if key in printed]
    rows = [finding(book, key) for key in scored]
    rows.sort(key=lambda row: row["chart"] is None)
    groups = group_rows(rows, "group")
    return {
        "axis": axis(),
        "groups": [
            {
                "name": name,
                "rows": groups[name],
                "has_charts": any(row["chart"] for row in groups[name]),
            }
            for name in sorted(groups)
        ],
        "descriptive": [
            described(book, key)
            for key, row in book.criteria.items()
            if row["direction"] == "descriptive"
        ],
        "overall": overall(book),
        "left": len(book.scored_criteria) - len(scored),
    }


def finding(book: Book, key: str) -> Row:
    """One criterion: chart or plain line, answer, certainty, and what is in doubt."""
    pairs = book.preferences.get(key, [])
    answer = answer_of(book, pairs)
    sources = {row["source_id"] for row in book.evidence_by_criterion.get(key, [])}
    scored = consensus_rows(book, key)
    plain = len(sources) < 2
    return {
        "name": book.criterion(key),
        "group": book.criteria[key]["group_name"],
        "href": make_anchor("criterion", key),
        "chart": None if plain else chart(book, key, scored, answer),
        "line": plain_line(book, key, sorted(sources)) if plain else "",
        "answer": answer.text,
        "kind": answer.kind,
        "certainty": answer.certainty or lowest_certainty(scored),
        "reasons": reasons_of(answer.pairs),
        "tally": tally_of(book, answer) if answer.certainty else "",
        "conflicts": conflict_marks(book, key),
        "order": {
            "certainty": CERTAINTIES.index(answer.certainty)
            if answer.certainty
            else -1,
            "documents": len(sources),
            "difference": number(largest_gap(pairs), 3),
        },
    }


def largest_gap(pairs: list[Row]) -> float:
    """The largest difference between two options that some document compares."""
    gaps = [p["difference"] for p in pairs if p["source_count"]]
    return max((abs(gap) for gap in gaps if gap is not None), default=0.0)


def consensus_rows(book: Book, key: str) -> list[Row]:
    """The consensus on a criterion, with names, in the order of the options."""
    rows = book.consensus.get(key, [])
    return [{**row, "option": book.option(row["option_id"])} for row in rows]


def chart(book: Book, key: str, rows: list[Row], answer: Answer) -> Row | None:
    """The interval plot where levels are known, the differences where they are not."""
    known = [row for row in rows if row["score"] is not None]
    name = book.criterion(key)
    if len(known) > 1:
        return {"kind": "interval", **interval_plot(name, known, answer.leader)}
    pairs = [
        {
            **p,
            "option": book.option(p["option_id"]),
            "rival": book.option(p["rival_id"]),
        }
        for p in answer.pairs
        if p["difference"] is not None and p["low"] is not None
    ]
    if pairs:
        return {"kind": "difference", **difference_plot(name, pairs[:MOST_PAIRS])}
    return None


def plain_line(book: Book, key: str, sources: list[str]) -> str:
    """What the only source says; nothing is drawn of a single voice."""
    if not sources:
        return "described, nothing to compare"
    said = positions(book, key, set(book.options))
    return f"{sources[0]} alone: {said[0]['words'] if said else 'one option only'}"


def lowest_certainty(rows: list[Row]) -> str:
    """The certainty of scores that stand without a comparison."""
    return "very low" if rows else ""


def reasons_of(pairs: list[Row]) -> str:
    """Why certainty is not higher, each reason once."""
    reasons = [
        reason.strip()
        for pair in pairs
        for reason in (pair["certainty_reasons"] or "").split(";")
    ]
    return "; ".join(dict.fromkeys(filter(None, reasons)))


def conflict_marks(book: Book, key: str) -> list[Row]:
    """The conflicts on a criterion: short name, link and severity."""
    return [
        {
            "name": row["conflict_id"],
            "href": make_anchor("conflict", row["conflict_key"]),
            "severity": row["severity"],
            "status": row["status"],
        }
        for row in book.conflicts
        if row["criterion_id"] == key
    ]


def described(book: Book, key: str) -> Row:
    """A criterion that is not scored: how many claims of how many documents."""
    claims = [c for c in book.claims.values() if c["criterion_id"] == key]
    sources = {claim["source_id"] for claim in claims}
    words = count(len(claims), "claim")
    return {
        "name": book.criterion(key),
        "href": make_anchor("criterion", key),
        "words": f"{words} of {count(len(sources), 'document')}",
        "conflicts": conflict_marks(book, key),
    }


def overall(book: Book) -> Row:
    """The ranking: a chart where there are levels, and the chance of being best."""
    rows = [
        {**row, "option": book.option(row["option_id"])} for row in ranking_rows(book)
    ]
    known = [row for row in rows if row["score"] is not None]
    best = next((r["option_id"] for r in rows if r["verdict"] == "best"), None)
    return {
        "chart": {
            "kind": "interval",
            **interval_plot("All criteria together", known, best),
        }
        if known
        else None,
        "rows": [
            {
                "option": row["option"],
                "score": number(row["score"]),
                "interval": interval(row["low"], row["high"]),
                "best": percent(row["best_probability"], book.settings.win_probability),
                "verdict": VERDICTS.get(row["verdict"], row["verdict"]),
                "criteria": row["criterion_count"],
                "sources": row["source_count"],
            }
            for row in rows
        ],
    }


def pair_rows(book: Book, key: str) -> tuple[list[Row], int]:
    """The pairs of a criterion, decided ones first, and how many are left out."""
    pairs = [pair for pair in book.preferences.get(key, []) if pair["source_count"]]
    pairs.sort(key=lambda pair: winner_of(pair) is None)
    rows = [
        {
            "sentence": pair_sentence(book, pair),
            "difference": number(pair["difference"]),
            "interval": interval(pair["low"], pair["high"]),
            "probability": percent(pair["probability"], book.settings.win_probability),
            "chance": pair["probability"],
            "verdict": pair["verdict"],
            "option": book.option(pair["option_id"]),
            "rival": book.option(pair["rival_id"]),
            "certainty": pair["certainty"],
            "tally": tally(book, pair),
            "fragility": fragility_words(book, pair),
        }
        for pair in pairs[:MOST_PAIRS]
    ]
    return rows, max(len(pairs) - MOST_PAIRS, 0)

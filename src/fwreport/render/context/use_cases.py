"""Recommendations by use case, with who recommends what."""

from fwreport.render.context.book import Book, Row, group_rows
from fwreport.render.context.purposes import group_use_cases
from fwreport.render.context.wording import capitalize, count, make_anchor

WORDS = {
    "recommended": "recommended",
    "contested": "contested",
    "insufficient": "one document only",
}


def make_use_cases(book: Book) -> Row:
    """Use cases: the agreed first, then the contested, then those of one voice."""
    claims = group_rows(book.use_case_claims, "use_case", "option_id")
    order = list(WORDS)
    cases = []
    for use_case, rows in group_use_cases(book).items():
        cases.append(
            {
                "name": capitalize(use_case),
                "anchor": make_anchor("use-case", use_case),
                "verdict": rows[0]["verdict"],
                "words": WORDS[rows[0]["verdict"]],
                "options": [
                    recommendation(book, row, claims.get((use_case, row["option_id"])))
                    for row in rows
                ],
            }
        )
    most = {case["name"]: max(o["count"] for o in case["options"]) for case in cases}
    cases.sort(key=lambda c: (order.index(c["verdict"]), -most[c["name"]], c["name"]))
    return {
        "rows": cases[: book.most_items],
        "left": max(len(cases) - book.most_items, 0),
    }


def recommendation(book: Book, row: Row, claims: list[Row] | None) -> Row:
    """One option for one use case, with every claim that says so."""
    return {
        "option": book.option(row["option_id"]),
        "count": row["source_count"],
        "sources": count(row["source_count"], "document"),
        "certainty": row["certainty"],
        "claims": [
            {
                **book.cite(claim["claim_id"]),
                "text": book.claims[claim["claim_id"]]["text"],
                "is_indirect": claim["is_indirect"],
            }
            for claim in claims or []
        ],
    }

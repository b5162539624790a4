"""The purposes of page one: whom the sources recommend for what, and how many."""

from fwreport.render.context.book import Book, Row, group_rows, rows_of
from fwreport.render.context.topics import FEW_OPTIONS, NAME, conflict_link, join_sides
from fwreport.render.context.wording import (
    clip,
    count,
    enumerate_words,
    isolate,
    make_anchor,
)


def find_purposes(book: Book) -> list[Row]:
    """Use cases that several sources speak of, the surest first."""
    table = group_use_cases(book)
    claims = group_rows(book.use_case_claims, "use_case")
    purposes = []
    for use_case, rows in table.items():
        verdict = rows[0]["verdict"]
        if verdict == "insufficient":
            continue
        rows = [row for row in rows if row["verdict"] == verdict]
        said = group_rows(claims.get(use_case, []), "source_id")
        purposes.append(
            {
                "topic": f"For {isolate(clip(use_case, NAME))}",
                "href": make_anchor("use-case", use_case),
                "kind": "leads" if verdict == "recommended" else "contested",
                "is_purpose": True,
                "answer": enumerate_words(
                    [clip(book.option(row["option_id"]), 40) for row in rows]
                ),
                "leader": rows[0]["option_id"] if len(rows) == 1 else None,
                "certainty": rows[0]["certainty"],
                "because": recommended_by(rows, said) + also_for(book, said, rows),
                "fragility": "",
                "settling": "",
                "conflict": purpose_conflict(book, use_case)
                if verdict == "contested"
                else None,
                "sources": max(row["source_count"] for row in rows),
                "chance": "",
                "provisional": False,
                "plot": None,
                "plot_words": "",
                "indirect": any(r["is_indirect"] for r in claims.get(use_case, [])),
                "purpose": use_case,
                "sides": join_sides([recommends(book, said[key]) for key in said]),
            }
        )
    return sorted(purposes, key=lambda p: (-p["sources"], p["topic"]))


def group_use_cases(book: Book) -> dict[str, list[Row]]:
    """The rows of each use case, the surest and most recommended option first."""
    frame = book.tables.scored.use_cases
    rows = rows_of(frame, "use_case", "option_id")
    order = ["recommended", "contested", "insufficient"]
    rows.sort(key=lambda row: (order.index(row["verdict"]), -row["source_count"]))
    return group_rows(rows, "use_case")


def purpose_conflict(book: Book, use_case: str) -> Row | None:
    """The open conflict about who is recommended for a use case, by its claims."""
    rows = [row for row in book.use_case_claims if row["use_case"] == use_case]
    own = {row["claim_id"] for row in rows}
    for row in book.conflicts:
        sides = book.sides_by_conflict.get(row["conflict_id"], [])
        named = {side["side"] for side in sides}
        is_about = sides and all(side["claim_id"] in own for side in sides)
        if row["status"] == "open" and is_about and named <= {*book.options}:
            return conflict_link(row)
    return None


def recommended_by(rows: list[Row], said: dict[str, list[Row]]) -> str:
    """How many sources recommend the first option, and how many another.

    said  all claims on the purpose, by source
    """
    first = rows[0]
    option, against = first["option_id"], first["rival_source_count"] or "none"
    ours = [
        [row for row in mine if row["option_id"] == option] for mine in said.values()
    ]
    ours = [mine for mine in ours if mine]
    indirect = sum(all(row["is_indirect"] for row in mine) for mine in ours)
    how = f", {share_of(indirect, len(ours))} indirectly" if indirect else ""
    return f"{count(first['source_count'], 'document')} for{how}, {against} against"


def share_of(part: int, whole: int) -> str:
    """`2 of them`, `both` or `all`."""
    if part < whole:
        return f"{part} of them"
    return "both" if whole == 2 else "all"


def also_for(book: Book, said: dict[str, list[Row]], rows: list[Row]) -> str:
    """Which sources recommend another option, too: they are not against the first."""
    first = rows[0]["option_id"] if len(rows) == 1 else None
    named = {key: {row["option_id"] for row in mine} for key, mine in said.items()}
    both = [source for source, options in named.items() if {first} < options]
    others = set().union(*(named[source] for source in both)) - {first}
    if not both:
        return ""
    who = enumerate_words(both) if len(both) <= FEW_OPTIONS else f"{len(both)}"
    whom = clip(book.option(*others), 30) if len(others) == 1 else "others"
    return f"; {who} {'names' if len(both) == 1 else 'name'} {whom}, too"


def recommends(book: Book, rows: list[Row]) -> Row:
    """What one source recommends for a use case."""
    names = sorted({book.option(row["option_id"]) for row in rows})
    return {
        "source": rows[0]["source_id"],
        "words": enumerate_words(names),
    }

"""How little would change an answer, in words that are no surer than the figures."""

from fwreport.render.context.book import Book, Row
from fwreport.render.context.wording import count, enumerate_words, number

PAIR = ("criterion_id", "option_id", "rival_id")
OUT, TURNED, CLAIMED = "documents left out", "documents reversed", "claims reversed"
SHOWN = 3  # decisions about a conflict, or documents, that are spelled out
WORDS = {
    "tie": "no difference",
    "contested": "contested",
    "insufficient": "not enough evidence",
}


def key_of(row: Row) -> tuple[str, ...]:
    """The criterion and the two options of a row."""
    return tuple(row[name] for name in PAIR)


def short_words(book: Book, pairs: list[Row]) -> str:
    """For page one: what the weakest pair hangs on, where that is little.

    The documents without which it would not hold, else how many of them would have to
    be wrong.
    """
    for error in (OUT, TURNED):
        found = [book.fragility.get(key_of(pair), {}).get(error) for pair in pairs]
        weak = [row for row in found if row and row["total"] > 1 and row["fewest"]]
        if weak:
            row = min(weak, key=lambda row: (row["fewest"], row["total"]))
            fewest = int(row["fewest"])
            if error == TURNED:
                return f"would change if {fewest} of {row['total']} said the opposite"
            names = row["names"].split("; ")[:SHOWN]
            left = [f"{fewest - SHOWN} more"] if fewest > SHOWN else []
            return f"would not hold without {enumerate_words([*names, *left])}"
    return ""


def settle_words(book: Book, pair: Row) -> str:
    """What one more document would have to say to settle an open verdict."""
    row = book.settling.get(key_of(pair))
    if row is None:
        return ""
    if row["favoured_id"] is None:
        return "no single document more would settle it"
    points = count(int(row["gap"]), "point")
    name = book.option(row["favoured_id"])
    return f"one more document with {name} ahead by {points} would settle it"


def fragility_words(book: Book, pair: Row) -> str:
    """One line on what a verdict hangs on; empty where nothing was tried."""
    found = book.fragility.get(key_of(pair), {})
    parts = [document_words(found, OUT, "left out")]
    parts.append(document_words(found, TURNED, "had said the opposite"))
    if row := found.get(CLAIMED):
        parts.append(claim_words(book, row))
    parts.append(settle_words(book, pair))
    return "; ".join(filter(None, parts))


def document_words(found: dict[str, Row], error: str, what: str) -> str:
    """How many documents would have to be wrong in one way."""
    row = found.get(error)
    if row is None:
        return ""
    if row["total"] == 1:
        return f"rests on {row['names']} alone" if error == OUT and row["names"] else ""
    total = count(row["total"], "document")
    if row["fewest"]:
        names = enumerate_words(row["names"].split("; ")[:SHOWN])
        fewest = int(row["fewest"])
        return f"another verdict if {fewest} of {total} {verb(fewest, what)} ({names})"
    tried = row["tried"]
    some = "any one" if tried == 1 else f"the {tried} that say most"
    return f"the same if {some} of {total} {verb(tried, what)}"


def verb(quantity: int, what: str) -> str:
    """`left out` with the verb that the quantity asks for."""
    if what != "left out":
        return what
    return "is left out" if quantity == 1 else "are left out"


def claim_words(book: Book, row: Row) -> str:
    """How many claims would have to be wrong, with the place of the first ones."""
    total = count(row["total"], "claim")
    if not row["fewest"]:
        tried = row["tried"]
        some = "that says" if tried == 1 else "that say"
        return f"the same if the {tried} of {total} {some} most were reversed"
    names = row["names"].split("; ")
    places = [book.cite(name) for name in names[:SHOWN] if name in book.claims]
    cited = [f"{place['source']}, {place['where']}" for place in places]
    said = f" ({'; '.join(cited)})" if cited else ""
    return f"another verdict if {int(row['fewest'])} of {total} were reversed{said}"


def decision_rows(book: Book, conflict_id: str) -> list[Row]:
    """What other decisions about a conflict would change: decision and words."""
    rows: dict[str, list[Row]] = {}
    for row in book.alternatives.get(conflict_id, []):
        rows.setdefault(row["decision"], []).append(row)
    return [
        {"decision": decision, "words": effect_words(book, mine)}
        for decision, mine in rows.items()
    ]


def effect_words(book: Book, rows: list[Row]) -> str:
    """The verdicts that one decision changes; else the score that it moves most."""
    changed = [row for row in rows if row["changes_verdict"]]
    words = [
        f"{book.criterion(row['criterion_id'])}: {moved(book, row)}, "
        f"{verdict_words(book, row, 'before')} becomes "
        f"{verdict_words(book, row, 'after')}"
        for row in changed[:SHOWN]
    ]
    if len(changed) > SHOWN:
        words.append(f"also {count(len(changed) - SHOWN, 'other verdict')}")
    if changed:
        return "; ".join(words)
    first = rows[0]
    words = moved(book, first)
    if is_still(words):
        return "no verdict changes, and no score by as much as 0.1"
    where = book.criterion(first["criterion_id"])
    return f"no verdict changes; the largest move is on {where}: {words}"


def is_still(words: str) -> bool:
    """Whether a move is too small to be seen once it is rounded."""
    before, arrow, after = words.rpartition(" \N{RIGHTWARDS ARROW} ")
    return bool(arrow) and before.endswith(f" {after}")


def moved(book: Book, row: Row) -> str:
    """The score that a decision moves most, or the difference, before and after."""
    found = []
    for end in ("option", "rival"):
        before, after = row[f"{end}_score_before"], row[f"{end}_score_after"]
        if before is not None and after is not None:
            found.append((abs(after - before), end, before, after))
    if found:
        _, end, before, after = max(found)
        name = book.option(row[f"{end}_id"])
        return f"{name} {number(before)} \N{RIGHTWARDS ARROW} {number(after)}"
    before, after = row["difference_before"], row["difference_after"]
    if before is None or after is None:
        return "nothing is left to compare"
    arrow = f"{number(before)} \N{RIGHTWARDS ARROW} {number(after)}"
    return (
        f"{book.option(row['option_id'])} less {book.option(row['rival_id'])} {arrow}"
    )


def verdict_words(book: Book, row: Row, when: str) -> str:
    """A verdict in words, an option by its name."""
    verdict = row[f"verdict_{when}"]
    if verdict in ("option", "rival"):
        return book.option(row[f"{verdict}_id"])
    return WORDS[verdict]

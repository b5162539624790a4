"""What would embarrass a reader who did not know it, taken from the tables."""

import re

from fwreport.render.context.book import Book, Row, group_rows, rows_of
from fwreport.render.context.composites import DECIDED, composite_words, criteria_of
from fwreport.render.context.fragility import key_of
from fwreport.render.context.topics import answers_by_criterion
from fwreport.render.context.wording import (
    clip,
    count,
    enumerate_words,
    isolate,
    make_anchor,
    number,
    printed,
)
from fwreport.tables.scores import OVERALL

MOST = 8
FEW, PATH = 3, 40  # files that are named, and letters of each
NAMED = 12  # outdated points that are named beside those that are spelled out
TOTALS = 4  # of a source, that are spelled out
ENDED = ", out of date"  # in the title of such a conflict
DEPENDS = " depends on the version"  # likewise
QUOTED = re.compile("“([^”]{1,40})”")
GIVEN = re.compile(r"\b(?:average|sum)\b[^\d;]*?(-?\d+(?:\.\d+)?)")
UNTIL = re.compile(r"held until (\d{4}(?:-\d\d)*)")


def find_caveats(book: Book) -> list[Row]:
    """What scores are, then caveats by weight: {text, mark, href of what shows why}.

    mark  what the answers that refer to the caveat have in common, or empty
    """
    found = [
        unread(book),
        composite(book),
        provisional(book),
        fragile(book),
        *arithmetic(book),
        outdated(book),
        dated(book),
        versioned(book),
        damaged(book),
    ]
    shown = [opinions(), *filter(None, found)][:MOST]
    return [{"mark": "", **caveat} for caveat in shown]


def unread(book: Book) -> Row | None:
    """Sources that could not be read; those that the catalog excludes were not to."""
    lost = [
        source
        for source in book.sources.values()
        if source["status"] == "quarantined" and source["decision"] is None
    ]
    if not lost:
        return None
    verb = "was" if len(lost) == 1 else "were"
    text = f"{len(lost)} of {count(len(book.sources), 'file')} {verb} not readable"
    names = [isolate(clip(source["path"], PATH)) for source in lost[:FEW]]
    if left := len(lost) - len(names):
        names.append(f"{left} more")
    said = f"{text} and {verb} left out: {enumerate_words(names)}."
    return {"text": said, "href": "part-sources"}


def provisional(book: Book) -> Row | None:
    """Sources that call their own ratings unfinished; answers refer to it."""
    heard = filter(book.is_heard, book.claims.values())
    ratings = [claim for claim in heard if claim["kind"] == "rating"]
    open_ = [claim for claim in ratings if claim["is_provisional"]]
    if not open_:
        return None
    share = f"{len(open_)} of {count(len(ratings), 'rating')}"
    if len(open_) == len(ratings):
        share = f"All {count(len(ratings), 'rating')}" if ratings[1:] else "The rating"
    sources = [*group_rows(open_, "source_id")]
    left = len(sources) - FEW
    named = [*sources[:FEW], f"{left} more"] if left > 0 else sources
    calls = "which calls them" if len(sources) == 1 else "which call them"
    verb = "comes" if share == "The rating" else "come"
    text = f"{share} {verb} from {enumerate_words(named)}, {calls} unfinished"
    is_all = len(open_) == len(ratings) and len(sources) < len(book.ingested)
    text += "; scores join them with what the others say in words." if is_all else "."
    href = conflict_part(book, "provisional")
    return {"text": text, "mark": "provisional", "href": href}


def arithmetic(book: Book) -> list[Row]:
    """Totals that do not follow from the rows above them, a sentence a source."""
    wrong = [c for c in book.conflicts if c["kind"] == "arithmetic"]
    found = [recompute(book, c["conflict_id"]) for c in wrong]
    caveats = []
    for source, pairs in group_rows([p for p in found if p], "source").items():
        noun = "total" if len(pairs) == 1 else "totals"
        verb = "does" if len(pairs) == 1 else "do"
        whose = "its" if len(pairs) == 1 else "their"
        said = [total_words(book, pair) for pair in pairs[:TOTALS]]
        if left := len(pairs) - len(said):
            said.append(f"{left} more")
        text = (
            f"The {noun} in {source} {verb} not match {whose} own rows: "
            f"{'; '.join(said)}."
        )
        caveats.append({"text": text, "href": conflict_part(book, "arithmetic")})
    return caveats


def total_words(book: Book, pair: Row) -> str:
    """A total beside what its rows give: `Brew states 8.53, its rows give 8.59`."""
    named = book.claims[pair["claim_id"]]["options"]
    whose = enumerate_words([clip(book.option(row["option_id"]), 30) for row in named])
    said = f"states {printed(pair['stated'])}, its rows give {recomputed(pair)}"
    return f"{whose} {said}".lstrip()


def recomputed(pair: Row) -> str:
    """A recomputed total: two decimals, none where it and the printed are whole."""
    is_whole = all(float(pair[key]).is_integer() for key in ("stated", "recomputed"))
    return number(pair["recomputed"], 0 if is_whole else 2)


def recompute(book: Book, conflict_id: str) -> Row | None:
    """A stated total and what its parts give, as the conflict says: weighted or not."""
    claims = claims_of(book, conflict_id)
    told = next(c for c in book.conflicts if c["conflict_id"] == conflict_id)
    stated = [c for c in claims if c["kind"] == "aggregate" and c["value"] is not None]
    parts = [
        c["value"] for c in claims if c["kind"] == "rating" and c["value"] is not None
    ]
    given = GIVEN.search(told["explanation"])
    if len(stated) != 1 or not parts or not given:
        return None
    return {
        "source": stated[0]["source_id"],
        "claim_id": stated[0]["claim_id"],
        "stated": stated[0]["value"],
        "recomputed": float(given[1]),
        "part_count": len(parts),
    }


def composite(book: Book) -> Row | None:
    """What is said of several options as one; the answers refer to it by number."""
    text = composite_words(book)
    href = "part-robustness"
    return {"text": text, "mark": "indirect", "href": href} if text else None


def outdated(book: Book) -> Row | None:
    """Claims that dated facts have overtaken, the gravest first, in how many texts."""
    rows = [c for c in book.conflicts if c["kind"] == "outdated"]
    if not rows:
        return None
    claims = [claim for c in rows for claim in claims_of(book, c["conflict_id"])]
    where = len({claim["source_id"] for claim in claims})
    points = count(len(rows), "point")
    documents = count(len(book.ingested), "document")
    text = f"{points} in {where} of {documents} {'is' if len(rows) == 1 else 'are'}"
    said = "; ".join(overtaken(row) for row in rows[:FEW])
    rest = overtaken_besides(rows[FEW:])
    text = f"{text} no longer true, by dated and cited facts: {said}{rest}."
    return {"text": text, "href": conflict_part(book, "outdated")}


def overtaken(conflict: Row) -> str:
    """What is out of date, with the documents' word for it and when it ended."""
    title = clip(conflict["title"].replace(ENDED, ""), 80)
    told = conflict["explanation"] or ""
    word, end = QUOTED.search(told), UNTIL.search(told)
    notes = [f"“{word[1]}”"] if word and word[1] not in title else []
    notes += [f"true until {end[1]}"] if end else []
    return f"{title} ({', '.join(notes)})" if notes else title


def overtaken_besides(conflicts: list[Row]) -> str:
    """The titles of the others, an option named once for all that is said of it."""
    titles = [c["title"].replace(ENDED, "").partition(": ") for c in conflicts]
    named: dict[str, list[str]] = {}
    for option, _, what in titles[:NAMED]:
        named.setdefault(clip(option, 30), []).append(clip(what, 30))
    said = [
        f"{option} {enumerate_words([*filter(None, whats)])}".rstrip()
        for option, whats in named.items()
    ]
    if left := len(titles[NAMED:]):
        said.append(f"{left} more")
    return f"; also {', '.join(said)}" if said else ""


def versioned(book: Book) -> Row | None:
    """Claims that are true of one version or time, and say not of which."""
    rows = [c for c in book.conflicts if c["kind"] == "temporal"]
    if not rows:
        return None
    names = [clip(c["title"].replace(DEPENDS, ""), 80) for c in rows[:FEW]]
    if left := len(rows) - len(names):
        names.append(f"{left} more")
    verb = "point is" if len(rows) == 1 else "points are"
    text = f"{len(rows)} {verb} true of some versions only: {'; '.join(names)}."
    return {"text": text, "href": conflict_part(book, "temporal")}


def damaged(book: Book) -> Row | None:
    """Text that is damaged so that it could not be used."""
    rows = [c for c in book.conflicts if c["kind"] == "corruption"]
    if not rows:
        return None
    text = "; ".join(clip(c["title"], 80) for c in rows[:FEW])
    left = f"; {len(rows) - FEW} more" if len(rows) > FEW else ""
    return {"text": f"{text}{left}.", "href": conflict_part(book, "corruption")}


def claims_of(book: Book, conflict_id: str) -> list[Row]:
    """The claims of a conflict."""
    sides = book.sides_by_conflict.get(conflict_id, [])
    return [book.claims[row["claim_id"]] for row in sides]


def dated(book: Book) -> Row | None:
    """Documents without a date or an author."""
    total = len(book.ingested)
    undated = sum(source["date"] is None for source in book.ingested)
    unsigned = sum(source["author"] is None for source in book.ingested)
    if not undated:
        return None
    who = (
        f"{undated} of {count(total, 'document')} {'is' if undated == 1 else 'are'} not"
    )
    who = "No document is" if undated == total else who
    if undated == total == unsigned:
        text = "No document is dated or signed, so nothing shows how old a claim is."
    else:
        whose = "its claims" if undated == 1 else "their claims"
        text = f"{who} dated, so nothing shows how old {whose} are."
    return {"text": text, "href": "part-sources"}


def fragile(book: Book) -> Row | None:
    """Answers that one source alone holds up."""
    rows = rows_of(book.tables.scored.sensitivity)
    decided = [row for row in rows if row["verdict_before"] in DECIDED]
    answers = answers_by_criterion(book).values()
    bearing = {key_of(pair) for answer in answers for pair in answer.pairs}
    lost: dict[str, list[str]] = {}
    for row in decided:
        source = row["change"].removeprefix("without ")
        is_lost = row["verdict_after"] != row["verdict_before"]
        bears = key_of(row) in bearing or row["criterion_id"] == OVERALL
        if source in book.sources and is_lost and bears:
            lost.setdefault(row["criterion_id"], []).append(source)
    if not lost:
        return None
    verb = "changes or goes" if len(lost) == 1 else "change or go"
    text = f"{count(len(lost), 'answer')} {verb} if one document is left out: "
    return {"text": text + hold_up(book, lost), "href": "part-robustness"}


def hold_up(book: Book, lost: dict[str, list[str]]) -> str:
    """Which document holds up which answers, each once: with the others that it does.

    lost  the documents without which there is another answer or none, by criterion
    """
    left, said = dict(lost), []
    while left:
        all_ = sorted({source for sources in left.values() for source in sources})
        mine = {s: [key for key in left if s in left[key]] for s in all_}
        most = max(all_, key=lambda source: len(mine[source]))
        said.append((most, mine[most]))
        left = {key: left[key] for key in left if key not in mine[most]}
    words = []
    for source, keys in said[:FEW]:
        names = criteria_of(book, [{"criterion_id": key} for key in keys])
        words.append(f"without {source} {names}")
    if more := sum(len(keys) for _, keys in said[FEW:]):
        words.append(f"{more} more without others")
    return "; ".join(words) + "."


def opinions() -> Row:
    """What a score is, always."""
    text = (
        "Scores tell what such documents say, not how good a product is. They are "
        "opinions; agreement is not proof."
    )
    return {"text": text, "href": "part-method"}


def conflict_part(book: Book, kind: str) -> str:
    """The anchor of the first conflict of a kind."""
    for conflict in book.conflicts:
        if conflict["kind"] == kind:
            return make_anchor("conflict", conflict["conflict_key"])
    return "part-conflicts"

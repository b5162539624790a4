"""What would embarrass a reader who did not know it, taken from the tables."""

from fwreport.render.context.book import Book, Row, group_rows, rows_of
from fwreport.render.context.wording import (
    clip,
    count,
    enumerate_words,
    isolate,
    make_anchor,
    number,
    printed,
)

COMPOSITES = "without composite options"
MOST = 8
FEW, PATH = 3, 40  # files that are named, and letters of each
ENDED = ", out of date"  # in the title of such a conflict


def find_caveats(book: Book) -> list[Row]:
    """What scores are, then caveats by weight: {text, href of what shows why}."""
    found = [
        unread(book),
        *provisional(book),
        *arithmetic(book),
        *disputed(book),
        dated(book),
        fragile(book),
    ]
    return [opinions(), *[caveat for caveat in found if caveat][: MOST - 1]]


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


def provisional(book: Book) -> list[Row]:
    """Sources that call their own ratings unfinished."""
    heard = filter(book.is_heard, book.claims.values())
    ratings = [claim for claim in heard if claim["kind"] == "rating"]
    open_ = [claim for claim in ratings if claim["is_provisional"]]
    caveats = []
    for source, claims in group_rows(open_, "source_id").items():
        share = f"{len(claims)} of {count(len(ratings), 'rating')}"
        if len(claims) == len(ratings):
            share = f"All {count(len(ratings), 'rating')}"
        text = f"{share} come from {source}, which calls them unfinished."
        caveats.append({"text": text, "href": conflict_part(book, "provisional")})
    return caveats


def arithmetic(book: Book) -> list[Row]:
    """Totals that do not follow from the rows above them, a sentence a source."""
    wrong = [c for c in book.conflicts if c["kind"] == "arithmetic"]
    found = [(c, recompute(book, c["conflict_id"])) for c in wrong]
    known = [{**pair, "conflict": c} for c, pair in found if pair]
    caveats = []
    for source, pairs in group_rows(known, "source").items():
        stated = enumerate_words([printed(pair["stated"]) for pair in pairs])
        true = enumerate_words([recomputed(pair) for pair in pairs])
        noun = "total" if len(pairs) == 1 else "totals"
        verb = "does" if len(pairs) == 1 else "do"
        text = (
            f"The {noun} printed in {source} ({stated}) {verb} not match its own "
            f"rows ({true})."
        )
        caveats.append({"text": text, "href": conflict_part(book, "arithmetic")})
    return caveats


def recomputed(pair: Row) -> str:
    """A recomputed total: two decimals, none where it and the printed are whole."""
    is_whole = all(float(pair[key]).is_integer() for key in ("stated", "recomputed"))
    return number(pair["recomputed"], 0 if is_whole else 2)


def recompute(book: Book, conflict_id: str) -> Row | None:
    """A stated total and what its parts give: their mean or sum, the nearer one."""
    claims = [
        book.claims[row["claim_id"]]
        for row in book.sides_by_conflict.get(conflict_id, [])
    ]
    stated = [c for c in claims if c["kind"] == "aggregate" and c["value"] is not None]
    parts = [
        c["value"] for c in claims if c["kind"] == "rating" and c["value"] is not None
    ]
    if len(stated) != 1 or not parts:
        return None
    value = stated[0]["value"]
    nearest = min([sum(parts) / len(parts), sum(parts)], key=lambda x: abs(x - value))
    return {
        "source": stated[0]["source_id"],
        "claim_id": stated[0]["claim_id"],
        "stated": value,
        "recomputed": nearest,
        "part_count": len(parts),
    }


def disputed(book: Book) -> list[Row]:
    """Claims that depend on time or version, are outdated or damaged."""
    caveats = []
    for kind in ("outdated", "temporal", "corruption"):
        titles = [c["title"] for c in book.conflicts if c["kind"] == kind]
        if titles:
            shown = [clip(title, 80) for title in titles[:3]]
            rest = [f"{len(titles) - 3} more"] if len(titles) > 3 else []
            text = "; ".join([*shown, *rest])
            if kind == "outdated":
                points = count(len(titles), "point")
                shown = [title.replace(ENDED, "") for title in shown]
                among = ", among them" if rest else ""
                verb = "is" if len(titles) == 1 else "are"
                text = (
                    f"{points} {verb} out of date by dated facts{among}: "
                    f"{'; '.join(shown)}"
                )
            caveats.append({"text": f"{text}.", "href": conflict_part(book, kind)})
    return caveats


def dated(book: Book) -> Row | None:
    """Documents without a date or an author."""
    total = len(book.ingested)
    undated = sum(source["date"] is None for source in book.ingested)
    unsigned = sum(source["author"] is None for source in book.ingested)
    if not undated:
        return None
    who = (
        "No document is"
        if undated == total
        else f"{undated} of {count(total, 'document')} are not"
    )
    if undated == total == unsigned:
        text = "No document is dated or signed, so nothing shows how old a claim is."
    else:
        text = f"{who} dated, so nothing shows how old their claims are."
    return {"text": text, "href": "part-sources"}


def fragile(book: Book) -> Row | None:
    """Answers that one source alone holds up."""
    rows = rows_of(book.tables.scored.sensitivity)
    decided = [row for row in rows if row["verdict_before"] in {"option", "rival"}]
    pair = ("criterion_id", "option_id", "rival_id")
    lost = {
        tuple(row[key] for key in pair): row
        for row in decided
        if row["change"].removeprefix("without ") in book.sources
        and row["verdict_after"] != row["verdict_before"]
    }
    if not lost:
        return None
    verb = "hangs" if len(lost) == 1 else "hang"
    rows = [row for row in lost.values() if row["criterion_id"] in book.criteria]
    topics = f" ({criteria_of(book, rows)})" if rows else ""
    text = (
        f"{count(len(lost), 'verdict')} {verb} on a single document{topics}: without "
        "it, the answer would be another or none."
    )
    return {"text": text, "href": "part-robustness"}


def opinions() -> Row:
    """What a score is, always."""
    text = (
        "Scores say what documents of this kind say, not how good a product is. They "
        "rest on opinions, not on measurements; agreement is not proof."
    )
    return {"text": text, "href": "part-method"}


def conflict_part(book: Book, kind: str) -> str:
    """The anchor of the first conflict of a kind."""
    for conflict in book.conflicts:
        if conflict["kind"] == kind:
            return make_anchor("conflict", conflict["conflict_key"])
    return "part-conflicts"


def composite_notes(book: Book) -> list[str]:
    """Who compares a composite, and what would change were it not counted."""
    indirect = [row for row in book.evidence if row["is_indirect"]]
    if not indirect:
        return []
    named = {
        (row["source_id"], member["composite_id"])
        for row in indirect
        for member in book.claims[row["claim_id"]]["options"]
        if member["composite_id"]
    }
    sources = sorted({source for source, _ in named})
    names = [f"“{mention_of(book, key)}”" for key in sorted({key for _, key in named})]
    rows = rows_of(book.tables.scored.sensitivity, "criterion_id", "option_id")
    toggled = [row for row in rows if row["change"] == COMPOSITES]
    verb = "speaks" if len(sources) == 1 else "speak"
    text = f"{enumerate_words(sources)} {verb} of {enumerate_words(names)}"
    compared = {row[key] for row in indirect for key in ("option_id", "rival_id")}
    members = sorted(
        {
            member["option_id"]
            for row in indirect
            for member in book.claims[row["claim_id"]]["options"]
            if member["composite_id"] and member["option_id"] in compared
        }
    )
    counted = enumerate_words([clip(book.option(key), 40) for key in members])
    what = "this counts" if len(names) == 1 else "these count"
    return [f"{text}; {what} for {counted}, and {toggle(book, toggled)}."]


def mention_of(book: Book, composite: str) -> str:
    """A composite in the words that name it most often, else by its name."""
    claims = {
        claim_id
        for claim_id, claim in book.claims.items()
        if any(row["composite_id"] == composite for row in claim["options"])
    }
    labels = rows_of(book.tables.normalized.claim_labels, "claim_id", "position")
    words = [
        row["mention"]
        for row in labels
        if row["claim_id"] in claims and row["mention"] != row["label"]
    ]
    words = words or [book.option(composite)]
    return clip(max(sorted(set(words)), key=words.count), 40)


def toggle(book: Book, rows: list[Row]) -> str:
    """What leaving the composites out does to the answers, in half a sentence."""
    decided = {"option", "rival"}
    answers = [row for row in rows if row["criterion_id"] in book.criteria]
    lost = [
        row
        for row in answers
        if row["verdict_before"] in decided and row["verdict_after"] not in decided
    ]
    turned = [
        row
        for row in answers
        if row["verdict_after"] in decided
        and row["verdict_before"] != row["verdict_after"]
    ]
    if not rows:
        return "what not counting it would change was not tried"
    words = []
    if lost:
        words.append(f"leaves no answer on {criteria_of(book, lost)}")
    if turned:
        words.append(f"gives another answer on {criteria_of(book, turned)}")
    return f"not counting it {enumerate_words(words) or 'changes no answer'}"


def criteria_of(book: Book, rows: list[Row]) -> str:
    """The names of the criteria of some rows, four at most."""
    names = list(dict.fromkeys(book.criterion(row["criterion_id"]) for row in rows))
    rest = [f"{len(names) - 4} more"] if len(names) > 4 else []
    return enumerate_words([*(clip(name, 40) for name in names[:4]), *rest])

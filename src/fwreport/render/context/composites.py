"""What is said of several options as one, and what hangs on counting it for one."""

from fwreport.render.context.book import Book, Row, rows_of
from fwreport.render.context.wording import clip, enumerate_words

WITHOUT = "without composite options"  # the change that sensitivity tries
DECIDED = {"option", "rival"}


def composite_words(book: Book) -> str:
    """Who compares a composite, and what would change were it not counted.

    Empty where nobody does.
    """
    indirect = [row for row in book.evidence if row["is_indirect"]]
    if not indirect:
        return ""
    mentions = [
        (row["source_id"], member)
        for row in indirect
        for member in book.claims[row["claim_id"]]["options"]
        if member["composite_id"]
    ]
    sources = sorted({source for source, _ in mentions})
    keys = sorted({member["composite_id"] for _, member in mentions})
    compared = {row[key] for row in indirect for key in ("option_id", "rival_id")}
    members = {member["option_id"] for _, member in mentions} & compared
    names = enumerate_words([f"“{mention_of(book, key)}”" for key in keys])
    counted = enumerate_words([clip(book.option(key), 40) for key in sorted(members)])
    speak = "speaks" if len(sources) == 1 else "speak"
    count = "counts" if len(keys) == 1 else "count"
    return (
        f"{enumerate_words(sources)} {speak} of {names}, which {count} for {counted} "
        f"indirectly: without that, {toggle(book)}."
    )


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


def toggle(book: Book) -> str:
    """What leaving the composites out does to the answers, in half a sentence."""
    rows = rows_of(book.tables.scored.sensitivity, "criterion_id", "option_id")
    rows = [row for row in rows if row["change"] == WITHOUT]
    if not rows:
        return "nobody tried what would change"
    flips = [
        (row, row["verdict_before"] in DECIDED, row["verdict_after"] in DECIDED)
        for row in rows
        if row["criterion_id"] in book.criteria
        and row["verdict_before"] != row["verdict_after"]
    ]
    lost = [row for row, before, after in flips if before and not after]
    turned = [row for row, before, after in flips if before and after]
    won = [row for row, before, after in flips if after and not before]
    words = []
    if lost:
        words.append(f"there is no answer on {criteria_of(book, lost)}")
    if turned:
        words.append(f"the answer on {criteria_of(book, turned)} turns")
    if won:
        words.append(f"there is one more, on {criteria_of(book, won)}")
    return "; ".join(words) or "no answer changes"


def criteria_of(book: Book, rows: list[Row]) -> str:
    """The names of the criteria of some rows, four at most."""
    names = list(dict.fromkeys(book.criterion(row["criterion_id"]) for row in rows))
    rest = [f"{len(names) - 4} more"] if len(names) > 4 else []
    return enumerate_words([*(clip(name, 40) for name in names[:4]), *rest])

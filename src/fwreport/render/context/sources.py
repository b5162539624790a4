"""Sources: what was read, what was repaired, how much each weighs, what was lost."""

from typing import NamedTuple

from fwreport.render.charts import lean_plot
from fwreport.render.coloring import color_code
from fwreport.render.context.book import Book, Row, clean, group_rows, rows_of
from fwreport.render.context.wording import (
    capitalize,
    code_name,
    count,
    enumerate_words,
    make_anchor,
    number,
    percent,
)
from fwreport.tables.places import known_places, where

COPIED = 0.5  # from this probability on, what two sources share counted once
WIDE = 76  # characters of a line of code, from which on it wants the whole width
MOST_REPAIRS = 40  # of a source; the data holds all
STATUS = {
    "ingested": "read",
    "duplicate": "duplicate, counted once",
    "quarantined": "left out",
}


class Found(NamedTuple):
    """What is known of one source besides its own row."""

    claims: list[Row]
    repairs: list[Row]
    rejects: list[Row]
    reliability: Row | None
    is_introduced: bool  # other documents tell which options it compares


def make_sources(book: Book) -> Row:
    """Every file of the folder, with what became of it."""
    found = find_by_source(book)
    rows = [source(book.sources[key], found[key]) for key in book.listed]
    statuses = [row["status"] for row in book.sources.values()]
    counts = [f"{statuses.count(s)} {w}" for s, w in STATUS.items() if s in statuses]
    old = [row["decision"] for row in book.sources.values()].count("superseded")
    counts += [f"{old} of them superseded"] if old else []
    return {
        "rows": rows,
        "summary": f"{count(len(statuses), 'file')}: {enumerate_words(counts)}"
        if statuses
        else "No file was found",
        "left": len(statuses) - len(rows),
        "corrected": corrected_words(book),
        "refused": [row["refusal"] for row in book.refused],
        "copies": [copy_words(row) for row in find_copies(book)],
        "exhibits": pair_exhibits(
            [exhibit(book, c) for c in book.claims.values() if is_code(c)]
        ),
    }


def corrected_words(book: Book) -> str:
    """How many claims people corrected."""
    number = len(book.corrections)
    return f"{count(number, 'claim')} corrected by hand" if number else ""


def find_copies(book: Book) -> list[Row]:
    """The pairs of sources of which one copied, more likely than not."""
    pairs = book.tables.scored.copying  # most of which say nothing
    copied = pairs[pairs["probability"] >= COPIED]
    return rows_of(copied, "source_id", "other_id")


def copy_words(row: Row) -> str:
    """One sentence on two sources that agree more than chance allows."""
    chance = number(row["expected_count"], 0)
    told = []
    if (row["wording"] or 0) >= COPIED:
        told.append(f"share {percent(row['wording'])} of the shorter one’s wording")
    if row["shared_count"]:
        shared = count(row["shared_count"], "judgement")
        told.append(
            f"agree on {row['same_count']} of {shared} where {chance} would be "
            "expected by chance"
        )
    names = f"{row['source_id']} and {row['other_id']}"
    return f"{names} {' and '.join(told)}; what both say counts once."


def find_by_source(book: Book) -> dict[str, Found]:
    """What every table knows of each source."""
    tables = book.tables
    places = ("source_id", "line", "position")
    repairs = group_rows(rows_of(tables.ingested.repairs, *places), "source_id")
    weights = rows_of(tables.scored.reliability, "source_id")
    reliability = {row["source_id"]: row for row in weights}
    claims = group_rows(list(book.claims.values()), "source_id")
    rejects = group_rows(all_rejects(book), "source_id")
    readings = tables.normalized.readings
    introduced = {*readings.loc[readings["is_introduced"], "source_id"]}
    return {
        key: Found(
            claims.get(key, []),
            repairs.get(key, []),
            rejects.get(key, []),
            reliability.get(key),
            key in introduced,
        )
        for key in book.sources
    }


def is_code(claim: Row) -> bool:
    """Whether a claim is a code exhibit."""
    return claim["kind"] == "code"


def all_rejects(book: Book) -> list[Row]:
    """What no table could hold, of every stage."""
    order = ["source_id", "line", "stage", "reason"]
    frames = (book.tables.parsed.rejects, book.tables.normalized.rejects)
    rows = [row for frame in frames for row in rows_of(frame, *order)]
    known = known_places(book.tables.ingested.places)
    for row in rows:
        place = known.get((row["source_id"], row["line"], -1), (0, None))[1]
        row["where"] = where(clean(place), row["line"])
    return rows


def source(row: Row, found: Found) -> Row:
    """One file: its card, its repairs, and its weight."""
    claims, repairs, rejects, reliability, is_introduced = found
    codecs = sorted({code_name(repair["codec"]) for repair in repairs})
    lines = len({repair["line"] for repair in repairs})
    runs = count(len(repairs), "damaged run")
    return {
        "id": row["source_id"],
        "anchor": make_anchor("source", row["source_id"]),
        "path": row["path"],
        "title": row["title"] or "",
        "byline": enumerate_words([t for t in (row["author"], row["date"]) if t]),
        "url": row["url"] if is_web(row["url"]) else "",
        "plain_url": row["url"] if row["url"] and not is_web(row["url"]) else "",
        "status": row["status"],
        "status_words": row["decision"] or STATUS[row["status"]],
        "reason": row["reason"] or "",
        "read": read_words(row, claims),
        "notes": notes_of(row, is_introduced),
        "repairs": repairs[:MOST_REPAIRS],
        "repair_words": f"{runs} on {count(lines, 'line')}: text in UTF-8 "
        f"that was once read as {enumerate_words(codecs)}"
        if repairs
        else "",
        "repairs_left": max(len(repairs) - MOST_REPAIRS, 0),
        "rejects": rejects,
        "weight": number(reliability["weight"], 2) if reliability else "",
        "bias": signed(reliability["bias"]) if reliability else "",
        "lean": lean_plot(row["source_id"], reliability["bias"])
        if reliability
        else None,
        "evidence": count(reliability["claim_count"], "claim") if reliability else "",
        "digest": row["sha256"],
    }


def is_web(url: str | None) -> bool:
    """Whether an address may become a link: the web, and nothing else."""
    return bool(url) and url.startswith(("https://", "http://"))


def read_words(row: Row, claims: list[Row]) -> str:
    """What was read from a file, kind by kind."""
    if row["status"] != "ingested":
        return ""
    kinds: dict[str, int] = {}
    for claim in claims:
        kinds[claim["kind"]] = kinds.get(claim["kind"], 0) + 1
    ordered = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    parts = [count(n, kind, plural_of(kind)) for kind, n in ordered]
    lines = (
        f"{count(row['line_count'], 'line')}, {row['encoding'] or 'unknown encoding'}"
    )
    return f"{lines}; {count(len(claims), 'claim')}: {enumerate_words(parts)}".rstrip(
        ": "
    )


def plural_of(kind: str) -> str:
    """The plural of a kind of claim."""
    return {"summary": "summaries", "code": "code exhibits"}.get(kind, f"{kind}s")


def notes_of(row: Row, is_introduced: bool) -> list[str]:
    """What to know of a source, in a few words each."""
    notes = []
    if is_introduced:
        notes.append("does not tell what it compares: read by the names of others")
    if row["is_provisional"]:
        notes.append("calls content of its own unfinished")
    if row["status"] == "ingested" and not row["date"]:
        notes.append("undated")
    if row["status"] == "ingested" and not row["author"]:
        notes.append("unsigned")
    if row["trust"] < 1:
        notes.append(f"weight {number(row['trust'], 2)} by decision")
    return notes


def signed(value: float) -> str:
    """A bias with its sign."""
    text = number(value, 2)
    return f"+{text}" if value > 0 and float(f"{value:.2f}") else text


def exhibit(book: Book, claim: Row) -> Row:
    """A code exhibit, verbatim, in colours where its language is known."""
    names = [book.option(row["option_id"]) for row in claim["options"]]
    return {
        "title": capitalize(claim["criterion_label"] or "Code"),
        "options": enumerate_words(names),
        "code": color_code(claim["text"]),
        "is_wide": max(map(len, claim["text"].split("\n"))) > WIDE,
        **book.cite(claim["claim_id"]),
    }


def pair_exhibits(exhibits: list[Row]) -> list[list[Row]]:
    """Exhibits to be set side by side: two of one source, for different options."""
    rows: list[list[Row]] = []
    for one in exhibits:
        last = rows[-1] if rows else []
        if (
            len(last) == 1
            and last[0]["source"] == one["source"]
            and last[0]["options"] != one["options"]
            and not last[0]["is_wide"]
            and not one["is_wide"]
        ):
            last.append(one)
        else:
            rows.append([one])
    return rows

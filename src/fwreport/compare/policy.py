"""Policy: whether a build becomes an edition, or waits for a person, and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from fwreport.compare.snapshot import Snapshot

HOLD, AUTO, MANUAL = "hold-on-change", "auto", "manual"
NAMED = 2  # reasons of one kind that are said; more are counted
NO_ANSWER = {None, "insufficient"}  # nothing was said that could flip
QUARANTINED, EXCLUDED = "quarantined", "excluded"
VERDICTS = {"verdict", "ranking", "use_case"}
NO_CONTENT = sha256(b"").hexdigest()
WORDS = {
    None: "not compared",
    "insufficient": "not enough evidence",
    "tie": "no difference",
}
FIRST = "there is no earlier edition to compare with; the first is approved by hand"
WITHDRAWN = "the edition before was withdrawn; the next one is approved by hand"


@dataclass(frozen=True)
class Standing:
    """What a generation is: an edition with a number, or a draft.

    policy        what decides
    last_edition  number of the last edition in force; None: there is none
    errata        (number, date, reason) of each edition withdrawn since the last one
    edition       its number; None: it is a draft
    held          why it is a draft, if the policy found something
    why, by, note why it is an edition, and who said so if a person did
    """

    policy: str
    last_edition: int | None = None
    errata: tuple[tuple[int, str, str | None], ...] = ()
    edition: int | None = None
    held: str | None = None
    why: str | None = None
    by: str | None = None
    note: str | None = None

    @classmethod
    def of(cls, values: dict[str, Any]) -> "Standing":
        """The standing that was written down as plain values."""
        errata = tuple((*erratum,) for erratum in values["errata"])
        return cls(**values | {"errata": errata})

    def asked(self) -> "Standing":
        """What was known before anything was decided."""
        return Standing(self.policy, self.last_edition, self.errata)


def decide(
    asked: Standing,
    number: int,
    changes: "pd.DataFrame | None",
    before: "Snapshot | None",
    after: "Snapshot",
) -> Standing:
    """Make an edition of a build, or hold it, as the policy says.

    number   of the next edition
    changes  against the last edition; None if there is none
    before, after  the snapshots that were compared
    """
    if asked.policy == MANUAL:
        return asked
    if asked.policy == AUTO:
        return replace(asked, edition=number, why="the policy is auto")
    if asked.errata:
        return replace(asked, held=WITHDRAWN)
    if changes is None or before is None:
        return replace(asked, held=FIRST)
    reasons = [shorten(words) for words in hold_reasons(changes, before, after)]
    if any(reasons):
        return replace(asked, held="; ".join(filter(None, reasons)))
    return replace(asked, edition=number, why="nothing asked for a person")


def hold_reasons(
    changes: "pd.DataFrame", before: "Snapshot", after: "Snapshot"
) -> Iterator[list[str]]:
    """What in the changes asks for a person, in words, a list for each kind of it.

    A verdict flips if an answer was lost or turned, or came where sources had been
    found even or at odds; a first answer flips nothing.
    """
    import pandas as pd

    rows = [
        {name: None if pd.isna(value) else value for name, value in row.items()}
        for row in changes.to_dict("records")
    ]
    options = before["names"]["options"] | after["names"]["options"]
    high = {r["conflict_key"] for r in after["conflicts"] if r["severity"] == "high"}
    answers = [row for row in rows if row["kind"] in VERDICTS and row["is_answer"]]
    yield [f"{row['subject']} is gone" for row in rows if row["kind"] == "source_gone"]
    new = newly_quarantined(before, after)
    yield [f"{r['path']} is in quarantine" for r in new if not is_excluded(r)]
    yield [f"{r['path']} is excluded by the catalog" for r in new if is_excluded(r)]
    yield [
        flip_words(row, options) for row in answers if row["before"] not in NO_ANSWER
    ]
    yield [
        f"there is a new conflict of high severity, “{row['name']}”"
        for row in rows
        if row["kind"] == "conflict_new" and row["subject"] in high
    ]


def is_excluded(source: dict[str, Any]) -> bool:
    """Whether a source is in quarantine because a person decided so."""
    return source.get("decision") == EXCLUDED


def newly_quarantined(before: "Snapshot", after: "Snapshot") -> list[dict[str, Any]]:
    """Sources in quarantine that were not, under this name or another.

    Files that could not be read have no content in common, only that they gave none.
    """
    was = {row["path"]: row["status"] for row in before["sources"]}
    known = {r["sha256"] for r in before["sources"] if r["status"] == QUARANTINED}
    known -= {NO_CONTENT}
    return [
        row
        for row in after["sources"]
        if row["status"] == QUARANTINED
        and was.get(row["path"]) != QUARANTINED
        and (row["path"] in was or row["sha256"] not in known)
    ]


def flip_words(row: dict[str, Any], options: dict[str, str]) -> str:
    """A verdict that flipped, in words."""
    pair = [options.get(row[key]) for key in ("option_id", "rival_id")]
    about = f"{row['name']} ({' or '.join(name for name in pair if name)})"
    words = WORDS | options
    was, now = (words.get(row[key], row[key]) for key in ("before", "after"))
    return f"the verdict on {about} changed from {was} to {now}"


def shorten(reasons: list[str]) -> str:
    """The first reasons of one kind, and how many more there are."""
    left = len(reasons) - NAMED
    more = [f"and {left} more of this kind"] if left > 0 else []
    return ", ".join([*reasons[:NAMED], *more])

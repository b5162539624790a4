"""Compare: two snapshots in, what is new, gone or moved out, each with its reason."""

from collections.abc import Iterator
from typing import Any

from fwreport.compare.reasons import Reasons, status_of
from fwreport.compare.snapshot import Snapshot
from fwreport.tables.base import column_names, empty, frame
from fwreport.tables.changes import CHANGE_KINDS, Changes
from fwreport.tables.checked import checked
from fwreport.tables.scores import OVERALL
from fwreport.tables.stages import Compared

MOVED = 0.05  # points: half of the last digit that a report prints
OPEN = {"tie", "contested", "insufficient", None}  # verdicts that name no option

Row = dict[str, Any]


@checked
def compare(after: Snapshot, before: Snapshot | None) -> Compared:
    """Find what changed between two builds.

    after, before  as `take_snapshot` makes them, with the `inputs` of their builds;
                   without a build to compare with, nothing has changed

    A verdict is written by the option that is ahead, so that it reads the same
    whatever the order of the pair.  Scores count as moved from MOVED points on.
    """
    if before is None:
        return Compared(empty(Changes))
    reasons = Reasons(before, after)
    rows = [
        *changed_sources(before, after),
        *changed_verdicts(before, after, reasons),
        *changed_ranking(before, after, reasons),
        *changed_use_cases(before, after, reasons),
        *changed_conflicts(before, after, reasons),
        *changed_scores(before, after, reasons),
    ]
    names = names_of(before) | names_of(after)
    columns = column_names(Changes)
    for row in rows:
        row["name"] = names.get(row["subject"], row["subject"])
    table = frame(Changes, [[row.get(name) for name in columns] for row in rows])
    table["order"] = table["kind"].map({k: i for i, k in enumerate(CHANGE_KINDS)})
    table = table.sort_values(["order", "subject", "option_id", "rival_id"])
    return Compared(table.drop(columns="order").reset_index(drop=True))


def names_of(snapshot: Snapshot) -> dict[str, str]:
    """What people call the criteria and conflicts of a snapshot, by id and key."""
    titles = {row["conflict_key"]: row["title"] for row in snapshot["conflicts"]}
    return snapshot["names"]["criteria"] | titles | {OVERALL: "All criteria together"}


def change(kind: str, subject: str, why: str, **known: Any) -> Row:
    """A row of Changes; what is not given is empty."""
    row = {"kind": kind, "subject": subject, "is_answer": False, "why": why}
    for name in ("value_before", "value_after"):
        if known.get(name) is None:
            known.pop(name, None)
    return row | known


def changed_sources(before: Snapshot, after: Snapshot) -> Iterator[Row]:
    """Files that joined, left, or are not what they were; one that moved is renamed."""
    old = {row["path"]: row for row in before["sources"]}
    new = {row["path"]: row for row in after["sources"]}
    gone = {path: row for path, row in old.items() if path not in new}
    moved = {row["sha256"]: path for path, row in sorted(gone.items())}
    for path, row in sorted(new.items()):
        known = old.get(path)
        status = {"before": known and status_of(known), "after": status_of(row)}
        why = row["reason"] or ""
        if known is None and row["sha256"] in moved:
            was = moved.pop(row["sha256"])
            gone.pop(was)
            yield change("source_renamed", path, "", before=was, after=path)
        elif known is None:
            yield change("source_new", path, why, **status)
        elif known["sha256"] != row["sha256"]:
            yield change("source_changed", path, why, **status)
        elif status_of(known) != status_of(row):
            yield change("source_status", path, why, **status)
    for path, row in sorted(gone.items()):
        yield change("source_gone", path, "", before=status_of(row))


def changed_verdicts(
    before: Snapshot, after: Snapshot, reasons: Reasons
) -> Iterator[Row]:
    """Pairs with another verdict; where there was none before, there was no pair."""
    keys = ("criterion_id", "option_id", "rival_id")
    for key, old, new in matched(before["verdicts"], after["verdicts"], keys):
        was, now = ahead(old), ahead(new)
        if was == now or {was, now} <= {None, "insufficient"}:
            continue
        criterion, option, rival = key
        yield change(
            "verdict",
            criterion,
            reasons.why("criteria", criterion),
            option_id=option,
            rival_id=rival,
            before=was,
            after=now,
            value_before=old and old["probability"],
            value_after=new and new["probability"],
            is_answer=was not in OPEN or now not in OPEN,
        )


def changed_ranking(
    before: Snapshot, after: Snapshot, reasons: Reasons
) -> Iterator[Row]:
    """Options that stand otherwise over all criteria."""
    for key, old, new in matched(before["ranking"], after["ranking"], ("option_id",)):
        was, now = (row and row["verdict"] for row in (old, new))
        if was != now and {was, now} != {None, "insufficient"}:
            yield change(
                "ranking",
                OVERALL,
                reasons.why("criteria", OVERALL),
                option_id=key[0],
                before=was,
                after=now,
                value_before=old and old["best_probability"],
                value_after=new and new["best_probability"],
                is_answer="best" in {was, now},
            )


def changed_use_cases(
    before: Snapshot, after: Snapshot, reasons: Reasons
) -> Iterator[Row]:
    """Purposes for which something else is recommended, or more or less surely."""
    keys = ("use_case", "option_id")
    for key, old, new in matched(before["use_cases"], after["use_cases"], keys):
        was, now = (row and row["verdict"] for row in (old, new))
        if was == now or {was, now} <= {None, "insufficient"}:
            continue
        yield change(
            "use_case",
            key[0],
            reasons.why("use_cases", key[0]),
            option_id=key[1],
            before=was,
            after=now,
            is_answer="recommended" in {was, now},
        )


def changed_conflicts(
    before: Snapshot, after: Snapshot, reasons: Reasons
) -> Iterator[Row]:
    """Conflicts that came, went, or were settled or opened again."""
    keys = ("conflict_key",)
    for (key,), old, new in matched(before["conflicts"], after["conflicts"], keys):
        was, now = (
            row and f"{row['status']}: {row['resolution']}" for row in (old, new)
        )
        if was == now:
            continue
        kind = "new" if old is None else "gone" if new is None else "status"
        why = reasons.why("conflicts", key)
        yield change(f"conflict_{kind}", key, why, before=was, after=now)


def changed_scores(
    before: Snapshot, after: Snapshot, reasons: Reasons
) -> Iterator[Row]:
    """Scores that moved so far that a report prints them otherwise."""
    keys = ("criterion_id", "option_id")
    for key, old, new in matched(before["scores"], after["scores"], keys):
        was, now = (row and row["score"] for row in (old, new))
        if was is None and now is None:
            continue
        if None not in (was, now) and abs(now - was) < MOVED:
            continue
        yield change(
            "score",
            key[0],
            reasons.why("criteria", key[0]),
            option_id=key[1],
            value_before=was,
            value_after=now,
        )


def matched(
    before: list[Row], after: list[Row], keys: tuple[str, ...]
) -> Iterator[tuple[tuple, Row | None, Row | None]]:
    """The rows of both with the same key: (key, old or None, new or None)."""
    old = {tuple(row[name] for name in keys): row for row in before}
    new = {tuple(row[name] for name in keys): row for row in after}
    for key in sorted({*old, *new}):
        yield key, old.get(key), new.get(key)


def ahead(row: Row | None) -> str | None:
    """A verdict by who is ahead: an option_id, `tie`, `contested`, `insufficient`."""
    if row is None:
        return None
    sides = {"option": row["option_id"], "rival": row["rival_id"]}
    return sides.get(row["verdict"], row["verdict"])

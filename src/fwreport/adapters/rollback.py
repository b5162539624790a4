"""Rollback: an earlier generation becomes the latest, and editions are withdrawn."""

from pathlib import Path
from typing import Any

from fwreport.adapters import ledger
from fwreport.adapters.editions import History, read_history
from fwreport.adapters.generations import (
    RECORD,
    Generation,
    now,
    only_builder,
    read_latest,
    settle,
)
from fwreport.errors import PublishError


def roll_back(
    reports: Path, name: str | None, date: str, by: str, reason: str | None
) -> tuple[Generation, dict[str, Any]]:
    """Make an earlier generation the latest; return it, and the line of the ledger.

    name    the generation, or the start of its name; None: from an edition to the
            edition before it, from a draft to the generation before it
    date    of the withdrawal, as the next report prints it

    Editions made after that generation are withdrawn; it is restored itself, if it
    had been withdrawn.

    Raises PublishError if there is no such folder (any more) or it is the latest.
    """
    if not reports.is_dir():
        raise PublishError(f"{reports}: there is no report to roll back")
    with only_builder(reports):
        latest, history = read_latest(reports), read_history(reports)
        if latest is None:
            raise PublishError(f"{reports}: there is no report to roll back")
        here = latest.record["build_id"]
        if name is None:
            there = find_earlier(reports, history, latest)
        else:
            there = ledger.find_generation(reports, name)["build_id"]
        if there == here:
            raise PublishError(f"{there} is the latest already")
        if not (reports / there / RECORD).exists():
            raise PublishError(
                f"{there} is gone: retention removed it, or somebody did; "
                "build it again from its documents"
            )
        line = {
            "event": ledger.ROLLBACK,
            "from": here,
            "to": there,
            "by": by,
            "reason": reason,
            "date": date,
            "at": now(),
            **judge(history, there),
        }
        ledger.append(reports, line)
        settle(reports)
        return read_latest(reports) or latest, line


def find_earlier(reports: Path, history: History, latest: Generation) -> str:
    """The generation to go back to, where none is named; one that is still there.

    Raises PublishError if there is none.
    """
    here = latest.record["build_id"]
    withdrawn = {history.editions[number]["build_id"] for number in history.withdrawn}
    earlier = [line["build_id"] for line in ledger.before_it(history.entries, here)]
    earlier = [name for name in earlier if (reports / name / RECORD).exists()]
    earlier = [name for name in earlier if name not in withdrawn]
    if (latest.record.get("standing") or {}).get("edition") is not None:
        numbers = {line["build_id"]: n for n, line in history.editions.items()}
        own = latest.record["standing"]["edition"]
        editions = [name for name in earlier if numbers.get(name, own) != own]
        earlier = editions or earlier
    if not earlier:
        raise PublishError(f"{here}: no generation before it is left")
    return earlier[-1]


def judge(history: History, there: str) -> dict[str, list[int]]:
    """The numbers of editions that a rollback to this generation touches."""
    before = [line["build_id"] for line in ledger.before_it(history.entries, there)]
    restored = [
        number
        for number in sorted(history.withdrawn)
        if history.editions[number]["build_id"] == there
    ]
    withdrawn = [
        number
        for number, line in sorted(history.editions.items())
        if line["build_id"] not in (*before, there)
        and number not in history.withdrawn
        and number != number_of(history, there)
    ]
    return {"withdrawn": withdrawn, "restored": restored}


def number_of(history: History, name: str) -> int | None:
    """The number that a generation bears; an edition made anew bears its old one."""
    for line in ledger.generations_in(history.entries):
        if line["build_id"] == name:
            return (line.get("standing") or {}).get("edition")
    return None

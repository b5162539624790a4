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
from fwreport.adapters.inputs import is_whole
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

    Raises PublishError if there is no such folder (any more), if it is not as it was
    written, or if it is the latest.
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
            there = find_named(reports, name, here)
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


def find_named(reports: Path, name: str, here: str) -> str:
    """The generation that a person names, by the start of its name.

    Raises PublishError if it is the latest, `here`, or none to go back to.
    """
    there = ledger.find_generation(reports, name)["build_id"]
    if there == here:
        raise PublishError(f"{there} is the latest already")
    if not (reports / there / RECORD).exists():
        raise PublishError(
            f"{there} is gone: retention removed it, or somebody did; "
            "build it again from its documents"
        )
    if not is_whole(reports / there):
        raise PublishError(
            f"{there} is damaged: what is in it is not what was written; "
            "build it again from its documents"
        )
    return there


def find_earlier(reports: Path, history: History, latest: Generation) -> str:
    """The generation to go back to, where none is named; one that is still whole.

    Raises PublishError if there is none.
    """
    here, bears = latest.record["build_id"], numbers_of(history)
    earlier = [
        line["build_id"]
        for line in ledger.before_it(history.entries, here)
        if bears[line["build_id"]] not in history.withdrawn
        and is_whole(reports / line["build_id"])
    ]
    if bears.get(here) is not None:
        others = {None, bears[here]}
        editions = [name for name in earlier if bears[name] not in others]
        before = {*history.editions} - {*history.withdrawn}
        if not editions and min(before, default=bears[here]) < bears[here]:
            raise PublishError(
                f"{here}: no edition before it is left; `fwreport rollback ID` "
                "goes back to another generation"
            )
        earlier = editions or earlier
    if not earlier:
        raise PublishError(f"{here}: no generation before it is left")
    return earlier[-1]


def judge(history: History, there: str) -> dict[str, list[int]]:
    """The numbers of editions that a rollback to this generation touches."""
    stays = {line["build_id"] for line in ledger.before_it(history.entries, there)}
    number = numbers_of(history).get(there)
    withdrawn = [
        other
        for other, line in sorted(history.editions.items())
        if line["build_id"] not in stays and other not in (number, *history.withdrawn)
    ]
    restored = [number] if number in history.withdrawn else []
    return {"withdrawn": withdrawn, "restored": restored}


def numbers_of(history: History) -> dict[str, int | None]:
    """The edition that each generation bears; one made anew bears its old number."""
    return {
        line["build_id"]: (line.get("standing") or {}).get("edition")
        for line in ledger.generations_in(history.entries)
    }

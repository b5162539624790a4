"""Editions: which generations were approved, and which were withdrawn again.

All of it is read out of the ledger, event by event.
"""

from pathlib import Path
from typing import Any, NamedTuple

from fwreport.adapters.ledger import (
    EDITION,
    ROLLBACK,
    find_generation,
    generations_in,
    read_heads,
)

Entry = dict[str, Any]
LONGEST = 11  # editions that a report looks back on


class History(NamedTuple):
    """What the ledger says of editions."""

    entries: list[Entry]  # the whole ledger, oldest first
    editions: dict[int, Entry]  # by number, the withdrawn ones among them
    withdrawn: dict[int, Entry]  # the rollback that did it, by number
    errata: list[list[Any]]  # [number, date, reason] of those the next edition names

    @property
    def last(self) -> Entry | None:
        """The last edition that was not withdrawn; None if there is none."""
        in_force = [n for n in self.editions if n not in self.withdrawn]
        return self.editions[max(in_force)] if in_force else None

    @property
    def last_number(self) -> int | None:
        """Its number."""
        return self.last["number"] if self.last else None

    @property
    def next_number(self) -> int:
        """The number of the next edition: none is given twice."""
        return max(self.editions, default=0) + 1


def read_history(reports: Path) -> History:
    """Read the ledger of the folder."""
    return replay(read_heads(reports))


def replay(entries: list[Entry]) -> History:
    """Follow the events: approved, withdrawn, restored by a rollback to it.

    An edition that was withdrawn is an erratum until the next edition is out.
    """
    editions: dict[int, Entry] = {}
    withdrawn: dict[int, Entry] = {}
    open_errata: dict[int, Entry] = {}
    for line in entries:
        if line["event"] == EDITION:
            editions.setdefault(line["number"], line)
            open_errata.clear()
        elif line["event"] == ROLLBACK:
            for number in line["restored"]:
                withdrawn.pop(number, None)
                open_errata.pop(number, None)
            for number in line["withdrawn"]:
                withdrawn[number] = open_errata[number] = line
    errata = [
        [number, line["date"], line["reason"]]
        for number, line in sorted(open_errata.items())
    ]
    return History(entries, editions, withdrawn, errata)


def missing_editions(entries: list[Entry]) -> list[Entry]:
    """The lines of editions that were published, but not noted: a crash came between.

    The line of the generation holds all that the line of its edition says.
    """
    noted = {line["number"] for line in entries if line["event"] == EDITION}
    lines = []
    for line in generations_in(entries):
        standing = line.get("standing") or {}
        number = standing.get("edition")
        if number is None or number in noted:
            continue
        noted.add(number)
        lines.append(
            {
                "event": EDITION,
                "number": number,
                "build_id": line["build_id"],
                "date": line["date"],
                "by": standing["by"],
                "note": standing["note"],
                "why": standing["why"],
                "at": line["finished_at"],
            }
        )
    return lines


def find_baseline(reports: Path, name: str | None) -> Entry | None:
    """The entry of what a build is compared with; None for nothing.

    name  a generation, `none`, or None for the last edition that was not withdrawn

    Raises SettingsError if there is no such generation.
    """
    if name == "none":
        return None
    if name is None:
        last = read_history(reports).last
        if last is None:
            return None
        name = last["build_id"]
    return find_generation(reports, name)


def trace(entries: list[Entry], baseline: Entry | None) -> list[Entry]:
    """The baseline, what that was compared with, and so on; oldest first.

    returns  edition (None for a draft), date, ranking and scores of each

    It follows from the baseline alone: lines of the ledger are never changed.
    """
    known = {line["build_id"]: line for line in generations_in(entries)}
    found: list[Entry] = []
    while baseline and len(found) < LONGEST and "ranking" in baseline:
        standing = baseline.get("standing") or {}
        found.append(
            {
                "edition": standing.get("edition"),
                **{name: baseline[name] for name in ("date", "ranking", "scores")},
            }
        )
        baseline = known.get(baseline["baseline"])
    return found[::-1]

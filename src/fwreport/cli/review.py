"""`fwreport review`: what wants a person's eye, and the line that would settle it."""

import getpass
import shutil
import subprocess
from datetime import date as calendar
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fwreport.cli.terminal import (
    debug_option,
    example,
    fill,
    reports_option,
    say,
    say_row,
    sources_option,
)
from fwreport.errors import SettingsError, SourceError

if TYPE_CHECKING:
    from fwreport.adapters.catalog_lines import Entry
    from fwreport.review.desk import Choice, Desk, Item

INDENT = " " * 5


@click.command(
    epilog=example(
        "fwreport review",
        "fwreport review --apply 1 --by Ann --reason 'She measured it.'",
        "fwreport review --apply 2 --decision 'keep keras'",
    )
)
@sources_option
@reports_option
@click.option(
    "--apply",
    "chosen",
    metavar="N",
    help="Write the line of item N (or of the key in --json).",
)
@click.option("--decision", metavar="TEXT", help="Another decision than the first.")
@click.option("--by", metavar="NAME", help="Who decides; default: you.")
@click.option("--date", metavar="ISO", help="When; default: today.")
@click.option("--reason", metavar="TEXT", help="Why.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@debug_option
def review(
    sources: str, reports: str, chosen: str | None, as_json: bool, **given: str | None
) -> None:
    """List what wants a person's eye, what matters most first.

    Open conflicts, decisions that new evidence has outgrown, verdicts left open,
    labels that may mean the same, files in quarantine: each with the line of the
    catalog that would settle it, and what it would change.  Numbers hold until the
    next build.
    """
    from fwreport.review.items import list_items

    desk = read_desk(Path(reports), Path(sources))
    items = list_items(desk)
    folder = Path(sources) / "catalog"
    if chosen is None and (given["decision"] or given["reason"]):
        raise click.UsageError("say with --apply which item is decided")
    stamp = {
        "by": given["by"] or user_name(),
        "date": checked_date(given["date"]),
        "reason": given["reason"] or "",
    }
    if chosen is not None:
        settle(items, (chosen, given["decision"]), folder, stamp)
    elif as_json:
        for number, item in enumerate(items, start=1):
            row = described(number, item, folder, stamp)
            say_row(row)
    elif items:
        for number, item in enumerate(items, start=1):
            print_item(number, item, folder, stamp)
    else:
        say("nothing wants a person's eye", err=True)


def read_desk(reports: Path, sources: Path) -> "Desk":
    """The tables of the latest build, and the catalog as it is now."""
    from fwreport.adapters.catalog_files import read_catalog
    from fwreport.adapters.generations import latest_folder, read_latest
    from fwreport.adapters.source_files import digest_catalog
    from fwreport.adapters.warehouse import read_tables, table_names
    from fwreport.review.desk import WANTED, WELCOME, Desk

    file = latest_folder(reports) / "fwreport.duckdb"
    if not file.exists():
        raise SourceError(f"{file}: there is no report yet; run `fwreport build`")
    known = table_names(file)
    if missing := [name for name in WANTED if name not in known]:
        raise SourceError(
            f"{file}: an older version made it, without {missing[0]}; run "
            "`fwreport build`"
        )
    names = [*WANTED, *(name for name in WELCOME if name in known)]
    latest, now = read_latest(reports), digest_catalog(sources)
    built = latest.record["inputs"]["catalog"] if latest else {}
    return Desk(
        read_tables(file, *names),
        read_catalog(sources / "catalog"),
        frozenset(file for file in now if built.get(file) == now[file]),
    )


def settle(
    items: list["Item"],
    wanted: tuple[str, str | None],
    folder: Path,
    stamp: dict[str, str],
) -> None:
    """Write the line that settles one item, and say where it stands.

    wanted  the number or the key of the item, and the decision if it was named
    """
    from fwreport.adapters.catalog_lines import write

    item = find_item(items, wanted[0])
    choice = find_choice(item, wanted[1])
    written = write(folder, entry_of(choice, stamp))
    say(f"{folder / choice.line.file}:{written.number}: {written.text}")
    if written.replaced is not None:
        say(f"it replaces the line: {written.replaced}", err=True)
    say("run `fwreport build` to apply it", err=True)


def find_item(items: list["Item"], name: str) -> "Item":
    """The item of this number or key."""
    numbered = {str(number): item for number, item in enumerate(items, start=1)}
    found = numbered.get(name) or {item.key: item for item in items}.get(name)
    if found:
        return found
    known = f"they are numbered 1 to {len(items)}" if items else "nothing is left"
    raise SettingsError(f"there is no item {name}: {known}")


def find_choice(item: "Item", decision: str | None) -> "Choice":
    """The choice with this decision, or the first."""
    from difflib import get_close_matches

    if not item.choices:
        raise SettingsError(f"no line of its own settles “{item.title}”")
    if decision is None:
        return item.choices[0]
    words = " ".join(decision.split()).casefold()
    known = {choice.decision.casefold(): choice for choice in item.choices}
    if words in known:
        return known[words]
    near = get_close_matches(words, known, n=1, cutoff=0.5)
    hint = f"did you mean “{near[0]}”?" if near else ""
    hint = hint or f"it may be {', '.join(choice.decision for choice in item.choices)}"
    raise SettingsError(f"“{item.title}” has no decision “{decision}”; {hint}")


def entry_of(choice: "Choice", stamp: dict[str, str]) -> "Entry":
    """The line of a choice, with who, when and why as far as its file has columns."""
    from fwreport.adapters.catalog_lines import Entry

    line = choice.line
    who = ", ".join(filter(None, [stamp["by"], stamp["date"]]))
    if line.file == "resolutions.csv":
        return Entry(line.file, line.cells, line.names, stamp)
    if line.file == "sources.csv":
        why = (stamp["reason"] or line.reason).rstrip(".")
        return Entry(line.file, line.cells, line.names, {"reason": f"{why} ({who})"})
    why = f": {stamp['reason']}" if stamp["reason"] else ""
    note = f"{choice.decision}, {who}{why}"
    return Entry(line.file, line.cells, line.names, note=note)


def print_item(number: int, item: "Item", folder: Path, stamp: dict[str, str]) -> None:
    """One item: what it is, the line that settles it, and what that changes."""
    from fwreport.adapters.catalog_lines import preview

    say(fill(f"{item.severity}, {item.kind}: {item.title}", f"{number:>3}  "))
    say(fill(item.sentence, INDENT))
    lines = [preview(folder, entry_of(choice, stamp)) for choice in item.choices]
    for choice, line in zip(item.choices, lines, strict=True):
        if line.is_there:
            where = f"{folder / choice.line.file}, line {line.number}"
            said = f"settled as “{choice.decision}” in {where}; build to apply it"
            say(fill(said, INDENT) + "\n")
            return
    for choice, line in zip(item.choices[:1], lines, strict=False):
        verb = "add" if line.replaced is None else "change"
        where = f"{folder / choice.line.file}, line {line.number}"
        say(fill(f"{choice.decision}: {verb} {where}", INDENT))
        say(f"{INDENT}  {line.text}")
        say(fill(f"changes {choice.effect}", f"{INDENT}  "))
    for choice in item.choices[1:]:
        said = f'or --decision "{choice.decision}": {choice.effect}'
        say(fill(said, INDENT, hang=2))
    say()


def described(
    number: int, item: "Item", folder: Path, stamp: dict[str, str]
) -> dict[str, Any]:
    """One item as plain values."""
    from fwreport.adapters.catalog_lines import preview

    choices = []
    for choice in item.choices:
        line = preview(folder, entry_of(choice, stamp))
        choices.append(
            {
                "decision": choice.decision,
                "file": choice.line.file,
                "line": line.number,
                "text": line.text,
                "replaces": line.replaced,
                "is_there": line.is_there,
                "effect": choice.effect,
            }
        )
    return {
        "number": number,
        "key": item.key,
        "kind": item.kind,
        "severity": item.severity,
        "title": item.title,
        "sentence": item.sentence,
        "choices": choices,
    }


def user_name() -> str:
    """Who is at the keyboard: the name that git knows, or that of the account."""
    if shutil.which("git"):
        asked = ["git", "config", "user.name"]
        answer = subprocess.run(asked, capture_output=True, text=True, check=False)
        if name := answer.stdout.strip():
            return name
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def checked_date(given: str | None) -> str:
    """The date given, or today."""
    try:
        day = calendar.fromisoformat(given) if given else calendar.today()
    except ValueError:
        raise SettingsError(f"date is '{given}', not written as 2026-11-21") from None
    return day.isoformat()

"""`fwreport changes`: what is new, gone or moved between two generations."""

import json
from pathlib import Path
from typing import Any

import click

from fwreport.cli.terminal import (
    debug_option,
    example,
    fill,
    reports_option,
    say,
    say_row,
)
from fwreport.errors import SettingsError

TITLES = {
    "source_new": "new documents",
    "source_gone": "documents that are gone",
    "source_changed": "documents with other content",
    "source_renamed": "renamed documents",
    "source_status": "documents with another status",
    "verdict": "verdicts",
    "ranking": "over all criteria",
    "use_case": "recommendations",
    "conflict_new": "new conflicts",
    "conflict_gone": "conflicts that are gone",
    "conflict_status": "conflicts resolved otherwise",
    "score": "scores",
}


@click.command(
    epilog=example(
        "fwreport changes",
        "fwreport changes 20261113T070000Z-1f3a9c 20261120T070000Z-77ab01",
    )
)
@click.argument("before", metavar="[FROM]", required=False)
@click.argument("after", metavar="[TO]", required=False)
@reports_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@debug_option
def changes(before: str | None, after: str | None, reports: str, as_json: bool) -> None:
    """Show what changed between two generations, and why.

    FROM and TO are names of generations, or the start of them; without them, the
    latest is compared with the last one before it that was made from other inputs.
    The ledger suffices: the folders need not be there any more.
    """
    from fwreport.compare.stage import compare

    one, other = choose(Path(reports), before, after)
    found = compare(other, one).changes
    if as_json:
        for row in json.loads(found.to_json(orient="records", double_precision=6)):
            say_row(row)
        return
    said = [f"{entry['build_id']} ({entry['date']})" for entry in (one, other)]
    say(" -> ".join(said))
    if found.empty:
        say("nothing changed")
        return
    names = one["names"]["options"] | other["names"]["options"]
    for kind, part in found.groupby("kind", sort=False):
        say(f"\n{TITLES[str(kind)]}: {len(part)}")
        for row in json.loads(part.to_json(orient="records")):
            say(fill(line_of(row, names), "  ", hang=2))


def choose(reports: Path, before: str | None, after: str | None) -> tuple:
    """The entries of the two generations in the ledger."""
    from fwreport.adapters.generations import read_latest
    from fwreport.adapters.ledger import (
        before_it,
        find_generation,
        generations_in,
        read_heads,
    )

    entries = read_heads(reports)
    names = [row["build_id"] for row in generations_in(entries)]
    latest = read_latest(reports)
    if after is None:
        after = latest.record["build_id"] if latest else (names or [""])[-1]
    other = find_generation(reports, after)
    if before is None:
        earlier = [
            row["build_id"]
            for row in before_it(entries, other["build_id"])
            if row["inputs_sha256"] != other["inputs_sha256"]
        ]
        if not earlier:
            raise SettingsError(
                f"{other['build_id']} is the first; nothing is before it"
            )
        before = earlier[-1]
    return find_generation(reports, before), other


def line_of(row: dict[str, Any], names: dict[str, str]) -> str:
    """One change as a line: what it is about, before -> now, and why."""
    who = [names.get(row[key], row[key]) for key in ("option_id", "rival_id")]
    what = ", ".join([row["name"], *filter(None, who)])
    words = {"insufficient": "not enough evidence"} | names
    before, after = (words.get(row[key], row[key]) for key in ("before", "after"))
    if row["kind"] == "score":
        numbers = row["value_before"], row["value_after"]
        before, after = (None if n is None else f"{n:.1f}" for n in numbers)
    moved = f": {before or 'none'} -> {after or 'none'}"
    is_same_status = row["kind"] == "source_changed" and before == after
    if row["kind"].endswith(("_new", "_gone")) or is_same_status:
        moved = ""
    return f"{what}{moved}" + (f" ({row['why']})" if row["why"] else "")

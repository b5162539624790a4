"""`fwreport explain`: the chain from a score back to the lines of the sources."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fwreport.cli.terminal import (
    debug_option,
    example,
    fit,
    reports_option,
    terminal_width,
)
from fwreport.errors import SourceError

if TYPE_CHECKING:
    import pandas as pd

STANCES = ("poor", "fair", "good", "very good", "excellent")
WANTED = (
    "claims",
    "consensus",
    "criteria",
    "criterion_labels",
    "evidence",
    "options",
    "preferences",
    "ranking",
    "sources",
)
OVERALL = "__overall__"


@click.command(
    epilog=example(
        "fwreport explain 'ease of use'",
        "fwreport explain deployment Keras",
    )
)
@click.argument("criterion")
@click.argument("option", required=False)
@reports_option
@debug_option
def explain(criterion: str, option: str | None, reports: str) -> None:
    """Show where a score comes from, line by line.

    CRITERION and OPTION are names as a document or the report writes them; the
    criterion `overall` stands for all.
    """
    from fwreport.adapters.warehouse import read_tables
    from fwreport.tables.select import select

    file = Path(reports) / "latest" / "fwreport.duckdb"
    if not file.exists():
        raise SourceError(f"{file}: there is no report yet; run `fwreport build`")
    tables = read_tables(file, *WANTED)
    criterion_id = find(criterion, criterion_names(tables), "criterion")
    option_id = find(option, option_names(tables), "option") if option else None
    parts = {name: tables[name] for name in ("evidence", "claims", "sources")}
    tables["chain"] = select(__file__, **parts)
    tables = {name: with_names(table, tables) for name, table in tables.items()}
    option = option_id and option_titles(tables)[option_id]

    for line in score_lines(tables, criterion_id, option):
        click.echo(line)
    for line in evidence_lines(about(tables["chain"], criterion_id, option)):
        click.echo(line)


def option_titles(tables: dict[str, "pd.DataFrame"]) -> dict[str, str]:
    """The name of each option by its id."""
    options = tables["options"]
    return dict(zip(options["option_id"], options["name"], strict=True))


def with_names(
    table: "pd.DataFrame", tables: dict[str, "pd.DataFrame"]
) -> "pd.DataFrame":
    """The table with names of options for their ids, but for the table of names."""
    if "name" in table:
        return table
    titles = option_titles(tables)
    columns = [c for c in ("option_id", "rival_id", "winner") if c in table]
    return table.assign(**{c: table[c].replace(titles) for c in columns})


def criterion_names(tables: dict[str, "pd.DataFrame"]) -> dict[str, str]:
    """What a criterion may be called, in lower case, and its id."""
    labels, criteria = tables["criterion_labels"], tables["criteria"]
    names = dict(zip(labels["label"], labels["criterion_id"], strict=True))
    names |= dict(zip(criteria["name"], criteria["criterion_id"], strict=True))
    names |= {key: key for key in criteria["criterion_id"]}
    names |= {OVERALL: OVERALL, "overall": OVERALL}
    return {name.casefold(): key for name, key in names.items()}


def option_names(tables: dict[str, "pd.DataFrame"]) -> dict[str, str]:
    """What an option may be called, in lower case, and its id."""
    options = tables["options"]
    names = dict(zip(options["name"], options["option_id"], strict=True))
    names |= {key: key for key in options["option_id"]}
    return {name.casefold(): key for name, key in names.items()}


def find(name: str, names: dict[str, str], what: str) -> str:
    """The id that a name stands for; raises with the nearest names if there is none."""
    if key := names.get(name.casefold().strip()):
        return key
    near = [known for known in names if name.casefold() in known]
    near += get_close_matches(name.casefold(), names, n=5, cutoff=0.5)
    nearest = list(dict.fromkeys(names[known] for known in near))[:3]
    hint = f"; did you mean {' or '.join(nearest)}?" if nearest else ""
    raise SourceError(f"there is no {what} {name!r} in the report{hint}")


def about(
    table: "pd.DataFrame", criterion_id: str, option: str | None
) -> "pd.DataFrame":
    """The rows about the criterion and, if one is asked for, about the option."""
    rows = table[table["criterion_id"] == criterion_id]
    if option is None:
        return rows
    its = rows["option_id"] == option
    if "rival_id" in rows:
        its |= rows["rival_id"] == option
    return rows[its]


def score_lines(
    tables: dict[str, "pd.DataFrame"], criterion_id: str, option: str | None
) -> Iterator[str]:
    """The scores and the preferences, in words."""
    criteria = tables["criteria"]
    names = criteria.loc[criteria["criterion_id"] == criterion_id, "name"]
    yield next(iter(names), "Overall")
    scores = tables["consensus"]
    if criterion_id == OVERALL:
        scores = tables["ranking"].assign(criterion_id=OVERALL)
    for row in about(scores, criterion_id, option).to_dict("records"):
        certainty = row.get("certainty") or row["verdict"]
        yield f"  {row['option_id']}: {interval(row, 'score')}, {certainty}"
        if row.get("certainty_reasons"):
            yield f"      {row['certainty_reasons']}"
    for row in about(tables["preferences"], criterion_id, option).to_dict("records"):
        pair = f"{row['option_id']} against {row['rival_id']}"
        winner = {"option": row["option_id"], "rival": row["rival_id"]}
        verdict = winner.get(row["verdict"], row["verdict"])
        odds = "" if blank(row["probability"]) else f", p = {row['probability']:.2f}"
        yield f"  {pair}: {verdict}{odds}, difference {interval(row, 'difference')}"


def evidence_lines(chain: "pd.DataFrame") -> Iterator[str]:
    """Each piece of evidence, with the file and line and the words of its claim."""
    if chain.empty:
        yield "no source has evidence on it"
        return
    yield ""
    width = terminal_width()
    for row in chain.to_dict("records"):
        yield f"{row['path']}:{row['line_start']}: {meaning(row)}"
        yield f"    {fit(row['text'], width - 4)}".rstrip()


def meaning(row: dict[str, Any]) -> str:
    """What one piece of evidence says, and how much hangs on it."""
    options = [row["option_id"], row["rival_id"]]
    named = " and ".join(option for option in options if not blank(option))
    said = f"{row['kind']}, {named}"
    if row["kind"] == "stance":
        said += f": {STANCES[round(row['value']) - 1]}"
    elif not blank(row["value"]):
        said += f": {row['value']:g} of {row['scale_low']:g}-{row['scale_high']:g}"
    elif not blank(row["winner"]):
        said += f": {row['winner']}"
    said += ", provisional" if row["is_provisional"] else ""
    said += ", of a composite" if row["is_indirect"] else ""
    moved = row["influence"]
    return said if blank(moved) else f"{said}; without it a score moves by {moved:.2f}"


def interval(row: dict[str, Any], name: str) -> str:
    """A number with its interval; words where the evidence gives no level."""
    if blank(row[name]):
        return "no level (only comparisons)" if name == "score" else "unknown"
    return f"{row[name]:.1f} ({row['low']:.1f} to {row['high']:.1f})"


def blank(value: Any) -> bool:
    """Whether the table is empty there."""
    return value is None or value != value

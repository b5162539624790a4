"""`fwreport explain`: the chain from a score back to the lines of the sources."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fwreport.cli.terminal import (
    debug_option,
    example,
    fill,
    fit,
    reports_option,
    say,
    say_row,
    terminal_width,
)
from fwreport.errors import SourceError

if TYPE_CHECKING:
    import pandas as pd

STANCES = ("poor", "fair", "good", "very good", "excellent")
WANTED = (
    "claims",
    "conflict_claims",
    "conflicts",
    "consensus",
    "corrections",
    "criteria",
    "criterion_labels",
    "evidence",
    "options",
    "places",
    "preferences",
    "ranking",
    "settlements",
    "sources",
)
OVERALL = "__overall__"
ADDRESSES = ["claim_id", "source_id"]
GRAVE = ["high", "medium", "low"]


@click.command(
    epilog=example(
        "fwreport explain 'ease of use'",
        "fwreport explain deployment Keras",
        "fwreport explain deployment --json",
    )
)
@click.argument("criterion")
@click.argument("option", required=False)
@reports_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@debug_option
def explain(criterion: str, option: str | None, reports: str, as_json: bool) -> None:
    """Show where a score comes from, line by line.

    CRITERION and OPTION are names as a document or the report writes them; the
    criterion `overall` stands for all.  Each piece of evidence comes with the words
    of its claim, how far a score would move without it, and the key by which
    corrections.csv knows it.
    """
    from fwreport.adapters.generations import latest_folder

    tables = read_chain(latest_folder(Path(reports)) / "fwreport.duckdb")
    criterion_id = find(criterion, criterion_names(tables), "criterion")
    option_id = find(option, option_names(tables), "option") if option else None
    tables = {name: with_names(table, tables) for name, table in tables.items()}
    option = option_id and option_titles(tables)[option_id]
    chain = about(tables["chain"], criterion_id, option)
    conflicts = touching(tables, criterion_id, set(chain["claim_id"]))

    if as_json:
        for row in as_rows(tables, (criterion_id, option), chain, conflicts):
            say_row(row)
        return
    for line in score_lines(tables, criterion_id, option):
        say(line)
    for line in evidence_lines(chain, correction_notes(tables["corrections"])):
        say(line)
    for line in conflict_lines(conflicts):
        say(line)


def read_chain(file: Path) -> dict[str, "pd.DataFrame"]:
    """The tables of the latest report, and `chain`: evidence with its claims."""
    from fwreport.adapters.warehouse import read_tables, table_names
    from fwreport.tables.places import places_of
    from fwreport.tables.select import select

    if not file.exists():
        raise SourceError(f"{file}: there is no report yet; run `fwreport build`")
    if missing := sorted(set(WANTED) - table_names(file)):
        raise SourceError(
            f"{file}: an older version made it, without {missing[0]}; run "
            "`fwreport build`"
        )
    tables = read_tables(file, *WANTED)
    parts = {name: tables[name] for name in ("evidence", "claims", "sources")}
    chain = select(__file__, **parts)
    return tables | {"chain": chain.assign(place=places_of(chain, tables["places"]))}


def touching(
    tables: dict[str, "pd.DataFrame"], criterion_id: str, claims: set[str]
) -> "pd.DataFrame":
    """The conflicts on the criterion or among the claims, the gravest first."""
    links, conflicts = tables["conflict_claims"], tables["conflicts"]
    linked = set(links.loc[links["claim_id"].isin(claims), "conflict_id"])
    mine = conflicts["conflict_id"].isin(linked)
    mine |= conflicts["criterion_id"] == criterion_id
    keys = tables["settlements"][["conflict_key", "claims_digest"]]
    found = conflicts[mine].merge(keys, how="left", on="conflict_key")
    order = found["severity"].map(GRAVE.index)
    return found.assign(order=order).sort_values(["order", "conflict_id"])


def as_rows(
    tables: dict[str, "pd.DataFrame"],
    asked: tuple[str, str | None],
    chain: "pd.DataFrame",
    conflicts: "pd.DataFrame",
) -> Iterator[dict[str, Any]]:
    """The chain as plain values: each row says in `part` what it is."""
    scores = tables["consensus"]
    if asked[0] == OVERALL:
        scores = tables["ranking"].assign(criterion_id=OVERALL)
    notes = correction_notes(tables["corrections"])
    corrected = [notes.get(claim) for claim in chain["claim_id"]]
    parts = {
        "score": about(scores, *asked),
        "preference": about(tables["preferences"], *asked),
        "evidence": chain.assign(corrected=corrected).drop(columns=ADDRESSES),
        "conflict": conflicts.drop(columns="order"),
    }
    for part, table in parts.items():
        for row in table.to_dict("records"):
            plain = {k: None if blank(value) else value for k, value in row.items()}
            yield {"part": part} | plain


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
    nearest = list({names[known]: repr(known) for known in reversed(near)}.values())
    nearest = nearest[::-1][:3]
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
        yield fill("the mean over the criteria; ask for one to see its lines", "  ")
    for row in about(scores, criterion_id, option).to_dict("records"):
        certainty = row.get("certainty") or row["verdict"]
        yield f"  {row['option_id']}: {interval(row, 'score')}, {certainty}"
        if row.get("certainty_reasons"):
            yield fill(row["certainty_reasons"], " " * 6)
    for row in about(tables["preferences"], criterion_id, option).to_dict("records"):
        pair = f"{row['option_id']} against {row['rival_id']}"
        winner = {"option": row["option_id"], "rival": row["rival_id"]}
        verdict = winner.get(row["verdict"], row["verdict"])
        if blank(row["probability"]):
            yield f"  {pair}: {verdict}"
            continue
        odds = f"{row['option_id']} better with probability {row['probability']:.2f}"
        said = f"{pair}: {verdict}; {odds}, difference {interval(row, 'difference')}"
        yield fill(said, "  ", hang=4)


def correction_notes(corrections: "pd.DataFrame") -> dict[str, str]:
    """What people corrected by hand, in words, by claim."""
    notes: dict[str, str] = {}
    for row in corrections[corrections["status"] == "applied"].to_dict("records"):
        change = f" {row['before']} → {row['after']}" if not blank(row["after"]) else ""
        reason = "" if blank(row["reason"]) else f": {row['reason']}"
        words = f"{row['action']}{change}{reason}"
        known = notes.get(row["claim_id"])
        notes[row["claim_id"]] = f"{known}; {words}" if known else words
    return notes


def evidence_lines(chain: "pd.DataFrame", notes: dict[str, str]) -> Iterator[str]:
    """Each piece of evidence: file, line, the words of its claim, and its key."""
    yield ""
    if chain.empty:
        yield "no source has evidence on it"
    width = terminal_width()
    for row in chain.to_dict("records"):
        spot = f":{row['line_start']}" if blank(row["place"]) else f", {row['place']}"
        yield fill(f"{row['path']}{spot}: {meaning(row)}", "", hang=4)
        key = row["claim_key"]
        yield f"    {fit(row['text'], max(width - 6 - len(key), 1))}  {key}"
        if note := notes.get(row["claim_id"]):
            yield fill(f"corrected by hand: {note}", "    ")


def conflict_lines(conflicts: "pd.DataFrame") -> Iterator[str]:
    """The conflicts: what stands against what, what was decided, and the key."""
    for row in conflicts.to_dict("records"):
        yield ""
        head = f"{row['conflict_id']}, {row['severity']}, {row['status']}: "
        yield fill(head + row["title"], "", hang=4)
        yield fill(row["explanation"], "    ")
        yield fill(row["resolution"], "    ")
        digest = "" if blank(row["claims_digest"]) else f"@{row['claims_digest']}"
        yield f"    {row['conflict_key']}{digest}"


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
    """Whether a table is empty there."""
    return value is None or value != value

"""Arithmetic: a stated total against the parts that its own source prints."""

import re
from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding
from fwreport.reconcile.rules import PARTS_OVER_TOTALS
from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select

NUMBER = re.compile(r"\d+(?:[.,](\d+))?")
# A weighted figure cannot be recomputed from parts whose weights are not printed.
WEIGHTED = re.compile(r"weight|gewicht|pondér|ponderad|加权", re.IGNORECASE)


def find(voices: Voices, claim_options: pd.DataFrame) -> Iterator[Finding]:
    """One finding a stated total that is neither mean nor sum of any set of its parts.

    The parts may be the rows of the table since the last total, the whole table, the
    ratings since the last total, or all ratings of the source for the option; the first
    of these that exists is what the total is held against if none of them fits.
    """
    claims = voices.claims
    if "aggregate" not in set(claims["kind"]):
        return
    sets = select(__file__, claims=claims, claim_options=claim_options)
    wrong = []
    for aggregate, candidates in sets.groupby("claim_id", sort=True):
        row = voices.by_id.loc[aggregate]
        if not _fits(row, candidates) and not WEIGHTED.search(_words(row)):
            wrong.append((row, next(candidates.itertuples())))
    ranks = _changes_order([parts for _, parts in wrong], sets)
    for row, parts in wrong:
        yield _finding(row, parts, voices.options, parts.source_id in ranks)


def _fits(row: pd.Series, candidates: pd.DataFrame) -> bool:
    """Whether some set of parts comes to the stated figure, as precisely as printed."""
    number = NUMBER.search(row["text"])
    digits = len(number[1] or "") if number else 2
    for parts in candidates.itertuples():
        figures = [parts.total, parts.total / parts.part_count]
        if parts.has_one_scale and parts.scale_high:
            figures.append(100 * parts.total / parts.part_count / parts.scale_high)
        # half a unit of the last digit printed, and a hair for binary fractions
        if any(abs(x - row["value"]) <= 0.5 * 10**-digits + 1e-9 for x in figures):
            return True
    return not candidates["has_one_scale"].iloc[0]  # parts on mixed scales do not add


def _words(row: pd.Series) -> str:
    label = row["criterion_label"]
    return row["text"] if pd.isna(label) else f"{label} {row['text']}"


def _changes_order(wrong: list, sets: pd.DataFrame) -> set[str]:
    """The sources whose printed totals put the options in another order."""
    sources = {parts.source_id for parts in wrong}
    first = sets[sets["source_id"].isin(sources)].drop_duplicates("claim_id")
    first = first.assign(mean=first["total"] / first["part_count"])
    changed = set()
    for source, group in first.groupby("source_id", sort=True):
        printed = group.sort_values(["stated", "subject_id"])["subject_id"]
        actual = group.sort_values(["mean", "subject_id"])["subject_id"]
        if list(printed) != list(actual):
            changed.add(source)
    return changed


def _finding(
    row: pd.Series, parts, names: dict[str, str], is_decisive: bool
) -> Finding:
    """Say what is printed, what the rows come to, and link both."""
    name = names.get(parts.subject_id, parts.subject_id)
    mean = parts.total / parts.part_count
    is_sum = abs(parts.total - row["value"]) < abs(mean - row["value"])
    actual = f"sum to {parts.total:g}" if is_sum else f"average {mean:.2f}"
    return Finding(
        "arithmetic",
        "high" if is_decisive else "medium",
        None,
        f"{name}: printed total and its own rows",
        f"{row['source_id']} line {row['line_start']} prints {row['text']} for {name}, "
        f"but its own {parts.part_count} ratings {actual} ({parts.total:g} in all).",
        f"The recomputed {'sum' if is_sum else 'mean'} is used; the printed total is "
        "set aside.",
        PARTS_OVER_TOTALS,
        {row.name: "stated"} | dict.fromkeys(parts.part_ids.split(), "parts"),
    )

"""Arithmetic: a stated total against the parts that its own source prints."""

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from fwreport.reconcile.findings import Finding, spread, voice_of
from fwreport.reconcile.kinds.off_scale import beside
from fwreport.reconcile.kinds.tally import is_tally
from fwreport.reconcile.rules import PARTS_OVER_TOTALS
from fwreport.reconcile.voices import Claim, Voices, heading_of
from fwreport.reconcile.weights import WEIGHTED, read_weights
from fwreport.tables.places import where
from fwreport.tables.select import select

NUMBER = re.compile(r"\d+(?:[.,](\d+))?")
OF_MAXIMUM = re.compile(
    r"\A\D{0,3}(\d+(?:[.,]\d+)?)\s*(?:/|of|out of|von|sur|de)\s*(\d+(?:[.,]\d+)?)\W*\Z",
    re.IGNORECASE,
)
TOTAL = re.compile(
    r"""\b(?:totals?|sum|overall|average|mean|final\ scores?|weighted\ \w+
    |summe|gesamt\w*|durchschnitt|somme|moyenne|promedio|suma|media)\b|总分|合计|平均""",
    re.IGNORECASE | re.VERBOSE,
)
REORDERED = "the printed totals put the options in another order than their parts do"
KEPT = "a score that the source prints is off; no other rests on it"
READ = ("fact", "statement")
STATED = {"claim_id": "str", "stated": "float64", "maximum": "float64"}
SAME = 1e-9  # a hair, for binary fractions


class Figure(NamedTuple):
    """One thing that a total may be of its parts."""

    name: str  # "average", "sum to", ...
    value: float


def find(
    voices: Voices, claim_options: pd.DataFrame, cells: pd.DataFrame
) -> Iterator[Finding]:
    """One finding a stated total that is no mean or sum of any set of its parts.

    Means, sums, percentages of the maximum, and the weighted ones where weights are
    printed.  The parts may be the rows of the table since the last total, the whole
    table, the ratings since the last total, or all ratings of the source for the
    option; the first of these that exists is what the total is held against if none
    of them fits.  A total that is right but declares another maximum than its parts
    have is found as well.

    cells  of all tables; a column of weights makes no claims
    """
    stated = _stated(voices)
    if not stated:
        return
    sets = select(
        __file__,
        stated_claims=pd.DataFrame(stated, columns=list(STATED)).astype(STATED),
        claims=_parts(voices),
        claim_options=claim_options,
        weights=read_weights(voices, cells),
    )
    wrong = []
    for aggregate, candidates in sets.groupby("claim_id", sort=True):
        row, parts = voices.by_id[aggregate], next(candidates.itertuples())
        if not _fits(row, candidates) and _is_told(row, candidates):
            wrong.append((row, parts))
        elif _declares_too_much(candidates):
            yield _maximum(row, parts, voices.options)
    wrong = [
        (row, parts)
        for row, parts in wrong
        if (parts.is_rated and row.kind == "aggregate") or _is_alone(parts, wrong, sets)
    ]
    ranks = _changes_order([parts for _, parts in wrong], sets)
    for row, parts in wrong:
        yield _finding(row, parts, voices, parts.source_id in ranks)


def _stated(voices: Voices) -> list[tuple]:
    """The totals: claim, what is stated, and the maximum where one is declared."""
    rows = []
    for claim in voices.rows:
        # "24/30" and a bare figure under "Total", whatever they were read as
        is_read = claim.kind in READ and bool(TOTAL.search(heading_of(claim)))
        if not (claim.kind == "aggregate" or is_read) or is_tally(claim):
            continue
        value, maximum = claim.value, None
        if match := OF_MAXIMUM.match(claim.text):
            value, maximum = (float(g.replace(",", ".")) for g in match.groups())
        if value == value:
            rows.append((claim.claim_id, value, maximum))
    return rows


def _parts(voices: Voices) -> pd.DataFrame:
    """The claims that totals may be of; a rating off its scale was added up as well."""
    claims = voices.claims[[not is_tally(claim) for claim in voices.rows]]
    off = {claim.claim_id: claim for claim in beside(voices)}
    if not off:
        return claims
    own = [off.get(name) for name in claims["claim_id"]]
    where_off = [claim is not None for claim in own]
    ends = {
        end: [getattr(claim, end, math.nan) for claim in own]
        for end in ("scale_low", "scale_high")
    }
    return claims.assign(
        kind=claims["kind"].mask(where_off, "rating"),
        **{end: claims[end].mask(where_off, ends[end]) for end in ends},
    )


def _is_told(row: Claim, candidates: pd.DataFrame) -> bool:
    """Whether the parts are such that they tell what the total should be."""
    has_weights = bool(candidates["has_weights"].iloc[0])
    if WEIGHTED.search(_words(row)) and not has_weights:
        return False  # weights that are not printed
    return bool(candidates["has_one_scale"].iloc[0])  # mixed scales do not add


def _fits(row: Claim, candidates: pd.DataFrame) -> bool:
    """Whether some set of parts comes to the stated figure, as precisely as printed."""
    return any(
        _is(figure.value, parts.stated, row.text)
        for parts in candidates.itertuples()
        for figure in _figures(parts)
    )


def _is(figure: float, stated: float, text: str) -> bool:
    """Whether a figure rounds to the stated one: half a unit of its last digit."""
    number = NUMBER.search(text)
    digits = len(number[1] or "") if number else 2
    return abs(figure - stated) <= 0.5 * 10**-digits + SAME


def _figures(parts) -> list[Figure]:
    """Means, sums and shares of the maximum; weighted ones first."""
    plain = (parts.total, parts.part_count, "")
    pairs = [(parts.weighted, parts.weight_sum, "weighted ")] * bool(parts.has_weights)
    figures = []
    for total, count, how in [*pairs, plain]:
        figures.append(Figure(f"{how}average", total / count))
        figures.append(Figure(f"{how}sum to", total))
        if parts.has_one_scale and parts.scale_high:
            share = 100 * total / count / parts.scale_high
            figures.append(Figure(f"{how}reach percent", share))
    if parts.has_weights:  # percentages as weights: 30 % of 8 and 70 % of 9
        figures.append(Figure("weighted sum to", parts.weighted / 100))
    return figures


def _declares_too_much(candidates: pd.DataFrame) -> bool:
    """Whether a total that is a sum declares a maximum that no set of parts has."""
    parts = candidates[candidates["scale_high"].notna() & candidates["is_rated"]]
    is_sum = (parts["stated"] - parts["total"]).abs() <= SAME
    sums = parts[is_sum & parts["has_one_scale"] & (parts["part_count"] > 1)]
    if sums.empty or pd.isna(sums["maximum"].iloc[0]):
        return False
    most = sums["scale_high"] * sums["part_count"]
    return bool(((most - sums["maximum"]).abs() > SAME).all())


def _is_alone(parts, wrong: list, sets: pd.DataFrame) -> bool:
    """Whether the totals beside a wrong one are right.

    Bare figures, and rows that are not surely totals, may be anything; that those of
    the other options in the same row fit shows what this one was to be.
    """
    row = (sets["source_id"] == parts.source_id) & (sets["line"] == parts.line)
    beside = set(sets.loc[row, "claim_id"]) - {parts.claim_id}
    return bool(beside) and not beside & {other.claim_id for _, other in wrong}


def _words(row: Claim) -> str:
    return f"{heading_of(row)} {row.text}"


def _label(row: Claim) -> str:
    label = row["criterion_label"]
    return "" if pd.isna(label) else label


def _changes_order(wrong: list, sets: pd.DataFrame) -> set[str]:
    """The sources whose printed totals put the options in another order."""
    sources = {parts.source_id for parts in wrong}
    first = sets[sets["source_id"].isin(sources)].drop_duplicates("claim_id")
    first = first.assign(mean=first["weighted"] / first["weight_sum"])
    changed = set()
    for source, group in first.groupby("source_id", sort=True):
        printed = group.sort_values(["stated", "subject_id"])["subject_id"]
        actual = group.sort_values(["mean", "subject_id"])["subject_id"]
        if list(printed) != list(actual):
            changed.add(source)
    return changed


def _lines(parts, voices: Voices) -> str:
    """The first and the last line of the parts."""
    return spread(voices.by_id[claim] for claim in parts.part_ids.split())


def _finding(row: Claim, parts, voices: Voices, is_decisive: bool) -> Finding:
    """Say what is printed, what the rows come to, and link both."""
    names = voices.options
    name = names.get(parts.subject_id, parts.subject_id)
    near = min(_figures(parts)[:2], key=lambda f: abs(f.value - parts.stated))
    is_sum = near.name.endswith("sum to")
    is_weighted = near.name.startswith("weighted ")
    in_all = "" if is_sum or is_weighted else f" ({parts.total:g} in all)"
    come_to = "sum to" if is_sum else "average"
    come_to += " (weighted)" if is_weighted else ""
    shown = f"{near.value:g}" if is_sum else f"{near.value:.2f}"
    return Finding(
        "arithmetic",
        "high" if is_decisive else "medium",
        None,
        f"{name}: printed total and its own rows",
        f"{row.source_id} {where(row.place, row.line_start)} prints "
        f"{row.text} for {name}, "
        f"but its own {parts.part_count} ratings in {_lines(parts, voices)} "
        f"{come_to} {shown}{in_all}.",
        f"The recomputed {'sum' if is_sum else 'mean'} is used; the printed total is "
        "set aside.",
        PARTS_OVER_TOTALS,
        {row.claim_id: "stated"} | dict.fromkeys(parts.part_ids.split(), "parts"),
        (voice_of(row.claim_key), parts.subject_id, heading_of(row)),
        reason=REORDERED if is_decisive else KEPT,
    )


def _maximum(row: Claim, parts, names: dict[str, str]) -> Finding:
    """Say which maximum is declared and which the parts have."""
    name = names.get(parts.subject_id, parts.subject_id)
    most = parts.scale_high * parts.part_count
    return Finding(
        "arithmetic",
        "low",
        None,
        f"{name}: declared maximum and its own rows",
        f"{row.source_id} {where(row.place, row.line_start)} prints "
        f"{row.text} for {name}, "
        f"but its {parts.part_count} ratings of at most {parts.scale_high:g} allow "
        f"{most:g} in all.",
        "The maximum is recomputed from the parts; the declared one is set aside.",
        PARTS_OVER_TOTALS,
        {row.claim_id: "stated"} | dict.fromkeys(parts.part_ids.split(), "parts"),
        (voice_of(row.claim_key), parts.subject_id, heading_of(row), "maximum"),
        reason="nothing but the declared maximum is off",
    )

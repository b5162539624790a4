"""Trials: the verdicts that each variant of the evidence gives."""

from collections.abc import Generator
from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.judgement.pairs import decide
from fwreport.score.judgement.sides import PAIR, Names, list_names, number_sides
from fwreport.score.model.fitted import Fitted
from fwreport.score.model.intervals import share_below
from fwreport.score.panel.build import Panel
from fwreport.score.panel.subjects import Subject
from fwreport.score.panel.words import place_names
from fwreport.score.settings import ScoreSettings
from fwreport.score.whatif.bench import (
    active_of,
    build_bench,
    fit_variants,
    level_cells,
)
from fwreport.score.whatif.variants import Variant
from fwreport.tables.scores import OVERALL

COUNTS = ["for_option_count", "for_rival_count", "source_count"]
LEVELS = ["option_mean", "option_variance", "rival_mean", "rival_variance"]


class Stand(NamedTuple):
    """How things stand: what every trial starts from."""

    evidence: pd.DataFrame  # index 0, 1, 2, …
    fitted: Fitted
    pairs: pd.DataFrame  # compared ones, columns of Preferences and `part`
    sides: pd.DataFrame
    subjects: list[Subject]
    settings: ScoreSettings
    pair_of_side: np.ndarray  # of each side, its row in `pairs`; -1: none


def take_stand(evidence: pd.DataFrame, fitted: Fitted, context: tuple) -> Stand:
    """Everything as it is, with the pairs that some source compares.

    context  compared pairs, sides of sources, subjects, settings
    """
    before, sides, subjects, settings = context
    part_of = {
        name: number
        for number, subject in enumerate(subjects)
        for name in subject.options
    }
    pairs = before[before["source_count"] > 0]
    pairs = pairs.assign(part=pairs["option_id"].map(part_of)).astype({"part": "int64"})
    pairs = pairs.sort_values(["part", *PAIR], ignore_index=True)
    index = pd.MultiIndex.from_frame(pairs[PAIR])
    own = index.get_indexer(pd.MultiIndex.from_frame(sides[PAIR]))
    return Stand(evidence, fitted, pairs, sides, subjects, settings, own)


def run_together(stand: Stand, analyses: list[Generator]) -> list:
    """What analyses return that ask for trials, all trials of one round in one run.

    Each yields a list of variants and is sent their outcomes, until it returns.
    """
    results: list = [None] * len(analyses)
    wanted = {}
    for number, analysis in enumerate(analyses):
        step(analysis, None, (number, wanted, results))
    while wanted:
        asked, wanted = wanted, {}
        outcomes = run_trials(stand, [v for mine in asked.values() for v in mine])
        first = 0
        for number, mine in asked.items():
            place = outcomes["variant"].to_numpy(dtype=int) - first
            own = outcomes[(place >= 0) & (place < len(mine))]
            own = own.assign(variant=own["variant"] - first)
            step(analyses[number], own, (number, wanted, results))
            first += len(mine)
    return results


def step(analysis: Generator, outcomes: pd.DataFrame | None, context: tuple) -> None:
    """Send one analysis its outcomes; note what it wants next, or what it returns."""
    number, wanted, results = context
    try:
        wanted[number] = analysis.send(outcomes)
    except StopIteration as end:
        results[number] = end.value


def run_trials(stand: Stand, variants: list[Variant]) -> pd.DataFrame:
    """Every variant's outcome on every pair of its subject.

    returns  variant (its place), pair (its row in `stand.pairs`), difference,
             probability, verdict; and LEVELS, empty where they were not asked for or
             are not identified
    """
    parts: dict[int, list[int]] = {}
    for place, variant in enumerate(variants):
        parts.setdefault(variant.part, []).append(place)
    tables = []
    for part, places in sorted(parts.items()):
        pairs = np.flatnonzero(stand.pairs["part"] == part)
        if len(pairs):
            tables.append(run_part(stand, (part, pairs), (variants, places)))
    if not tables:
        columns = ["variant", "pair", "difference", "probability", "verdict"]
        return pd.DataFrame(columns=[*columns, *LEVELS])
    table = pd.concat(tables, ignore_index=True)
    change = count_after(stand, variants)
    row = table["variant"].to_numpy(), table["pair"].to_numpy()
    for name, counts in change.items():
        before = stand.pairs[name].to_numpy()[row[1]]
        table[name] = before + counts[row]
    spread = (table.pop(name).to_numpy() for name in ("sd", "freedom"))
    found = table["difference"].to_numpy(), *spread
    return table.assign(verdict=decide(table, found, stand.settings))


def run_part(
    stand: Stand, place: tuple[int, np.ndarray], chosen: tuple[list[Variant], list[int]]
) -> pd.DataFrame:
    """The same of one subject: differences and deviations, without verdicts.

    place   the subject and its pairs;  chosen  all variants, and its own
    """
    part, pairs = place
    mine = [chosen[0][number] for number in chosen[1]]
    bench = build_bench(stand.evidence, stand.fitted.parts[part], mine, stand.settings)
    ends = cells_of(bench.panel, stand.pairs.iloc[pairs])
    stood = stand.pairs["difference"].to_numpy()[pairs]
    figures = np.full((len(mine), 4 + len(LEVELS), len(pairs)), np.nan)
    active = np.array([active_of(bench, *variant) for variant in enumerate(mine)])
    asked = np.array([variant.pair for variant in mine])[:, None]
    asked = np.where((asked < 0) | (pairs == asked), stood, np.nan)
    fitted = fit_variants(bench, active, ends, (asked, stand.settings))
    for number, (variant, (posterior, gaps)) in enumerate(
        zip(mine, fitted, strict=True)
    ):
        ahead = share_below(gaps.mean / gaps.sd, gaps.freedom)
        figures[number, :4] = gaps.mean, gaps.sd, gaps.freedom, ahead
        if variant.has_levels:
            known = level_cells(bench, active[number])
            for row, cell in enumerate(ends):
                at = 4 + 2 * row
                figures[number, at] = np.where(
                    known[cell], posterior.mean[cell], np.nan
                )
                figures[number, at + 1] = posterior.variance[cell]
        figures[number][:, ~gaps.is_known] = np.nan
    flat = figures.transpose(0, 2, 1).reshape(-1, figures.shape[1])
    names = ["difference", "sd", "freedom", "probability", *LEVELS]
    table = pd.DataFrame(flat, columns=names)
    return table.assign(
        variant=np.repeat(chosen[1], len(pairs)), pair=np.tile(pairs, len(mine))
    )


def cells_of(panel: Panel, pairs: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The cells of the two options of each pair."""
    number = {name: i for i, name in enumerate(panel.criteria)} | {OVERALL: -1}
    grid = grid_of(panel)
    criterion = pairs["criterion_id"].map(number).to_numpy(dtype=int)
    options = pd.Index(panel.options)
    first = grid[options.get_indexer(pairs["option_id"]), criterion]
    return first, grid[options.get_indexer(pairs["rival_id"]), criterion]


def grid_of(panel: Panel) -> np.ndarray:
    """The cell of each option on each criterion, the whole last; -1: there is none."""
    grid = np.full((len(panel.options), len(panel.criteria) + 1), -1)
    grid[panel.cell_option, panel.cell_criterion] = np.arange(len(panel.cell_option))
    return grid


def count_after(stand: Stand, variants: list[Variant]) -> dict[str, np.ndarray]:
    """What each variant adds to the COUNTS of sides: variants by pairs.

    The sources that a variant touches take their sides anew, all at once.
    """
    source = stand.evidence["source_id"].to_numpy(dtype=object)
    rows_of = stand.evidence.groupby("source_id").indices
    sides_of = stand.sides.groupby("source_id").indices
    none = np.zeros(0, dtype=int)
    kept, tags, subjects, lost = [], [], [], []
    for place, variant in enumerate(variants):
        told = variant.added["source_id"].to_numpy(dtype=object)
        names = sorted({*source[variant.dropped], *told})
        lost.append(np.concatenate([none, *(sides_of.get(n, none) for n in names)]))
        own = np.concatenate([none, *(rows_of.get(n, none) for n in names)])
        own = np.setdiff1d(own, variant.dropped)
        kept.append(own)
        tags.append(np.full(len(own), place))
        subject = stand.subjects[variant.part]
        subjects.append(subject._replace(sources=[f"{place}|{n}" for n in names]))
    added = [variant.added for variant in variants if len(variant.added)]
    sizes = [len(variant.added) for variant in variants]
    tags = np.concatenate([*tags, np.repeat(np.arange(len(variants)), sizes)])
    rows = pd.concat([stand.evidence.iloc[np.concatenate(kept)], *added])
    names = [f"{t}|{n}" for t, n in zip(tags, rows["source_id"], strict=True)]
    rows = rows.assign(source_id=pd.array(names, dtype="str")).reset_index(drop=True)
    names = list_names(rows)
    after = number_sides(rows, (names, subjects), stand.settings)
    owner = [int(name.partition("|")[0]) for name in names["source_id"]]
    owner = np.array(owner, dtype=int)[after["source_id"]]
    place = owner, number_pairs(stand, after, names)
    gain = tally(stand, place, after["side"].to_numpy(), len(variants))
    owner, lost = (
        np.repeat(np.arange(len(lost)), [*map(len, lost)]),
        np.concatenate(lost),
    )
    place, side = (
        (owner, stand.pair_of_side[lost]),
        stand.sides["side"].to_numpy()[lost],
    )
    loss = tally(stand, place, side, len(variants))
    return {name: gain[name] - loss[name] for name in COUNTS}


def number_pairs(stand: Stand, sides: pd.DataFrame, names: Names) -> np.ndarray:
    """Of each side the row of its pair in `stand.pairs`; -1 where there is none.

    sides  with numbers for `names`
    """
    size = len(names["option_id"])
    keys = [place_names(stand.pairs[name], names[name]) for name in PAIR]
    known = np.min(keys, axis=0, initial=0) >= 0
    wanted = [sides[name].to_numpy() for name in PAIR]
    keys, wanted = ((c * size + o) * size + r for c, o, r in (keys, wanted))
    row = {key: place for place, key in enumerate(keys.tolist()) if known[place]}
    return np.array([row.get(key, -1) for key in wanted.tolist()], dtype=int)


def tally(
    stand: Stand, place: tuple[np.ndarray, np.ndarray], side: np.ndarray, count: int
) -> dict[str, np.ndarray]:
    """Sides counted: variants by pairs, for each of COUNTS.

    place  of each side, the variant and the pair (-1: none)
    """
    shape = count, len(stand.pairs)
    known = place[1] >= 0
    at, side = (place[0] * shape[1] + place[1])[known], side[known]
    wanted = side > 0, side < 0, np.ones(len(side), dtype=bool)
    return {
        name: np.bincount(at[chosen], minlength=shape[0] * shape[1]).reshape(shape)
        for name, chosen in zip(COUNTS, wanted, strict=True)
    }

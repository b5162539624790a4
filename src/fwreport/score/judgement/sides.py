"""Sides: what each source says of two options on one criterion, settled into one.

All names are numbers here, and rows are grouped by sorting: a large table has more
pairs than rows, and joining their names would cost more than all else.
"""

import numpy as np
import pandas as pd

from fwreport.score.panel.build import names_in
from fwreport.score.panel.marks import points_of
from fwreport.score.panel.subjects import Subject
from fwreport.score.panel.words import group_rows, place_names, spans
from fwreport.score.settings import ScoreSettings
from fwreport.tables.scores import OVERALL

PAIR = ["criterion_id", "option_id", "rival_id"]
KEY = ["source_id", *PAIR]
FLAGS = ["is_provisional", "is_indirect"]
COLUMNS = {
    **dict.fromkeys(KEY, "str"),
    "side": "int64",
    **dict.fromkeys(FLAGS, "bool"),
}
KINDS = ["verdict", "rating", "stance"]  # what goes before what; advice takes no side
MOST = 1_000_000  # rows of evidence whose sides are taken at once
EVEN = 1e-9  # gaps and sums below it are rounding

Names = dict[str, list[str]]  # of each column of KEY, in alphabetical order


def take_sides(
    evidence: pd.DataFrame, subjects: list[Subject], settings: ScoreSettings
) -> pd.DataFrame:
    """The side of each source on each pair and criterion it compares them on.

    A source takes one side however often it speaks: verdicts go before ratings,
    ratings before words; among its verdicts, and in the mean of its ratings or words,
    what it says both ways cancels to even.  Ratings less than half a point apart say
    no difference, as the verdict "tie" does.  Overall it takes the side it states for
    the options as a whole; where it states none, that of the weighted mean of its
    sides on the criteria of its subject.

    returns  COLUMNS; side 1: option, -1: rival, 0: even or mixed; one row for each
             source, criterion and pair; pairs in alphabetical order
    """
    names = list_names(evidence)
    sides = number_sides(evidence, (names, subjects), settings)
    return name_columns(sides, names).astype(COLUMNS)


def tally_sides(
    evidence: pd.DataFrame, subjects: list[Subject], settings: ScoreSettings
) -> pd.DataFrame:
    """The same as `count_sides` of `take_sides`, some sources at a time.

    A source takes its sides alone, so the sides of all need not lie in memory.
    """
    names = list_names(evidence)
    owner = place_names(evidence["source_id"], names["source_id"])
    ends = np.cumsum(np.bincount(owner, minlength=len(names["source_id"])))
    part = (ends // MOST)[owner]
    counts = [
        count_sides(number_sides(evidence[part == number], (names, subjects), settings))
        for number in range(part.max(initial=-1) + 1)
    ]
    total = pd.concat(counts).groupby(PAIR, as_index=False).sum()
    return name_columns(total, names)


def list_names(evidence: pd.DataFrame) -> Names:
    """The names of all sources, criteria and options, those of rivals the same."""
    options = names_in(evidence["option_id"], evidence["rival_id"])
    criteria = sorted({*names_in(evidence["criterion_id"]), OVERALL})
    sources = names_in(evidence["source_id"])
    return dict(zip(KEY, [sources, criteria, options, options], strict=True))


def name_columns(table: pd.DataFrame, names: Names) -> pd.DataFrame:
    """The table with names for their numbers."""
    found = {
        name: pd.Series(np.array(known, dtype=object)[table[name]], dtype="str")
        for name, known in names.items()
        if name in table
    }
    return table.reset_index(drop=True).assign(**found)


def number_sides(
    evidence: pd.DataFrame,
    known: tuple[Names, list[Subject]],
    settings: ScoreSettings,
) -> pd.DataFrame:
    """Sides as `take_sides` gives them, sorted, with numbers for names."""
    names, _ = known
    kind = place_names(evidence["kind"], KINDS)
    judged = pd.DataFrame({key: place_names(evidence[key], names[key]) for key in KEY})
    judged = judged.assign(
        kind=kind,
        points=points_of(evidence, settings.priors),
        won=(evidence["winner"] == evidence["option_id"]).to_numpy().astype(float)
        - (evidence["winner"] == evidence["rival_id"]).to_numpy(),
        **{flag: evidence[flag].to_numpy(dtype=bool) for flag in FLAGS},
    )
    verdicts = average(judged[kind == 0], KEY, "won")
    marks = average(judged[kind > 0], ["kind", *KEY[:3]], "points")
    spoken = pd.concat([verdicts, compare_marks(marks)], ignore_index=True)
    sides = spoken.take(group_rows([spoken[key].to_numpy() for key in KEY])[0])
    gap = sides["gap"].to_numpy()
    margin = np.where(sides["kind"] > 0, settings.tie_half_width - EVEN, EVEN)
    side = np.where(np.abs(gap) < np.maximum(margin, EVEN), 0, np.sign(gap))
    sides = sides.assign(side=side.astype(int))[list(COLUMNS)]
    both = pd.concat([sides, sum_sides(sides, *known)], ignore_index=True)
    return both.take(group_rows([both[key].to_numpy() for key in KEY])[0])


def average(judged: pd.DataFrame, key: list[str], value: str) -> pd.DataFrame:
    """Rows of one key as one: the mean as `gap`; flagged where all of them are."""
    first, group = group_rows([judged[name].to_numpy() for name in key])
    count = np.bincount(group, minlength=len(first))
    total = np.bincount(group, judged[value].to_numpy(), len(first))
    flags = {name: np.bincount(group, ~judged[name], len(first)) == 0 for name in FLAGS}
    made = judged.iloc[first][["kind", *KEY]]
    return made.assign(gap=total / np.maximum(count, 1), **flags)


def compare_marks(marks: pd.DataFrame) -> pd.DataFrame:
    """Every two marks of one kind by one source on one criterion; sorted by option."""
    owners = marks[["kind", *KEY[:2]]].to_numpy()
    is_fresh = np.append((np.diff(owners, axis=0) != 0).any(axis=1), True)
    ends = np.flatnonzero(is_fresh)[: len(marks)]
    place = np.arange(len(marks))
    count = ends[np.searchsorted(ends, place)] - place if len(marks) else place
    one, other = np.repeat(place, count), spans(place + 1, count)
    first, second = marks.take(one), marks.take(other)
    flags = {name: first[name].to_numpy() | second[name].to_numpy() for name in FLAGS}
    gap = first["gap"].to_numpy() - second["gap"].to_numpy()
    return first.assign(rival_id=second["option_id"].to_numpy(), gap=gap, **flags)


def sum_sides(
    sides: pd.DataFrame, names: Names, subjects: list[Subject]
) -> pd.DataFrame:
    """The overall side of each source: the sign of its weighted sides, added up."""
    criteria, overall = names["criterion_id"], names["criterion_id"].index(OVERALL)
    sides = sides[sides["criterion_id"] != overall]
    number = {name: n for n, part in enumerate(subjects) for name in part.sources}
    subject = np.array([number.get(name, -1) for name in names["source_id"]], dtype=int)
    weights = [[part.weights.get(name, 0.0) for name in criteria] for part in subjects]
    weights = np.array([*weights, [0.0] * len(criteria)])
    weight = weights[subject[sides["source_id"]], sides["criterion_id"]]
    key = [sides[name].to_numpy() for name in ("source_id", "option_id", "rival_id")]
    first, group = group_rows(key)
    total = np.bincount(group, sides["side"].to_numpy() * weight, len(first))
    side = (total > EVEN).astype(int) - (total < -EVEN).astype(int)
    flags = {name: np.bincount(group, ~sides[name], len(first)) == 0 for name in FLAGS}
    return sides.iloc[first].assign(criterion_id=overall, side=side, **flags)


def count_sides(sides: pd.DataFrame) -> pd.DataFrame:
    """How many sources stand where on each pair: PAIR, then counts."""
    counted = sides.assign(
        for_option_count=(sides["side"] > 0).astype(int),
        for_rival_count=(sides["side"] < 0).astype(int),
        even_count=(sides["side"] == 0).astype(int),
        source_count=1,
    )
    names = ["for_option_count", "for_rival_count", "even_count", "source_count"]
    return counted.groupby(PAIR, as_index=False)[names].sum()

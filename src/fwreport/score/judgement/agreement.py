"""Agreement: Krippendorff's alpha of the sides sources take and of their ratings."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.panel.marks import points_of
from fwreport.score.panel.words import number_names
from fwreport.score.settings import ScoreSettings
from fwreport.tables.base import frame
from fwreport.tables.scores import OVERALL, Agreement

DRAWS = 300  # of the bootstrap
ENOUGH_SOURCES = 3
ENOUGH_UNITS = 10  # judged twice or more; below, intervals cover far too little
ORDINAL, INTERVAL = "alpha of sides (ordinal)", "alpha of ratings (interval)"


def measure_agreement(
    evidence: pd.DataFrame, sides: pd.DataFrame, settings: ScoreSettings
) -> pd.DataFrame:
    """Krippendorff's alpha for each criterion and overall; see `Agreement`.

    Sides are a pair's sides on a criterion, each counted in both directions, so that
    the order of names cannot matter; ratings are the source's mean on a cell.  Empty
    below three sources or ten units judged twice: there the interval would mislead.

    K. Krippendorff, "Content Analysis", 4th ed. (2019), ch. 12.
    """
    sided = sides[sides["criterion_id"] != OVERALL]
    sided = sided.assign(unit=sided["option_id"] + "\n" + sided["rival_id"])
    rated = evidence[evidence["kind"] == "rating"]
    rated = rated.assign(points=points_of(rated, settings.priors))
    rated = rated[rated["criterion_id"] != OVERALL]
    key = ["criterion_id", "option_id", "source_id"]
    rated = rated.groupby(key, as_index=False)["points"].mean()
    criteria = sorted({*evidence["criterion_id"]} - {OVERALL})
    rows = []
    for measure, spoken, unit, value in [
        (ORDINAL, sided, "unit", "side"),
        (INTERVAL, rated, "option_id", "points"),
    ]:
        everything = number_all(spoken, unit, value)
        groups = spoken.reset_index(drop=True).groupby("criterion_id").indices
        groups[OVERALL] = np.arange(len(spoken))
        for criterion in [OVERALL, *criteria]:
            own = groups.get(criterion, np.zeros(0, dtype=int))
            figures = measure_table(tabulate(everything, own), measure, settings)
            rows.append((criterion, measure, *figures))
    table = frame(Agreement, rows)
    return table.sort_values(["criterion_id", "measure"], ignore_index=True)


class Judged(NamedTuple):
    """Judgements of units by sources, one each."""

    unit: np.ndarray
    source: np.ndarray
    value: np.ndarray
    shape: tuple[int, int]  # units, sources


def number_all(spoken: pd.DataFrame, unit: str, value: str) -> Judged:
    """Number the units of all criteria, and the sources."""
    named = spoken.groupby(["criterion_id", unit], sort=True).ngroup().to_numpy()
    coder, coders = number_names(spoken["source_id"])
    shape = int(named.max(initial=-1)) + 1, len(coders)
    return Judged(named, coder, spoken[value].to_numpy(dtype=float), shape)


def tabulate(judged: Judged, rows: np.ndarray) -> Judged:
    """Some judgements, those of units that one source alone judges left out."""
    named = judged.unit[rows]
    rows = rows[np.bincount(named, minlength=1)[named] >= 2]
    units, unit = np.unique(judged.unit[rows], return_inverse=True)
    coders, coder = np.unique(judged.source[rows], return_inverse=True)
    return Judged(unit, coder, judged.value[rows], (len(units), len(coders)))


def measure_table(
    table: Judged, measure: str, settings: ScoreSettings
) -> tuple[float, float, float, int]:
    """Alpha with its bootstrap interval, NaN where insufficient; pairs compared.

    The bootstrap draws units and sources both, since both are a sample: drawing
    units alone covers .60 to .79 instead of .95 with few sources.  A source drawn
    twice is not compared with itself.

    J. Field, A. Welsh, "Bootstrapping clustered data", JRSS B 69 (2007), 369-390.
    """
    per_unit = np.bincount(table.unit, minlength=table.shape[0])
    pairs = int((per_unit * (per_unit - 1) // 2).sum())
    units, sources = table.shape
    if sources < ENOUGH_SOURCES or units < ENOUGH_UNITS:
        return np.nan, np.nan, np.nan, pairs
    mirrored = measure == ORDINAL
    value = alpha(table, np.ones(units), np.ones(sources), mirrored)
    random = np.random.default_rng(settings.seed)
    drawn = []
    for _ in range(DRAWS):
        of_units = np.bincount(random.integers(units, size=units), minlength=units)
        of_sources = random.integers(sources, size=sources)
        of_sources = np.bincount(of_sources, minlength=sources)
        drawn.append(alpha(table, of_units, of_sources, mirrored))
    tail = (1 - settings.level) / 2
    found = np.array(drawn)[np.isfinite(drawn)]
    low, high = np.quantile(found, [tail, 1 - tail]) if len(found) else (np.nan,) * 2
    return value, float(low), float(high), pairs


def alpha(
    table: Judged, of_units: np.ndarray, of_sources: np.ndarray, mirrored: bool
) -> float:
    """1 - observed / expected disagreement; NaN where all judgements are the same.

    of_units, of_sources  how often each is counted
    mirrored              whether every unit also counts with its values negated; the
                          values -1, 0, 1 then have ordinal distances in the ratio
                          of their ranks, which are even for symmetric margins
    """
    copies = of_sources[table.source].astype(float)
    weight = copies * of_units[table.unit]
    moved = weight * table.value
    count = table.shape[0]
    mass = np.bincount(table.unit, weight, count)
    own = np.bincount(table.unit, weight * copies, count)  # with its own copies
    unit = np.maximum(of_units, 1)
    pairs = mass * mass / unit - own
    square = np.bincount(table.unit, moved * table.value, count)
    total = np.bincount(table.unit, moved, count)
    apart = 2 * (square * mass - total**2) / unit
    kept = pairs > 0
    share = np.where(kept, mass / np.where(kept, pairs, 1.0), 0.0)
    count = mass[kept].sum()
    if count == 0:
        return np.nan
    observed = (apart * share)[kept].sum() / count
    center = 0.0 if mirrored else total[kept].sum() / count
    size = 2 * count if mirrored else count
    expected = 2 * (square[kept].sum() / count - center**2) * size / max(size - 1, 1)
    return float(1 - observed / expected) if expected > 1e-12 else np.nan

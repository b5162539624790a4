"""Evidence in numbers: cells, opinions, and the interval each row puts on them."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from fwreport.score.panel.marks import bounds_of
from fwreport.score.panel.words import place_names
from fwreport.score.settings import ScoreSettings
from fwreport.tables.scores import OVERALL


class Panel(NamedTuple):
    """Evidence as the model reads it; all orders are alphabetical.

    A cell is an option on a criterion; the last cells, one an option, are the
    weighted means over all criteria.  An opinion is what one source thinks of one
    cell.  A site is one row of evidence: an interval for a combination of opinions.
    """

    options: list[str]
    criteria: list[str]  # without __overall__
    weights: np.ndarray  # of the criteria, sum 1
    sources: list[str]
    cell_option: np.ndarray
    cell_criterion: np.ndarray  # -1: the mean over all criteria
    opinion_source: np.ndarray
    opinion_cell: np.ndarray
    opinion_group: np.ndarray  # one source on one criterion, if compared; ascending
    opinion_slot: np.ndarray  # one source on one option
    slot_source: np.ndarray
    site_source: np.ndarray
    site_group: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    claim_variance: np.ndarray  # of one opinion as claimed
    inflation: np.ndarray  # of its noise: provisional, or not surely read
    is_level: np.ndarray  # whether the site speaks of a level, not of a difference
    is_word: np.ndarray  # whether the site is a stance
    looks: np.ndarray  # of each source, how often its claims count; see `judge_sources`
    word_move: float  # points that words lie above their prior; see `Conventions`
    shared: np.ndarray  # k by cells: errors of all sources alike, for the same reason
    entries: pd.DataFrame  # site, opinion, share: the combination of each site


def build_panel(
    evidence: pd.DataFrame, weights: dict[str, float], settings: ScoreSettings
) -> Panel:
    """Number everything in evidence; row i of it is site i.

    evidence  columns of Evidence, any order of rows, index 0, 1, 2, …
    weights   of the criteria that have evidence; missing ones have weight 0

    A recommendation without a rival holds the option against the mean of all others.
    """
    options = names_in(evidence["option_id"], evidence["rival_id"])
    criteria = [name for name in names_in(evidence["criterion_id"]) if name != OVERALL]
    sources = names_in(evidence["source_id"])
    entries = combine(evidence, options)
    criterion = place_names(evidence["criterion_id"], [*criteria, OVERALL])
    source = place_names(evidence["source_id"], sources)

    owned = number_opinions(source, criterion, entries, (len(options), len(criteria)))
    lower, upper = bounds_of(evidence, settings.priors)
    total = sum(weights.get(name, 0.0) for name in criteria) or 1.0
    opinion = owned.pop("opinion")
    return Panel(
        options=options,
        criteria=criteria,
        weights=np.array([weights.get(name, 0.0) / total for name in criteria]),
        sources=sources,
        **owned,
        site_source=source,
        lower=lower,
        upper=upper,
        claim_variance=claim_variance_of(evidence, settings),
        inflation=inflation_of(evidence, settings),
        is_level=evidence["kind"].isin(["rating", "stance"]).to_numpy(),
        is_word=(evidence["kind"] == "stance").to_numpy(),
        looks=np.ones(len(sources)),
        word_move=0.0,
        shared=np.zeros((0, len(owned["cell_option"]))),
        entries=entries.assign(opinion=opinion)[["site", "opinion", "share"]],
    )


def number_opinions(
    source: np.ndarray,
    criterion: np.ndarray,
    entries: pd.DataFrame,
    counts: tuple[int, int],
) -> dict[str, np.ndarray]:
    """Number cells, opinions, groups and slots; fields of Panel, and `opinion`.

    source, criterion  of each site; the last criterion is the mean over all others
    counts             of options and criteria
    """
    width, last = max(counts[0], 1), counts[1]
    place = criterion[entries["site"]] * width + entries["option"].to_numpy()
    cells = np.union1d(place, last * width + np.arange(counts[0]))
    count = max(len(cells), 1)
    spoken = source[entries["site"]] * count + np.searchsorted(cells, place)
    opinions, opinion = np.unique(spoken, return_inverse=True)
    owner, named = np.divmod(opinions, count)
    cell_criterion, cell_option = np.divmod(cells, width)
    groups = owner * (last + 1) + cell_criterion[named]
    site_count = np.bincount(entries["site"])
    many = site_count[entries["site"]] > 1
    joined = np.isin(groups, groups[opinion[many]])
    is_fresh = (np.diff(groups, prepend=-1) != 0) | ~joined
    group = np.cumsum(is_fresh) - 1
    slots = owner * width + cell_option[named]
    slots, slot = np.unique(slots, return_inverse=True)
    return {
        "opinion": opinion,
        "cell_option": cell_option,
        "cell_criterion": np.where(cell_criterion == last, -1, cell_criterion),
        "opinion_source": owner,
        "opinion_cell": named,
        "opinion_group": group,
        "opinion_slot": slot,
        "slot_source": slots // width,
        "site_group": group[opinion[: len(source)]],
    }


def combine(evidence: pd.DataFrame, options: list[str]) -> pd.DataFrame:
    """The options each row speaks of, with their share: 1, 1 and -1, or 1 and -1/n."""
    first = place_names(evidence["option_id"], options)
    second = place_names(evidence["rival_id"], options)
    site = np.arange(len(evidence))
    has_rival = second >= 0
    alone = (evidence["kind"] == "recommendation").to_numpy() & ~has_rival
    everyone = np.tile(np.arange(len(options)), int(alone.sum()))
    advised = np.repeat(site[alone], len(options))
    others = everyone != first[advised]
    share = -1.0 / max(len(options) - 1, 1)
    sites = site, site[has_rival], advised[others]
    shares = np.repeat([1.0, -1.0, share], [len(part) for part in sites])
    named = first, second[has_rival], everyone[others]
    figures = {"site": np.concatenate(sites), "option": np.concatenate(named)}
    return pd.DataFrame({**figures, "share": shares})


def names_in(*columns: pd.Series) -> list[str]:
    """All names in some columns, each once, in alphabetical order."""
    return sorted({name for column in columns for name in column.dropna().unique()})


def claim_variance_of(evidence: pd.DataFrame, settings: ScoreSettings) -> np.ndarray:
    """Variance of one opinion as claimed; a recommendation's is that of advice."""
    priors = settings.priors
    advice = evidence["kind"] == "recommendation"
    return np.where(advice, priors.advice_sd**2, priors.claim_sd**2)


def inflation_of(evidence: pd.DataFrame, settings: ScoreSettings) -> np.ndarray:
    """What multiplies the noise variance of each row.

    What its source calls unfinished has `provisional_factor` times the standard
    deviation.  A claim that was read right with probability c counts c times: its
    likelihood is raised to the power c, which divides a normal's variance by c.
    """
    factor = np.where(evidence["is_provisional"], settings.provisional_factor, 1.0)
    return factor**2 / np.clip(evidence["confidence"].to_numpy(dtype=float), 1e-3, 1)

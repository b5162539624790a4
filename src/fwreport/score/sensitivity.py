"""Sensitivity: which verdicts hang on one source, one conflict or one assumption."""

import logging

import numpy as np
import pandas as pd

from fwreport.score.judgement.sides import PAIR
from fwreport.score.model.fitted import bounded
from fwreport.score.whatif.trials import Stand
from fwreport.score.whatif.variants import (
    Variant,
    count_twice,
    leave_out,
)
from fwreport.tables.base import arrange, column_names, frame
from fwreport.tables.trials import Alternatives, Sensitivity

log = logging.getLogger(__name__)

SOURCES = 40  # changed one by one; with more, one source decides little
WORK = 200_000  # rows fitted again in all, beside those of the sources left out
EVEN = 1e-6  # a probability this near to .5 is on no side
SMALL = 0.05  # points; a difference that moves less prints the same
SHOWN = 5  # pairs of a decision that move and keep their verdict
COMPOSITES = "without composite options"


def list_sources(evidence: pd.DataFrame, influence: np.ndarray) -> list[str]:
    """The sources to change in turn: all, or the SOURCES with most influence."""
    total = pd.Series(influence).groupby(evidence["source_id"]).sum()
    ranked = sorted(total.index, key=lambda name: (-total[name], name))
    if len(ranked) > SOURCES:
        log.info("changed in turn: %d of %d sources", SOURCES, len(ranked))
    return sorted(ranked[:SOURCES])


def vary_sources(stand: Stand, names: list[str]) -> tuple[list[Variant], list[Variant]]:
    """Each source left out, and each counted twice."""
    part_of = {
        name: number
        for number, subject in enumerate(stand.subjects)
        for name in subject.sources
    }
    out = [leave_out(stand.evidence, part_of[name], (name,)) for name in names]
    return out, [count_twice(stand.evidence, part_of[name], name) for name in names]


def vary_composites(stand: Stand) -> list[Variant]:
    """What is said of several options as one left out, subject by subject."""
    indirect = stand.evidence["is_indirect"].to_numpy(dtype=bool)
    variants = []
    for number, subject in enumerate(stand.subjects):
        gone = subject.rows[indirect[subject.rows]]
        if len(gone):
            rows = stand.evidence.iloc[:0]
            variants.append(Variant(COMPOSITES, number, gone, rows))
    return variants


def vary_conflicts(stand: Stand, alternatives: pd.DataFrame) -> list[Variant]:
    """Each conflict decided otherwise, in every subject that its evidence is of.

    alternatives  AlternativeEvidence, weighed as the evidence is
    """
    key = ["claim_id", "criterion_id", "option_id", "rival_id"]
    place = stand.evidence[key].assign(place=np.arange(len(stand.evidence)))
    part_of = {
        name: number
        for number, subject in enumerate(stand.subjects)
        for name in subject.sources
    }
    known = alternatives.merge(place, "left", key)
    known = known.assign(part=known["source_id"].map(part_of))
    known = known[known["part"].notna()]  # of sources with any other evidence
    rows = known.assign(influence=np.nan)[list(stand.evidence.columns)]
    rows = rows.astype(stand.evidence.dtypes.to_dict())
    place, joins = known["place"].to_numpy(), known["is_added"].to_numpy(dtype=bool)
    variants = []
    groups = known.groupby(["conflict_id", "decision", "part"], sort=True).indices
    for (conflict, decision, part), own in groups.items():
        gone = place[own][~joins[own]]
        gone = gone[~np.isnan(gone)].astype(int)
        added = rows.iloc[own[joins[own]]]
        if len(gone) or len(added):
            name = f"{conflict}: {decision}"
            made = Variant(name, int(part), np.sort(gone), added, has_levels=True)
            variants.append(made)
    return variants


def within_work(stand: Stand, variants: list[Variant], what: str) -> list[Variant]:
    """As many of the variants, in their order, as WORK allows."""
    sizes = [len(stand.subjects[v.part].rows) + len(v.added) for v in variants]
    count = int(np.searchsorted(np.cumsum(sizes), WORK, side="right"))
    if count < len(variants):
        log.info("%s: %d of %d changes tried", what, count, len(variants))
    return variants[:count]


def list_sensitivity(
    stand: Stand, tried: list[tuple[list[Variant], pd.DataFrame]], more: pd.DataFrame
) -> pd.DataFrame:
    """Sensitivity: rows on which the verdict changes, or the probability its side.

    tried  variants with their outcomes;  more  rows with the table's columns
    """
    columns = column_names(Sensitivity)
    tables = [more] if len(more) else []
    for variants, outcomes in tried:
        names = [variants[place].name for place in outcomes["variant"]]
        table = with_before(stand, outcomes).assign(change=names)
        tables += [table[columns]] if len(table) else []
    if not tables:
        return frame(Sensitivity, [])
    made = pd.concat(tables, ignore_index=True)
    made = made[is_moved(made)].sort_values(columns[:4])
    return arrange(Sensitivity, made)


def with_before(stand: Stand, outcomes: pd.DataFrame) -> pd.DataFrame:
    """Outcomes beside what stands: columns of the pair, `_before` and `_after`."""
    columns = [*PAIR, "difference", "probability", "verdict"]
    before = stand.pairs[columns].iloc[outcomes["pair"].to_numpy(dtype=int)]
    before = before.rename(columns={name: f"{name}_before" for name in columns[3:]})
    after = outcomes.rename(columns={name: f"{name}_after" for name in columns[3:]})
    after = after.reset_index(drop=True)
    return pd.concat([before.reset_index(drop=True), after], axis=1)


def is_moved(table: pd.DataFrame) -> np.ndarray:
    """Whether the verdict, or the side of .5, is not what it was.

    A tie that stays a tie has no side: what tips it over .5 is nothing.
    """
    changed = (table["verdict_before"] != table["verdict_after"]).to_numpy()
    turned = side_of(table["probability_before"]) * side_of(table["probability_after"])
    is_tie = (table["verdict_before"] == "tie").to_numpy()
    return changed | ((turned < 0) & ~is_tie)


def side_of(probability: pd.Series) -> np.ndarray:
    """1 above .5, -1 below, 0 at .5 or where there is none."""
    lead = probability.fillna(0.5).to_numpy(dtype=float) - 0.5
    return np.where(np.abs(lead) < EVEN, 0, np.sign(lead))


def list_alternatives(
    stand: Stand, variants: list[Variant], outcomes: pd.DataFrame, scores: pd.DataFrame
) -> pd.DataFrame:
    """Alternatives: what each decision moves, verdicts and the largest moves first.

    variants  of `vary_conflicts`;  outcomes  with LEVELS;  scores  of Consensus
    """
    table = with_before(stand, outcomes)
    if table.empty:
        return frame(Alternatives, [])
    names = [variants[place].name.partition(": ") for place in table["variant"]]
    moved = table["difference_after"] - table["difference_before"]
    moved = moved.abs().fillna(np.inf)
    changes = table["verdict_before"] != table["verdict_after"]
    verdicts = table[["verdict_before", "verdict_after"]]
    is_named = verdicts.isin(["option", "rival"]).any(axis=1)
    table = table.assign(
        conflict_id=[name[0] for name in names],
        decision=[name[2] for name in names],
        changes_verdict=changes,
        moved=moved,
        counts=changes & (is_named | (moved >= SMALL)),  # the others sat on a limit
    )
    table = with_scores(stand, table, scores)
    order = ["conflict_id", "decision", "counts", "moved"]
    table = table.sort_values(
        [*order, *PAIR], ascending=[True, True, False, False, True, True, True]
    )
    rank = table.groupby(order[:2]).cumcount()
    is_large = (rank < SHOWN) & (table["moved"] >= SMALL)
    kept = table["counts"] | is_large | (rank == 0)
    return arrange(Alternatives, table[kept])


def with_scores(
    stand: Stand, table: pd.DataFrame, scores: pd.DataFrame
) -> pd.DataFrame:
    """The scores of both options, before and after."""
    before = scores.set_index(["criterion_id", "option_id"])["score"]
    settings = stand.settings
    for end in ("option", "rival"):
        mean, variance = (
            table[f"{end}_{name}"].to_numpy(dtype=float)
            for name in ("mean", "variance")
        )
        after, _, _ = bounded(
            mean, variance + settings.priors.floor_sd**2, settings.level
        )
        key = pd.MultiIndex.from_frame(table[["criterion_id", f"{end}_id"]])
        table[f"{end}_score_before"] = before.reindex(key).to_numpy(dtype=float)
        table[f"{end}_score_after"] = after
    return table

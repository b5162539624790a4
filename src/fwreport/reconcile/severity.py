"""Severity: whether a conflict, decided otherwise, changes a verdict or a score.

high    some decision gives a verdict to an option, takes it away or turns it, by more
        than a probability that sat on a limit
medium  some decision moves a difference of two options that is printed
low     no decision does

Where no score tells, because nothing in dispute is evidence, the finding gives its
reason itself; where the decisions were not tried, it is as its kind suggests.
"""

import pandas as pd

from fwreport.reconcile.findings import Finding
from fwreport.tables.base import frame
from fwreport.tables.conflicts import Severities

NAMED = ["option", "rival"]
SMALL = 0.05  # points of the 1-10 scale; what moves less prints the same
CLEAR = 0.05  # of probability; what moves less sat on the limit of a verdict
UNTRIED = "as its kind suggests: what other decisions would change was not tried"
NOTHING = "no decision about it moves a score"


def reasons_of(conflicts: pd.DataFrame, by_key: dict[str, Finding]) -> pd.DataFrame:
    """Severities before anything is scored: the findings' own reasons.

    by_key  the findings by conflict_key
    """
    rows = [
        (row.conflict_id, "kind", by_key[row.conflict_key].reason or UNTRIED)
        for row in conflicts.sort_values("conflict_id").itertuples()
    ]
    return frame(Severities, rows)


def grade_by_effect(
    conflicts: pd.DataFrame,
    severities: pd.DataFrame,
    tried: pd.DataFrame,
    known: set[str],
    names: dict[str, str],
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The conflicts and their reasons, by what other decisions would change.

    severities  of `reasons_of`
    tried       Alternatives: what each decision makes of each verdict it moves
    known       conflicts of which some decision moves evidence
    names       options and criteria by their ids
    """
    effects = _effects(tried)
    told = dict(zip(severities["conflict_id"], severities["reason"], strict=True))
    grades, reasons = {}, []
    for row in conflicts.itertuples():
        name, own = row.conflict_id, told.get(row.conflict_id, UNTRIED)
        grade, rests_on = row.severity, "kind"
        if name in effects.groups:
            grade, own = _worst(effects.get_group(name), names)
            rests_on = "scores"
        elif own == UNTRIED and name not in known:
            grade, own, rests_on = "low", NOTHING, "scores"
        grades[name] = grade
        reasons.append((name, rests_on, own))
    graded = conflicts.assign(severity=conflicts["conflict_id"].map(grades))
    graded = graded.astype({"severity": "str"})
    return graded, frame(Severities, sorted(reasons))


def _effects(tried: pd.DataFrame):
    """What is tried, by conflict: with how far it moves, and whether it decides."""
    before, after = tried["verdict_before"], tried["verdict_after"]
    chance = (tried["probability_after"] - tried["probability_before"]).abs()
    moved = (tried["difference_after"] - tried["difference_before"]).abs()
    is_gone = tried["difference_after"].isna() & tried["difference_before"].notna()
    is_named = before.isin(NAMED) | after.isin(NAMED)
    is_clear = (chance >= CLEAR) | is_gone
    decides = (before != after) & is_named & is_clear
    moved = moved.mask(is_gone, float("inf")).fillna(0.0)
    told = tried.assign(decides=decides, moved=moved, chance=chance.fillna(1.0))
    order = ["conflict_id", "decides", "moved", "chance"]
    more = ["decision", "criterion_id", "option_id", "rival_id"]
    told = told.sort_values(
        [*order, *more], ascending=[True, False, False, False, *[True] * len(more)]
    )
    return told.groupby("conflict_id", sort=True)


def _worst(effects: pd.DataFrame, names: dict[str, str]) -> tuple[str, str]:
    """The severity and its reason: what the gravest of the decisions does."""
    first = effects.iloc[0]
    about = names.get(first["criterion_id"], "the options as a whole")
    decision = f"\u201c{first['decision']}\u201d"
    if first["decides"]:
        verdict = first["verdict_after"]
        if verdict in NAMED:
            ahead = first[f"{verdict}_id"]
            return "high", f"{decision} puts {names.get(ahead, ahead)} ahead on {about}"
        was = first[f"{first['verdict_before']}_id"]
        return "high", f"{decision} takes the verdict on {about} from " + names.get(
            was, was
        )
    if first["moved"] == float("inf"):
        return "medium", f"{decision} leaves nothing to compare on {about}"
    if first["moved"] >= SMALL:
        points = f"{first['moved']:.2f} points"
        return "medium", f"{decision} moves {about} by {points} and changes no verdict"
    return "low", f"no decision moves a score by {SMALL} points"

"""Alternatives: what evidence would be, had a conflict been decided otherwise."""

from typing import Any

import pandas as pd

from fwreport.reconcile.resolutions import HALF, Decided, actions_of
from fwreport.tables.base import column_names, empty, frame
from fwreport.tables.conflicts import AlternativeEvidence

FIELDS = column_names(AlternativeEvidence)[3:]

Rows = list[Any]  # named tuples of FIELDS


def weigh_alternatives(
    conflict_claims: pd.DataFrame,
    decided: Decided,
    evidence: pd.DataFrame,
    advice: set[str],
) -> pd.DataFrame:
    """The rows that each decision that does not stand would add, and take away.

    decided   what people decided
    evidence  all claims as evidence, before any decision
    advice    conflict_keys of conflicts on who serves a purpose, which move no
              evidence on criteria

    A decision is applied as resolutions.csv would have it, with all other decisions
    standing; one that moves no evidence gives no row.
    """
    if conflict_claims.empty:
        return empty(AlternativeEvidence)
    links = conflict_claims.merge(decided.conflicts[["conflict_id", "conflict_key"]])
    links = links[~links["conflict_key"].isin(sorted(advice))]
    actions = decided.actions
    actions = actions[~actions["conflict_key"].isin(sorted(advice))]
    said = decided.settlements.dropna(subset="decision")
    current = dict(zip(said["conflict_key"], said["decision"], strict=True))
    rows_of: dict[str, Rows] = {}
    linked = evidence.loc[evidence["claim_id"].isin(links["claim_id"]), FIELDS]
    for row in linked.itertuples(index=False, name="Row"):
        rows_of.setdefault(row.claim_id, []).append(row)
    standing: dict[str, set[tuple[str, str]]] = {}
    for row in actions.itertuples(index=False):
        standing.setdefault(row.claim_id, set()).add((row.conflict_key, row.action))
    made = []
    for key, mine in links.groupby("conflict_key", sort=True):
        for decision, sides in decisions_on(mine, current.get(key)):
            does: dict[str, set[str]] = {}
            for _, claim, action in actions_of(decision, mine, sides, key):
                does.setdefault(claim, set()).add(action)
            for claim in sorted(set(mine["claim_id"]) & set(rows_of)):
                acts = standing.get(claim, set())
                before = treated(rows_of[claim], {action for _, action in acts})
                others = {action for other, action in acts if other != key}
                after = treated(rows_of[claim], others | does.get(claim, set()))
                if before != after:
                    place = mine["conflict_id"].iloc[0], decision
                    for is_added, rows in ((False, before), (True, after)):
                        made += [(*place, is_added, *row) for row in rows]
    return frame(
        AlternativeEvidence, sorted(made, key=lambda row: tuple(map(str, row)))
    )


def decisions_on(
    links: pd.DataFrame, current: str | None
) -> list[tuple[str, set[str]]]:
    """The decisions that a conflict allows beside the one that stands, with sides.

    Of several sides each is kept in turn; of a single one, the claims are set aside,
    or counted in full where their source calls them unfinished.
    """
    sides = sorted(set(links["side"]))
    found = [(f"keep {side}", {side}) for side in sides]
    if len(sides) == 1:
        found = found if sides == ["provisional"] else []
        found.append((f"set aside {sides[0]}", {*sides}))
    if current:
        found.append(("keep all", {*sides}))
    taken = (current or "").casefold()
    return [(decision, names) for decision, names in found if decision != taken]


def treated(rows: Rows, actions: set[str]) -> Rows:
    """The rows of one claim after the actions on it, as `apply` leaves them."""
    if "drop" in actions:
        return []
    if "halve" in actions:
        rows = [row._replace(confidence=row.confidence * HALF) for row in rows]
    if "restore" in actions:
        rows = [row._replace(is_provisional=False) for row in rows]
    return rows

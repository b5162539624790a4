"""Resolutions: what people decided about conflicts, applied to the claims in them.

Decisions, each with one of the conflict's sides where SIDE stands:

    keep SIDE         the claims of all other sides are set aside
    set aside SIDE    the claims of that side are no evidence
    down-weight SIDE  they count for half
    keep all          all sides stay: somebody looked, and they can stand together
    open              all sides stay, and nobody knows yet
"""

import difflib
import hashlib
import logging
import re
from typing import NamedTuple

import pandas as pd

from fwreport.tables.base import empty, frame
from fwreport.tables.conflicts import Settlements

log = logging.getLogger(__name__)

VERB = re.compile(r"(keep|set aside|down-weight) (.+)|open", re.IGNORECASE)
ACTIONS = ["conflict_key", "claim_id", "action"]
HALF = 0.5  # what is left of the confidence of a claim that is down-weighted
OUTGROWN = " New evidence since: claims joined after it was settled."


class Decided(NamedTuple):
    """Decisions as the tables need them."""

    conflicts: pd.DataFrame
    settlements: pd.DataFrame
    actions: pd.DataFrame  # conflict_key, claim_id, action: drop, halve or restore


def settle(
    conflicts: pd.DataFrame,
    conflict_claims: pd.DataFrame,
    claim_keys: dict[str, str],
    names: dict[str, str],
    resolutions: pd.DataFrame,
) -> Decided:
    """Find each decision its conflict, mark the conflict and say what to do.

    claim_keys   claim_id -> claim_key
    names        option_id -> name: a side may be written either way
    resolutions  the catalog's; a row that fits nothing is logged and does nothing

    Claims joined or left since where a decision names another digest after `@` than
    that of the claims now; a decision without a digest cannot tell.
    """
    if conflicts.empty and resolutions.empty:
        return Decided(conflicts, empty(Settlements), pd.DataFrame(columns=ACTIONS))
    links = conflict_claims.merge(conflicts[["conflict_id", "conflict_key"]])
    links = links.assign(claim_key=links["claim_id"].map(claim_keys).astype("str"))
    held = dict(iter(links.groupby("conflict_key", sort=True)))
    titles = dict(zip(conflicts["conflict_key"], conflicts["title"], strict=True))
    rows = {key: (key, digest_of(held[key]), *[None] * 4, False) for key in held}
    actions, changes = [], {}
    for row in resolutions.sort_values("conflict").itertuples(index=False):
        key, _, digest = row.conflict.partition("@")
        if key not in held:
            _warn_conflict(row, titles)
            continue
        sides = _sides_meant(row, held[key], names)
        if sides is None:
            continue
        is_outgrown = bool(digest) and digest != digest_of(held[key])
        said = (row.decision, _text(row.by), _text(row.date), _text(row.reason))
        rows[key] = (*rows[key][:2], *said, is_outgrown)
        actions += actions_of(row.decision, held[key], sides, key)
        changes[key] = _wording(row, is_outgrown)
    return Decided(
        _marked(conflicts, changes),
        frame(Settlements, [rows[key] for key in sorted(rows)]),
        pd.DataFrame(actions, columns=ACTIONS).astype("str"),
    )


def apply(
    actions: pd.DataFrame, evidence: pd.DataFrame, advice: set[str]
) -> pd.DataFrame:
    """The evidence, without what is set aside and with half of what is down-weighted.

    advice  conflict_keys of conflicts on who serves a purpose: what their claims
            recommend for it is decided, and not their evidence on criteria
    """
    actions = actions[~actions["conflict_key"].isin(sorted(advice))]
    if actions.empty:
        return evidence
    of = {kind: set(g["claim_id"]) for kind, g in actions.groupby("action", sort=True)}
    evidence = evidence[~evidence["claim_id"].isin(of.get("drop", set()))].copy()
    halved = evidence["claim_id"].isin(of.get("halve", set()))
    evidence.loc[halved, "confidence"] *= HALF
    restored = evidence["claim_id"].isin(of.get("restore", set()))
    evidence.loc[restored, "is_provisional"] = False
    return evidence.reset_index(drop=True)


def apply_to_purposes(
    actions: pd.DataFrame, use_cases: pd.DataFrame, purposes: dict[str, str]
) -> pd.DataFrame:
    """The claims by use case, without those set aside for that use case.

    purposes  conflict_key -> purpose, of the conflicts that are about one
    """
    dropped = actions[(actions["action"] == "drop")]
    dropped = dropped[dropped["conflict_key"].isin(purposes)]
    if dropped.empty:
        return use_cases
    pairs = set(
        zip(dropped["conflict_key"].map(purposes), dropped["claim_id"], strict=True)
    )
    stays = [
        pair not in pairs
        for pair in zip(use_cases["use_case"], use_cases["claim_id"], strict=True)
    ]
    return use_cases[pd.Series(stays, index=use_cases.index, dtype="bool")].reset_index(
        drop=True
    )


def digest_of(links: pd.DataFrame) -> str:
    """What the claims of a conflict are, in a few characters."""
    keys = "\n".join(sorted(set(links["claim_key"])))
    return hashlib.sha256(keys.encode()).hexdigest()[:6]


def _sides_meant(row, links: pd.DataFrame, names: dict[str, str]) -> set[str] | None:
    """The sides that a decision names; None, and a warning, where there is none."""
    words = VERB.fullmatch(row.decision)
    said = words[2].casefold() if words and words[2] else "all"
    sides = sorted(set(links["side"]))
    written = {side.casefold(): side for side in sides}
    written |= {names[side].casefold(): side for side in sides if side in names}
    if said in ("all", "both"):
        return set(sides)
    if said in written:
        return {written[said]}
    near = difflib.get_close_matches(said, written, n=1, cutoff=0.5)
    meant = f"did you mean '{written[near[0]]}'?" if near else ""
    meant = meant or f"its sides are {', '.join(repr(side) for side in sides)}"
    log.warning(
        "%s: the conflict '%s' has no side '%s', so '%s' is not applied; %s",
        _place(row),
        row.conflict,
        said,
        row.decision,
        meant,
    )
    return None


def actions_of(
    decision: str, links: pd.DataFrame, sides: set[str], key: str
) -> list[tuple[str, str, str]]:
    """What becomes of each claim: (conflict_key, claim_id, action).

    The parts of a total, ratings in their own right, stay whatever the total is.
    """
    verb = (VERB.fullmatch(decision)[1] or "open").lower()
    pairs = list(zip(links["claim_id"], links["side"], strict=True))
    if verb == "keep":
        kept = [claim for claim, side in pairs if side in sides & {"provisional"}]
        rest = [claim for claim, side in pairs if side not in sides | {"parts"}]
        return [(key, claim, "restore") for claim in kept] + [
            (key, claim, "drop") for claim in rest
        ]
    action = {"set aside": "drop", "down-weight": "halve"}.get(verb)
    return [(key, claim, action) for claim, side in pairs if action and side in sides]


def _wording(row, is_outgrown: bool) -> tuple[str, str, str]:
    """Status, resolution and rule of a conflict that a person settled."""
    who = _text(row.by) or "a person"
    when = f" on {row.date}" if _text(row.date) else ""
    why = f": {row.reason.rstrip('.')}" if _text(row.reason) else ""
    status = "open" if row.decision.casefold() == "open" else "resolved"
    how = "Left open" if status == "open" else f"Settled as \u201c{row.decision}\u201d"
    text = f"{how} by {who}{when}{why}.{OUTGROWN if is_outgrown else ''}"
    return status, text, f"decided by {who}"


def _marked(conflicts: pd.DataFrame, changes: dict[str, tuple]) -> pd.DataFrame:
    """The conflicts, with the wording of those that were settled."""
    conflicts = conflicts.copy()
    for key, (status, text, rule) in changes.items():
        mine = conflicts["conflict_key"] == key
        conflicts.loc[mine, ["status", "resolution", "rule"]] = [status, text, rule]
    return conflicts


def _warn_conflict(row, titles: dict[str, str]) -> None:
    """Say that no conflict has this key, and which one may be meant."""
    key = row.conflict.partition("@")[0]
    near = difflib.get_close_matches(key, sorted(titles), n=1)
    by_title = {title.casefold(): k for k, title in sorted(titles.items())}
    title = difflib.get_close_matches(key.casefold(), sorted(by_title), n=1)
    near = near or [by_title[t] for t in title]
    hint = f"; did you mean '{near[0]}' ({titles[near[0]]})?" if near else ""
    sentence = "%s: no conflict has the key '%s'%s"
    log.warning(sentence, _place(row), row.conflict, hint)


def _place(row) -> str:
    """File and line of a row, as far as it is known."""
    return _text(row.place) or "resolutions.csv"


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None

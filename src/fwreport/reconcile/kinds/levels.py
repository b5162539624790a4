"""Levels: one option called good and bad on one criterion, by ratings or flat words.

Conflicts of kind `internal` where one source says both, else `statement`.  What a more
specific kind reports already is left to it.
"""

from collections.abc import Iterable, Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, cite, quote, voice_of
from fwreport.reconcile.rules import LEFT_OPEN, SELF_CONTRADICTION
from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select

GROUP = ["criterion_id", "option_id", "owner"]


def find(
    voices: Voices, evidence: pd.DataFrame, known: Iterable[Finding]
) -> Iterator[Finding]:
    """One finding a criterion and option, half a scale apart or more; see `levels.sql`.

    known  findings of other kinds
    """
    if evidence.empty:
        return
    rows = select(__file__, evidence=evidence)
    holders: dict[str, list[Finding]] = {}
    for finding in known:
        for claim in finding.sides:
            holders.setdefault(claim, []).append(finding)
    for (criterion, option, owner), group in rows.groupby(GROUP, sort=True):
        sides = dict(zip(group["claim_id"], group["side"], strict=True))
        near = {id(f): f for claim in sides for f in holders.get(claim, ())}
        if not any(_covers(finding, sides, criterion) for finding in near.values()):
            yield _finding(voices, criterion, option, owner, sides)


def _covers(finding: Finding, sides: dict[str, str], criterion: str) -> bool:
    """Whether a finding disputes the same already: the criterion, or both sides."""
    shared = [claim for claim in sides if claim in finding.sides]
    if shared and finding.criterion_id == criterion:
        return True
    return len({sides[c] for c in shared}) > 1 and (
        len({finding.sides[c] for c in shared}) > 1
    )


def _finding(
    voices: Voices, criterion: str, option: str, owner: str, sides: dict[str, str]
) -> Finding:
    name, about = voices.options.get(option, option), voices.criteria[criterion]
    parts = []
    for side in ("good", "bad"):
        claims = voices.by_id.loc[sorted(c for c in sides if sides[c] == side)]
        shown = " and ".join(quote(text, 30) for text in claims["text"].head(2))
        parts.append(f"{side} by {cite(claims)} ({shown})")
    voice = [voice_of(voices.by_id.at[min(sides), "claim_key"])] if owner else []
    against = f"{owner} against itself: " if owner else ""
    return Finding(
        "internal" if owner else "statement",
        "medium",
        criterion,
        f"{against}{about} of {name}: good or bad",
        f"{about} of {name} is called {', but '.join(parts)}.",
        "Left open: nothing in the sources tells which holds.",
        SELF_CONTRADICTION if owner else LEFT_OPEN,
        sides,
        (*voice, "levels", criterion, option),
    )

"""Levels: one option called good and bad on one criterion, by ratings or flat words.

Conflicts of kind `temporal` where a claim names the version it speaks of, `internal`
where one source says both, `verdict_vs_statement` where one names the option the
winner, else `statement`.  What a more specific kind reports already is left to it.
"""

import re
from collections.abc import Iterable, Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, cite, quote, voice_of
from fwreport.reconcile.rules import BOTH_IN_SCOPE, LEFT_OPEN, SELF_CONTRADICTION, Rule
from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select
from fwreport.vocabulary.clauses import names_version

CELL = ["criterion_id", "option_id"]
# Surely read: for words, this leaves short texts that say it flatly.
SURE = {"rating": 0.7, "stance": 0.8, "winner": 0.85, "loser": 0.85}
HEAD_ENDS = re.compile(r"[.,;:(\n\u2013\u2014\u3002\uff0c]")
HEAD_WORDS = 4  # of a verdict that is but a name beside its criterion: "X wins"
VERSIONED: tuple[str, Rule] = (
    "Both are kept, each for its own version or time.",
    BOTH_IN_SCOPE,
)
OPEN = "Left open: nothing in the sources tells which holds."


def find(
    voices: Voices, evidence: pd.DataFrame, known: Iterable[Finding]
) -> Iterator[Finding]:
    """One finding a criterion and option, half a scale apart or more; see `levels.sql`.

    known  findings of other kinds

    Who is named the winner is good as well, where another source calls it poor: of two
    that are hard the easier one is no winner, so that bare names count and sentences
    that compare do not.
    A source that says both contradicts itself before it contradicts others, unless it
    says of which versions they are true.
    """
    if evidence.empty:
        return
    holders: dict[str, list[Finding]] = {}
    for finding in known:
        for claim in finding.sides:
            holders.setdefault(claim, []).append(finding)
    rows = _opposed(pd.concat([evidence, _winners(evidence, voices)]))
    for (criterion, option, owner), group in rows.groupby([*CELL, "owner"], sort=True):
        sides = dict(zip(group["claim_id"], group["side"], strict=True))
        near = {id(f): f for claim in sides for f in holders.get(claim, ())}
        if not any(_covers(finding, sides, criterion) for finding in near.values()):
            is_dated = voices.by_id.loc[list(sides), "text"].map(names_version).any()
            if not (owner and is_dated):
                yield _finding(voices, criterion, option, owner, sides, is_dated)


def _winners(evidence: pd.DataFrame, voices: Voices) -> pd.DataFrame:
    """The verdicts that name one winner over all, as rows about it and the others."""
    verdicts = evidence[evidence["kind"] == "verdict"]
    judged = voices.by_id["kind"].reindex(verdicts["claim_id"]) == "verdict"
    verdicts = verdicts[judged.to_numpy(dtype=bool)]
    place = ["claim_id", "criterion_id"]
    counts = verdicts.groupby(place)["winner"].transform("nunique")
    verdicts = verdicts[(counts == 1) & (verdicts["winner"] != "tie")]
    said = voices.by_id[["text", "criterion_label"]].reindex(verdicts["claim_id"])
    said = said.fillna("")
    is_name = [
        len(HEAD_ENDS.split(text)[0].replace(about, " ").split()) <= HEAD_WORDS
        for text, about in said.itertuples(index=False)
    ]
    verdicts = verdicts[pd.Series(is_name, index=verdicts.index, dtype="bool")]
    pairs = verdicts[["option_id", "rival_id"]]
    loser = pairs["rival_id"].where(pairs["option_id"] == verdicts["winner"])
    sides = [
        verdicts.assign(option_id=verdicts["winner"], kind="winner", value=1.0),
        verdicts.assign(
            option_id=loser.fillna(pairs["option_id"]), kind="loser", value=0.0
        ),
    ]
    return pd.concat(
        side.drop_duplicates([*place, "option_id"]) for side in sides
    ).assign(scale_low=0.0, scale_high=1.0)


def _opposed(evidence: pd.DataFrame) -> pd.DataFrame:
    """The claims on either side, within each source and then between the others."""
    spoken = evidence[evidence["confidence"] >= evidence["kind"].map(SURE).fillna(2)]
    scale = spoken["scale_high"] - spoken["scale_low"]
    level = (spoken["value"] - spoken["scale_low"]) / scale
    spoken = spoken[[*CELL, "source_id", "kind", "claim_id"]].assign(level=level)
    spoken = spoken.astype({"level": "float64"})
    own = spoken[~spoken["kind"].isin(["winner", "loser"])]
    own = select(__file__, spoken=own.assign(owner=own["source_id"]))
    torn = own[[*CELL, "owner"]].drop_duplicates()
    torn = torn.rename(columns={"owner": "source_id"})
    rest = spoken.merge(torn, how="left", on=[*CELL, "source_id"], indicator=True)
    rest = rest[rest.pop("_merge") == "left_only"].assign(owner="")
    return pd.concat([own, select(__file__, spoken=rest)], ignore_index=True)


def _covers(finding: Finding, sides: dict[str, str], criterion: str) -> bool:
    """Whether a finding disputes the same already: the criterion, or both sides."""
    shared = [claim for claim in sides if claim in finding.sides]
    if shared and finding.criterion_id == criterion:
        return True
    return len({sides[c] for c in shared}) > 1 and (
        len({finding.sides[c] for c in shared}) > 1
    )


def _finding(
    voices: Voices,
    criterion: str,
    option: str,
    owner: str,
    sides: dict[str, str],
    is_dated: bool,
) -> Finding:
    name, about = voices.options.get(option, option), voices.criteria[criterion]
    parts = []
    for side in ("good", "bad"):
        claims = voices.by_id.loc[sorted(c for c in sides if sides[c] == side)]
        shown = " and ".join(quote(text, 30) for text in claims["text"].head(2))
        parts.append(f"{side} by {cite(claims)} ({shown})")
    voice = [voice_of(voices.by_id.at[min(sides), "claim_key"])] if owner else []
    against = f"{owner} against itself: " if owner else ""
    tail = "; not all name the version they speak of" if is_dated else ""
    rule = SELF_CONTRADICTION if owner else LEFT_OPEN
    is_judged = (voices.by_id.loc[list(sides), "kind"] == "verdict").any()
    kind = "verdict_vs_statement" if is_judged else "statement"
    resolution, rule = VERSIONED if is_dated else (OPEN, rule)
    return Finding(
        "temporal" if is_dated else "internal" if owner else kind,
        "medium",
        criterion,
        f"{against}{about} of {name}: good or bad",
        f"{about} of {name} is called {', but '.join(parts)}{tail}.",
        resolution,
        rule,
        sides,
        (*voice, "levels", criterion, option),
    )

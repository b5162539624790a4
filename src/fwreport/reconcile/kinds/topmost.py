"""Topmost: sentences that put an option first of all, against the totals.

Conflicts of kind `arithmetic` where a sentence speaks of the highest total, `internal`
where it calls an option the best overall.
"""

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from fwreport.reconcile.evidence import is_whole
from fwreport.reconcile.findings import Finding, cite, listed, voice_of
from fwreport.reconcile.kinds.tally import is_tally
from fwreport.reconcile.positions import spoken_of
from fwreport.reconcile.rules import PARTS_OVER_TOTALS, SELF_CONTRADICTION, Rule
from fwreport.reconcile.voices import Voices, named_by
from fwreport.vocabulary.clauses import clauses_of
from fwreport.vocabulary.tallies import BEST_OF_ALL, HIGHEST

READ = ["statement", "summary", "verdict", "recommendation"]
REASON = "a sentence names another first than the totals do; no score rests on it"


def find(voices: Voices) -> Iterator[Finding]:
    """One finding a sentence "X has the highest sum" where another's sum is higher.

    It must be so in every row of totals that the source prints, for a sentence may
    speak of any of them.
    """
    totals = _totals(voices)
    claims = voices.claims[voices.claims["source_id"].isin(totals["source_id"])]
    claims = claims[claims["kind"].isin(READ) & ~_is_rated(voices, claims)]
    said = claims[claims["text"].map(lambda text: bool(_first(text))).astype(bool)]
    named = named_by(voices, said)
    yield from _winners(voices, claims, totals)
    for claim in said.drop_duplicates(["block_id", "line_start"]).itertuples():
        own = totals[totals["source_id"] == claim.source_id]
        for clause in clauses_of(claim.text):
            first = _first(clause)
            if first is None:
                continue
            options = spoken_of(clause, named.get(claim.claim_id, []), voices.options)
            above = _above(own, options[0]) if len(options) == 1 else None
            if above is not None:
                yield _finding(voices, claim, options[0], own, above, first)


def _winners(
    voices: Voices, claims: pd.DataFrame, totals: pd.DataFrame
) -> Iterator[Finding]:
    """Verdicts on the whole, "Overall, X wins", where another's total is higher."""
    told = claims[is_whole(claims) & claims["winner"].notna()]
    told = told[~told["text"].map(lambda text: bool(_first(text))).astype(bool)]
    for claim in told.drop_duplicates(["block_id", "line_start"]).itertuples():
        own = totals[totals["source_id"] == claim.source_id]
        above = _above(own, claim.winner)
        if above is not None and (own["option_id"] == claim.winner).any():
            yield _finding(voices, claim, claim.winner, own, above, IS_BEST)


class First(NamedTuple):
    """How a sentence puts an option first of all, and what becomes of it."""

    kind: str
    called: str
    says: str  # with room for the name
    resolution: str
    rule: Rule


HAS_MOST = First(
    "arithmetic",
    "have the highest total",
    "gives {} the highest total",
    "The printed totals are used; the sentence is set aside.",
    PARTS_OVER_TOTALS,
)
IS_BEST = First(
    "internal",
    "be the best overall",
    "calls {} the best overall",
    "Left open: nothing tells what the sentence goes by, if not by the totals.",
    SELF_CONTRADICTION,
)


def _first(text: str) -> First | None:
    """How a text calls an option the first of all; None where it does not."""
    if HIGHEST.search(text):
        return HAS_MOST
    return IS_BEST if BEST_OF_ALL.search(text) else None


def _totals(voices: Voices) -> pd.DataFrame:
    """The printed totals of one option each: claims, with option_id."""
    claims = voices.claims
    is_total = (claims["kind"] == "aggregate") & claims["value"].notna()
    totals = claims[is_total & ~is_tally(claims)].merge(
        voices.named[["claim_id", "option_id", "subject_count"]], on="claim_id"
    )
    return totals[totals["subject_count"] == 1]


def _is_rated(voices: Voices, claims: pd.DataFrame) -> pd.Series:
    """Which claims stand under a criterion that is rated: "the highest score" of it."""
    ratings = voices.claims[voices.claims["kind"] == "rating"]
    return claims["criterion_id"].isin(ratings["criterion_id"].dropna())


def _above(totals: pd.DataFrame, option: str) -> pd.DataFrame | None:
    """The totals above those of an option; None if some row puts it first."""
    found = []
    for _, row in totals.groupby(["block_id", "criterion_label"], sort=True):
        mine = row.loc[row["option_id"] == option, "value"]
        higher = row[row["value"] > mine.max()] if len(mine) else row.iloc[:0]
        if len(mine) and higher.empty:
            return None
        found.append(higher)
    above = pd.concat(found) if found else totals.iloc[:0]
    return None if above.empty else above


def _finding(
    voices: Voices,
    claim,
    option: str,
    own: pd.DataFrame,
    above: pd.DataFrame,
    said: First,
) -> Finding:
    """Say what the sentence says, and which totals are higher."""
    name = voices.options.get(option, option)
    rows = above[["block_id", "criterion_label"]].drop_duplicates()
    mine = own[own["option_id"] == option].merge(rows)
    higher = [
        f"{voices.options.get(total.option_id, total.option_id)} has {total.text}"
        for total in above.itertuples()
    ]
    parts = sorted({*mine["claim_id"], *above["claim_id"]})
    return Finding(
        said.kind,
        "medium",
        None,
        f"{name}: said to {said.called}, and the totals",
        f"{cite(voices.by_id.loc[[claim.claim_id]])} {said.says.format(name)}, "
        f"but of the printed ones {name} has {mine['text'].iloc[0]} and "
        f"{listed(higher)}.",
        said.resolution,
        said.rule,
        {claim.claim_id: "stated"} | dict.fromkeys(parts, "parts"),
        (voice_of(claim.claim_key), option, said.says.split()[-1]),
        reason=REASON,
    )

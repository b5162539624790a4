"""Last: an option called the last of all, where another source puts one behind it.

Conflicts of kind `verdict_vs_statement`: what is the loudest in the test is quieter
than nothing.
"""

import re
from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, cite, quote
from fwreport.reconcile.rules import LEFT_OPEN
from fwreport.reconcile.voices import Voices
from fwreport.vocabulary.superlatives import AMONG, TOP_HEAD

TOPMOST = re.compile(rf"(?<!\w)(?:{TOP_HEAD})", re.IGNORECASE | re.VERBOSE)
CELL = ["criterion_id", "option_id"]


def find(voices: Voices, evidence: pd.DataFrame) -> Iterator[Finding]:
    """One finding a criterion and option; verdicts of the same source are not held.

    evidence  any number of rows; of verdicts count those that name the option the
              winner over at least one rival
    """
    lasts = _lasts(voices)
    if lasts.empty:
        return
    verdicts = evidence[evidence["kind"] == "verdict"]
    ahead = verdicts[["claim_id", "source_id", "criterion_id", "winner"]]
    ahead = ahead.drop_duplicates().rename(columns={"winner": "option_id"})
    pairs = lasts.merge(ahead, on=CELL, suffixes=("", "_ahead"))
    pairs = pairs[pairs["source_id"] != pairs["source_id_ahead"]]
    for (criterion, option), group in pairs.groupby(CELL, sort=True):
        yield _finding(voices, criterion, option, group)


def _lasts(voices: Voices) -> pd.DataFrame:
    """Claims that call an option the last of all: claim_id, source_id, and CELL."""
    claims = voices.claims
    is_against = (claims["kind"] == "statement") & (claims["polarity"] == -1)
    claims = claims[is_against & claims["criterion_id"].notna()]
    claims = claims[claims["text"].map(_is_last).astype(bool)]
    named = voices.named[voices.named["subject_count"] == 1]
    found = claims.merge(named[["claim_id", "option_id"]], on="claim_id")
    return found[["claim_id", "source_id", *CELL]]


def _is_last(text: str) -> bool:
    """Whether a text has a superlative that is not of one among several."""
    match = TOPMOST.search(text)
    return bool(match) and not AMONG.search(text[: match.start()] + "the ")


def _finding(
    voices: Voices, criterion: str, option: str, group: pd.DataFrame
) -> Finding:
    said = voices.by_id.loc[sorted(group["claim_id"].unique())]
    ahead = voices.by_id.loc[sorted(group["claim_id_ahead"].unique())]
    name, about = voices.options.get(option, option), voices.criteria[criterion]
    sides = dict.fromkeys(said.index, "last") | dict.fromkeys(ahead.index, "ahead")
    return Finding(
        "verdict_vs_statement",
        "medium",
        criterion,
        f"{about}: {name} last of all, or ahead of another",
        f"On {about}, {name} is last of all by {cite(said)} "
        f"({quote(said['text'].iloc[0], 30)}), but ahead of another by {cite(ahead)} "
        f"({quote(ahead['text'].iloc[0], 30)}).",
        "Left open: both stay in evidence and the score shows it.",
        LEFT_OPEN,
        sides,
        ("last", criterion, option),
    )

"""Prose that sets two options against each other: "A is faster than B"."""

import re
from collections.abc import Iterator
from itertools import combinations

import pandas as pd

from fwreport.comparison.preference import explicit
from fwreport.reconcile.voices import Voices

SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
SURE = 0.85  # less sure comparisons are not evidence
COLUMNS = {
    "claim_id": "str",
    "option_id": "str",
    "rival_id": "str",
    "winner": "str",
    "certainty": "float64",
}


def read_comparisons(voices: Voices) -> pd.DataFrame:
    """Pairs of options that a statement or a summary compares in so many words.

    Columns claim_id, option_id, rival_id (in alphabetical order), winner (one of the
    two) and certainty, 0 to 1.  Both must be options of the claim's source that this
    claim does not name through a composite; sentences that disagree give nothing.  A
    text whose sentences are verdicts of their own is not read again.
    """
    claims = voices.claims[voices.claims["kind"].isin(["statement", "summary"])]
    claims = claims[claims["criterion_id"].notna()]
    verdicts = voices.claims.loc[voices.claims["kind"] == "verdict", "claim_id"]
    texts = verdicts.str.replace(r"/[^/]*$", "", regex=True)
    claims = claims[~claims["claim_id"].isin(texts)]
    names = options_of_sources(voices)
    composite = voices.named[voices.named["composite_id"].notna()]
    veiled: dict[str, set[str]] = {}
    for claim_id, option_id in composite[["claim_id", "option_id"]].itertuples(
        index=False
    ):
        veiled.setdefault(claim_id, set()).add(option_id)
    rows = [
        (claim.claim_id, *row)
        for claim in claims.itertuples()
        for row in compared_in(
            claim.text,
            {
                option: name
                for option, name in names.get(claim.source_id, {}).items()
                if option not in veiled.get(claim.claim_id, ())
                and name.casefold() in claim.text.casefold()
            },
        )
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def options_of_sources(voices: Voices) -> dict[str, dict[str, str]]:
    """The options that each source speaks of, and their names, in order."""
    sources = voices.claims[["claim_id", "source_id"]]
    pairs = voices.named[["claim_id", "option_id"]].merge(sources, on="claim_id")
    found: dict[str, dict[str, str]] = {}
    pairs = pairs[["source_id", "option_id"]].drop_duplicates()
    for source_id, option_id in sorted(pairs.itertuples(index=False, name=None)):
        found.setdefault(source_id, {})[option_id] = voices.options[option_id]
    return found


def compared_in(
    text: str, names: dict[str, str]
) -> Iterator[tuple[str, str, str, float]]:
    """Option, rival, winner and certainty for each pair that a text compares."""
    for option, rival in combinations(sorted(names), 2):
        said = [
            explicit(sentence, names[option], names[rival])
            for sentence in SENTENCE.split(text)
        ]
        sides = {one.winner: one.confidence for one in said if one.winner}
        if len(sides) == 1:
            (winner, certainty), *_ = sides.items()
            if certainty >= SURE:
                ahead = option if winner == "option" else rival
                yield option, rival, ahead, certainty

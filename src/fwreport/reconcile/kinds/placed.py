"""Placed: who is said to come first by a sum, against the sums that are printed.

Conflicts of kind `arithmetic`: "X takes first place with the highest total".
"""

import re
from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, cite, voice_of
from fwreport.reconcile.rules import PARTS_OVER_TOTALS
from fwreport.reconcile.voices import Voices, named_by
from fwreport.tables.places import where
from fwreport.vocabulary.clauses import clauses_of
from fwreport.vocabulary.tallies import COMES_FIRST

READ = ["statement", "summary"]


def find(voices: Voices) -> Iterator[Finding]:
    """One finding a claim whose option has the highest of none of its source's totals.

    Rows of totals on a scale where less is better tell nothing of "the highest".
    """
    claims = voices.claims
    totals = claims[(claims["kind"] == "aggregate") & claims["value"].notna()]
    totals = totals[~(totals["scale_low"] > totals["scale_high"])]
    totals = totals.merge(voices.named, on="claim_id")
    totals = totals[totals["subject_count"] == 1].drop_duplicates("claim_id")
    own = claims[claims["kind"].isin(READ)]
    own = own[own["source_id"].isin(totals["source_id"])]
    named = named_by(voices, own)
    for claim in own.itertuples():
        rows = totals[totals["source_id"] == claim.source_id]
        for option in named.get(claim.claim_id, []):
            if _says(claim.text, voices.options.get(option.option_id, "")):
                yield from _wrong(voices, claim, option.option_id, rows)


def _says(text: str, name: str) -> bool:
    """Whether a clause says that an option comes first by its sum."""
    form = re.compile(rf"^(?:\w{{2,3}}\s)?{re.escape(name)}(?!\w)", re.IGNORECASE)
    found = ((clause, form.match(clause)) for clause in clauses_of(text))
    return bool(name) and any(m and COMES_FIRST.match(c[m.end() :]) for c, m in found)


def _wrong(
    voices: Voices, claim, option: str, totals: pd.DataFrame
) -> Iterator[Finding]:
    """The finding, if every row of totals gives another option more."""
    rows = [row for _, row in totals.groupby("criterion_label", sort=True)]
    rows = [row for row in rows if option in set(row["option_id"]) and len(row) > 1]
    ahead = [row[row["value"] == row["value"].max()] for row in rows]
    if not ahead or any(option in set(row["option_id"]) for row in ahead):
        return
    row, first = rows[-1], ahead[-1].sort_values("claim_id")
    mine = row[row["option_id"] == option]
    name = voices.options[option]
    best = voices.options.get(first["option_id"].iloc[0], "")
    yield Finding(
        "arithmetic",
        "high",
        None,
        f"{name}: said to have the highest {row['criterion_label'].iloc[0]}",
        f"{claim.source_id} {where(claim.place, claim.line_start)} puts {name} first "
        f"by its sum, but {cite(row)} prints {mine['text'].iloc[0]} for {name} and "
        f"{first['text'].iloc[0]} for {best}.",
        "The printed sums are used; what is said of their order is set aside.",
        PARTS_OVER_TOTALS,
        {claim.claim_id: "stated"} | dict.fromkeys(sorted(row["claim_id"]), "parts"),
        (voice_of(claim.claim_key), option, "first by its sum"),
        reason="what is said of the totals puts the options in another order",
    )

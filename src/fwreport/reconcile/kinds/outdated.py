"""Outdated: what was true once, by the dated and cited facts of the catalog."""

import re
from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, cite, listed, quote, shared_criterion
from fwreport.reconcile.rules import DATED_FACT
from fwreport.reconcile.voices import Voices
from fwreport.tables.stages import Aligned
from fwreport.vocabulary.words import fold

NEVER = "never"
SAYS = ["statement", "summary", "recommendation", "fact"]  # kinds that assert in words
CLAUSE = re.compile(
    r"[.;!?]\s+|\n|,?\s+(?:but|yet|aber|doch|jedoch|mais|pero)\s+", re.IGNORECASE
)
PAST = re.compile(
    r"\b(?:originally|formerly|previously|used\s+to|once|in\s+the\s+past|no\s+longer"
    r"|not\s+any\s?more|until|deprecated|discontinued|legacy|urspr\u00fcnglich"
    r"|fr\u00fcher|ehemals|nicht\s+mehr|\u00e0\s+l'origine|autrefois|ancien|n'est\s+plus"
    r"|originalmente|antes|antiguo|ya\s+no)\b",
    re.IGNORECASE,
)


def find(
    voices: Voices, aligned: Aligned, facts: pd.DataFrame, date: str
) -> Iterator[Finding]:
    """One finding an attribute: all claims that say of an option what has ended.

    facts  the catalog's facts; a claim about the option (any claim, where the fact
           names none) that holds the words of `value` asserts it, unless its clause
           speaks of the past itself
    date   of the report, in ISO 8601: what ended before it is out of date
    """
    if facts.empty or not date:
        return
    ended = facts[[has_ended(end, date) for end in facts["valid_to"]]]
    claims = voices.claims[voices.claims["kind"].isin(SAYS)]
    ids = {fold(name): option for option, name in voices.options.items()}
    key = ["option", "attribute"]
    for (option, attribute), rows in ended.fillna({"option": ""}).groupby(key):
        about = claims
        if option:
            named = aligned.claim_options
            named = named[named["option_id"] == ids.get(fold(option))]
            about = claims[claims["claim_id"].isin(named["claim_id"])]
        found = pd.concat([stating(about, row) for row in rows.itertuples()])
        found = found.drop_duplicates("claim_id").sort_values("claim_id")
        if not found.empty:
            now = current(facts, option, attribute, {*found["citation"]})
            yield finding(found, option, attribute, now)


def has_ended(end: str | float, date: str) -> bool:
    """Whether a value no longer holds on a date; a month holds to its last day."""
    if pd.isna(end):
        return False
    return end == NEVER or date[: len(end)] > end


def stating(claims: pd.DataFrame, fact) -> pd.DataFrame:
    """The claims that assert the value, with the fact's value, end and citation."""
    words = r"\s+".join(re.escape(word) for word in fact.value.split())
    value = re.compile(rf"(?<![\w.]){words}(?!\w)", re.IGNORECASE)
    says = [asserts(text, value) for text in claims["text"]]
    return claims[pd.Series(says, index=claims.index, dtype=bool)].assign(
        value_ended=fact.value, ended_on=fact.valid_to, citation=fact.citation
    )


def asserts(text: str, value: re.Pattern[str]) -> bool:
    """Whether some clause holds the value and does not itself speak of the past."""
    return any(
        value.search(clause) and not PAST.search(clause)
        for clause in CLAUSE.split(text)
    )


def current(facts: pd.DataFrame, option: str, attribute: str, told: set[str]) -> str:
    """What holds today, in words; empty where nobody says.

    told  citations that are given already
    """
    same = (facts["option"].fillna("") == option) & (facts["attribute"] == attribute)
    rows = facts[same & facts["valid_to"].isna()]
    return "; ".join(
        f"{row.value}"
        + (f" since {row.valid_from}" if pd.notna(row.valid_from) else "")
        + ("" if row.citation in told else f" ({row.citation})")
        for row in rows.sort_values("value").itertuples()
    )


def finding(found: pd.DataFrame, option: str, attribute: str, now: str) -> Finding:
    """The finding for one attribute of one option."""
    told = listed([*_ends(found)], "; and ")
    never = found["ended_on"] == NEVER
    holds = "what no longer holds" if not never.any() else "what does not hold"
    subject = f"{option}: {attribute}" if option else attribute
    is_one = len(found[["source_id", "line_start"]].drop_duplicates()) == 1
    explanation = f"{cite(found)} {'says' if is_one else 'say'} {holds}: {told}"
    explanation += f"; today it is {now}." if now else "."
    is_advice = found["kind"].eq("recommendation").any()
    return Finding(
        "outdated",
        "medium" if is_advice else "low",
        shared_criterion(found),
        f"{subject}, out of date",
        explanation,
        "Quoted and counted as the opinion it was; not to be taken as news.",
        DATED_FACT,
        dict.fromkeys(found["claim_id"], "outdated"),
        about=(option, attribute),
        reason="a recommendation rests on what has ended" if is_advice else "",
    )


def _ends(found: pd.DataFrame) -> Iterator[str]:
    """What ended when, with its citation once; what never was first."""
    ends = found[["value_ended", "ended_on", "citation"]].drop_duplicates()
    ends = ends.assign(is_over=ends["ended_on"] != NEVER)
    order = ["is_over", "ended_on", "citation"]
    for (is_over, end, citation), rows in ends.groupby(order, sort=True):
        values = listed([quote(value) for value in sorted(rows["value_ended"])])
        what = f"held until {end}" if is_over else "never existed"
        yield f"{values} {what} ({citation})"

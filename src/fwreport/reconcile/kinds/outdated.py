"""Outdated: what was true once, by the dated and cited facts of the catalog."""

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from fwreport.reconcile.findings import Finding, cite, listed, quote, shared_criterion
from fwreport.reconcile.rules import DATED_FACT
from fwreport.reconcile.voices import Claim, Voices, claims_of, said
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
    facts = facts.fillna({"option": ""})
    ended = facts[[has_ended(end, date) for end in facts["valid_to"]]]
    lasting = [*facts[facts["valid_to"].isna()].sort_values("value").itertuples()]
    ids = {fold(name): option for option, name in voices.options.items()}
    texts = {claim.claim_id: claim.text for claim in said(voices, SAYS)}
    named: dict[str, list[str]] = {}
    columns = aligned.claim_options["claim_id"], aligned.claim_options["option_id"]
    for claim, option in zip(*columns, strict=True):
        named.setdefault(option, []).append(claim)
    key = ["option", "attribute"]
    for (option, attribute), rows in ended.groupby(key):
        about = texts
        if option:
            own = named.get(ids.get(fold(option), ""), ())
            about = {claim: texts[claim] for claim in own if claim in texts}
        told: dict[str, Any] = {}
        for fact in rows.itertuples():
            told = dict.fromkeys(stating(about, fact), fact) | told
        if told:
            found = claims_of(voices, told)
            ends = [told[claim.claim_id] for claim in found]
            same = [
                f for f in lasting if (f.option, f.attribute) == (option, attribute)
            ]
            now = current(same, {fact.citation for fact in ends})
            yield finding(found, ends, (option, attribute), now)


def has_ended(end: str | float, date: str) -> bool:
    """Whether a value no longer holds on a date; a month holds to its last day."""
    if pd.isna(end):
        return False
    return end == NEVER or date[: len(end)] > end


def stating(texts: dict[str, str], fact) -> list[str]:
    """The claims that assert the value.

    texts  of the claims, by claim_id
    """
    words = r"\s+".join(re.escape(word) for word in fact.value.split())
    value = re.compile(rf"(?<![\w.]){words}(?!\w)", re.IGNORECASE)
    return [claim for claim, text in texts.items() if asserts(text, value)]


def asserts(text: str, value: re.Pattern[str]) -> bool:
    """Whether some clause holds the value and does not itself speak of the past."""
    return bool(value.search(text)) and any(
        value.search(clause) and not PAST.search(clause)
        for clause in CLAUSE.split(text)
    )


def current(facts: list, told: set[str]) -> str:
    """What holds today, in words; empty where nobody says.

    facts  that still hold
    told   citations that are given already
    """
    return "; ".join(
        f"{row.value}"
        + (f" since {row.valid_from}" if pd.notna(row.valid_from) else "")
        + ("" if row.citation in told else f" ({row.citation})")
        for row in facts
    )


def finding(
    found: list[Claim], ends: list, about: tuple[str, str], now: str
) -> Finding:
    """The finding for one attribute of one option.

    ends   of each claim found, the fact that it asserts
    about  option, or an empty text, and attribute
    """
    option, attribute = about
    told = listed([*_ends(ends)], "; and ")
    never = any(fact.valid_to == NEVER for fact in ends)
    holds = "what does not hold" if never else "what no longer holds"
    subject = f"{option}: {attribute}" if option else attribute
    is_one = len({(claim.source_id, claim.line_start) for claim in found}) == 1
    explanation = f"{cite(found)} {'says' if is_one else 'say'} {holds}: {told}"
    explanation += f"; today it is {now}." if now else "."
    is_advice = any(claim.kind == "recommendation" for claim in found)
    return Finding(
        "outdated",
        "medium" if is_advice else "low",
        shared_criterion(found),
        f"{subject}, out of date",
        explanation,
        "Quoted and counted as the opinion it was; not to be taken as news.",
        DATED_FACT,
        {claim.claim_id: "outdated" for claim in found},
        about=about,
        reason="a recommendation rests on what has ended" if is_advice else "",
    )


def _ends(facts: list) -> Iterator[str]:
    """What ended when, with its citation once; what never was first."""
    ends: dict[tuple[bool, str, str], set[str]] = {}
    for fact in facts:
        key = fact.valid_to != NEVER, fact.valid_to, fact.citation
        ends.setdefault(key, set()).add(fact.value)
    for (is_over, end, citation), told in sorted(ends.items()):
        values = listed([quote(value) for value in sorted(told)])
        what = f"held until {end}" if is_over else "never existed"
        yield f"{values} {what} ({citation})"

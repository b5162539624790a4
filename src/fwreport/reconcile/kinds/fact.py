"""Fact: different values of one attribute of one option."""

import re
from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.findings import Finding, cite, quote
from fwreport.reconcile.kinds.internal import misplaced_name
from fwreport.reconcile.rules import BOTH_IN_SCOPE, LEFT_OPEN
from fwreport.reconcile.voices import Voices
from fwreport.tables.select import select

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
WORD = re.compile(r"[^\W_]+")
ALIAS = re.compile(r"(?<!\w)([A-Z]\w+) \(([A-Z]\w+)\)")
# Attributes whose values change with time, and the values.
VERSIONED = re.compile(r"\b(?:versi[oó]ne?s?|latest release)\b|版本", re.IGNORECASE)
VERSION = re.compile(r"\d+(?:\.\d+)*")
SHORT = 6  # words: a longer value describes, and descriptions differ without conflict


def find(
    voices: Voices, claim_options: pd.DataFrame, misplaced: pd.DataFrame
) -> Iterator[Finding]:
    """One finding an option and attribute whose values exclude each other.

    Years, and short values that have no word in common; "Meta (Facebook)" anywhere in
    the corpus makes the two one word.  Names of code misplaced by one source and shown
    by others (`identifiers.find_misplaced`) are facts as well.
    """
    yield from _values(voices, claim_options)
    own = misplaced["source_id"] == misplaced["other_source_id"]
    elsewhere = misplaced[~misplaced["claim_id"].isin(misplaced.loc[own, "claim_id"])]
    for (_, owner), group in elsewhere.groupby(["claim_id", "owner_id"], sort=True):
        yield misplaced_name(voices, group, group, owner, "fact")


def _values(voices: Voices, claim_options: pd.DataFrame) -> Iterator[Finding]:
    """Attributes of which sources give values that exclude each other."""
    if "fact" not in set(voices.claims["kind"]):
        return
    rows = select(__file__, claims=voices.claims, claim_options=claim_options)
    aliases = _aliases(voices.claims["text"])
    for (subject, criterion), group in rows.groupby(["subject_id", "criterion_id"]):
        is_version = bool(VERSIONED.search(voices.criteria[criterion]))
        values = [_value(fact, aliases) for fact in group.itertuples()]
        if is_version:
            values = _versions(group["text"])
        if _exclude(values):
            yield _finding(voices, group, values, subject, criterion, is_version)


def _aliases(texts: pd.Series) -> dict[str, str]:
    """Words that some text calls the same: `Meta (Facebook)`."""
    pairs = set()
    for text in texts[texts.str.contains(" (", regex=False)]:
        pairs.update(ALIAS.findall(text))
    return {b.casefold(): a.casefold() for a, b in sorted(pairs)}


def _value(fact, aliases: dict[str, str]) -> frozenset[str]:
    """The words that a value is compared by: its year, or its words; none if long."""
    if years := YEAR.findall(fact.text):
        return frozenset(years)
    words = [word.casefold() for word in WORD.findall(fact.text)]
    if len(words) > SHORT or not any(word.isalpha() for word in words):
        return frozenset()  # bare numbers are measurements, which vary
    return frozenset(aliases.get(word, word) for word in words)


def _versions(texts: pd.Series) -> list[frozenset[str]]:
    """The version in each text, as far as all of them tell: 16 and 16.2 agree."""
    found = [VERSION.search(text) for text in texts]
    parts = [match.group().split(".") if match else [] for match in found]
    depth = min((len(part) for part in parts if part), default=0)
    cut = [".".join(part[:depth]) for part in parts]
    return [frozenset({version} if version else ()) for version in cut]


def _exclude(values: list[frozenset[str]]) -> bool:
    """Whether two of the values have nothing in common, and both say something.

    Years are compared with years and words with words: 2016 and "Google" are answers
    to different questions.
    """
    spoken = sorted({tuple(sorted(value)) for value in values if value})
    kinds = {all(word.isdigit() for word in value) for value in spoken}
    if len(kinds) != 1 or len(spoken) < 2:
        return False
    return any(not set(spoken[0]) & set(other) for other in spoken[1:])


def _finding(
    voices: Voices,
    group: pd.DataFrame,
    values: list[frozenset[str]],
    subject: str,
    criterion: str,
    is_version: bool,
) -> Finding:
    """Name each value and who gives it; versions that differ are of different times."""
    spoken = group.assign(said=[" ".join(sorted(value)) for value in values])
    spoken = spoken[spoken["said"] != ""]
    parts = []
    for _, same in spoken.groupby("said", sort=True):
        parts.append(f"{quote(same['text'].iloc[0], 40)} by {cite(same)}")
    name = voices.options.get(subject, subject)
    about = voices.criteria[criterion]
    open_ = "Left open: the sources cite nothing."
    return Finding(
        "temporal" if is_version else "fact",
        "low",
        criterion,
        f"{name}: {about}",
        f"{about} of {name} is given as {' but as '.join(parts)}.",
        "Both are kept, each for its own time." if is_version else open_,
        BOTH_IN_SCOPE if is_version else LEFT_OPEN,
        dict(zip(spoken["claim_id"], spoken["said"], strict=True)),
        (subject, criterion),
    )

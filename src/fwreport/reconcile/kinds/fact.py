"""Fact: different values of one attribute of one option."""

import re
from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.amounts import read_amounts
from fwreport.reconcile.attributes import Attribute
from fwreport.reconcile.findings import Finding, cite, listed, quote
from fwreport.reconcile.kinds.internal import misplaced_name
from fwreport.reconcile.rules import (
    BOTH_IN_SCOPE,
    LEFT_OPEN,
    ONE_WITHIN,
    SELF_CONTRADICTION,
)
from fwreport.reconcile.voices import Voices
from fwreport.vocabulary.attributes import (
    BODIES,
    FORMS,
    MEASURED,
    PRINTED,
    amount_of,
)

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
WORD = re.compile(r"[^\W_]+")
ALIAS = re.compile(r"(?<!\w)([A-Z]\w+) \(([A-Z]\w+)\)")
# Attributes whose values change with time, and the values.
VERSIONED = re.compile(
    r"""\b(?:\w*vers(?:i[oó]n(?:e[ns]?|s)?|ie|ão|ões)|firmware\w*|(?:latest|current|newest|stable|aktuelle|dernière|última)
    \ (?:\w+\ )?release)\b|版本|固件|バージョン|ファームウェア""",
    re.IGNORECASE | re.VERBOSE,
)
VERSION = re.compile(r"\d+(?:\.\d+)*")
SHORT = 6  # words: a longer value describes, and descriptions differ without conflict


def find(
    voices: Voices, attributes: list[Attribute], misplaced: pd.DataFrame
) -> Iterator[Finding]:
    """One finding an option and attribute whose values exclude each other.

    attributes  what `attributes.read_attributes` makes

    Years, amounts of what is no matter of measuring (prices, limits), and short values
    that have no word in common; "Meta (Facebook)" anywhere in the corpus makes the two
    one word.  Makers of whom one is a part of the other, or the same by another name,
    are found and reconciled.  Names of code misplaced by one source and shown by others
    (`identifiers.find_misplaced`) are facts as well.
    """
    yield from _values(voices, attributes)
    own = misplaced["source_id"] == misplaced["other_source_id"]
    elsewhere = misplaced[~misplaced["claim_id"].isin(misplaced.loc[own, "claim_id"])]
    for (_, owner), group in elsewhere.groupby(["claim_id", "owner_id"], sort=True):
        yield misplaced_name(voices, group, group, owner, "fact")


def _values(voices: Voices, attributes: list[Attribute]) -> Iterator[Finding]:
    """Attributes of which sources give values that exclude or contain each other."""
    disputed = _disputed(attributes)
    aliases = _aliases(voices) if disputed else {}
    for (subject, attribute), group in disputed.items():
        about = voices.criteria.get(attribute, PRINTED.get(attribute, attribute))
        direct = [fact for fact in group if not fact.is_indirect]
        is_own = len({fact.source_id for fact in direct}) == 1
        if is_own and not _is_same_question(direct):
            continue
        is_version = bool(VERSIONED.search(about))
        values = [_value(fact, aliases) for fact in direct]
        has_years = any(YEAR.search(fact.text) for fact in direct)
        if is_version:
            values = _versions([fact.text for fact in direct])
        elif MEASURED.search(about) or (is_own and not has_years and not any(values)):
            values = read_amounts(direct)
        if _exclude(values):
            how = "version" if is_version else "own" if is_own else "open"
            yield _finding(voices, direct, values, subject, about, how)
        elif attribute in BODIES and not is_own:
            values = [_value(fact, aliases) for fact in group]
            if _contain(values):
                yield _finding(voices, group, values, subject, about, "within")


def _disputed(
    attributes: list[Attribute],
) -> dict[tuple[str, str], list[Attribute]]:
    """What several claims give different values of: by subject and attribute."""
    groups: dict[tuple[str, str], list[Attribute]] = {}
    for fact in attributes:
        groups.setdefault((fact.subject_id, fact.attribute), []).append(fact)
    return {
        place: sorted(group, key=lambda f: (f.is_indirect, f.claim_id, *f[1:]))
        for place, group in sorted(groups.items())
        if len({f.claim_id for f in group}) > 1 and len({f.text for f in group}) > 1
    }


def _aliases(voices: Voices) -> dict[str, str]:
    """Words that some text calls the same: `Meta (Facebook)`."""
    pairs = set()
    for claim in voices.rows:
        if " (" in claim.text:
            pairs.update(ALIAS.findall(claim.text))
    return {b.casefold(): a.casefold() for a, b in sorted(pairs)}


def _value(fact: Attribute, aliases: dict[str, str]) -> frozenset[str]:
    """The words that a value is compared by: its year, or its words; none if long."""
    if years := YEAR.findall(fact.text):
        return frozenset(years)
    words = [word.casefold() for word in WORD.findall(fact.text)]
    is_measured = amount_of(fact.text) or not any(word.isalpha() for word in words)
    if len(words) > SHORT or is_measured:
        return frozenset()  # measurements vary
    words = [word for word in words if word not in FORMS] or words
    return frozenset(aliases.get(word, word) for word in words)


def _versions(texts: list[str]) -> list[frozenset[str]]:
    """The version in each text, as far as all of them tell: 16 and 16.2 agree."""
    found = [VERSION.search(text) for text in texts]
    parts = [match.group().split(".") if match else [] for match in found]
    depth = min((len(part) for part in parts if part), default=0)
    cut = [".".join(part[:depth]) for part in parts]
    return [frozenset({version} if version else ()) for version in cut]


def _exclude(values: list[frozenset[str]]) -> bool:
    """Whether two of the values have nothing in common, and both say something.

    Numbers are compared with numbers and words with words: 2016 and "Google" are
    answers to different questions.
    """
    spoken = sorted({tuple(sorted(value)) for value in values if value})
    kinds = {all(word[:1].isdigit() for word in value) for value in spoken}
    if len(kinds) != 1 or len(spoken) < 2:
        return False
    return any(not set(spoken[0]) & set(other) for other in spoken[1:])


def _contain(values: list[frozenset[str]]) -> bool:
    """Whether one of the values is a proper part of another, as Google Brain is."""
    spoken = {value for value in values if value}
    return any(a < b for a in spoken for b in spoken)


def _is_same_question(facts: list[Attribute]) -> bool:
    """Whether one source answers one question twice: in a cell and in its text.

    Cells under two labels, or one label twice, ask for two things.
    """
    labels = {fact.label for fact in facts if not fact.is_prose}
    return any(fact.is_prose for fact in facts) and len(labels) <= 1


RESOLUTIONS = {
    "own": ("Left open: nothing tells which of the two is meant.", SELF_CONTRADICTION),
    "open": ("Left open: the sources cite nothing.", LEFT_OPEN),
    "version": ("Both are kept, each for its own time.", BOTH_IN_SCOPE),
    "within": ("Both are kept: the longer name is the more exact one.", ONE_WITHIN),
}


def _finding(
    voices: Voices,
    group: list[Attribute],
    values: list[frozenset[str]],
    subject: str,
    about: str,
    how: str,
) -> Finding:
    """Name each value and who gives it; `how` tells what becomes of them."""
    told: dict[str, list[Attribute]] = {}
    sides = {}
    for fact, value in zip(group, values, strict=True):
        if value:
            said = " ".join(sorted(value))
            told.setdefault(said, []).append(fact)
            sides[fact.claim_id] = said
    parts = [f"{quote(f[0].text, 40)} by {cite(f)}" for _, f in sorted(told.items())]
    name = voices.options.get(subject, subject)
    about = about[:1].upper() + about[1:]
    tail = "; one names a part of the other" if how == "within" else ""
    criteria = {f.criterion_id for same in told.values() for f in same} - {""}
    resolution, rule = RESOLUTIONS[how]
    kinds = {"version": "temporal", "own": "internal"}
    return Finding(
        kinds.get(how, "fact"),
        "low",
        min(criteria) if len(criteria) == 1 else None,
        f"{name}: {about}",
        f"{about} of {name} is given as {listed(parts, ', but as ')}{tail}.",
        resolution,
        rule,
        sides,
        (subject, group[0].attribute),
    )

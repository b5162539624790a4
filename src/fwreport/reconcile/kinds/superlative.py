"""Superlatives: two sources that each call another option the first of all.

Conflicts of kind `statement`, on one criterion: at most one thing is the fastest.
"""

from collections.abc import Iterator
from typing import NamedTuple

from fwreport.reconcile.findings import Finding, cite, quote
from fwreport.reconcile.firsts import JOINS
from fwreport.reconcile.positions import spoken_of
from fwreport.reconcile.rules import LEFT_OPEN
from fwreport.reconcile.topics import Topic
from fwreport.reconcile.voices import Voices, claims_of
from fwreport.vocabulary.clauses import clauses_of
from fwreport.vocabulary.firsts import akin
from fwreport.vocabulary.superlatives import SUPERLATIVE, superlatives_of

READ = ["statement", "summary"]


class Praise(NamedTuple):
    """A superlative that a claim gives to an option."""

    word: str
    criterion_id: str
    option_id: str
    subject_id: str
    source_id: str
    claim_id: str


def find(voices: Voices) -> Iterator[Finding]:
    """One finding a criterion and superlative that sources give to rivals."""
    groups: dict[tuple[str, str], list[Praise]] = {}
    for one in sorted(_praise(voices)):
        groups.setdefault((one.word, one.criterion_id), []).append(one)
    for group in groups.values():
        subjects: dict[str, set[str]] = {}
        for one in group:
            subjects.setdefault(one.source_id, set()).add(one.subject_id)
        # who gives it to several means something else by it
        single = [one for one in group if len(subjects[one.source_id]) == 1]
        options = {one.option_id for one in single}
        if len(options) > 1 and len({one.source_id for one in single}) > 1:
            yield _finding(voices, single)


def _praise(voices: Voices) -> set[Praise]:
    """The superlatives of all claims that are in words."""
    found = set()
    for claim in voices.rows:
        is_in_words = claim.kind == "rating" and claim.value != claim.value
        if not (is_in_words or claim.kind in READ):
            continue
        if not SUPERLATIVE.search(claim.text):
            continue
        options = voices.named_by.get(claim.claim_id, [])
        subjects = {o.option_id: o.subject_id for o in options}
        for clause in _pieces(claim.text) if options else ():
            for word in superlatives_of(clause):
                about = claim.criterion_id
                about = about if isinstance(about, str) else None
                about = about or _told_by(word, voices.topics)
                for option in spoken_of(clause, options, voices.options):
                    who = (option, subjects[option], claim.source_id, claim.claim_id)
                    found |= {Praise(word, about, *who)} if about else set()
    return found


def _pieces(text: str) -> list[str]:
    """The clauses of a text, and what they join: "X is the best, and Y the worst"."""
    return [piece for clause in clauses_of(text) for piece in JOINS.split(clause)]


def _told_by(word: str, topics: dict[str, Topic]) -> str | None:
    """The criterion that a superlative names itself: "most useful", of usefulness."""
    degree, _, adjective = word.partition(" ")
    fits = [topic for name, topic in topics.items() if akin(adjective, name)]
    return fits[0].criterion_id if adjective and len(fits) == 1 else None


def _finding(voices: Voices, group: list[Praise]) -> Finding:
    parts, names = [], []
    word, criterion = group[0].word, group[0].criterion_id
    for option in sorted({one.option_id for one in group}):
        own = (one.claim_id for one in group if one.option_id == option)
        told = claims_of(voices, own)
        names.append(voices.options.get(option, option))
        shown = quote(told[0].text)
        parts.append(f"{names[-1]} is called {word} by {cite(told)} ({shown})")
    about = voices.criteria[criterion]
    return Finding(
        "statement",
        "medium",
        criterion,
        f"{about}: {' or '.join(names)} the {word}",
        f"On {about}, {', but '.join(parts)}.",
        "Left open: nothing in the sources tells who is right.",
        LEFT_OPEN,
        {one.claim_id: one.option_id for one in group},
        ("superlative", criterion, word),
    )

"""Superlatives: two sources that each call another option the first of all.

Conflicts of kind `statement`, on one criterion: at most one thing is the fastest.
"""

from collections.abc import Iterator

import pandas as pd

from fwreport.reconcile.asides import Topic, topics_of
from fwreport.reconcile.findings import Finding, cite, quote
from fwreport.reconcile.firsts import JOINS
from fwreport.reconcile.positions import spoken_of
from fwreport.reconcile.rules import LEFT_OPEN
from fwreport.reconcile.voices import Voices, named_by
from fwreport.vocabulary.clauses import clauses_of
from fwreport.vocabulary.firsts import akin
from fwreport.vocabulary.superlatives import SUPERLATIVE, superlatives_of

READ = ["statement", "summary"]
COLUMNS = ["word", "criterion_id", "option_id", "subject_id", "source_id", "claim_id"]


def find(voices: Voices) -> Iterator[Finding]:
    """One finding a criterion and superlative that sources give to rivals."""
    for (word, criterion), group in _praise(voices).groupby(COLUMNS[:2], sort=True):
        # who gives it to several means something else by it
        single = group.groupby("source_id")["subject_id"].transform("nunique") == 1
        group = group[single]
        if group["option_id"].nunique() > 1 and group["source_id"].nunique() > 1:
            yield _finding(voices, word, criterion, group)


def _praise(voices: Voices) -> pd.DataFrame:
    """One row per superlative, claim and option: COLUMNS."""
    claims = voices.claims
    is_in_words = (claims["kind"] == "rating") & claims["value"].isna()
    claims = claims[claims["kind"].isin(READ) | is_in_words]
    says = claims["text"].map(lambda text: bool(SUPERLATIVE.search(text))).astype(bool)
    claims = claims[says]
    named = named_by(voices, claims)
    topics = topics_of(voices.claims)
    rows = []
    for claim in claims.itertuples():
        options = named.get(claim.claim_id, [])
        subjects = {o.option_id: o.subject_id for o in options}
        for clause in _pieces(claim.text) if options else ():
            for word in superlatives_of(clause):
                about = claim.criterion_id
                about = about if isinstance(about, str) else _told_by(word, topics)
                for option in spoken_of(clause, options, voices.options):
                    place = (word, about, option, subjects[option])
                    rows.append((*place, claim.source_id, claim.claim_id))
    rows = [row for row in rows if row[1]]
    return pd.DataFrame(sorted(set(rows)), columns=COLUMNS).astype("str")


def _pieces(text: str) -> list[str]:
    """The clauses of a text, and what they join: "X is the best, and Y the worst"."""
    return [piece for clause in clauses_of(text) for piece in JOINS.split(clause)]


def _told_by(word: str, topics: dict[str, Topic]) -> str | None:
    """The criterion that a superlative names itself: "most useful", of usefulness."""
    degree, _, adjective = word.partition(" ")
    fits = [topic for name, topic in topics.items() if akin(adjective, name)]
    return fits[0].criterion_id if adjective and len(fits) == 1 else None


def _finding(voices: Voices, word: str, criterion: str, group: pd.DataFrame) -> Finding:
    parts, names = [], []
    for option, side in group.groupby("option_id", sort=True):
        said = voices.by_id.loc[sorted(side["claim_id"].unique())]
        names.append(voices.options.get(option, option))
        shown = quote(said["text"].iloc[0])
        parts.append(f"{names[-1]} is called {word} by {cite(said)} ({shown})")
    about = voices.criteria[criterion]
    return Finding(
        "statement",
        "medium",
        criterion,
        f"{about}: {' or '.join(names)} the {word}",
        f"On {about}, {', but '.join(parts)}.",
        "Left open: nothing in the sources tells who is right.",
        LEFT_OPEN,
        dict(zip(group["claim_id"], group["option_id"], strict=True)),
        ("superlative", criterion, word),
    )

"""What prose says of a criterion that it names itself: "Its app is slow"."""

import re
from typing import Any, NamedTuple

import pandas as pd

from fwreport.reconcile.voices import Named, Voices, named_by
from fwreport.vocabulary.clauses import clauses_of
from fwreport.vocabulary.everyday import everyday_stance
from fwreport.vocabulary.parts import pieces_of
from fwreport.vocabulary.quality import Stance, stance_of
from fwreport.vocabulary.topics_told import IS, told_in
from fwreport.vocabulary.words import fold

READ = ["statement", "summary"]
FIGURES = ["fact", "aggregate"]  # what stands under a criterion that is measured
ARTICLE = r"(?:the\s+|der\s+|die\s+|das\s+|le\s+|la\s+|el\s+)?"
OPENS = rf"^{ARTICLE}%s\s+{IS}\s+(?P<said>[^:]{{2,80}})"


class Topic(NamedTuple):
    """A criterion as claims are held against it."""

    criterion_id: str
    direction: str


class Aside(NamedTuple):
    """A clause that judges an option on another criterion than its claim."""

    claim: Any  # a row of the claims
    clause: str
    said: str  # the part of it that judges
    named: Named
    topic: Topic


def read_asides(voices: Voices) -> list[Aside]:
    """What clauses of prose judge by name, or of one option among several.

    A paragraph is evidence of the criterion it stands under.  A clause of it may judge
    another one by name, "its app is slow", where a label of the documents is that name;
    and in a paragraph on several options "X is slow" judges one of them on what the
    heading names.  Both are read for conflicts and do not count in scores.
    """
    claims = voices.claims[voices.claims["kind"].isin(READ)]
    named = named_by(voices, claims)
    topics = topics_of(voices.claims)
    found = []
    for claim in claims.itertuples():
        options = named.get(claim.claim_id, [])
        for clause in clauses_of(claim.text) if options else ():
            found += _asides(claim, clause, options, topics, voices.options)
    return found


def everyday(voices: Voices) -> list[dict]:
    """Rows of evidence for lines that judge in the words of their own criterion.

    They name no quality that counts on any criterion, and are read for conflicts alone.
    """
    claims = voices.claims[voices.claims["kind"] == "statement"]
    claims = claims[claims["criterion_id"].notna()]
    claims = claims[claims["direction"] != "descriptive"]
    named = named_by(voices, claims)
    rows = []
    for claim in claims.itertuples():
        stance = everyday_stance(claim.text, claim.criterion_label)
        options = named.get(claim.claim_id, []) if stance.level else []
        for option in options if len(options) == 1 else ():
            rows.append(row_of(claim, claim.criterion_id, option, stance))
    return rows


def with_asides(
    evidence: pd.DataFrame, asides: list[Aside], judged: list[dict]
) -> pd.DataFrame:
    """The evidence, and a row of kind stance for each aside that it does not hold.

    judged  more such rows, of `everyday`
    """
    columns = ["claim_id", "criterion_id", "option_id"]
    stances = evidence.loc[evidence["kind"] == "stance", columns]
    known = set(stances.itertuples(index=False, name=None))
    kept: dict[tuple, dict] = {}
    rows = [*map(_judged, asides), *judged]
    for row in rows:
        place = tuple(row[name] for name in columns)
        if row["value"] and place not in known:
            kept.setdefault(place, row)
    if not kept:
        return evidence
    more = pd.DataFrame(list(kept.values()), columns=evidence.columns)
    return pd.concat([evidence, more.astype(evidence.dtypes)], ignore_index=True)


def topics_of(claims: pd.DataFrame) -> dict[str, Topic]:
    """The criteria by the folded labels that documents give them, but for figures.

    Of what is not scored the words alone tell which way they mean it.
    """
    figures = claims.loc[claims["kind"].isin(FIGURES), "criterion_id"].unique()
    is_told = (claims["direction"] != "descriptive") | ~claims["criterion_id"].isin(
        figures
    )
    rows = claims.loc[is_told, ["criterion_label", "criterion_id", "direction"]]
    rows = rows.dropna().drop_duplicates()
    rows = rows.assign(direction=rows["direction"].replace("descriptive", "higher"))
    found: dict[str, set[Topic]] = {}
    for label, *topic in rows.itertuples(index=False, name=None):
        found.setdefault(fold(label), set()).add(Topic(*topic))
    return {label: one.pop() for label, one in found.items() if len(one) == 1}


def _asides(claim, clause: str, *known) -> list[Aside]:
    """What a clause judges, or else its pieces: "It rains, the roof is weak"."""
    whole, *pieces = pieces_of(clause)
    if aside := _read(claim, whole, *known):
        return [aside]
    return [one for piece in pieces if (one := _read(claim, piece, *known))]


def _read(
    claim,
    clause: str,
    options: list[Named],
    topics: dict[str, Topic],
    names: dict[str, str],
) -> Aside | None:
    """What one clause judges: the criterion it names, or that of its claim."""
    for told in told_in(clause):
        owners = _owners(told.owner, options, names)
        if told.topic in topics and len(owners) == 1:
            return Aside(claim, clause, told.said, owners[0], topics[told.topic])
    about = topics.get(fold(claim.criterion_label or "")) if _has_label(claim) else None
    is_several = len({named.subject_id for named in options}) > 1
    if about is None or about.criterion_id != claim.criterion_id or not is_several:
        return None
    for named in options:
        form = OPENS % re.escape(names.get(named.subject_id, named.subject_id))
        if match := re.match(form, clause, re.IGNORECASE):
            return Aside(claim, clause, match["said"], named, about)
    return None


def _has_label(claim) -> bool:
    """Whether a claim stands under a criterion."""
    return pd.notna(claim.criterion_id) and isinstance(claim.criterion_label, str)


def _owners(words: str, options: list[Named], names: dict[str, str]) -> list[Named]:
    """Whose the criterion is: the option named, or the only one of the claim."""
    direct = [named for named in options if named.subject_id == named.option_id]
    if not words:
        return direct if len({n.subject_id for n in options}) == 1 else []
    said = fold(words)
    return [n for n in direct if said.endswith(fold(names.get(n.option_id, "\n")))]


def _judged(aside: Aside) -> dict:
    """A row like those of evidence; without a value where the words do not judge."""
    stance = stance_of(aside.said, aside.topic.direction)
    return row_of(aside.claim, aside.topic.criterion_id, aside.named, stance)


def row_of(claim, criterion: str, named: Named, stance: Stance) -> dict:
    """What a claim says of an option on a criterion, as a row of evidence."""
    return {
        "claim_id": claim.claim_id,
        "source_id": claim.source_id,
        "criterion_id": criterion,
        "option_id": named.option_id,
        "rival_id": None,
        "kind": "stance",
        "value": float(stance.level) if stance.level else None,
        "scale_low": 1.0,
        "scale_high": 5.0,
        "winner": None,
        "is_indirect": named.is_indirect,
        "is_provisional": claim.is_provisional,
        "confidence": stance.confidence,
        "influence": None,
    }

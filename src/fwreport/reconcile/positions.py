"""Positions: which of two opposite qualities a claim gives to an option."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from fwreport.reconcile.asides import Aside
from fwreport.reconcile.voices import Claim, Named, Voices
from fwreport.vocabulary.axes import AXES
from fwreport.vocabulary.clauses import clauses_of, names_version, numbers_version
from fwreport.vocabulary.opposites import EVALUATION, LEARNING, POLES, Pole, poles_of
from fwreport.vocabulary.topics import BECAUSE

READ = ["statement", "summary", "recommendation", "fact"]
ALL = re.compile(
    r"\b(?:both|all|each|beide\w*|alle|les deux|tous|ambos|todos)\b|两者|都",
    re.IGNORECASE,
)
# Words: in longer texts a plain quality ("easier") is often said of something else.
SHORT_CLAIM, SHORT_CLAUSE = 30, 12
FEW = (
    3  # claims of one source: more under one label stand under a heading of many things
)
HEAD = 4  # words within which a clause names what it speaks of
ANY_LEARNING = "~learning"  # a topic that sorts behind all criteria


class Position(NamedTuple):
    """A side that a claim takes of an option, of two opposite qualities."""

    claim_id: str
    source_id: str
    row: str  # where it stands: claims in one row differ by what its columns are
    line_start: int
    criterion_id: str
    topic: str  # the criterion, where the axis means nothing without it
    option_id: str
    axis: str
    side: int  # -1 left pole, 1 right pole, 0 both: depends on the version
    older: int  # the pole that a claim of side 0 names first
    is_versioned: bool
    said: str  # the clause that takes the side
    needs_version: bool  # such qualities are opposed only over time


def take_positions(voices: Voices, asides: Sequence[Aside] = ()) -> list[Position]:
    """One position per claim, option and axis on which it takes a side.

    Hedged words take no side.  A claim that names both poles takes none either, unless
    it says of which versions they are true.  In prose on several options a clause
    speaks of the one it names, or of all if it says so.

    asides  clauses that judge another criterion than the one their claim stands under
    """
    claims = [claim for claim in voices.rows if _is_in_words(claim)]
    broad = _broad(claims, voices)
    judging = _judging(claims)
    rows = []
    for claim in claims:
        options = voices.named_by.get(claim.claim_id)
        may_say = {claim.criterion_label, claim.criterion} & judging
        if options and (may_say or POLES.search(claim.text)):
            is_broad = (claim.source_id, claim.criterion_id) in broad
            rows += _positions(claim, options, voices.options, is_broad)
    for aside in asides:
        if aside.claim.criterion_id != aside.topic.criterion_id:
            rows += _aside_positions(aside, voices)
    return rows


def _is_in_words(claim: Claim) -> bool:
    """Whether a claim says it in words, as ratings without a figure do."""
    return claim.kind in READ or (claim.kind == "rating" and math.isnan(claim.value))


def _judging(claims: list[Claim]) -> set[str]:
    """The labels and names of criteria that ask how good something is."""
    labels = {label for c in claims for label in (c.criterion_label, c.criterion)}
    labels = {label for label in labels if isinstance(label, str)}
    return {label for label in labels if EVALUATION.search(label)}


def _broad(claims: list[Claim], voices: Voices) -> set[tuple[str, str]]:
    """Sources and criteria under which an option is told many things at once."""
    counts = Counter(
        (claim.source_id, claim.criterion_id, named.option_id)
        for claim in claims
        if isinstance(claim.criterion_id, str)
        for named in voices.named_by.get(claim.claim_id, ())
    )
    return {(source, about) for (source, about, _), n in counts.items() if n > FEW}


def _positions(
    claim: Claim, options: list[Named], names: dict[str, str], is_broad: bool
) -> list[Position]:
    """The rows of one claim, sorted by option and axis."""
    words = [w for w in (claim.criterion_label, claim.criterion) if isinstance(w, str)]
    about = " ".join(words)
    own = [names.get(named.option_id, named.option_id) for named in options]
    is_versioned = names_version(claim.text) or numbers_version(claim.text, own)
    is_placed = isinstance(claim.criterion_id, str) and not is_broad
    is_short = is_placed and len(claim.text.split()) <= SHORT_CLAIM
    found: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for clause in (p for c in clauses_of(claim.text) for p in BECAUSE.split(c)):
        is_plain = is_short and len(clause.split()) <= SHORT_CLAUSE
        poles = [p for p in poles_of(clause, about) if _counts(p, is_plain)]
        for option in spoken_of(clause, options, names) if poles else ():
            for pole in poles:
                found.setdefault((option, pole.axis), []).append((pole.side, clause))
    rows = []
    for (option, axis), poles in sorted(found.items()):
        older, clause = poles[0]
        side = older if len({side for side, _ in poles}) == 1 else 0
        if side or is_versioned:
            place = (claim.claim_id, claim.source_id, claim.row, claim.line_start)
            told = (side, older, is_versioned, clause, AXES[axis].needs_version)
            for topic in _topics(axis, clause, claim.criterion_id):
                about = (claim.criterion_id, topic)
                rows.append(Position(*place, *about, option, axis, *told))
    return rows


def _aside_positions(aside: Aside, voices: Voices) -> list[Position]:
    """The rows of one aside, on qualities that mean nothing without a criterion."""
    criterion = aside.topic.criterion_id
    name = voices.criteria[criterion]
    own = {"criterion_id": criterion, "criterion_label": name, "criterion": name}
    claim = aside.claim._replace(text=aside.clause, **own)
    rows = _positions(claim, [aside.named], voices.options, False)
    return [row for row in rows if AXES[row.axis].is_bound]


def _topics(axis: str, clause: str, criterion: str) -> list[str]:
    """What a quality is said of: the criterion, where it means nothing without one.

    "Easy to learn" says so on any criterion.
    """
    if not AXES[axis].is_bound:
        return [""]
    says_learning = axis == "ease" and LEARNING.search(clause)
    return [criterion, ANY_LEARNING] if says_learning else [criterion]


def _counts(pole: Pole, is_plain: bool) -> bool:
    """Whether a pole is a flat claim, in a short text if it needs its criterion.

    What something could once do is as much a claim as what it did.
    """
    is_flat = not pole.is_hedged or AXES[pole.axis].needs_version
    return is_flat and (is_plain or not AXES[pole.axis].is_bound)


def spoken_of(clause: str, options: list[Named], names: dict[str, str]) -> list[str]:
    """The options that a clause speaks of: the one it opens with, or all."""
    if len({named.subject_id for named in options}) > 1 and not ALL.search(clause):
        options = [n for n in options if _says(clause, n, names)]
        head = " ".join(clause.split()[:HEAD])
        is_clear = len({named.subject_id for named in options}) == 1
        if not is_clear or not any(_says(head, n, names) for n in options):
            return []
    return sorted(named.option_id for named in options)


def _says(text: str, named: Named, names: dict[str, str]) -> bool:
    """Whether a text names an option, or the composite that it stands in."""
    written = {names.get(name, name) for name in (named.option_id, named.subject_id)}
    return any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
        for name in sorted(written)
    )

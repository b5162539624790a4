"""What prose says of a criterion that it names itself: "Its app is slow"."""

import re
from typing import NamedTuple

from fwreport.reconcile.evidence import NONE, WORDED, Row
from fwreport.reconcile.topics import Topic
from fwreport.reconcile.voices import Claim, Named, Voices, heading_of, said
from fwreport.vocabulary.clauses import clauses_of
from fwreport.vocabulary.everyday import everyday_stance
from fwreport.vocabulary.parts import pieces_of
from fwreport.vocabulary.quality import Stance, stance_of
from fwreport.vocabulary.topics_told import IS, told_in
from fwreport.vocabulary.words import fold

READ = ["statement", "summary"]
ARTICLE = r"(?:the\s+|der\s+|die\s+|das\s+|le\s+|la\s+|el\s+)?"
OPENS = rf"^{ARTICLE}%s\s+{IS}\s+(?P<said>[^:]{{2,80}})"


class Aside(NamedTuple):
    """A clause that judges an option on another criterion than its claim."""

    claim: Claim
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
    found = []
    for claim in said(voices, READ):
        options = voices.named_by.get(claim.claim_id, [])
        for clause in clauses_of(claim.text) if options else ():
            found += _asides(claim, clause, options, voices.topics, voices.options)
    return found


def everyday(voices: Voices) -> list[Row]:
    """Rows of evidence for lines that judge in the words of their own criterion.

    They name no quality that counts on any criterion, and are read for conflicts alone.
    """
    rows = []
    for claim in said(voices, ["statement"]):
        is_placed = isinstance(claim.criterion_id, str)
        options = voices.named_by.get(claim.claim_id, []) if is_placed else []
        if len(options) == 1 and claim.direction != "descriptive":
            stance = everyday_stance(claim.text, claim.criterion_label)
            if stance.level:
                rows.append(row_of(claim, claim.criterion_id, options[0], stance))
    return rows


def with_asides(
    evidence: list[Row], asides: list[Aside], judged: list[Row]
) -> list[Row]:
    """The evidence, and a row of kind stance for each aside that it does not hold.

    judged  more such rows, of `everyday`
    """
    known = {_about(row) for row in evidence if row.kind == "stance"}
    kept: dict[tuple, Row] = {}
    for row in [*map(_judged, asides), *judged]:
        if row.value == row.value and _about(row) not in known:
            kept.setdefault(_about(row), row)
    return [*evidence, *kept.values()]


def _about(row: Row) -> tuple[str, str, str]:
    """Which claim says it of which option on which criterion."""
    return row.claim_id, row.criterion_id, row.option_id


def _asides(claim: Claim, clause: str, *known) -> list[Aside]:
    """What a clause judges, or else its pieces: "It rains, the roof is weak"."""
    whole, *pieces = pieces_of(clause)
    if aside := _read(claim, whole, *known):
        return [aside]
    return [one for piece in pieces if (one := _read(claim, piece, *known))]


def _read(
    claim: Claim,
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


def _has_label(claim: Claim) -> bool:
    """Whether a claim stands under a criterion."""
    return isinstance(claim.criterion_id, str) and heading_of(claim) != ""


def _owners(words: str, options: list[Named], names: dict[str, str]) -> list[Named]:
    """Whose the criterion is: the option named, or the only one of the claim."""
    direct = [named for named in options if named.subject_id == named.option_id]
    if not words:
        return direct if len({n.subject_id for n in options}) == 1 else []
    text = fold(words)
    return [n for n in direct if text.endswith(fold(names.get(n.option_id, "\n")))]


def _judged(aside: Aside) -> Row:
    """A row like those of evidence; without a value where the words do not judge."""
    stance = stance_of(aside.said, aside.topic.direction)
    return row_of(aside.claim, aside.topic.criterion_id, aside.named, stance)


def row_of(claim: Claim, criterion: str, named: Named, stance: Stance) -> Row:
    """What a claim says of an option on a criterion, as a row of evidence."""
    level = float(stance.level) if stance.level else NONE
    place = (claim.claim_id, claim.source_id, criterion, named.option_id, NONE)
    tail = (named.is_indirect, claim.is_provisional, stance.confidence)
    return Row(*place, "stance", level, *WORDED, NONE, *tail)

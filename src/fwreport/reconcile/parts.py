"""Parts: what clauses say of a thing that belongs to an option, under any heading.

"X's manual is confusing" in a list of remarks and "its manual is clear and simple" in a
diary stand under no common criterion, and speak of one thing.
"""

from fwreport.reconcile.asides import row_of
from fwreport.reconcile.evidence import Row
from fwreport.reconcile.positions import Position
from fwreport.reconcile.voices import Claim, Named, Voices, said
from fwreport.vocabulary.axes import AXES
from fwreport.vocabulary.clauses import clauses_of, names_version
from fwreport.vocabulary.contrasts import LEADING_ARTICLE
from fwreport.vocabulary.figures import OWN, PRONOUN
from fwreport.vocabulary.firsts import akin
from fwreport.vocabulary.opposites import HEDGED, NEGATION, poles_of
from fwreport.vocabulary.parts import (
    MANNERED,
    OTHERS,
    Deed,
    deed_in,
    parts_in,
    pieces_of,
)
from fwreport.vocabulary.quality import Stance
from fwreport.vocabulary.words import fold

READ = ["statement", "summary"]
PART = "!part "  # a topic that sorts before all criteria
DONE = {-1: 4, 1: 2}  # levels of words for what is done well, and what is not
SURE = 0.85
LONGEST = 14  # words of a piece that says so flatly
OWNER_WORDS = 2  # beside the name: "the new X"


def with_parts(positions: list[Position], voices: Voices) -> list[Position]:
    """The positions, and one row for each part of an option that a clause judges.

    Its topic is the part, and what is to be done with it: "easy to set up" is no
    answer to "hard to clean".  Hedged words and clauses on a case take no side.
    """
    rows: dict[tuple, Position] = {}
    for claim in said(voices, READ):
        own = voices.named_by.get(claim.claim_id, [])
        options = [n for n in own if not n.is_indirect]
        for clause in clauses_of(claim.text) if options else ():
            for piece in pieces_of(clause):
                for told in _told(piece, options, voices.options):
                    row = _row(claim, clause, *told)
                    rows.setdefault((claim.claim_id, *told), row)
    return [*positions, *rows.values()]


def read_deeds(voices: Voices) -> list[Row]:
    """Rows of evidence for deeds that a label names: "charges slowly" of "Charging".

    They are read for conflicts and do not count in scores.
    """
    rows = []
    for claim in said(voices, READ):
        if not MANNERED.search(claim.text):
            continue
        own = voices.named_by.get(claim.claim_id, [])
        options = [n for n in own if not n.is_indirect]
        names = voices.options
        known = {fold(names.get(n.option_id, "\n")): n.option_id for n in options}
        for clause in clauses_of(claim.text) if options else ():
            for piece in pieces_of(clause):
                told = None if HEDGED.search(piece) else _deed(piece, known)
                stem = told[0].name.lstrip("~") if told else ""
                labels = voices.topics if stem else ()
                fits = [label for label in labels if akin(stem, label)]
                if told and len(fits) == 1:
                    own = next(n for n in options if n.option_id == told[2])
                    level = Stance(DONE[told[0].side], SURE)
                    about = voices.topics[fits[0]].criterion_id
                    rows.append(row_of(claim, about, own, level))
    return rows


def _told(
    piece: str, options: list[Named], names: dict[str, str]
) -> list[tuple[str, str, str, int]]:
    """Topic, option, axis and side of what a piece judges."""
    if len(piece.split()) > LONGEST or HEDGED.search(piece):
        return []
    known = {fold(names.get(n.option_id, n.option_id)): n.option_id for n in options}
    found = []
    for part in parts_in(piece, tuple(known)):
        option = _owner(part.owner, known)
        poles = {(p.axis, p.side) for p in poles_of(part.said) if not p.is_hedged}
        poles = {pole for pole in poles if AXES[pole[0]].is_bound}
        if option and len({axis for axis, _ in poles}) == len(poles):
            found += [(PART + part.name, option, *pole) for pole in sorted(poles)]
    if told := _deed(piece, known):
        deed, whose, option = told
        found.append((f"{PART}{whose}{deed.name}", option, deed.axis, deed.side))
    return found


def _deed(piece: str, known: dict[str, str]) -> tuple[Deed, str, str] | None:
    """How an option or a part of it does something: the deed, the part, the option."""
    deed = deed_in(piece)
    if deed is None or NEGATION.search(deed.owner):
        return None
    option = _owner(deed.owner, known)
    whose = "" if option else _noun(deed.owner)
    option = option or (_owner("", known) if whose else "")
    return (deed, whose, option) if option else None


def _owner(words: str, known: dict[str, str]) -> str:
    """The option that some words are: its name, or what stands for the only one."""
    text = fold(words)
    for name, option in known.items():
        before = text.removesuffix(name)
        if text != before and len(before.split()) <= OWNER_WORDS:
            return option
    is_only = len(known) == 1 and (not text or PRONOUN.fullmatch(text))
    return next(iter(known.values())) if is_only else ""


def _noun(words: str) -> str:
    """The one word that an article or "its" stands before: "the battery"."""
    bare = OWN.sub("", LEADING_ARTICLE.sub("", words)).strip()
    is_noun = bare != words and bare.isalpha() and not OTHERS.search(bare)
    return fold(bare) if is_noun else ""


def _row(
    claim: Claim, clause: str, topic: str, option: str, axis: str, side: int
) -> Position:
    """What a piece of a clause says, as a position."""
    criterion = claim.criterion_id if isinstance(claim.criterion_id, str) else ""
    place = (claim.claim_id, claim.source_id, claim.row, claim.line_start, criterion)
    told = (side, side, names_version(claim.text), clause, False)
    return Position(*place, topic, option, axis, *told)

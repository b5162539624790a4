"""Presence: prose that says an option has a thing, or lacks it, beside yes and no.

"X has no steam wand" is an answer to the row "Steam wand" of a table of ticks.
"""

import re
from typing import NamedTuple

from fwreport.reconcile.asides import row_of
from fwreport.reconcile.evidence import Row
from fwreport.reconcile.positions import spoken_of
from fwreport.reconcile.voices import Claim, Named, Voices, said
from fwreport.vocabulary.clauses import clauses_of, numbers_version
from fwreport.vocabulary.parts import pieces_of
from fwreport.vocabulary.presence import presence_of
from fwreport.vocabulary.quality import Stance
from fwreport.vocabulary.words import fold

READ = ["statement", "summary", "recommendation"]
SHORTEST = 4  # letters of a thing's name; "app" may be part of many
WORST, BEST = 1, 5  # levels of words that say no, and yes
SURE = 0.85
WORD = re.compile(r"[^\W_]+")


class Thing(NamedTuple):
    """What options have or lack: its folded label, and the criterion."""

    name: str
    criterion_id: str


def read_presence(voices: Voices) -> list[Row]:
    """Rows of evidence for clauses on what the documents answer with yes and no.

    They are read for conflicts and do not count in scores.
    """
    things = _things(voices)
    rows = []
    for claim in said(voices, READ) if things else ():
        own = voices.named_by.get(claim.claim_id, [])
        options = [n for n in own if not n.is_indirect]
        text = fold(claim.text)
        words = set(WORD.findall(text)) if options else set()
        near = [t for word in sorted(words & things.keys()) for t in things[word]]
        near = [thing for thing in near if thing.name in text]
        for clause in clauses_of(claim.text) if near else ():
            rows += _told(claim, clause, options, near, voices.options)
    return rows


def _told(
    claim: Claim,
    clause: str,
    options: list[Named],
    near: list[Thing],
    names: dict[str, str],
) -> list[Row]:
    """The rows of one clause: which of some things its option has."""
    rows = []
    for piece in pieces_of(clause):
        own = _owner(piece, options, names)
        called = [names.get(own.option_id, own.option_id)] if own else []
        if own is None or numbers_version(piece, called):
            continue
        for thing in near:
            if sign := presence_of(piece, thing.name):
                level = Stance(BEST if sign > 0 else WORST, SURE)
                rows.append(row_of(claim, thing.criterion_id, own, level))
    return rows


def _things(voices: Voices) -> dict[str, list[Thing]]:
    """The labels over cells of yes and no, by their first words.

    Where yes is the worse answer, or the label is used of more than one, none is told.
    """
    rated = [claim for claim in said(voices, ["rating"]) if claim.value == claim.value]
    other = {claim.criterion_id for claim in rated if not _is_mark(claim)}
    found: dict[str, set[str]] = {}
    for claim in filter(_is_mark, rated):
        label, criterion = claim.criterion_label, claim.criterion_id
        is_placed = isinstance(label, str) and isinstance(criterion, str)
        if is_placed and criterion not in other and len(label) >= SHORTEST:
            found.setdefault(fold(label), set()).add(criterion)
    things: dict[str, list[Thing]] = {}
    for name, ids in sorted(found.items()):
        if len(ids) == 1 and (first := WORD.search(name)):
            things.setdefault(first[0], []).append(Thing(name, ids.pop()))
    return things


def _is_mark(claim: Claim) -> bool:
    """Whether a rating is an answer of yes or no."""
    return claim.scale_low == 0 and claim.scale_high == 1


def _owner(piece: str, options: list[Named], names: dict[str, str]) -> Named | None:
    """The option that a piece speaks of: the one it names, or the claim's only one."""
    text = fold(piece)
    here = [n for n in options if fold(names.get(n.option_id, "\n")) in text]
    if len(here) == 1:
        return here[0]
    told = set(spoken_of(piece, options, names)) if not here else set()
    found = [n for n in options if n.option_id in told]
    return found[0] if len(found) == 1 else None

"""What puts one option above all others on a criterion: "X has the easiest grammar"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from fwreport.reconcile.evidence import NONE, Row
from fwreport.reconcile.topics import Topic
from fwreport.reconcile.voices import Claim, Named, Voices, heading_of, said
from fwreport.vocabulary.clauses import clauses_of, names_version
from fwreport.vocabulary.firsts import Top, akin, bare_top, best_at, top_in
from fwreport.vocabulary.meanings import is_same
from fwreport.vocabulary.verdicts import FIRST
from fwreport.vocabulary.words import fold

READ = ["statement", "summary", "recommendation"]
STATED = 0.9  # how surely a clause that says nothing else is read
JOINS = re.compile(r"\s?,\s+(?:and|und|et|y|e|en|i|och)\s+", re.IGNORECASE)


class First(NamedTuple):
    """An option that a claim puts above all others of its source, or below them."""

    option_id: str
    criterion_id: str
    sign: int  # 1 above, -1 below


def with_firsts(evidence: list[Row], voices: Voices) -> list[Row]:
    """The evidence, and a row of kind verdict for each pair that a first one leads.

    Superlatives that are verdicts in their own right are evidence already.  What is
    said in passing, of a criterion that the clause or the line names, is read for
    conflicts and does not count in scores.
    """
    verdicts = (row for row in evidence if row.kind == "verdict")
    known = {(row.source_id, row.criterion_id, row.winner) for row in verdicts}
    everyone = _everyone(voices)
    rows = {}
    for claim in said(voices, READ):
        own = voices.named_by.get(claim.claim_id, [])
        options = [n for n in own if not n.is_indirect]
        for first in firsts_of(claim, options, voices.topics, voices.options):
            for rival in sorted(everyone[claim.source_id] - {first.option_id}):
                row = _row(claim, first, rival)
                if (claim.source_id, first.criterion_id, row.winner) not in known:
                    pair = row.option_id, row.rival_id
                    rows[claim.claim_id, first.criterion_id, *pair] = row
    return [*evidence, *rows.values()]


def firsts_of(
    claim: Claim,
    options: list[Named],
    topics: dict[str, Topic],
    names: dict[str, str],
) -> Iterator[First]:
    """What one claim puts above all others, clause by clause."""
    about = topics.get(fold(heading_of(claim)))
    if about is not None and about.criterion_id != claim.criterion_id:
        about = None
    if len(options) == 1:
        if topic := topics.get(fold(_best(claim.text, names[options[0].option_id]))):
            yield First(options[0].option_id, topic.criterion_id, 1)
            return
        if about and (top := bare_top(claim.text)):
            yield First(options[0].option_id, about.criterion_id, top.sign)
    for clause in clauses_of(claim.text):
        for piece in JOINS.split(clause):
            found = [n for n in options if _form(n, names).search(piece)]
            if len(found) != 1 or names_version(piece):
                continue
            top = top_in(_form(found[0], names).sub(FIRST, piece, count=1))
            if top and (topic := _topic(top, heading_of(claim), about, topics)):
                yield First(found[0].option_id, topic.criterion_id, top.sign)


def _topic(
    top: Top, label: str, about: Topic | None, topics: dict[str, Topic]
) -> Topic | None:
    """What a clause is on: what it names, or else what the line or heading does."""
    if top.thing:
        return topics.get(fold(top.thing))
    if top.quality:
        fits = [t for t in topics if akin(top.quality, t) or is_same(top.quality, t)]
        return topics[fits[0]] if len(fits) == 1 else None
    return None if top.deed and not akin(top.deed, label) else about


def _best(text: str, name: str) -> str:
    """What a line names its one option the best of: "Best app: X", "Best app"."""
    head, _, rest = text.partition(":")
    return best_at(head) if not rest or fold(rest) == fold(name) else ""


def _form(named: Named, names: dict[str, str]) -> re.Pattern[str]:
    """The name of an option as a text writes it."""
    name = names.get(named.option_id, named.option_id)
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)


def _everyone(voices: Voices) -> dict[str, set[str]]:
    """The options that each source speaks of by their own names."""
    found: dict[str, set[str]] = {}
    for claim in voices.rows:
        own = voices.named_by.get(claim.claim_id, ())
        direct = (n.option_id for n in own if n.subject_id not in voices.composites)
        found.setdefault(claim.source_id, set()).update(direct)
    return found


def _row(claim: Claim, first: First, rival: str) -> Row:
    """A row like those of evidence: the option or its rival is ahead."""
    pair = sorted((first.option_id, rival))
    winner = first.option_id if first.sign > 0 else rival
    place = (claim.claim_id, claim.source_id, first.criterion_id, *pair)
    tail = (winner, False, claim.is_provisional, STATED * claim.confidence)
    return Row(*place, "verdict", NONE, NONE, NONE, *tail)
